import { compare, type Exact, HUNDRED, multiply, ONE, sign } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { MEASURE_IS } from '../../model/measure.js';
import type { PlanNode } from '../../model/plan.js';
import { numberOf } from './percent-terms.js';

/**
 * Percents of other rows that a gate or a rule compares with a fraction of 1: `{ ">=": [ { percent: service }, 0.5 ] }`. Nobody asks
 * for half a percent of the points of a row. A comparison with 0 asks whether there are any points.
 */
export function fractionsOfNodes(node: PlanNode): readonly CheckFinding[] {
  const gates = (node.levels?.steps ?? []).flatMap(({ gate }) => (gate ? [gate.typed] : []));
  const rules = node.kind === 'leaf' ? [node.points.typed] : [];
  return [...gates, ...rules]
    .flatMap((typed) => comparedIn(typed, false))
    .map(({ at, value }) => fraction(node, at, value));
}

/** A percent that was written as a fraction of 1. */
export function fraction(node: PlanNode, path: Path, bound: Exact): CheckFinding {
  const suggestion = toText(multiply(bound, HUNDRED));
  return checkFinding('percent-as-fraction', path, { node: node.id, found: toText(bound), suggestion });
}

interface Compared {
  readonly value: Exact;
  readonly at: Path;
}

/** Numbers above 0, and at most 1, with which the percent of a row is compared; `isOfRows`: the items of the list around are rows. */
function comparedIn(typed: Typed, isOfRows: boolean): readonly Compared[] {
  const [list] = hasShape(typed, 'quantifier') ? typed.args : [];
  const inside = list ? hasShape(list, 'rows') : isOfRows;
  const below = typed.args.flatMap((arg) => comparedIn(arg, inside));
  if (!hasShape(typed, 'order')) return below;
  const numbers = typed.args.flatMap((arg) => {
    const value = numberOf(arg);
    return value && sign(value) > 0 && compare(value, ONE) <= 0 ? [{ value, at: writtenAt(arg) }] : [];
  });
  return typed.args.some((arg) => isPercent(arg, isOfRows)) ? [...numbers, ...below] : below;
}

/** Where a number is written; one that stands alone was read as `{ number: … }`. */
function writtenAt({ path }: Typed): Path {
  return path.at(-1) === 'number' ? path.slice(0, -1) : path;
}

function isPercent(typed: Typed, isOfRows: boolean): boolean {
  if (hasShape(typed, 'measure')) return MEASURE_IS[typed.shape.measure].isPercent;
  return isOfRows && hasShape(typed, 'item') && typed.name === 'percent';
}
