import { equal, ZERO } from '../../kit/exact.js';
import { bothAwarded, bothHappened, bothTrue } from './both-true.js';
import type { Clause } from './clause.js';
import { bothOfStars } from './levels-between.js';
import { notDenied, requirementLeftOut } from './opposites.js';
import { bestOf, pointsOf } from './points.js';
import type { RowDoubt, Scoring } from './reading.js';
import { recognitionLeftOut } from './recognised.js';
import { sideBySide } from './side-by-side.js';

type OptionClause = Extract<Clause, { readonly is: 'option' }>;

/** A doubt where the answers say nothing of a unit that does what the best asks, but for one requirement of it. */
export function caseLeftOut(options: readonly OptionClause[], max: string, title: string): readonly RowDoubt[] {
  const best = options.find((option) => equal(pointsOf(option, max), bestOf(options, max)));
  const others = options.flatMap((option) => (option === best ? [] : [option.label]));
  const [denied = '', ...more] = others;
  const missing =
    best &&
    (more.length > 0
      ? (requirementLeftOut(best.label, others) ?? recognitionLeftOut(options.map(({ label }) => label)))
      : notDenied(best.label, denied, title));
  return missing === undefined ? [] : [{ why: 'case-left-out', missing }];
}

/** The name of a level, which stands before what it asks for: `Mức 1 (1 điểm): có kế hoạch`. */
const LEVEL = /(?<!\p{L})(?:mức(?: độ)?|cấp độ|bậc|giai đoạn) (?:\d|[IVX]+(?!\p{L}))/giu;

/** A doubt where two answers may both be true that earn points, or tell a fault: `có kế hoạch: 2 điểm; có báo cáo: 1 điểm; không: 0 điểm`. */
export function bothDoubt(
  options: readonly OptionClause[],
  { title, max, text }: Pick<Scoring, 'title' | 'max' | 'text'>,
): readonly RowDoubt[] {
  const earning = options.filter((option) => !equal(pointsOf(option, max), ZERO));
  const isOfLevels = (text.match(LEVEL)?.length ?? 0) >= options.length;
  // of two answers, of which one earns nothing, it was asked whether they leave a case out
  const isOfTwo = options.length === 2 && earning.length < 2;
  const [first, second] =
    bothTrue(earning.map(({ label }) => label)) ??
    bothAwarded(
      earning.map(({ label }) => label),
      title,
    ) ??
    bothHappened(options.map(({ label }) => label)) ??
    bothOfStars(
      earning.map(({ label }) => label),
      title,
    ) ??
    (isOfLevels || isOfTwo
      ? undefined
      : sideBySide(options.map((option) => ({ label: option.label, points: pointsOf(option, max) })))) ??
    [];
  return first === undefined || second === undefined ? [] : [{ why: 'both-true', first, second }];
}
