import { divide, type Exact, equal, HUNDRED, multiply, negate, ONE, reduced, ZERO } from '../../kit/exact.js';
import type { Interval } from '../../model/operator.js';
import { COUNTS_AS, type CountsAs, RULED_BY } from '../../model/pack-policies.js';
import type { PlanNode } from '../../model/plan.js';
import type { NumberColumn } from '../../model/row-list.js';
import { hullWith } from './explore-sequence.js';
import type { CountedRow } from './exploring.js';
import { constantForm, type Linear, NOTHING, plus, times, variableForm } from './linear.js';
import type { NodeBound } from './node-bound.js';
import { assume, type Region, withVariable } from './region.js';

/** What the policies may make of a node without a value. */
export function countsAs({ policies }: PlanNode, statuses: NodeBound['statuses']): readonly CountsAs[] {
  return [...new Set([...statuses].map((status) => policies[RULED_BY[status]]))].map((word) => COUNTS_AS[word]);
}

/** Whether `ways` contains one of kind `is`. */
export function mayBe(ways: readonly CountsAs[], is: CountsAs['is']): boolean {
  return ways.some((counting) => counting.is === is);
}

/** The parts of its maximum that a node may count as. */
export function partsIn(ways: readonly CountsAs[]): readonly Exact[] {
  return ways.flatMap((counting) => (counting.is === 'part' ? [counting.ofMax] : []));
}

/** A child as a row: figures from 0 where it does not count, so that sums over those that count are sums over all. */
export function rowOf(
  node: PlanNode,
  bound: NodeBound,
  statuses: NodeBound['statuses'],
  from: Region,
): { readonly row: CountedRow; readonly region: Region } | undefined {
  const ways = countsAs(node, statuses);
  const scored = bound.scored ? bound : undefined;
  const { max, id, weight } = node;
  const fixedBase = !scored || isOnly(scored.base, max);
  let points = scored?.points;
  let share = scored?.share;
  let percent = scored?.percent;
  let base = scored?.base;
  for (const part of partsIn(ways)) {
    const [at, hundredth] = [multiply(part, max), multiply(part, HUNDRED)];
    points = hullWith(points, { low: at, high: at });
    share = hullWith(share, { low: part, high: part });
    percent = hullWith(percent, { low: hundredth, high: hundredth });
    base = hullWith(base, { low: max, high: max });
  }
  if (!points || !base || !share || !percent) return undefined;
  const always = !mayBe(ways, 'nothing');
  let region = always ? from : withVariable(from, `row counted:${id}`, { low: ZERO, high: ONE });
  const counted = always ? constantForm(ONE) : variableForm(`row counted:${id}`);
  const varying = (column: string, ends: Interval): Linear => {
    const name = `row ${column}:${id}`;
    region = withVariable(region, name, always ? ends : hullWith(ends, { low: ZERO, high: ZERO }));
    if (!always) region = between(region, variableForm(name), counted, ends);
    return variableForm(name);
  };
  const pointsForm = always && scored?.form && ways.length === 0 ? scored.form : varying('points', points);
  const baseForm = fixedBase ? times(counted, max) : varying('base', base);
  if (!fixedBase) region = between(region, pointsForm, baseForm, share);
  const perPoint = divide(HUNDRED, max);
  const percentForm = fixedBase && perPoint ? times(pointsForm, reduced(perPoint)) : varying('percent', percent);
  const fixed = { max: constantForm(max), weight: constantForm(weight) };
  return {
    region,
    row: {
      counted,
      always,
      columns: {
        points: pointsForm,
        base: baseForm,
        percent: percentForm,
        max: times(counted, max),
        weight: times(counted, weight),
      } satisfies Record<NumberColumn, Linear>,
      when: {
        ...{ points, base, percent, max: { low: max, high: max }, weight: { low: weight, high: weight } },
      } satisfies Record<NumberColumn, Interval>,
      fixed,
    },
  };
}

/** `low × size ≤ form ≤ high × size` of a size from 0. */
function between(region: Region, form: Linear, size: Linear, { low, high }: Interval): Region {
  const above = high && assume(region, plus(form, size, negate(high)));
  const narrowed = above ?? region;
  const below = low && assume(narrowed, plus(times(size, low), form, negate(ONE)));
  return below ?? narrowed;
}

function isOnly({ low, high }: Interval, value: Exact): boolean {
  return low !== undefined && high !== undefined && equal(low, value) && equal(high, value);
}

/** The sum of a column over all rows. */
export function sumOfRows(rows: readonly CountedRow[], column: (row: CountedRow) => Linear): Linear {
  return rows.reduce((sum, row) => plus(sum, column(row)), NOTHING);
}
