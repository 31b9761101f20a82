import { bug } from '../../kit/bug.js';
import { equal, total } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { plainDecimal } from '../decimal-comma.js';
import { areAll, clausesOf } from './clause.js';
import { hasWords } from './figure-title.js';
import { isPlain } from './pattern.js';
import { hasZero, pointsOf } from './points.js';
import type { Reader } from './reading.js';

/** What is asked of one thing, and the two reports of a year: each may be true beside the others. */
const ASKED = /^(?:(?:đầy )?đủ|đúng|kịp thời|sơ kết|tổng kết)(?!\p{L})/iu;
/** Words of an answer that stands instead of another. */
const INSTEAD =
  /(?<!\p{L})(?:chậm|trễ|muộn|quá hạn|sau|trước|thiếu|một (?:phần|nửa|số)|phần lớn|đa số|cơ bản|không|chưa|nhưng|hoặc|hay|chỉ|cấp|loại|mức|khi|nếu|hơn)(?!\p{L})/iu;

/** What a condition asks: `đủ`, how many of it; the time; else `đúng` what. */
function askedIn(label: string): string {
  if (/^(?:đầy )?đủ/iu.test(label)) return 'đủ';
  if (/^(?:kịp thời|đúng (?:thời )?(?:hạn|gian))/iu.test(label)) return 'đúng hạn';
  return label.toLowerCase().split(' ').slice(0, 2).join(' ');
}

/** Whether labels are of different conditions of one thing: `Đủ số lượng`, `đúng thời hạn`. */
function areConditions(labels: readonly string[]): boolean {
  const areAsked = labels.every((label) => ASKED.test(label) && !INSTEAD.test(label));
  return areAsked && new Set(labels.map(askedIn)).size === labels.length;
}

/** `Có phòng máy chủ: 1 điểm; có tường lửa: 1 điểm`, `Đủ số lượng: 1 điểm; đúng thời hạn: 1 điểm`, where the parts make up the maximum. */
export const parts: Reader = ({ title, max, role, clauses }) => {
  const options = clausesOf(clauses, 'option');
  const labels = options.map(({ label }) => label);
  if (options.length < 2 || !areAll(clauses, ['option', 'absent'])) return undefined;
  if (!options.every(({ label, range }) => !range && isPlain(label))) return undefined;
  if (!labels.every((label) => /^có /iu.test(label)) && (ROLE_IS[role].lowers || !areConditions(labels)))
    return undefined;
  // a label that has all words of another is a further step, not another part
  if (options.some((option) => options.some((other) => option !== other && hasWords(option.label, other.label))))
    return undefined;
  const points = options.map((option) => pointsOf(option, max));
  if (!equal(total(points), fromDecimal(max)) || hasZero(options, max)) return undefined;
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
  };
};
