/** A fraction of two whole numbers: arithmetic that shares nothing with the library's. */
export type Fraction = readonly [bigint, bigint];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** In lowest terms, the denominator above 0. */
export function fraction(top: bigint, bottom = 1n): Fraction {
  if (bottom === 0n) throw new Error('a division by zero');
  const common = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return [top / common, bottom / common];
}

export const plus = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d + c * b, b * d);
export const minus = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d - c * b, b * d);
export const times = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * c, b * d);
export const over = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d, b * c);
export const isAbove = ([a, b]: Fraction, [c, d]: Fraction) => a * d > c * b;
export const least = (a: Fraction, b: Fraction) => (isAbove(a, b) ? b : a);
export const most = (a: Fraction, b: Fraction) => (isAbove(a, b) ? a : b);
export const NOTHING = fraction(0n);

/** A number as a Vietnamese page has it, "1.234,5": digits, a decimal comma, perhaps a ratio. */
export function read(text: string): Fraction {
  const [top = '', bottom = '1'] = text.replaceAll('.', '').split('/');
  const [whole = '', places = ''] = top.split(',');
  return over(fraction(BigInt(whole + places), 10n ** BigInt(places.length)), fraction(BigInt(bottom)));
}

/** What comes of a calculation as a Vietnamese page has it: + − × :, brackets, the lowest and the highest of several. */
export function calculate(text: string): Fraction {
  const tokens = text.match(/số nhỏ nhất trong|số lớn nhất trong|-?[\d.,]+(?:\/\d+)?|[+−×:();]/g) ?? [];
  let at = 0;
  const take = () => tokens[at++] ?? '';
  const several = (join: (a: Fraction, b: Fraction) => Fraction): Fraction => {
    take();
    let answer = sum();
    while (take() === ';') answer = join(answer, sum());
    return answer;
  };
  const single = (): Fraction => {
    const token = take();
    if (token === 'số nhỏ nhất trong') return several(least);
    if (token === 'số lớn nhất trong') return several(most);
    if (token !== '(') return read(token);
    const inside = sum();
    take();
    return inside;
  };
  const product = (): Fraction => {
    let answer = single();
    while (tokens[at] === '×' || tokens[at] === ':')
      answer = take() === '×' ? times(answer, single()) : over(answer, single());
    return answer;
  };
  const sum = (): Fraction => {
    let answer = product();
    while (tokens[at] === '+' || tokens[at] === '−')
      answer = take() === '+' ? plus(answer, product()) : minus(answer, product());
    return answer;
  };
  const answer = sum();
  if (at < tokens.length) throw new Error(`${text}: ${tokens.slice(at).join(' ')} is left over`);
  return answer;
}

/** As the record writes it: a decimal, or a ratio in lowest terms. */
export function written([top, bottom]: Fraction): string {
  if (top < 0n) return `-${written([-top, bottom])}`;
  for (let places = 0; places <= 20; places += 1) {
    const scale = 10n ** BigInt(places);
    if ((top * scale) % bottom !== 0n) continue;
    const digits = String((top * scale) / bottom).padStart(places + 1, '0');
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }
  return `${top}/${bottom}`;
}

/** A calculation with what comes of it; the colon before it has no blank on its left, as a division has. */
const WORKED =
  /(?<!\s): ((?:số (?:nhỏ|lớn) nhất trong )?[\d(][^"\n=≈]*) (?:= (-?[\d.,]+)|≈ -?[\d.,]+ \(đúng bằng (-?[\d.,]+(?:\/\d+)?)\)) điểm/g;

/** Every calculation on a Vietnamese page with exact values that comes to a number: what it comes to here, and what is said beside it. */
export function calculations(page: string) {
  const found = [...page.matchAll(WORKED)].map(([, formula = '', decimal, ratio]) => ({
    formula,
    result: decimal ?? ratio ?? '',
  }));
  // what is rounded inside is recomputed by the reader of its own sentence
  return found
    .filter(({ formula }) => !formula.includes('làm tròn'))
    .map(({ formula, result }) => ({ formula, comesTo: written(calculate(formula)), said: written(read(result)) }));
}
