import { dayNumber, isDate } from '../../kit/instant.js';
import { factsNamedIn, type Value } from '../../model/expression.js';
import type { UnitInput } from '../../model/inputs.js';
import { formulasOf } from '../../model/node-formulas.js';
import { EVIDENCE_IS } from '../../model/pack-words.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import { nodesOf } from '../../model/tier-nodes.js';
import { storedOf } from '../../stages/columns.js';
import type { Bounded } from '../../stages/evaluate/bounds.js';
import type { ModuleFact } from './module.js';

/** Which nodes of a tier the evaluator scores whatever the written functions say: 1 for each, by position. */
export interface Forcing {
  /** The nodes forced for a unit that has plain figures and nothing else. */
  readonly usual: Uint8Array;
  /** The nodes forced for a unit whose figures or claims are not plain; puts its plain figures into `F`. */
  readonly forUnit: (input: UnitInput, bounded: Bounded, F: Float64Array) => Uint8Array;
}

/** What forces the nodes of a tier. */
export function forcing(tier: PlanTier, facts: readonly ModuleFact[]): Forcing {
  const all = nodesOf(tier);
  const named = all.map((node) => new Set(formulasOf(node).flatMap(({ references }) => factsNamedIn(references))));
  return {
    usual: Uint8Array.from(all, (node) => Number(needsEvidence(node))),
    forUnit: ({ reported, attributes, claims }, { unusable }, F) => {
      const unfit = new Set(unusable.keys());
      for (const fact of facts) {
        const value = (fact.of === 'facts' ? reported : attributes)[fact.id];
        F[fact.at] = value === undefined ? Number.NaN : plainOf(fact, value);
        if (value !== undefined && Number.isNaN(F[fact.at])) unfit.add(fact.id);
      }
      const claimed = Object.keys(claims).filter((id) => claims[id]?.notApplicable);
      return Uint8Array.from(all, (node, position) => {
        const isUnfit = [...unfit].some((fact) => named[position]?.has(fact));
        const isClaimed = claimed.some((id) => node.lineage.includes(id));
        return Number(isUnfit || isClaimed || (needsEvidence(node) && claims[node.id]?.evidence === undefined));
      });
    },
  };
}

/** Whether a criterion gives nothing without evidence. */
function needsEvidence(node: PlanNode): boolean {
  return node.kind === 'leaf' && !EVIDENCE_IS[node.evidence].keepsPoints;
}

/** The number by which the written functions know a value; NaN for one that they do not. */
function plainOf({ type, scale, low, high, codes }: ModuleFact, value: Value): number {
  const stored = storedOf(type, scale, value);
  if (type.is === 'choice') return codes[stored] ?? Number.NaN;
  return type.is !== 'number' || (stored >= low && stored <= high) ? stored : Number.NaN;
}

/** The number of the day of a date; NaN for other text. The text of a written module calls it. */
export function dayOf(text: string): number {
  return isDate(text) ? dayNumber(text) : Number.NaN;
}
