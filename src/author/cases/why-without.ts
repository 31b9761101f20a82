import type { PackCase } from '../../model/cases.js';
import type { Reason } from '../../model/expression.js';
import { COUNTS_AS, isPolicyWord } from '../../model/pack-policies.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { officialLayer } from '../../model/ranked-layers.js';
import type { NodeScore, UnitLayer } from '../../model/scores.js';
import { membersOf, nodeIn } from '../../model/tier-nodes.js';
import type { CaseCheck, Judged, WithoutValue } from './judge.js';

/** Of a check that found no value or no place: the criteria that are to blame, each with its reason; empty of any other check. */
export function whyWithout(
  { tiers, pack }: Plan,
  packCase: PackCase,
  { scores, rankings }: Judged,
  { unit, of, what }: CaseCheck,
): readonly WithoutValue[] {
  const { tier = packCase.tier } = packCase.units?.find(({ id }) => id === unit) ?? {};
  const asked = tiers.find(({ id }) => id === tier);
  const layer = scores.find((each) => each.unit === unit)?.layers[officialLayer(pack)];
  if (asked === undefined) return [];
  if (what !== 'place' && what !== 'state') return layer === undefined ? [] : withoutValue(asked, layer, of);
  const ranked = asked.rankings.find(({ id }) => id === of)?.of;
  const row = rankings
    .filter(({ id }) => id === of)
    .flatMap(({ rows }) => rows.filter((each) => each.unit === unit))[0];
  if (ranked === undefined || row === undefined || row.place !== undefined) return [];
  const nodes = layer === undefined ? [] : withoutValue(asked, layer, ranked);
  return nodes.length > 0 ? nodes : row.because.map((reason) => ({ node: of, reason }));
}

/** The criteria below a node that withhold its value; the node itself where none does. */
function withoutValue(tier: PlanTier, layer: UnitLayer, id: string): readonly WithoutValue[] {
  const reason = reasonOf(layer[id]);
  if (reason === undefined) return [];
  const below = membersOf(nodeIn(tier, id)).filter((member) => withholds(layer[member]));
  const criteria = below.flatMap((member) => withoutValue(tier, layer, member));
  return criteria.length > 0 ? criteria : [{ node: id, reason }];
}

function withholds({ counted }: Pick<NodeScore, 'counted'> = { counted: 'itself' }): boolean {
  return isPolicyWord(counted) && COUNTS_AS[counted].is === 'no-value';
}

function reasonOf(score: NodeScore | undefined): Reason | undefined {
  if (score === undefined || score.outcome.status === 'scored') return undefined;
  if (score.outcome.status !== 'missing') return score.outcome.because;
  return { code: 'missing', params: { facts: score.outcome.facts.join(', ') } };
}
