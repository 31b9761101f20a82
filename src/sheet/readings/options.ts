import { type Exact, equal, larger, multiply, ratio, ZERO } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { decimalComma } from '../decimal-comma.js';

/** `label: points`, as `Có: 2 điểm`; the points as written, or as a part of the maximum. */
export interface Option {
  readonly label: string;
  readonly points: string;
  readonly isPart: boolean;
}

const POINTS = String.raw`(?<points>\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?`;
const PART = String.raw`(?:(?<top>\d+)\s*/\s*(?<bottom>\d+)|(?<percent>\d+)\s*%)\s*(?:số\s+)?điểm tối đa`;
const FULL = String.raw`(?<full>(?:đạt\s+)?điểm tối đa)`;
const NONE = `(?<none>không (?:có|tính|được|đạt)(?: tính)? điểm)`;
const OPTION = new RegExp(
  `^(?<label>.+?)\\s*(?<mark>[:=])?(?:,|\\s-|\\s(?:thì\\s+)?(?:được|đạt|tính|chấm))?\\s*(?:${PART}|${FULL}|${NONE}|${POINTS})$`,
  'isu',
);
const BARE_NUMBER = /\d$/;

/** Every clause as an option, or undefined where one is none. A clause at commas is taken apart where it is the only one. */
export function optionsOf(clauses: readonly string[]): readonly Option[] | undefined {
  const parts = clauses.length === 1 ? (clauses[0] ?? '').split(/,\s+/) : clauses;
  const options = parts.map(optionOf);
  return options.length > 0 && options.every((one) => one !== undefined) ? options : undefined;
}

function optionOf(clause: string): Option | undefined {
  const groups = OPTION.exec(clause)?.groups;
  const label = groups?.label?.trim();
  if (!groups || label === undefined) return undefined;
  if (groups.full !== undefined) return { label, points: '1', isPart: true };
  if (groups.none !== undefined) return { label, points: '0', isPart: false };
  if (groups.bottom !== undefined) return { label, points: `${groups.top}/${groups.bottom}`, isPart: true };
  if (groups.percent !== undefined) return { label, points: `${groups.percent}/100`, isPart: true };
  const points = decimalComma(groups.points ?? '');
  // a number at the end is points only where a colon stands before it, or its unit after it
  const isMarked = groups.mark !== undefined;
  if (points === undefined || !(isMarked || /(điểm|đ)$/iu.test(clause))) return undefined;
  if (!isMarked && BARE_NUMBER.test(label)) return undefined;
  return { label, points, isPart: false };
}

/** The points of an option, exactly. */
export function pointsOf({ points, isPart }: Option, max: string): Exact {
  if (!isPart) return fromDecimal(points);
  const [top = '1', bottom = '1'] = points.split('/');
  return multiply(fromDecimal(max), ratio(Number(top), Number(bottom)));
}

/** The most that an option earns. */
export function bestOf(options: readonly Option[], max: string): Exact {
  return options.reduce((best, option) => larger(best, pointsOf(option, max)), ZERO);
}

/** Whether one of the options earns nothing. */
export function hasZero(options: readonly Option[], max: string): boolean {
  return options.some((option) => equal(pointsOf(option, max), ZERO));
}
