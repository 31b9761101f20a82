import { HUNDRED, multiply, negate, ONE, sign, ZERO } from '../../kit/exact.js';
import type { NoValue } from '../../model/expression.js';
import type { Interval } from '../../model/operator.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanGroup, PlanNode } from '../../model/plan.js';
import { type Asked, capped, over, scale } from './bound-leaf.js';
import { ratioOf, rounded } from './explore-numbers.js';
import { hullWith, sequence } from './explore-sequence.js';
import { bySign } from './explore-truths.js';
import type { Exploring } from './exploring.js';
import { countsAs, mayBe, partsIn, sumOfRows } from './group-rows.js';
import { constantForm, constantOf, type Linear, NOTHING, plus, times, variableForm } from './linear.js';
import type { NodeBound } from './node-bound.js';
import { assume, EVERYWHERE, type Region, rangeOf, withVariable } from './region.js';
import { mostRatio } from './solve.js';

type Known = (id: string) => { readonly node: PlanNode; readonly bound: NodeBound };
type Measures = Pick<NodeBound, 'earned' | 'base' | 'points' | 'percent' | 'share'>;

/** What a group's formulas make of its children, each anywhere within its own bound, whatever the policies make of it. */
export function boundGroup(
  group: PlanGroup,
  asked: Asked,
  childOf: Known,
  exploring: Exploring,
  within: Region = EVERYWHERE,
): NodeBound {
  const statuses = new Set<NoValue['status']>(withheld(group, childOf));
  const result = asked.regions.length === 0 ? undefined : measures(group, childOf, exploring, statuses, within);
  return {
    node: group.id,
    scored: result !== undefined,
    cases: [],
    statuses: new Set([...asked.statuses, ...statuses]),
    ownStatuses: new Set([...asked.ownStatuses, ...statuses]),
    unknown: [...exploring.unknown],
    ...(result ?? { earned: {}, base: {}, points: {}, percent: {}, share: {} }),
  };
}

/** What children may leave the group without a value for, and what it is when none of them counts. */
function withheld(group: PlanGroup, childOf: Known): ReadonlySet<NoValue['status']> {
  const members = [...group.children, ...group.bonuses, ...group.penalties].map(childOf);
  const statuses = members
    .filter(({ node, bound }) => mayBe(countsAs(node, bound.ownStatuses), 'no-value'))
    .flatMap(({ bound }) => [...bound.ownStatuses]);
  const children = group.children.map(childOf);
  const isEmpty = children.every(({ node, bound }) => mayBe(countsAs(node, bound.ownStatuses), 'nothing'));
  const none = isEmpty ? children.flatMap(({ bound }) => [...bound.ownStatuses]) : [];
  const more: readonly NoValue['status'][] = isEmpty ? ['not-applicable'] : [];
  return new Set([...statuses, ...none, ...more]);
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
  return { ...(low ? { low: negate(low) } : {}), ...(high ? { high } : {}) };
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
