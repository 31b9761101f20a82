import { expect, test } from 'vitest';
import { readScoring } from '../../src/sheet/readings/read-scoring.js';
import { readSentences } from './read-sentences.js';
import type { ScoredCell } from './scored-cells.js';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The rule of a cell without names, and the ends of its figures; undefined where the cell is for a person, or is asked about. */
function ruleOf({ title, max }: Pick<ScoredCell, 'title' | 'max'>, scoring: string): string | undefined {
  const reading = readScoring({ title, max, role: 'criterion' }, scoring);
  if ('why' in reading || (reading.doubts ?? []).length > 0) return undefined;
  const options = reading.facts.flatMap((fact) => fact.options ?? []);
  const rule = JSON.stringify(reading.rule(IDS.slice(0, reading.facts.length)), (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).map(([key, part]) => {
            const place = options.findIndex(({ id }) => id === key);
            return [place < 0 ? key : `answer ${place}`, part];
          }),
        )
      : value,
  );
  return `${rule} ${reading.facts.map(({ type, max: most = '' }) => `${type} ${most}`).join(', ')}`;
}

/** The texts that come of a change at each place of a text. */
function eachChange(text: string, pattern: RegExp, change: (found: string) => string): readonly string[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => {
    return text.slice(0, index) + change(found) + text.slice(index + found.length);
  });
}

const POINTS = String.raw`\d+(?:[.,]\d+)? ?(?:điểm|đ)(?!\p{L})`;
/** A number, but no number of a name, as `mức 2`, nor of a list. */
const NUMBER = /(?<![\p{L}\d.,]|(?:mức|mức độ|cấp|loại|hạng) )\d+(?:[.,]\d+)?(?![\p{L}\d)]|[.,]\d| sao| tuổi|\. )/giu;

const before = (pattern: string, word: string): Change => [new RegExp(pattern, 'giu'), (found) => `${word} ${found}`];
type Change = readonly [pattern: RegExp, change: (found: string) => string];

/** Changes of one place after which no sentence means what it meant. */
const CHANGES: Readonly<Record<string, Change>> = {
  'another number': [NUMBER, (found) => found.replace(/^\d+/, (whole) => String(Number(whole) + 7))],
  '“trên” for “từ”': [/(?<!\p{L})từ(?= (?:đủ )?\d)/giu, () => 'trên'],
  '“từ” for “trên”': [/(?<!\p{L}|từ |không )trên(?= \d)/giu, () => 'từ'],
  '“không quá” for “dưới”': [/(?<!\p{L}|không )dưới(?= \d)/giu, () => 'không quá'],
  '“>” for “≥”': [/≥|>=/gu, () => '>'],
  '“≥” for “>”': [/>(?!=)/gu, () => '≥'],
  '“<” for “≤”': [/≤|<=/gu, () => '<'],
  '“≤” for “<”': [/<(?!=)/gu, () => '≤'],
  '“trở xuống” for “trở lên”': [/(?<! sao )trở lên/giu, () => 'trở xuống'],
  '“cộng” for “trừ”': [/(?<!\p{L}|(?:tối đa|giảm) )trừ(?= \d)/giu, () => 'cộng'],
  '“trừ” for “cộng”': [/(?<!\p{L})cộng(?= \d)/giu, () => 'trừ'],
  'a product for a quotient': [/(?<=\p{L} ?)\/(?= ?\p{L})/gu, () => ' x '],
  'a sum for a product': [/(?<=[\p{L}\d)%] )[x*×](?= [\p{L}\d(])/gu, () => '+'],
  'a loss for points': [
    new RegExp(`(?<!trừ |giảm |đi |tối đa )(?<![\\d.,\\/])${POINTS}`, 'giu'),
    (found) => `trừ ${found}`,
  ],
  'points below 0': [new RegExp(`(?<=[:=] ?)(?!0)${POINTS}`, 'giu'), (found) => `-${found}`],
  'a percent for points': [
    new RegExp(`(?<![x*×] ?)(?<![\\d.,])${POINTS}`, 'giu'),
    (found) => found.replace(/\D+$/u, '%'),
  ],
  'points of each month': [new RegExp(`(?<![\\d.,])${POINTS}(?! ?\\/)`, 'giu'), (found) => `${found}/tháng`],
  'points of two things': [/(?<!\p{L})(?:mỗi|từng)(?!\p{L})/giu, (found) => `${found} 2`],
  ...Object.fromEntries(
    ['ít nhất', 'khoảng', 'gần', 'từ', 'được đến', 'hơn', 'có thể được', 'không được', 'xem xét'].map((word) => [
      `“${word}” before points`,
      before(`(?<![\\d.,])${POINTS}`, word),
    ]),
  ),
};

const SENTENCES = readSentences().flatMap((cell) => {
  const rule = ruleOf(cell, cell.scoring);
  return rule === undefined ? [] : [{ ...cell, rule }];
});

test('there are sentences that are read for certain', () => {
  expect(SENTENCES.length).toBeGreaterThan(300);
});

test.each(Object.entries(CHANGES))('no sentence with %s is read for certain as what it was', (_, [pattern, change]) => {
  const changed = SENTENCES.flatMap((cell) =>
    eachChange(cell.scoring, pattern, change).map((scoring) => ({ ...cell, scoring, was: cell.scoring })),
  );

  expect(changed.length).toBeGreaterThan(0);
  expect(
    changed.flatMap((cell) => (ruleOf(cell, cell.scoring) === cell.rule ? [`${cell.was} -> ${cell.scoring}`] : [])),
  ).toEqual([]);
});
