import { gcd } from '../../kit/integer.js';
import { MOVES_AWAY, type RoundMode } from '../../kit/rounding.js';
import type { Computed } from './numbers.js';
import { type BlockArrays, denominators, loopOver, type NumberRegister, numbersOver, product } from './registers.js';

/** A rounding to a multiple of `top / bottom`, both safe integers above 0: 1 / 100 for two places. */
export interface Grain {
  readonly top: number;
  readonly bottom: number;
  readonly mode: RoundMode;
}

/** x rounded to a multiple of the grain. */
export function rounded(arrays: BlockArrays, x: NumberRegister, grain: Grain): Computed<NumberRegister> {
  const { top, bottom, mode } = grain;
  const divisor = typeof x.d === 'number' ? product(x.d, top) : Number.NaN;
  if (divisor > 0) return roundedOver(arrays, x, divisor, grain);
  const out = numbersOver(arrays, bottom);
  const registers = { x: x.n, n: out.n, ds: denominators(arrays, x), top, bottom, moves: movesOf(mode) };
  const loop = loopOver(registers, ({ x, n, ds, top, bottom, moves }, size) => {
    for (let i = 0; i < size; i += 1)
      n[i] = product(wholeSteps(product(x[i] as number, bottom), product(ds[i] as number, top), moves), top) + 0;
  });
  return { loops: [loop], register: out };
}

/** Rounds numbers over one denominator; `divisor` is that denominator times the top of the grain. */
function roundedOver(
  arrays: BlockArrays,
  x: NumberRegister,
  divisor: number,
  { top, bottom, mode }: Grain,
): Computed<NumberRegister> {
  const common = gcd(divisor, bottom);
  const out = numbersOver(arrays, bottom);
  const registers = { x: x.n, n: out.n, factor: bottom / common, divisor: divisor / common, top };
  // every number over the denominator is a multiple of the grain
  if (registers.divisor === 1)
    return {
      loops: [
        loopOver(registers, ({ x, n, factor, top }, size) => {
          for (let i = 0; i < size; i += 1) n[i] = product(product(x[i] as number, factor), top) + 0;
        }),
      ],
      register: out,
    };
  const loop = loopOver({ ...registers, moves: movesOf(mode) }, ({ x, n, factor, divisor, top, moves }, size) => {
    for (let i = 0; i < size; i += 1)
      n[i] = product(wholeSteps(product(x[i] as number, factor), divisor, moves), top) + 0;
  });
  return { loops: [loop], register: out };
}

/** scaled ÷ divisor as a whole number; `moves` says where one that is cut off goes. */
function wholeSteps(scaled: number, divisor: number, moves: Int8Array): number {
  // exact: a quotient of whole numbers below 2^53 is never so near to the next whole number that it becomes it
  const steps = Math.trunc(scaled / divisor);
  const rest = scaled - steps * divisor;
  return rest === 0 ? steps : steps + (moves[moveOf(steps, rest, divisor)] as number);
}

/** The index in `movesOf(mode)` for a number of `steps` of which `rest / divisor` was cut off. */
function moveOf(steps: number, rest: number, divisor: number): number {
  const twice = Math.abs(rest) * 2;
  const half = twice < divisor ? 0 : twice > divisor ? 2 : 1;
  const isOdd = steps !== Math.floor(steps / 2) * 2;
  return half * 4 + (isOdd ? 2 : 0) + (rest < 0 ? 1 : 0);
}

/** How many steps a cut number moves, for each index of `moveOf`: by the half, whether the step is even, and the sign. */
function movesOf(mode: RoundMode): Int8Array {
  const movesAway = MOVES_AWAY[mode];
  const moves = new Int8Array(12);
  for (const half of [-1, 0, 1] as const)
    for (const isOdd of [false, true])
      for (const isNegative of [false, true])
        if (movesAway({ isNegative, half, isOdd }))
          moves[(half + 1) * 4 + (isOdd ? 2 : 0) + (isNegative ? 1 : 0)] = isNegative ? -1 : 1;
  return moves;
}
