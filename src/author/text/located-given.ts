import { isList, isObject } from '../../kit/plain-data.js';
import { notGiven } from '../../model/given-as.js';
import { ISSUES, type Issue } from '../../model/issue.js';

/** The issue that is given; for anything else a `TypeError` that says what was given. */
export function issueGiven<I extends Issue>(issue: I): I {
  const isIssue =
    isObject(issue) && Object.hasOwn(ISSUES, String(issue.code)) && isList(issue.path) && isObject(issue.params);
  return isIssue ? issue : notGiven('An issue', issue);
}

/** The position that is given; for anything else a `TypeError` that says what was given. */
export function positionGiven<P extends { readonly line: number; readonly column: number }>(at: P): P {
  const isPosition = isObject(at) && Number.isInteger(at.line) && Number.isInteger(at.column);
  return isPosition ? at : notGiven('A position, as `{ line, column }`,', at);
}

/** The source that is given; for anything else a `TypeError` that says what was given. */
export function sourceGiven<S extends object>(source: S): S {
  const isSource = isObject(source) && isList(source.issues) && typeof source.locate === 'function';
  return isSource ? source : notGiven('A source, as `readSource` gives it,', source);
}
