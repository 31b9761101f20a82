import { ONE_UNIT } from '../author/cases/figures.js';
import { dayAt, dayNumber, readInstant } from '../kit/instant.js';
import { isList, isObject, valueAt } from '../kit/plain-data.js';
import type { AssessmentDoubt } from '../model/assessment-doubt.js';
import { doubtOf } from '../model/assessment-doubt.js';
import type { CasesDocument } from '../model/cases.js';
import type { Json } from '../model/expression.js';
import { type Issue, issueOf, paramsOf } from '../model/issue.js';
import type { Plan } from '../model/plan.js';

/** Days after the end of the period from which on an instant is doubtful. */
const LATEST = 366;

/** The issues of cases without those that a case has only because it is like an earlier one, which has them too. */
export function withoutCopies(issues: readonly Issue[], document: Json | undefined): readonly Issue[] {
  const first = new Set<string>();
  return issues
    .map((issue) => named(issue, document))
    .filter((issue) => {
      const { unit: _, ...params } = paramsOf(issue);
      const key = JSON.stringify([issue.code, params]);
      const isCopy = issue.code !== 'case-undeclared' && first.has(key) && isLike(issue, document);
      first.add(key);
      return !isCopy;
    });
}

/** The issue with the id of its case where it names the one unit of the case, which has no id of its own. */
function named(issue: Issue, document: Json | undefined): Issue {
  const [list, index] = issue.path;
  const cases = isObject(document) && isList(document.cases) ? document.cases : [];
  const packCase = list === 'cases' ? cases[Number(index)] : undefined;
  if (paramsOf(issue).unit !== ONE_UNIT || !isObject(packCase) || typeof packCase.id !== 'string') return issue;
  return issueOf(issue.code, issue.path, { ...paramsOf(issue), unit: packCase.id });
}

/** Whether an issue is at the place of a `like`, or of a case or unit that has one. */
function isLike({ path }: Issue, document: Json | undefined): boolean {
  if (path.at(-1) === 'like') return true;
  let at: unknown = document;
  for (const step of path) at = isList(at) ? at[Number(step)] : isObject(at) ? valueAt(at, String(step)) : undefined;
  return isObject(at) && typeof at.like === 'string';
}

/** What is doubtful in cases that can be read: figures of a unit that sent nothing, and instants of a year that was not meant. */
export function caseDoubts({ cases }: CasesDocument, { pack }: Plan): readonly AssessmentDoubt[] {
  const { from, to, zone } = pack.period;
  return cases.flatMap((packCase, index) =>
    [
      { entry: packCase, path: ['cases', index] },
      ...(packCase.units ?? []).map((entry, unit) => ({ entry, path: ['cases', index, 'units', unit] })),
    ].flatMap(({ entry, path }) => {
      const { submitted = true, facts = {}, at } = entry;
      const day = at === undefined ? undefined : dayNumber(dayAt(readInstant(at) ?? 0, zone));
      const isEarly = day !== undefined && day < dayNumber(from);
      const isLate = day !== undefined && day > dayNumber(to) + LATEST;
      return [
        ...(!submitted && Object.keys(facts).length > 0 ? [doubtOf('figures-unsent', [...path, 'facts'], {})] : []),
        ...(at !== undefined && (isEarly || isLate)
          ? [doubtOf('instant-unlikely', [...path, 'at'], { at, ...(isEarly ? { from } : { to }) })]
          : []),
      ];
    }),
  );
}
