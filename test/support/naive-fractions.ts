/** A fraction in lowest terms, d above 0: schoolbook arithmetic, with nothing of the engine in it. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(n: bigint, d = 1n): Fraction {
  const by = gcd(n < 0n ? -n : n, d < 0n ? -d : d) || 1n;
  return d < 0n ? { n: -n / by, d: -d / by } : { n: n / by, d: d / by };
}

export const NOUGHT = fraction(0n);
export const HUNDRED = fraction(100n);

/** "-12.50", 7 or "1/3". */
export function read(text: string | number): Fraction {
  const [top = '', bottom = '1'] = String(text).split('/');
  const [whole = '', part = ''] = top.split('.');
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length) * BigInt(bottom));
}

export const plus = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d);
/** Only where b is not 0. */
export const over = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n);
export const total = (all: readonly Fraction[]) => all.reduce(plus, NOUGHT);
export const order = (a: Fraction, b: Fraction) => Number(minus(a, b).n > 0n) - Number(minus(a, b).n < 0n);
export const least = (a: Fraction, b: Fraction) => (order(a, b) <= 0 ? a : b);
export const most = (a: Fraction, b: Fraction) => (order(a, b) >= 0 ? a : b);

/** One rounding as a pack writes it. */
export interface Rounding {
  readonly places?: number;
  readonly step?: string;
  readonly mode: string;
}

/** The multiple of the unit (a step, or 1 of the last place) that the mode chooses. */
export function rounded(x: Fraction, { places, step, mode }: Rounding): Fraction {
  const unit = step === undefined ? fraction(1n, 10n ** BigInt(places ?? 0)) : read(step);
  const { n, d } = over(x, unit);
  const below = n >= 0n ? n / d : -((-n + d - 1n) / d);
  if (below * d === n) return x;
  const twice = 2n * (n - below * d);
  const up: Record<string, boolean> = {
    floor: false,
    ceil: true,
    up: n > 0n,
    down: n < 0n,
    'half-up': twice === d ? n > 0n : twice > d,
    'half-even': twice === d ? below % 2n !== 0n : twice > d,
  };
  return times(fraction(up[mode] ? below + 1n : below), unit);
}

/** As a record prints it: a decimal, a ratio, or 40 significant digits. */
export function print({ n, d }: Fraction): string {
  let places = 0n;
  while (places < 60n && 10n ** places % d !== 0n) places += 1n;
  const sign = n < 0n ? '-' : '';
  const size = n < 0n ? -n : n;
  if (10n ** places % d === 0n) {
    const digits = String((size * 10n ** places) / d).padStart(Number(places) + 1, '0');
    if (digits.length <= 60) return sign + pointed(digits, Number(places));
  }
  if (String(d).length <= 15) return `${n}/${d}`;
  let shift = 40;
  while (size * 10n ** BigInt(shift) < d * 10n ** 39n) shift += 1;
  while (shift > 0 && size * 10n ** BigInt(shift) >= d * 10n ** 40n) shift -= 1;
  const kept = rounded({ n: size, d }, { places: shift, mode: 'half-even' });
  return `~${sign}${pointed(String((kept.n * 10n ** BigInt(shift)) / kept.d).padStart(shift + 1, '0'), shift)}`;
}

function pointed(digits: string, places: number): string {
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function gcd(a: bigint, b: bigint): bigint {
  let [big, small] = [a, b];
  while (small > 0n) [big, small] = [small, big % small];
  return big;
}
