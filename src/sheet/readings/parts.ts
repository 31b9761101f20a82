import { bug } from '../../kit/bug.js';
import { equal, total } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { plainDecimal } from '../decimal-comma.js';
import { areAll, clausesOf } from './clause.js';
import { areDuties, isState } from './duties.js';
import { hasWords } from './figure-title.js';
import { isPlain } from './pattern.js';
import { hasZero, pointsOf } from './points.js';
import type { Reader } from './reading.js';

/** A report of half a year, whose number is part of its name. */
const HALF_YEAR = /(?<=(?<!\p{L})(?:báo cáo|kế hoạch|chương trình|sơ kết|tổng kết) )[69] (?=tháng(?!\p{L}))/giu;

/** Whether labels of a penalty each state what there is, and none is a further step from another. */
function areFaults(labels: readonly string[]): boolean {
  const isStep = (label: string) => labels.some((other) => other !== label && hasWords(label, other));
  return labels.every((label) => /^có /iu.test(label) && !isStep(label));
}

/** Whether labels end alike, so that they may be kinds of one thing: `có chuyên viên tin học`, `có kỹ sư tin học`. */
function haveOneEnd(labels: readonly string[]): boolean {
  return new Set(labels.map((label) => label.toLowerCase().split(' ').at(-1))).size < labels.length;
}

/** `Có phòng máy chủ: 1 điểm; có tường lửa: 1 điểm`, `Đủ số lượng: 1 điểm; đúng thời hạn: 1 điểm`, where the parts make up the maximum. */
export const parts: Reader = ({ title, max, role, clauses }) => {
  const options = clausesOf(clauses, 'option');
  const labels = options.map(({ label }) => label);
  if (options.length < 2 || !areAll(clauses, ['option', 'absent'])) return undefined;
  if (!options.every(({ label, range }) => !range && isPlain(label.replaceAll(HALF_YEAR, '')))) return undefined;
  if (!(ROLE_IS[role].lowers ? areFaults(labels) : areDuties(labels))) return undefined;
  const points = options.map((option) => pointsOf(option, max));
  if (!equal(total(points), fromDecimal(max)) || hasZero(options, max)) return undefined;
  const areEqual =
    points.every((part) => equal(part, points[0] ?? part)) && labels.every(isState) && !haveOneEnd(labels);
  return {
    facts: labels.map((label) => ({
      title: /^có /iu.test(label) ? label : `${title}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
      type: 'boolean',
    })),
    rule: (ids) => ({
      checklist: {
        items: Object.fromEntries(
          ids.map((id, index) => [id, plainDecimal(toText(points[index] ?? bug('each fact is of an option')))]),
        ),
        need: 'sum',
        unanswered: 'missing',
      },
    }),
    used: options,
    ...(areEqual ? { assumes: ['parts-added'] } : { doubts: [{ why: 'parts-added', count: String(options.length) }] }),
  };
};
