import { type Approximation, exp, ln, pow, root } from '../../kit/decimal.js';
import { type Exact, isWhole, isZero, reduced, sign } from '../../kit/exact.js';
import type { NoValue, Value } from '../../model/expression.js';
import type { Reader } from '../../model/operator.js';
import { unscorable } from '../limit.js';
import type { IRRATIONAL_NAMES } from './functions.js';
import { type MakeValue, strictly } from './strictly.js';

/** Functions whose values are not rational, to 40 significant digits; an exact root or power stays exact. */
export const IRRATIONAL = {
  root: ofNumbers(([x, degree], reader) =>
    exactOf(isWhole(degree) ? root(x, Number(reduced(degree).n)) : undefined, 'no-real-number', reader),
  ),
  ln: ofNumbers(([x], reader) => exactOf(ln(x), 'no-real-number', reader)),
  exp: ofNumbers(([x], reader) => exactOf(exp(x), 'too-large', reader)),
  pow: ofNumbers(([x, y], reader) => exactOf(pow(x, y), withoutPower(x, y), reader)),
} satisfies Readonly<Record<(typeof IRRATIONAL_NAMES)[number], MakeValue>>;

function ofNumbers(evaluate: (numbers: readonly [Exact, Exact], reader: Reader) => Exact | NoValue): MakeValue {
  return strictly((values, reader) => evaluate(values as readonly Value[] as readonly [Exact, Exact], reader));
}

/**
 * The value of a rounded computation; `reader.approximate`, and so the record, says where it is not exact. `otherwise` is the
 * reason where there is none.
 */
function exactOf(result: Approximation | undefined, otherwise: string, reader: Reader): Exact | NoValue {
  if (result === undefined) return unscorable(otherwise);
  if (result.approximate) reader.approximate = true;
  return result.value;
}

/** Why x to the power y is no number. */
function withoutPower(x: Exact, y: Exact): string {
  if (isZero(x)) return 'division-by-zero';
  return sign(x) < 0 && !isWhole(y) ? 'no-real-number' : 'too-large';
}
