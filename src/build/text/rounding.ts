import type { RoundMode } from '../../kit/rounding.js';
import type { grainOf } from '../../logic/loops/index.js';
import type { Lines } from './lines.js';
import { denominatorOf, times, wholeVariable } from './numbers.js';
import { constantText, isSafe, type NumberText, type WholeText } from './registers.js';

type Grain = NonNullable<ReturnType<typeof grainOf>>;

/** A quotient that was cut toward −∞ in the text: the quotient, what was cut off, and the divisor. */
interface Cut {
  readonly q: string;
  readonly rest: string;
  readonly divisor: string;
  readonly isBelowZero: string;
}

/** Whether the quotient goes up by 1, of what was cut off toward −∞. */
const GOES_UP: Readonly<Record<RoundMode, (cut: Cut) => string>> = {
  'half-up': ({ rest, divisor, isBelowZero }) =>
    isBelowZero === 'false'
      ? `${rest} * 2 >= ${divisor}`
      : `(${isBelowZero} ? ${rest} * 2 > ${divisor} : ${rest} * 2 >= ${divisor})`,
  'half-even': ({ q, rest, divisor }) => `(${rest} * 2 > ${divisor} || (${rest} * 2 === ${divisor} && ${q} % 2 !== 0))`,
  up: ({ rest, isBelowZero }) => `(${rest} > 0 && !(${isBelowZero}))`,
  down: ({ rest, isBelowZero }) => `(${rest} > 0 && ${isBelowZero})`,
  ceil: ({ rest }) => `${rest} > 0`,
  floor: () => 'false',
};

/** Whether a number that is not below 0 is rounded in one step. */
const IS_USUAL: Readonly<Record<RoundMode, boolean>> = {
  'half-up': true,
  'half-even': false,
  up: false,
  down: false,
  ceil: false,
  floor: false,
};

/**
 * x moved to a multiple of the grain. The quotient of two whole numbers below 2^53 is never rounded up to a whole number
 * by a double, so that its floor is exact.
 */
export function rounded(lines: Lines, x: NumberText, { top, bottom, mode }: Grain): NumberText {
  const scaled = times(lines, x, constantText(bottom, 1));
  const divisor = times(lines, denominatorOf(x), constantText(top, 1));
  const steps = divisor.low === divisor.high && divisor.low === 1 ? scaled : quotient(lines, scaled, divisor, mode);
  return { is: 'number', ...times(lines, steps, constantText(top, 1)), d: bottom };
}

function quotient(lines: Lines, scaled: WholeText, divisor: WholeText, mode: RoundMode): WholeText {
  const lowest = scaled.low >= 0 ? 0 : Math.floor(scaled.low / divisor.low) - 1;
  // of a number below 0 the largest divisor gives the quotient that is nearest to 0
  const high = Math.ceil(scaled.high / (scaled.high < 0 ? divisor.high : divisor.low)) + 1;
  // the usual rounding of numbers from 0, in one step: twice the number, plus the divisor, must be below 2^53 too
  if (IS_USUAL[mode] && scaled.low >= 0 && isSafe(0, 2 * scaled.high + divisor.high)) {
    const text =
      divisor.low === divisor.high
        ? `Math.floor((2 * ${scaled.n} + ${divisor.n}) / ${2 * divisor.low})`
        : `Math.floor((2 * ${scaled.n} + ${divisor.n}) / (2 * ${divisor.n}))`;
    return wholeVariable(lines, text, lowest, high);
  }
  const cut = wholeVariable(lines, `Math.floor(${scaled.n} / ${divisor.n})`, lowest, high);
  const [q, rest] = [cut.n, lines.name('v')];
  const whole = wholeVariable(lines, `${q} * ${divisor.n}`, scaled.low - divisor.high, scaled.high);
  lines.add(`const ${rest} = ${scaled.n} - ${whole.n};`);
  const isBelowZero = scaled.low >= 0 ? 'false' : `${scaled.n} < 0`;
  const up = GOES_UP[mode]({ q, rest, divisor: divisor.n, isBelowZero });
  return wholeVariable(lines, `${up} ? ${q} + 1 : ${q}`, lowest, high);
}
