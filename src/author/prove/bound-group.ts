import { HUNDRED, multiply, negate, ONE, sign, ZERO } from '../../kit/exact.js';
import type { NoValue } from '../../model/expression.js';
import type { Interval } from '../../model/operator.js';
import type { CountsAs } from '../../model/pack-policies.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanGroup, PlanNode } from '../../model/plan.js';
import { membersOf } from '../../model/tier-nodes.js';
import { type AppliedRegions, capped, over, scale } from './bound-leaf.js';
import { ratioOf, rounded } from './explore-numbers.js';
import { hullWith, sequence } from './explore-sequence.js';
import { bySign } from './explore-truths.js';
import type { Exploring } from './exploring.js';
import { countsAs, mayBe, partsIn, sumOfRows } from './group-rows.js';
import { interval } from './interval.js';
import { constantForm, constantOf, type Linear, NOTHING, plus, times, variableForm } from './linear.js';
import type { NodeBound } from './node-bound.js';
import { assume, EVERYWHERE, type Region, rangeOf, withVariable } from './region.js';
import { mostRatio } from './solve.js';

type Known = (id: string) => { readonly node: PlanNode; readonly bound: NodeBound };
type Measures = Pick<NodeBound, 'earned' | 'base' | 'points' | 'percent' | 'share'>;

/** What a group's formulas make of its children, each anywhere within its own bound, whatever the policies make of it. */
export function boundGroup(
  group: PlanGroup,
  applied: AppliedRegions,
  childOf: Known,
  exploring: Exploring,
  within: Region = EVERYWHERE,
): NodeBound {
  const statuses = new Set<NoValue['status']>(withheld(group, childOf));
  const result = applied.regions.length === 0 ? undefined : measures(group, childOf, exploring, statuses, within);
  return {
    node: group.id,
    scored: result !== undefined,
    cases: [],
    statuses: new Set([...applied.statuses, ...statuses]),
    ownStatuses: new Set([...applied.ownStatuses, ...statuses]),
    unknown: [...exploring.unknown],
    ...(result ?? { earned: {}, base: {}, points: {}, percent: {}, share: {} }),
  };
}

/** The statuses by which children may leave the group without a value, or with nothing that counts. */
function withheld(group: PlanGroup, childOf: Known): ReadonlySet<NoValue['status']> {
  const members = membersOf(group).map(childOf);
  const leftOut = group.children.map((id) => statusesAs('nothing', childOf(id)));
  const isEmpty = leftOut.every((statuses) => statuses.length > 0);
  const mayMiss = isEmpty && leftOut.some((statuses) => statuses.includes('missing'));
  const mayNotApply = leftOut.every((statuses) => statuses.some((status) => status !== 'missing'));
  return new Set([
    ...members.flatMap((member) => statusesAs('no-value', member)),
    ...(mayMiss ? (['missing'] as const) : []),
    ...(mayNotApply ? (['not-applicable'] as const) : []),
  ]);
}

/** The statuses of a child that its policies make into this for the group. */
function statusesAs(is: CountsAs['is'], { node, bound }: ReturnType<Known>): readonly NoValue['status'][] {
  return [...bound.ownStatuses].filter((status) => mayBe(countsAs(node, new Set([status])), is));
}

function measures(
  group: PlanGroup,
  childOf: Known,
  exploring: Exploring,
  statuses: Set<NoValue['status']>,
  within: Region,
): Measures | undefined {
  const start = exploring.rows(group.id, 'children', within);
  if (!start || start.rows.length === 0) return undefined;
  const someCount = plus(
    constantForm(ONE),
    sumOfRows(start.rows, ({ counted }) => counted),
    negate(ONE),
  );
  const region = assume(start.region, someCount) ?? start.region;
  const outside = [
    ...group.bonuses.map((id) => [id, ONE] as const),
    ...group.penalties.map((id) => [id, negate(ONE)] as const),
  ];
  let hull: Measures | undefined;
  for (const path of sequence([group.earned.typed, group.base.typed], region, exploring)) {
    if ('none' in path) {
      if (path.none.value.is === 'none') statuses.add(path.none.value.status);
      continue;
    }
    const [earned, base] = path.values;
    if (earned?.is !== 'number' || base?.is !== 'number') continue;
    const onPath = measured(group, { earned: earned.form, base: base.form, region: path.region }, exploring, () =>
      outside.map(([id, factor]) => ({ ...childOf(id), factor })),
    );
    if (onPath === undefined) statuses.add('unscorable');
    else hull = hull ? joined(hull, onPath) : onPath;
  }
  return hull;
}

interface Made {
  readonly earned: Linear;
  readonly base: Linear;
  readonly region: Region;
}

function measured(
  group: PlanGroup,
  forms: Made,
  exploring: Exploring,
  outside: () => readonly { readonly node: PlanNode; readonly bound: NodeBound; readonly factor: typeof ONE }[],
): Measures | undefined {
  let { region, earned } = forms;
  for (const how of group.round) {
    const moved = rounded(earned, how, region, exploring);
    region = moved.region;
    if (moved.value.is === 'number') earned = moved.value.form;
  }
  const earnedEnds = rangeOf(region, earned);
  let beside = NOTHING;
  for (const { node, bound, factor } of outside()) {
    region = withVariable(region, `outside:${node.id}`, givenBy(node, bound));
    beside = plus(beside, variableForm(`outside:${node.id}`), factor);
  }
  const points = capped(group, rangeOf(region, plus(earned, beside)));
  const base = rangeOf(region, forms.base);
  if (sign(group.max) === 0) return { earned: earnedEnds, base, points, percent: {}, share: {} };
  const { below, above } = bySign(region, forms.base, exploring);
  if (below()) return { earned: earnedEnds, base, points, percent: {}, share: {} };
  const positive = above();
  if (!positive) return undefined;
  const ratio = ratioOf(earned, forms.base, positive, exploring);
  if (ratio.value.is !== 'number') return undefined;
  const converted = capped(group, rangeOf(ratio.region, plus(times(ratio.value.form, group.max), beside)));
  return {
    earned: rangeOf(positive, earned),
    base: rangeOf(positive, forms.base),
    points,
    percent: scale(over(converted, group.max), HUNDRED),
    share: shareOf(group, plus(earned, beside), forms.base, positive, points),
  };
}

/** Points out of base: by the forms, unless a floor or a cap stands between; then by the points of a base that is fixed. */
function shareOf(group: PlanGroup, points: Linear, base: Linear, region: Region, ends: Interval): Interval {
  const fixed = constantOf(base);
  if (fixed) return over(ends, fixed);
  if (group.notBelow || ROLE_IS[group.role].besides) return {};
  const high = mostRatio(region, points, base);
  const low = mostRatio(region, times(points, negate(ONE)), base);
  return interval(low && negate(low), high);
}

/** What a child outside the maximum adds, or takes away: nothing where it does not count. */
function givenBy(node: PlanNode, bound: NodeBound): Interval {
  const ways = countsAs(node, bound.ownStatuses);
  let ends = bound.scored ? bound.points : undefined;
  for (const part of [...partsIn(ways), ...(mayBe(ways, 'nothing') ? [ZERO] : [])]) {
    const at = multiply(part, node.max);
    ends = hullWith(ends, { low: at, high: at });
  }
  return ends ?? { low: ZERO, high: ZERO };
}

function joined(a: Measures, b: Measures): Measures {
  return {
    earned: hullWith(a.earned, b.earned),
    base: hullWith(a.base, b.base),
    points: hullWith(a.points, b.points),
    percent: hullWith(a.percent, b.percent),
    share: hullWith(a.share, b.share),
  };
}
