import { ISSUES } from './issue-list.js';
import type { Severity } from './issue-shape.js';

export { ISSUES } from './issue-list.js';
export type { Severity } from './issue-shape.js';

/** Where something stands in a document: keys and list positions from its root. */
export type Path = readonly (string | number)[];

/** What is wrong, where, and the words needed to say it. `code`, `path` and `params` are API; the sentence is not. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly path: Path;
  readonly params: Readonly<Record<string, string>>;
}

/** The code of an issue: subject, then what is wrong with it. */
export type IssueCode = keyof typeof ISSUES;

/** An issue of this code at this place, with the severity that the list gives it. */
export function issue(code: IssueCode, path: Path, params: Readonly<Record<string, string>> = {}): Issue {
  return { code, severity: ISSUES[code].severity, path, params };
}

/** Whether any issue is an error, so that the document cannot be used. */
export function anyError(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

/** A value with the warnings that came with it, or every issue, in document order. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly errors: readonly Issue[] };

/** The value, unless there is none or an issue is an error. */
export function checked<T>(value: T | undefined, issues: readonly Issue[]): Checked<T> {
  return value === undefined || anyError(issues)
    ? { ok: false, errors: issues }
    : { ok: true, value, warnings: issues };
}
