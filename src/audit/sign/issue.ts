import { deepFreeze } from '../../kit/deep-freeze.js';

/** What stands in the way of signing, or of checking a signature, and the words needed to say it. */
export interface SignIssue {
  readonly code: SignIssueCode;
  readonly params: Readonly<Record<string, string>>;
}

/** Every code, and the params that its sentence names. */
export const SIGN_ISSUES = deepFreeze({
  'key-not-pem': [],
  'key-several': [],
  'key-encrypted': [],
  'key-is-private': [],
  'key-is-public': [],
  'key-not-ed25519': ['label'],
  'key-broken': [],
  'record-unverified': ['verdict'],
  'envelope-invalid': ['at'],
  'envelope-full': ['limit'],
  'envelope-of-another': [],
  'envelope-signature-broken': ['key'],
} as const satisfies Readonly<Record<string, readonly string[]>>);

/** The name of one thing that can be wrong. */
export type SignIssueCode = keyof typeof SIGN_ISSUES;

/** The value that was asked for, or the one thing that stands in the way. */
export type SignResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issue: SignIssue };

/** The result that has `value`. */
export function granted<T>(value: T): SignResult<T> {
  return { ok: true, value };
}

/** The result that has no value, because of one issue. */
export function refused<C extends SignIssueCode>(
  code: C,
  params: Readonly<Record<(typeof SIGN_ISSUES)[C][number], string>>,
): SignResult<never> {
  return { ok: false, issue: { code, params } };
}
