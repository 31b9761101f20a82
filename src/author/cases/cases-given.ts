import { isList } from '../../kit/plain-data.js';
import type { CasesDocument } from '../../model/cases.js';
import { listGiven, notGiven } from '../../model/given-as.js';

/** The documents of cases that are given; for anything else a `TypeError` that says what was given. */
export function casesGiven(documents: readonly CasesDocument[]): void {
  listGiven('A list of documents, as `readCases` gives them,', documents);
  for (const document of documents)
    if (!isList(document.cases)) notGiven('A document of cases, as `readCases` gives it,', document);
}
