import { deepFreeze } from '../../kit/deep-freeze.js';
import { bad, type Refused, type Result } from '../../kit/result.js';

/** What stands in the way of signing, or of checking a signature, and the words needed to say it. */
export interface SignIssue {
  /** What stands in the way. */
  readonly code: SignIssueCode;
  /** By name, what its sentence needs, as text. */
  readonly params: Readonly<Record<string, string>>;
}

const LIST = /* @__PURE__ */ deepFreeze({
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

type SignIssueList = typeof LIST;

/** Every code, and the params that its sentence names. */
export const SIGN_ISSUES: SignIssueList = LIST;

/** The name of one thing that can be wrong. */
export type SignIssueCode = keyof SignIssueList;

/** The value that was asked for; or, as the only error, what stands in the way. */
export type SignResult<T> = Result<T, SignIssue>;

/** The result that has no value, because of one issue. */
export function refused<C extends SignIssueCode>(
  code: C,
  params: Readonly<Record<SignIssueList[C][number], string>>,
): Refused<SignIssue> {
  return bad([{ code, params }]);
}
