import { gcd } from '../../kit/integer.js';
import { always, type Condition, condition } from './conditions.js';
import { constantOf, divided, isOverConstant, type NumberText, plus, realText } from './numbers.js';
import { isDecimal, termText, timesTerms } from './terms.js';

/** Places after which numbers that were rounded on the way are the same. */
const SAME = 9;

/** A sign of comparison, as sheets write it. */
export type Sign = '<' | '<=' | '>' | '>=' | '=' | '<>';

const HOLDS: Readonly<Record<Sign, (difference: number) => boolean>> = {
  '<': (x) => x < 0,
  '<=': (x) => x <= 0,
  '>': (x) => x > 0,
  '>=': (x) => x >= 0,
  '=': (x) => x === 0,
  '<>': (x) => x !== 0,
};

/** Compares two numbers: as whole numbers by multiplying, else as far as doubles tell. */
export function compared(a: NumberText, sign: Sign, b: NumberText): Condition {
  const [left, right] = [constantOf(a), constantOf(b)];
  if (left && right) return always(HOLDS[sign](left.n * right.d - right.n * left.d));
  const isRisky = a.isRisky || b.isRisky;
  const asked = (l: string, r: string, risk = isRisky) =>
    condition(`${l}${sign}${r}`, risk, `${l}${OPPOSITE[sign]}${r}`);
  if (isPlain(a) && isPlain(b)) return asked(realText(a), realText(b));
  if (!(a.isWhole && b.isWhole))
    return asked(
      `ROUND(${realText(plus(divided(a), divided(b), -1))},${SAME})`,
      '0',
      isRisky || !isOverConstant(a) || !isOverConstant(b),
    );
  const [x, y] = a.d.t === b.d.t && a.d.k === b.d.k ? [a.n, b.n] : [timesTerms(a.n, b.d), timesTerms(b.n, a.d)];
  const common = gcd(x.k, y.k) || 1;
  return asked(termText({ ...x, k: x.k / common }), termText({ ...y, k: y.k / common }));
}

const OPPOSITE: Readonly<Record<Sign, Sign>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '<>',
  '<>': '=',
};

/** A figure as it was typed or printed, or a constant with an end as a decimal: the doubles next to them compare as they do. */
function isPlain(number: NumberText): boolean {
  const constant = constantOf(number);
  return constant ? isDecimal(constant.d) : number.cell !== undefined;
}
