import { bug } from '../../kit/bug.js';
import { equal, total } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { plainDecimal } from '../decimal-comma.js';
import { areAll, type Clause, type Points } from './clause.js';
import { areDuties, isState } from './duties.js';
import { hasWords } from './figure-title.js';
import { covering, isPlain, NUMBER, UNIT } from './pattern.js';
import { hasZero, pointsIn, pointsOf } from './points.js';
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

/** How much a part asks for: `100%` of `hoàn thành 100% kế hoạch`, `từ 80% trở lên`, `ít nhất 02`. */
const HOW_MUCH = new RegExp(
  `(?<!\\p{L})(?:đạt )?(?:(?:từ|trên|ít nhất|tối thiểu|đủ|không dưới|≥|>) ?)*${NUMBER}(?: ?%)?(?![\\d/])(?<noun>(?: (?!trở lên)\\p{L}+){0,4} trở lên)?`,
  'giu',
);
/** `Phòng học kiên cố 100%: 1 điểm`, which alone is no answer. */
const WITH_AMOUNT = covering(
  `(?<label>\\p{L}[^:;=]*?)(?: ?[:,] ?| )(?:(?:được|đạt|tính|chấm) )*(?<points>${NUMBER}) ?(?<unit>${UNIT})`,
);

interface Part extends Points {
  readonly label: string;
  /** What it asks for, without how much of it. */
  readonly plain: string;
}

/** What a clause gives points for, where that is a statement; undefined for any other clause. */
function partOf(clause: Clause): Part | undefined {
  if (clause.is !== 'option' && clause.is !== 'unknown') return undefined;
  const groups = clause.is === 'unknown' ? WITH_AMOUNT.exec(clause.text)?.groups : undefined;
  const points = groups ? pointsIn(groups) : undefined;
  const part =
    clause.is === 'option'
      ? { label: clause.label, points: clause.points, isPart: clause.isPart }
      : points && { label: (groups?.label ?? '').trim(), ...points };
  if (!part || (clause.is === 'option' && clause.range?.is === 'rest')) return undefined;
  const numbered = part.label.replaceAll(HALF_YEAR, '');
  if (clause.is === 'option' && !clause.range && isPlain(numbered)) return { ...part, plain: part.label };
  const amounts = numbered.match(HOW_MUCH) ?? [];
  const plain = numbered
    .replace(HOW_MUCH, (all, noun = '', at: number) => (at + all.length === numbered.length ? ' đạt' : noun))
    .replace(/ trở lên/iu, '')
    .replace(/^t[ỷỉ] lệ /iu, '');
  const words = plain.replaceAll(/ +/g, ' ').trim();
  return amounts.length === 1 && words.split(' ').length > 2 && isPlain(words) ? { ...part, plain: words } : undefined;
}

/** `Có phòng máy chủ: 1 điểm; có tường lửa: 1 điểm`, `Đủ số lượng: 1 điểm; đúng thời hạn: 1 điểm`, where the parts make up the maximum. */
export const parts: Reader = ({ title, max, role, clauses }) => {
  const stated = clauses.filter(({ is }) => is !== 'absent');
  const options = stated.flatMap((clause) => partOf(clause) ?? []);
  if (options.length < 2 || options.length < stated.length || !areAll(clauses, ['option', 'absent', 'unknown']))
    return undefined;
  const labels = options.map(({ label }) => label);
  const points = options.map((option) => pointsOf(option, max));
  if (!equal(total(points), fromDecimal(max)) || hasZero(options, max)) return undefined;
  const areEqual = points.every((part) => equal(part, points[0] ?? part));
  const plain = options.map((option) => option.plain);
  if (!(ROLE_IS[role].lowers ? areFaults(plain) : areDuties(plain, areEqual))) return undefined;
  const isSure = areEqual && labels.every(isState) && !haveOneEnd(labels);
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
    used: stated,
    ...(isSure ? { assumes: ['parts-added'] } : { doubts: [{ why: 'parts-added', count: String(options.length) }] }),
  };
};
