import { compare, equal, total } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { plainDecimal } from '../decimal-comma.js';
import { slugs } from '../slug.js';
import { bestOf, hasZero, type Option, optionsOf, pointsOf } from './options.js';
import type { Reader, RowDoubt } from './reading.js';

const NONE: Option = { label: 'Không thuộc trường hợp nào', points: '0', isPart: false };
const NO_OPTION = /\d\s*%|\bmỗi\b|tỷ lệ|[<>≥≤*×]/iu;

/** `Hằng tuần: 1,5 điểm; hằng tháng: 1 điểm; không: 0 điểm`. Where no option earns 0 one is added, and told. */
export const choices: Reader = ({ title, max, clauses, definitions }) => {
  // letters that are explained are of a formula, which no option is
  if (Object.keys(definitions).length > 0) return undefined;
  const written = optionsOf(clauses);
  if (!written || written.length < 2 || written.some(({ label }) => NO_OPTION.test(label))) return undefined;
  if (new Set(written.map(({ label }) => label.toLowerCase())).size < written.length) return undefined;
  const best = bestOf(written, max);
  if (compare(best, fromDecimal(max)) > 0) return { why: 'points-above-max', best: toText(best) };
  const isAdded = !hasZero(written, max);
  const options = isAdded ? [...written, NONE] : written;
  const ids = slugs(
    options.map(({ label }) => label),
    'muc',
  );
  const allParts = options.every(({ isPart, points }) => isPart || points === '0');
  const isByPart = options.some(({ isPart }) => isPart) && allParts;
  const table = Object.fromEntries(
    options.map((option, index) => [
      ids[index] ?? '',
      isByPart ? option.points : plainDecimal(toText(pointsOf(option, max))),
    ]),
  );
  const doubts: RowDoubt[] = [
    ...(isAdded ? [{ why: 'option-added' } as const] : []),
    ...(equal(best, fromDecimal(max)) ? [] : [{ why: 'max-not-reached', best: toText(best) } as const]),
  ];
  return {
    facts: [
      { title, type: 'choice', options: options.map(({ label }, index) => ({ id: ids[index] ?? '', title: label })) },
    ],
    rule: ([fact = '']) => ({ choice: { fact, [isByPart ? 'fractions' : 'points']: table } }),
    doubts,
  };
};

/** `Có phòng máy chủ: 1 điểm; có tường lửa: 1 điểm`, where the parts make up the maximum. */
export const parts: Reader = ({ max, clauses }) => {
  const options = optionsOf(clauses);
  if (!options || options.length < 2 || !options.every(({ label }) => /^có /iu.test(label))) return undefined;
  const points = options.map((option) => pointsOf(option, max));
  if (!equal(total(points), fromDecimal(max)) || hasZero(options, max)) return undefined;
  return {
    facts: options.map(({ label }) => ({ title: label, type: 'boolean' })),
    rule: (ids) => ({
      checklist: {
        items: Object.fromEntries(ids.map((id, index) => [id, plainDecimal(toText(points[index] ?? total([])))])),
        need: 'sum',
        unanswered: 'missing',
      },
    }),
  };
};
