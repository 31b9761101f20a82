import { deepFreeze } from '../kit/deep-freeze.js';
import { type Exact, ONE, ZERO } from '../kit/exact.js';
import type { NoValue } from './expression.js';

/** What a policy makes of a child without a value: a part of its maximum, nothing, or a parent without a value too. */
export type CountsAs =
  | { readonly is: 'part'; readonly ofMax: Exact }
  | { readonly is: 'nothing' }
  | { readonly is: 'no-value' };

/** The words of policies, and what each means: `zero` is none of the child's maximum and `full` all of it. */
export const COUNTS_AS = deepFreeze({
  zero: { is: 'part', ofMax: ZERO },
  full: { is: 'part', ofMax: ONE },
  exclude: { is: 'nothing' },
  withhold: { is: 'no-value' },
} as const satisfies Record<string, CountsAs>);
/** A word of a policy, as `zero`. */
export type PolicyWord = keyof typeof COUNTS_AS;

/** Whether a text is a word of a policy. */
export function isPolicyWord(text: string): text is PolicyWord {
  return Object.hasOwn(COUNTS_AS, text);
}

/** The words that each policy may have. */
export const POLICY_WORDS = /* @__PURE__ */ deepFreeze({
  whenMissing: ['zero', 'exclude', 'withhold'],
  whenNotApplicable: ['exclude', 'full', 'zero'],
  whenUnscorable: ['withhold', 'zero'],
} as const satisfies Record<string, readonly PolicyWord[]>);

/** What a child without a value counts as for its parent. */
export type Policies = {
  readonly [policy in keyof typeof POLICY_WORDS]: (typeof POLICY_WORDS)[policy][number];
};

/** Which policy rules a child, by why it has no value. */
export const RULED_BY = /* @__PURE__ */ deepFreeze({
  missing: 'whenMissing',
  'not-applicable': 'whenNotApplicable',
  unscorable: 'whenUnscorable',
} as const satisfies Record<NoValue['status'], keyof Policies>);

/** A policy that was applied: why the child has no value, and what it counted as. */
export type Ruling = {
  readonly [status in NoValue['status']]: `${status}-${Policies[(typeof RULED_BY)[status]]}`;
}[NoValue['status']];
