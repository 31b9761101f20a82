import { reduced } from '../../kit/exact.js';
import { type Near, nearSteps, nearTimes } from '../../kit/near.js';
import { grainOf, MOST, numberOf } from '../../logic/loops/index.js';
import { MEASURE_IS, type Measure } from '../../model/measure.js';
import type { NodeColumns } from '../../model/results.js';
import { hasPlainPoints } from './plain-points.js';

/**
 * A measure as the node prints it, in a row where `near` says nearly what the node earned; undefined where that does not
 * decide the last digit, or nothing is known.
 */
export function printedNearly(
  columns: NodeColumns,
  row: number,
  measure: Measure,
): { readonly n: number; readonly d: number } | undefined {
  const how = columns.node.publish[measure];
  const grain = how && grainOf({ is: 'rounding', how });
  const nearly = measuredNearly(columns, row, measure);
  if (!grain || !nearly) return undefined;
  const steps = nearSteps(nearly, grain);
  return steps === undefined ? undefined : { n: steps * grain.top, d: grain.bottom };
}

/** A measure in a row, from the double in `near`; undefined where there is none. */
export function measuredNearly(columns: NodeColumns, row: number, measure: Measure): Near | undefined {
  const { node, near } = columns;
  const value = near?.value[row] ?? Number.NaN;
  if (!near || Number.isNaN(value) || !hasPlainPoints(node)) return undefined;
  const factor = factorOf(columns, row, measure);
  return factor && nearTimes({ value, slack: near.slack[row] as number }, factor.n, factor.d);
}

/** What the points are multiplied by to give a measure; undefined where they are not, or parts leave 2^53. */
function factorOf(
  { node, base }: NodeColumns,
  row: number,
  measure: Measure,
): { readonly n: number; readonly d: number } | undefined {
  const max = numberOf(node.max);
  if (!max || !MEASURE_IS[measure].isScaled) return max && { n: 1, d: 1 };
  const out = base
    ? { n: base.n[row] as number, d: typeof base.d === 'number' ? base.d : (base.d[row] as number) }
    : max;
  if (!(out.n > 0)) return undefined;
  const [n, d] = MEASURE_IS[measure].isPercent ? [100 * out.d, out.n] : [max.n * out.d, max.d * out.n];
  if (!(n > 0 && n <= MOST && d <= MOST)) return undefined;
  const factor = reduced({ n, d });
  return typeof factor.n === 'number' && typeof factor.d === 'number' ? { n: factor.n, d: factor.d } : undefined;
}
