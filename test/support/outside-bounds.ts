import { boundTier } from '../../src/author/prove/bounds.js';
import type { NodeBound } from '../../src/author/prove/node-bound.js';
import type { TierProof } from '../../src/author/prove/prove-tier.js';
import { BUILT_IN, type CompiledPack, createEngine } from '../../src/engine.js';
import { compare, type Exact } from '../../src/kit/exact.js';
import { toText } from '../../src/kit/exact-text.js';
import type { Interval } from '../../src/model/operator.js';

const MEASURES = ['earned', 'base', 'points', 'percent'] as const;

/** Bounds by tier and node. */
export type Bounds = ReadonlyMap<string, ReadonlyMap<string, NodeBound>>;

/** The bounds of every tier, each node from those below it. */
export function boundsOf({ plan }: CompiledPack): Bounds {
  return new Map(plan.tiers.map((tier) => [tier.id, boundTier(plan, tier, BUILT_IN.operators).bounds]));
}

/** The bounds that the proof ends with. */
export function provenBounds(tiers: readonly TierProof[]): Bounds {
  return new Map(tiers.map(({ tier, nodes }) => [tier.id, new Map(nodes.map(({ node, bound }) => [node.id, bound]))]));
}

/** Every score of an assessment that its bound does not hold: "unit layer node measure: value not in [low, high]". */
export function outsideBounds(
  compiled: CompiledPack,
  assessment: unknown,
  tiers: Bounds = boundsOf(compiled),
): readonly string[] {
  const scored = createEngine(BUILT_IN).score(compiled, assessment);
  if (!scored.ok) throw new Error(JSON.stringify(scored.errors));
  const { inputs, scores } = scored.value;
  const found: string[] = [];
  for (const [index, { unit, tier, layers }] of scores.entries()) {
    const awarded = Object.keys(inputs.units[index]?.rulings.awards ?? {}).length > 0;
    for (const layer of awarded ? (['reported'] as const) : (['reported', 'verified'] as const)) {
      for (const [id, { outcome }] of Object.entries(layers[layer] ?? {})) {
        const bound = tiers.get(tier)?.get(id);
        const at = `${unit} ${layer} ${id}`;
        if (!bound) found.push(`${at}: no bound`);
        else if (outcome.status !== 'scored') {
          if (!bound.statuses.has(outcome.status)) found.push(`${at}: ${outcome.status} was thought impossible`);
        } else {
          for (const measure of MEASURES) {
            const value = outcome[measure];
            if (value && !(bound.scored && holds(bound[measure], value)))
              found.push(`${at} ${measure}: ${toText(value)} not in ${shown(bound[measure])}`);
          }
        }
      }
    }
  }
  return found;
}

function holds({ low, high }: Interval, value: Exact): boolean {
  return (!low || compare(low, value) <= 0) && (!high || compare(value, high) <= 0);
}

/** An interval as text; an open end is …. */
export function shown({ low, high }: Interval): string {
  return `[${low ? toText(low) : '…'}, ${high ? toText(high) : '…'}]`;
}
