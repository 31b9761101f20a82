/** An `error` stops the document from being used; a `warning` is reported and changes nothing. */
export type Severity = 'error' | 'warning';

/** What is known of a code: the params are those that its sentence names. */
export interface IssueShape {
  /** Whether the document cannot be used for it. */
  readonly severity: Severity;
  /** The names of its params, as they stand in braces in its sentence. */
  readonly params: readonly string[];
}

/** A code whose document cannot be used. */
export function error<const P extends readonly string[]>(...params: P) {
  return { severity: 'error', params } as const;
}

/** A code of a warning. */
export function warning<const P extends readonly string[]>(...params: P) {
  return { severity: 'warning', params } as const;
}
