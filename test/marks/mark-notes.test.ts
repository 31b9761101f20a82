import { expect, test } from 'vitest';
import { markNotes } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import type { RecordRanking } from '../../src/model/record.js';
import type { RowMark, RowMarkItem } from '../../src/model/row-mark.js';
import { type Language, titlesOf } from '../../src/words/index.js';
import { documentOf } from '../support/documents.js';

/** Five communes, of which one sent nothing, and three rows, two of them numbered. */
const RECORD = (() => {
  const text = JSON.stringify(documentOf('test/fixtures/format/small.pack.yaml'));
  const numbered = text
    .replace('"id":"computers"', '"id":"computers","code":"1.2"')
    .replace('"id":"on-time"', '"id":"on-time","code":"1.3"');
  return assess(compilePack(JSON.parse(numbered)), documentOf('test/fixtures/format/small.assessment.yaml'));
})();
const RANKING = RECORD.rankings[0] as RecordRanking;

type Marks = Readonly<Record<string, readonly RowMark[]>>;

/** Every note of these marks as `sentence: units`, with "…" behind one that does not name all. */
function notesOf(marks: Marks, language: Language = 'en', most = { units: 9, subjects: 9 }): readonly string[] {
  const { notes } = markNotes(new Map(Object.entries(marks)), RANKING, titlesOf(RECORD, language), most);
  return notes.map(({ sentence, units, isCut }) => `${sentence}: ${units}${isCut ? '…' : ''}`);
}

const missing = (...items: readonly RowMarkItem[]): RowMark => ({ mark: 'figure-missing', effect: 'zero', items });
const STAFF: RowMarkItem = { node: 'computers', facts: ['staff'], max: '20' };
const FILES: RowMarkItem = { node: 'on-time', facts: ['files', 'files-on-time'], max: '2' };
const SITE: RowMarkItem = { node: 'website', facts: ['has-website'], max: '5' };

test('a note names the facts, the numbers of their rows, and the sum of the points at stake', () => {
  expect(notesOf({ 'xa-a': [missing(STAFF)] })).toEqual([
    'Facts missing, counted as 0: Xã A ("Staff"; criterion 1.2; at most 20 points)',
  ]);
  expect(notesOf({ 'xa-a': [missing(STAFF, FILES, SITE)] }, 'vi')).toEqual([
    'Thiếu số liệu, tính 0 điểm: Xã A ("Số cán bộ", "Số hồ sơ", "Hồ sơ đúng hạn", "Có trang thông tin điện tử"; ' +
      'các tiêu chí 1.2, 1.3; tối đa 27 điểm)',
  ]);
});

test('units with the same detail stand together, and what differs stands apart', () => {
  expect(notesOf({ 'xa-a': [missing(STAFF)], 'xa-b': [missing(FILES)], 'xa-c': [missing(STAFF)] })).toEqual([
    'Facts missing, counted as 0: Xã A; Xã C ("Staff"; criterion 1.2; at most 20 points); ' +
      'Xã B ("Files", "Files on time"; criterion 1.3; at most 2 points)',
  ]);
});

test('what is more than may be named is counted: facts and rows of one unit, units of one detail, details', () => {
  expect(notesOf({ 'xa-a': [missing(STAFF, FILES)] }, 'en', { units: 9, subjects: 1 })).toEqual([
    'Facts missing, counted as 0: Xã A ("Staff", and 2 more; criteria 1.2, …; at most 22 points)',
  ]);
  const alike = { 'xa-a': [missing(STAFF)], 'xa-b': [missing(STAFF)], 'xa-c': [missing(STAFF)] };
  expect(notesOf(alike, 'en', { units: 2, subjects: 9 })).toEqual([
    'Facts missing, counted as 0: Xã A; Xã B; and 1 other unit ("Staff"; criterion 1.2; at most 20 points)…',
  ]);
  const apart = { 'xa-a': [missing(STAFF)], 'xa-b': [missing(FILES)] };
  expect(notesOf(apart, 'vi', { units: 1, subjects: 9 })).toEqual([
    'Thiếu số liệu, tính 0 điểm: Xã A ("Số cán bộ"; tiêu chí 1.2; tối đa 20 điểm); và 1 đơn vị khác…',
  ]);
  expect(notesOf(apart, 'vi', { units: 2, subjects: 9 })).toHaveLength(1);
  expect(notesOf(apart, 'vi', { units: 2, subjects: 9 })[0]).not.toContain('…');
});

test('the points are told where a figure is missing or points are lost, and else not', () => {
  const stakes = (mark: RowMark) => notesOf({ 'xa-a': [mark] })[0]?.includes('at most 20 points');

  expect(stakes({ mark: 'figure-missing', effect: 'full', items: [STAFF] })).toBe(true);
  expect(stakes({ mark: 'estimate-refused', effect: 'zero', items: [STAFF] })).toBe(true);
  expect(stakes({ mark: 'estimate-refused', effect: 'full', items: [STAFF] })).toBe(false);
  expect(stakes({ mark: 'estimate-refused', effect: 'exclude', items: [STAFF] })).toBe(false);
  expect(stakes({ mark: 'estimate-refused', effect: 'withhold', items: [STAFF] })).toBe(false);
  expect(stakes({ mark: 'estimate-refused', effect: 'gate', items: [STAFF] })).toBe(false);
  expect(stakes({ mark: 'estimated', items: [STAFF] })).toBe(false);
});

test('a mark of a criterion names it by number and title, one of a level the level, one of units below the units', () => {
  const away = (node: string): RowMark => ({ mark: 'not-applicable', effect: 'exclude', items: [{ node }] });

  expect(notesOf({ 'xa-a': [away('computers')], 'xa-b': [away('website')] }, 'vi')).toEqual([
    'Tiêu chí không áp dụng, không tính: Xã A ("1.2. Máy tính"); Xã B ("Trang thông tin")',
  ]);
  expect(notesOf({ 'xa-a': [{ mark: 'level-held', items: [{ node: 'total', level: 'II' }] }] })[0]).toMatch(
    /: Xã A \("II"\)$/,
  );
  expect(
    notesOf({ 'xa-a': [{ mark: 'units-absent', items: [{ node: 'on-time', units: ['xa-b', 'xa-c'] }] }] }),
  ).toEqual(['Units below without figures: Xã A ("Xã B", "Xã C")']);
  expect(notesOf({ 'xa-a': [{ mark: 'figure-missing', effect: 'tie', items: [{ facts: ['staff'] }] }] })).toEqual([
    'Facts missing, below its equals that have a value: Xã A ("Staff")',
  ]);
});

test('a mark that all ranked units have as a whole says so; one that is about something names each unit', () => {
  const unverified: RowMark = { mark: 'unverified', items: [] };
  const of = (units: readonly string[], mark: RowMark) =>
    notesOf(Object.fromEntries(units.map((unit) => [unit, [mark]])));
  const ranked = RANKING.rows.flatMap(({ unit, state }) => (state === 'ranked' ? [unit] : []));

  expect(ranked).toHaveLength(3);
  expect(of(ranked, unverified)).toEqual(['Not verified: as the unit reported: all 3 units that are ranked']);
  expect(of(ranked.slice(1), unverified)[0]).not.toContain('all');
  expect(of(ranked, missing(STAFF))[0]).not.toContain('all 3');
});

test('notes are numbered in the order in which marks are printed, the effects of a mark in that of the units', () => {
  const extended: RowMark = { mark: 'extended', items: [] };
  const full: RowMark = { mark: 'figure-missing', effect: 'full', items: [STAFF] };
  const marks = new Map([
    ['xa-a', [extended, full]],
    ['xa-b', [missing(STAFF), full]],
  ]);
  const { notes, numbersOf } = markNotes(marks, RANKING, titlesOf(RECORD, 'en'), { units: 9, subjects: 9 });

  expect(notes.map(({ sentence }) => sentence)).toEqual([
    'Facts missing, counted as the maximum',
    'Facts missing, counted as 0',
    'Sent after the common deadline, by extension',
  ]);
  expect([numbersOf('xa-a'), numbersOf('xa-b'), numbersOf('xa-c')]).toEqual([[1, 3], [1, 2], []]);
});
