import { byCodeUnit } from '../kit/unicode.js';
import type { IssueList } from './issue-list.js';
import { severityOf } from './issue-severity.js';

export { ISSUES } from './issue-list.js';
export type { Severity } from './issue-shape.js';

/** Where something stands in a document: keys and list positions from its root. */
export type Path = readonly (string | number)[];

/**
 * What is wrong, where, and the words needed to say it. `code`, `path` and `params` are API; the sentence is not. Told by
 * its code, an issue has the params of that code: `if (issue.code === 'key-missing') issue.params.key`.
 */
export type Issue<C extends IssueCode = IssueCode> = C extends IssueCode
  ? {
      /** What is wrong: one of `ISSUES`. */
      readonly code: C;
      /** Whether the document cannot be used for it. */
      readonly severity: IssueList[C]['severity'];
      /** Where it stands: keys and positions from the root of the document. */
      readonly path: Path;
      /** By name, what the sentence needs: ids, numbers and words as text; '' where there is none. */
      readonly params: IssueParams<C>;
    }
  : never;

/** The code of an issue: subject, then what is wrong with it. */
export type IssueCode = keyof IssueList;

/** What the sentence of a code needs, by name. */
export type IssueParams<C extends IssueCode> = { readonly [param in IssueList[C]['params'][number]]: string };

/** An issue of a code that is known only when it is told, with the severity that the list gives it. */
export function issueOf(code: IssueCode, path: Path, params: Readonly<Record<string, string>> = {}): Issue {
  return { code, severity: severityOf(code), path, params } as Issue;
}

/** An issue of this code at this place, with all that its sentence needs. */
export const issue = issueOf as unknown as <C extends IssueCode>(
  code: C,
  path: Path,
  ...params: ParamsGiven<C>
) => Issue;

/** The params of an issue by any name, for what is the same whatever its code is. */
export function paramsOf({ params }: Pick<Issue, 'params'>): Readonly<Partial<Record<string, string>>> {
  return params;
}

/** A code whose sentence needs nothing may be given without params. */
type ParamsGiven<C extends IssueCode> = IssueList[C]['params'] extends readonly []
  ? readonly [params?: Readonly<Record<string, never>>]
  : readonly [params: IssueParams<C>];

/** Errors before warnings, as their names stand in order, else as they stood. */
export function errorsFirst(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => byCodeUnit(a.severity, b.severity));
}

/** Whether any issue is an error, so that the document cannot be used. */
export function anyError(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

/** A value with the warnings that came with it, or every issue, in document order. */
export type Checked<T> =
  | {
      /** There is a value. */
      readonly ok: true;
      /** What was asked for. */
      readonly value: T;
      /** What is doubtful and changes nothing, in document order; mostly empty. */
      readonly warnings: readonly Issue[];
    }
  | {
      /** There is no value. */
      readonly ok: false;
      /** Why there is none: every issue, errors and warnings, in document order. */
      readonly errors: readonly Issue[];
    };

/** The errors of a result, or its warnings; none where a document could not be read and there is no result. */
export function issuesOf(result: Checked<unknown> | undefined): readonly Issue[] {
  if (result === undefined) return [];
  return result.ok ? result.warnings : result.errors;
}

/** The value, unless there is none or an issue is an error. */
export function checked<T>(value: T | undefined, issues: readonly Issue[]): Checked<T> {
  return value === undefined || anyError(issues)
    ? { ok: false, errors: issues }
    : { ok: true, value, warnings: issues };
}
