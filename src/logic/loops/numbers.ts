import {
  type BlockArrays,
  commonDenominator,
  denominators,
  fractions,
  type Loop,
  loopOver,
  MOST,
  type NumberRegister,
  numbersOver,
  product,
  sum,
} from './registers.js';

/** Loops, and the register that they fill. */
export interface Computed<R> {
  readonly loops: readonly Loop[];
  readonly register: R;
}

/** Two numbers over one denominator, where both can be brought to it: halves and thirds to sixths. */
export function aligned(
  a: NumberRegister,
  b: NumberRegister,
): { readonly d: number; readonly fa: number; readonly fb: number } | undefined {
  if (typeof a.d !== 'number' || typeof b.d !== 'number') return undefined;
  const d = commonDenominator([a.d, b.d]);
  return d === undefined ? undefined : { d, fa: d / a.d, fb: d / b.d };
}

/** a + b, or a − b where `toward` is −1. */
export function added(
  arrays: BlockArrays,
  a: NumberRegister,
  b: NumberRegister,
  toward: 1 | -1 = 1,
): Computed<NumberRegister> {
  const common = aligned(a, b);
  if (!common) return addedFractions(arrays, a, b, toward);
  const { d, fa } = common;
  const fb = common.fb * toward;
  if (b.same !== undefined) return shifted(arrays, a, { factor: fa, by: product(b.same, fb), d });
  if (a.same !== undefined) return shifted(arrays, b, { factor: fb, by: product(a.same, fa), d });
  const out = numbersOver(arrays, d);
  const registers = { x: a.n, y: b.n, n: out.n, fa, fb };
  const loop =
    fa === 1 && Math.abs(fb) === 1
      ? loopOver(registers, ({ x, y, n, fb }, size) => {
          for (let i = 0; i < size; i += 1) n[i] = sum(x[i] as number, (y[i] as number) * fb);
        })
      : loopOver(registers, ({ x, y, n, fa, fb }, size) => {
          for (let i = 0; i < size; i += 1) n[i] = sum(product(x[i] as number, fa), product(y[i] as number, fb));
        });
  return { loops: [loop], register: out };
}

/** x × factor + by, over `d`. */
function shifted(
  arrays: BlockArrays,
  x: NumberRegister,
  { factor, by, d }: { readonly factor: number; readonly by: number; readonly d: number },
): Computed<NumberRegister> {
  const out = numbersOver(arrays, d);
  return { loops: [shifting(x, out, factor, by)], register: out };
}

/** Puts x × factor + by into `out`. */
export function shifting(x: NumberRegister, out: NumberRegister, factor: number, by = 0): Loop {
  return loopOver({ x: x.n, n: out.n, factor, by }, ({ x, n, factor, by }, size) => {
    for (let i = 0; i < size; i += 1) n[i] = sum(product(x[i] as number, factor), by);
  });
}

function addedFractions(
  arrays: BlockArrays,
  a: NumberRegister,
  b: NumberRegister,
  toward: 1 | -1,
): Computed<NumberRegister> {
  const out = fractions(arrays);
  const registers = { x: a.n, xd: denominators(arrays, a), y: b.n, yd: denominators(arrays, b), out, toward };
  const loop = loopOver(registers, ({ x, xd, y, yd, out: { n, d }, toward }, size) => {
    for (let i = 0; i < size; i += 1) {
      const left = xd[i] as number;
      const right = yd[i] as number;
      const other = (y[i] as number) * toward;
      if (left === right) {
        n[i] = sum(x[i] as number, other);
        d[i] = left;
      } else setFraction(n, d, i, sum(product(x[i] as number, right), product(other, left)), left * right);
    }
  });
  return { loops: [loop], register: out };
}

/** Puts top / bottom at `i`; no number where a part is no safe integer. `bottom` is above 0. */
function setFraction(n: Float64Array, d: Float64Array, i: number, top: number, bottom: number): void {
  const fits = bottom <= MOST;
  n[i] = fits ? top : Number.NaN;
  d[i] = fits ? bottom : 1;
}

/** a × b. */
export function multiplied(arrays: BlockArrays, a: NumberRegister, b: NumberRegister): Computed<NumberRegister> {
  if (a.same !== undefined && b.same === undefined) return multiplied(arrays, b, a);
  if (typeof a.d === 'number' && typeof b.d === 'number' && a.d * b.d <= MOST) {
    const out = numbersOver(arrays, a.d * b.d);
    const loop = loopOver({ x: a.n, y: b.n, n: out.n }, ({ x, y, n }, size) => {
      for (let i = 0; i < size; i += 1) n[i] = product(x[i] as number, y[i] as number);
    });
    return { loops: [loop], register: out };
  }
  // times a whole number: the denominators stay
  if (b.d === 1 && b.same !== undefined) {
    const out: NumberRegister = { is: 'number', n: arrays.numbers(), d: a.d };
    const loop = loopOver({ x: a.n, n: out.n, factor: b.same }, ({ x, n, factor }, size) => {
      for (let i = 0; i < size; i += 1) n[i] = product(x[i] as number, factor);
    });
    return { loops: [loop], register: out };
  }
  const out = fractions(arrays);
  const registers = { x: a.n, xd: denominators(arrays, a), y: b.n, yd: denominators(arrays, b), out };
  const loop = loopOver(registers, ({ x, xd, y, yd, out: { n, d } }, size) => {
    for (let i = 0; i < size; i += 1)
      setFraction(n, d, i, product(x[i] as number, y[i] as number), (xd[i] as number) * (yd[i] as number));
  });
  return { loops: [loop], register: out };
}

/** a ÷ b; no number where b is 0. */
export function divided(arrays: BlockArrays, a: NumberRegister, b: NumberRegister): Computed<NumberRegister> {
  const common = aligned(a, b);
  if (!common) return dividedFractions(arrays, a, b);
  const { fa, fb } = common;
  const bottom = b.same === undefined ? Number.NaN : product(Math.abs(b.same), fb);
  if (bottom > 0) return dividedBy(arrays, a, (b.same as number) < 0 ? 0 - fa : fa, bottom);
  const out = fractions(arrays);
  const loop = loopOver({ x: a.n, y: b.n, out, fa, fb }, ({ x, y, out: { n, d }, fa, fb }, size) => {
    for (let i = 0; i < size; i += 1) setQuotient(n, d, i, product(x[i] as number, fa), product(y[i] as number, fb));
  });
  return { loops: [loop], register: out };
}

/** x × factor ÷ bottom. */
function dividedBy(arrays: BlockArrays, x: NumberRegister, factor: number, bottom: number): Computed<NumberRegister> {
  const out = numbersOver(arrays, bottom);
  const loop = loopOver({ x: x.n, n: out.n, factor }, ({ x, n, factor }, size) => {
    for (let i = 0; i < size; i += 1) n[i] = product(x[i] as number, factor) + 0;
  });
  return { loops: [loop], register: out };
}

function dividedFractions(arrays: BlockArrays, a: NumberRegister, b: NumberRegister): Computed<NumberRegister> {
  const out = fractions(arrays);
  const registers = { x: a.n, xd: denominators(arrays, a), y: b.n, yd: denominators(arrays, b), out };
  const loop = loopOver(registers, ({ x, xd, y, yd, out: { n, d } }, size) => {
    for (let i = 0; i < size; i += 1)
      setQuotient(n, d, i, product(x[i] as number, yd[i] as number), product(y[i] as number, xd[i] as number));
  });
  return { loops: [loop], register: out };
}

/** Puts top ÷ bottom at `i`; no number where `bottom` is 0. */
function setQuotient(n: Float64Array, d: Float64Array, i: number, top: number, bottom: number): void {
  // a comparison with NaN is false: where `bottom` is NaN, so is the result
  if (bottom > 0) setFraction(n, d, i, top, bottom);
  else setFraction(n, d, i, bottom < 0 ? 0 - top : Number.NaN, bottom < 0 ? -bottom : 1);
}

/** The lower of a and b, or the higher; a where they are equal. */
export function extreme(
  arrays: BlockArrays,
  a: NumberRegister,
  b: NumberRegister,
  end: 1 | -1,
): Computed<NumberRegister> {
  const common = aligned(a, b);
  if (!common) return extremeFraction(arrays, a, b, end);
  const out = numbersOver(arrays, common.d);
  const loop = loopOver({ x: a.n, y: b.n, n: out.n, ...common, end }, ({ x, y, n, fa, fb, end }, size) => {
    for (let i = 0; i < size; i += 1) {
      const left = product(x[i] as number, fa);
      const right = product(y[i] as number, fb);
      const gap = (left - right) * end;
      n[i] = gap <= 0 ? left : gap > 0 ? right : Number.NaN;
    }
  });
  return { loops: [loop], register: out };
}

function extremeFraction(
  arrays: BlockArrays,
  a: NumberRegister,
  b: NumberRegister,
  end: 1 | -1,
): Computed<NumberRegister> {
  const out = fractions(arrays);
  const registers = { x: a.n, xd: denominators(arrays, a), y: b.n, yd: denominators(arrays, b), out, end };
  const loop = loopOver(registers, ({ x, xd, y, yd, out: { n, d }, end }, size) => {
    for (let i = 0; i < size; i += 1) {
      const gap = product(x[i] as number, yd[i] as number) - product(y[i] as number, xd[i] as number);
      if (gap * end <= 0) setFraction(n, d, i, x[i] as number, xd[i] as number);
      else setFraction(n, d, i, gap * end > 0 ? (y[i] as number) : Number.NaN, yd[i] as number);
    }
  });
  return { loops: [loop], register: out };
}

/** x without its sign. */
export function absolute(arrays: BlockArrays, x: NumberRegister): Computed<NumberRegister> {
  const out: NumberRegister = { is: 'number', n: arrays.numbers(), d: x.d };
  const loop = loopOver({ x: x.n, n: out.n }, ({ x, n }, size) => {
    for (let i = 0; i < size; i += 1) n[i] = Math.abs(x[i] as number);
  });
  return { loops: [loop], register: out };
}
