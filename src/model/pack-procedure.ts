import * as z from 'zod';
import { type EvidenceKey, evidenceNeeds, evidenceWhenAbsent } from './pack-node.js';
import { type Grounds, grounds } from './standing.js';

const OWN_KEYS = ['ranked', 'whenUnverified', 'reasonBelowMax', 'evidence', 'estimates', 'narrative'] as const;

/** How the assessment is run; a key that is absent is off, and estimates are then allowed. */
export interface PackProcedure extends Grounds<(typeof OWN_KEYS)[number]> {
  readonly ranked: 'reported' | 'verified' | readonly ('reported' | 'verified')[];
  readonly whenUnverified?: 'off' | 'finding' | 'withhold';
  readonly reasonBelowMax?: 'off' | 'finding';
  readonly evidence?: { readonly needs: readonly EvidenceKey[]; readonly whenAbsent: 'off' | 'finding' | 'zero' };
  readonly estimates?: 'allowed' | 'finding' | 'refused';
  readonly narrative?: 'off' | 'finding';
}

const layer = z.enum(['reported', 'verified']);
const offOrFinding = z.enum(['off', 'finding']);

export const packProcedure: z.ZodType<PackProcedure> = z
  .strictObject({
    ...grounds(OWN_KEYS),
    ranked: z
      .union([layer, z.array(layer).min(1).max(2).describe('Both, the last is the official one')])
      .describe('Which layer is ranked: reported or verified; of a list, the last is the official one'),
    whenUnverified: z
      .enum(['off', 'finding', 'withhold'])
      .describe('What a unit without verification is in the verified layer')
      .exactOptional(),
    reasonBelowMax: offOrFinding.describe('Whether points below the maximum ask for a reason').exactOptional(),
    evidence: z
      .strictObject({ needs: evidenceNeeds, whenAbsent: evidenceWhenAbsent })
      .describe('What is asked of evidence')
      .exactOptional(),
    estimates: z
      .enum(['allowed', 'finding', 'refused'])
      .describe('Whether a fact may be an estimate; a refused one is missing')
      .exactOptional(),
    narrative: offOrFinding.describe('Whether a report in words is asked for').exactOptional(),
  })
  .describe('How the assessment is run');
