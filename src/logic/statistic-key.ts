import { reduced } from '../kit/exact.js';
import { hasShape, type Shaped } from '../model/by-shape.js';
import type { Typed, Value } from '../model/expression.js';
import { keptOf } from './aggregates.js';

/**
 * Which statistic an operator reads: equal for those of one tier that ask the same of the same units, though it be
 * another number of it. What is rounded at 50 places stands apart, so that it makes nothing else approximate.
 */
export function statisticKey(node: Shaped<'statistic'>): string {
  const { op, shape, name = '', args } = node;
  const [value, whenAbsent] = args;
  const rounds = keptOf(node).some(
    (statistic) => statistic === 'sum' || statistic === 'mean' || statistic.startsWith('sd-'),
  );
  const absentShape = shape.of === 'children' && whenAbsent ? [shapeOf(whenAbsent)] : [];
  return JSON.stringify([op, name, rounds, value ? shapeOf(value) : null, ...absentShape]);
}

/** Statistics that an expression reads itself, in order of appearance; those inside their operands are theirs. */
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
