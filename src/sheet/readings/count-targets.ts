import { equal } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { areAll, type Clause, clausesOf, type Product } from './clause.js';
import { titleOfCount } from './counted-figure.js';
import { hasWords } from './figure-title.js';
import { pointsOf } from './points.js';
import { isTimesMax } from './ratio.js';
import type { Reader, Scoring } from './reading.js';

/** A row of two cases: from `target` on the maximum, and below it the points of a formula. */
interface TwoCases {
  readonly target: string;
  readonly unit: string;
  readonly product: Product;
  readonly used: readonly Clause[];
}

/** The two cases of a row of numbers, no percents; undefined where it has others, or they leave something between them. */
function twoCasesOf({ max, clauses }: Scoring): TwoCases | undefined {
  const [full, ...otherFull] = clausesOf(clauses, 'option');
  const [formula, ...otherFormulas] = clausesOf(clauses, 'formula-in');
  if (!full || !formula || otherFull.length + otherFormulas.length > 0) return undefined;
  const [reached, below] = [full.range, formula.range];
  if (reached?.is !== 'range' || below.is !== 'range' || reached.isPercent || below.isPercent) return undefined;
  const { atLeast: target, ...otherEnds } = reached.ends;
  const isAllBelow = below.ends.below === target && Object.keys(below.ends).length === 1;
  if (target === undefined || Object.keys(otherEnds).length > 0 || !isAllBelow) return undefined;
  if (full.isTaken || reached.unit !== below.unit || !equal(pointsOf(full, max), fromDecimal(max))) return undefined;
  return { target, unit: reached.unit, product: formula.product, used: [full, formula] };
}

/** `Từ 04 cuộc trở lên: 20 điểm; dưới 04 cuộc: Điểm = Số cuộc họp/4 x 20`: a count in proportion to a number of it. */
export const countTargets: Reader = (scoring) => {
  const { title, max, clauses } = scoring;
  const cases = areAll(clauses, ['option', 'formula-in', 'letter']) ? twoCasesOf(scoring) : undefined;
  if (!cases) return undefined;
  const { target, unit, product } = cases;
  const [name = '', ...otherNames] = product.over;
  const [letter, ...otherLetters] = clausesOf(clauses, 'letter');
  if (otherNames.length + product.under.length + otherLetters.length > 0 || product.isRest) return undefined;
  if (letter && letter.letter !== name.toLowerCase()) return undefined;
  if (!/^[1-9]\d*$/.test(target) || !isTimesMax(product, max, target)) return undefined;
  const thing = thingOf(letter?.meaning ?? name);
  // `cuộc họp` of `Số cuộc họp/4` says more than `cuộc`
  const counted = letter
    ? titleOfCount(letter.meaning, unit)
    : titleOfCount(title, thing.startsWith(unit) ? thing : unit);
  if (counted === undefined || thing === '' || !hasWords(`${counted} ${unit} lượng`, thing)) return undefined;
  return {
    facts: [{ title: counted, type: 'count' }],
    rule: ([of = '']) => ({ share: { part: of, whole: Number(target), whenOver: 'cap' } }),
    used: [...cases.used, ...(letter ? [letter] : [])],
  };
};

/** What a name in a formula counts: `cuộc họp` of `Số cuộc họp`; '' of what is no number of things. */
function thingOf(name: string): string {
  return /^(?:tổng )?số (?<thing>\p{L}[\p{L} ]*)$/iu.exec(name)?.groups?.thing?.toLowerCase() ?? '';
}
