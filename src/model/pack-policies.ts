import * as z from 'zod';

/** What a child that is not scored is to its parent. */
export interface Policies {
  readonly whenMissing: 'zero' | 'exclude' | 'withhold';
  readonly whenNotApplicable: 'exclude' | 'full' | 'zero';
  readonly whenUnscorable: 'withhold' | 'zero';
}

const absent = {
  error: ({ input }: { readonly input?: unknown }) => (input === undefined ? 'policy-missing' : undefined),
};

/** Each policy; the pack states all three, a node those that differ for itself and below. */
export const policy = {
  whenMissing: z
    .enum(['zero', 'exclude', 'withhold'], absent)
    .describe('What a child is to its parent while a fact of it is missing'),
  whenNotApplicable: z
    .enum(['exclude', 'full', 'zero'], absent)
    .describe('What a child is to its parent when it does not apply'),
  whenUnscorable: z.enum(['withhold', 'zero'], absent).describe('What a child is to its parent when no number exists'),
};

export const policies: z.ZodType<Policies> = z
  .strictObject(policy)
  .describe(
    'zero = 0 of its max; full = all of it; exclude = does not count; withhold = the parent has no value either',
  );
