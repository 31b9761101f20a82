import { altered, otherWords } from './alteration.js';
import { strictObject } from './objects.js';
import { POLICY_WORDS, type Policies } from './pack-policies.js';
import * as z from './schemas.js';

const absent = {
  error: ({ input }: { readonly input?: unknown }) => (input === undefined ? 'policy-missing' : undefined),
};

/** Each policy; the pack states all three, a node those that differ for itself and below. */
export const policy = {
  whenMissing: policyOf('whenMissing').describe('What a child is to its parent while a fact of it is missing'),
  whenNotApplicable: policyOf('whenNotApplicable').describe('What a child is to its parent when it does not apply'),
  whenUnscorable: policyOf('whenUnscorable').describe('What a child is to its parent when no number exists'),
};

function policyOf<P extends keyof Policies>(policy: P) {
  const words = POLICY_WORDS[policy];
  return altered(z.enum<(typeof POLICY_WORDS)[P]>(words, absent), otherWords('policy', words));
}

export const policies: z.Schema<Policies> = strictObject(policy).describe(
  'zero = 0 of its max; full = all of it; exclude = does not count; withhold = the parent has no value either',
);
