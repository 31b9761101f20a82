import { reduced } from '../kit/exact.js';
import { hasShape, type Shaped } from '../model/by-shape.js';
import type { Typed, Value } from '../model/expression.js';
import { MAY_ROUND } from '../model/statistic.js';
import { AGGREGATES, aggregateOf, keptOf } from './aggregates.js';

/**
 * The key of the statistic that an operator reads. Operators of one tier that ask the same of the same units have the
 * same key, even if one reads the minimum and another the maximum. Sum, mean and deviation may be rounded at 50
 * places: their key differs, so that the others stay exact.
 */
export function statisticKey(node: Shaped<'statistic'>): string {
  const { op, shape, name = '', args } = node;
  const [value, whenAbsent] = args;
  const rounds = keptOf(node).some((valueName) => MAY_ROUND[valueName]);
  const absentShape = shape.of === 'children' && whenAbsent ? [shapeOf(whenAbsent)] : [];
  return JSON.stringify([op, name, rounds, value ? shapeOf(value) : null, ...absentShape]);
}

/**
 * The statistics that an expression reads, in order of appearance, without those inside the operands of a statistic.
 */
export function statisticsIn(typed: Typed): readonly Shaped<'statistic'>[] {
  return hasShape(typed, 'statistic') ? [typed] : typed.args.flatMap(statisticsIn);
}

type Shape = readonly [string, string, string, readonly Shape[]];

function shapeOf({ op, name = '', literal, args }: Typed): Shape {
  return [op, name, literal === undefined ? '' : literalOf(literal), args.map(shapeOf)];
}

function literalOf(value: Value): string {
  if (typeof value !== 'object' || !('n' in value)) return `${typeof value} ${String(value)}`;
  const { n, d } = reduced(value);
  return `number ${n}/${d}`;
}

/** Whether what a statistic answers a unit depends on the unit's own value, as its rank does. */
export function dependsOnOwnValue(node: Shaped<'statistic'>): boolean {
  return AGGREGATES[aggregateOf(node)].needsOwnValue;
}
