import { expect, test } from 'vitest';
import { printRanking } from '../../src/cli/print/ranking.js';
import { widthOf } from '../../src/cli/wrap.js';
import { KINDS } from '../../src/kinds/index.js';
import type { RecordRanking } from '../../src/model/record.js';
import { LANGUAGES, MARK_WORDS, markSentence, titlesOf } from '../../src/words/index.js';
import { type Node, points, recordOf, type Said } from '../policies/tree.js';
import { takenFrom } from '../support/printed-record.js';

const ranking = {
  id: 'r',
  of: 'total',
  by: 'points',
  basis: 'exact',
  cohort: 'all',
  ties: 'competition',
  tieBreak: [],
};
const total = {
  id: 'total',
  max: 42,
  combine: 'sum',
  children: [points('a', 14), points('b', 14), points('c', 14)],
};
const id = (index: number) => `xa-${String(index).padStart(3, '0')}`;

function page(
  units: Readonly<Record<string, Said>>,
  each = false,
  language: 'vi' | 'en' = 'vi',
  top: Node = total,
): string {
  const record = recordOf([top], units, {
    policies: { whenMissing: 'zero' },
    tier: { rankings: [{ ...ranking, notSubmitted: 'omit' }] },
  });
  const titles = titlesOf(record, language, KINDS);
  return printRanking(record.rankings[0] as RecordRanking, { ...takenFrom(record, titles), width: 80, isFull: each });
}

/** Of 220 communes every unit from the 161st on lacks something, in three ways. */
const communes = Object.fromEntries(
  Array.from({ length: 220 }, (_, index): [string, Said] => {
    const all = { a: 14, b: 14, c: 14 };
    if (index < 160) return [id(index), { facts: all }];
    return [id(index), { facts: index < 180 ? { b: 14 } : index < 200 ? { a: 14 } : { c: 14 } }];
  }),
);

test('three blank cells stand in the row, and under the table with the points at stake', () => {
  const lines = page({ a: { facts: { a: 14, b: 14, c: 14 } }, b: {} }).split('\n');

  expect(lines.find((line) => line.includes('│ b'))).toContain('b (1)');
  expect(lines.find((line) => line.includes('│ a'))).not.toContain('(1)');
  expect(lines).toContain('(1) Thiếu số liệu, tính 0 điểm: b ("Tên"; tối đa 42 điểm).');
});

test('units that lack other cells are told one after another, apart', () => {
  const full = { a: 14, b: 14, c: 14 };
  const units = { x: { facts: full }, y: { facts: { ...full, a: undefined } }, z: { facts: { c: 14 } } };
  const notes = page(JSON.parse(JSON.stringify(units))).replaceAll(/\s+/g, ' ');

  expect(notes).toContain('(1) Thiếu số liệu, tính 0 điểm: y ("Tên"; tối đa 14 điểm); z ("Tên"; tối đa 28 điểm).');
});

test('a blank that the rule itself has a word for stands in the row and under the table as well', () => {
  const lenient = { id: 'x', max: 28, rule: { logic: { if: [{ present: 'b' }, { var: 'b' }, 0] } } };
  const lines = page({ a: { facts: { a: 14, b: 14 } }, b: { facts: { a: 14 } } }, false, 'vi', {
    ...total,
    children: [points('a', 14), lenient],
  }).split('\n');

  expect(lines.find((line) => line.includes('│ b'))).toContain('b (1)');
  expect(lines.find((line) => line.includes('│ a'))).not.toContain('(1)');
  expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toContain(
    '(1) Thiếu số liệu, tính theo quy định của tiêu chí cho ô trống: b ("Tên"; tối đa 28 điểm).',
  );
});

test('of 220 communes of which 60 lack something the note names some and counts the others', () => {
  const text = page(communes);
  const notes = text.slice(text.indexOf('\n(1) '));

  expect(notes.split('\n').length).toBeLessThan(12);
  expect(notes.replaceAll(/\s+/g, ' ')).toContain('xa-164; và 55 đơn vị khác');
  expect(notes).toContain('Thêm --findings để xem đủ các đơn vị.');
  expect(notes.split('\n').every((line) => widthOf(line) <= 80)).toBe(true);
});

test('with every finding each of the 60 is named', () => {
  const text = page(communes, true);
  const notes = text.slice(text.indexOf('\n(1) '));

  expect(Object.keys(communes).filter((unit) => notes.includes(unit))).toHaveLength(60);
  expect(notes).not.toContain('--findings');
});

test('every mark has a sentence in both languages, with what it comes to where it comes to something', () => {
  const kinds = Object.keys(MARK_WORDS) as (keyof typeof MARK_WORDS)[];
  const sentences = kinds.map((mark) => LANGUAGES.map((language) => markSentence({ mark, effect: 'zero' }, language)));

  expect(sentences.length).toBeGreaterThan(15);
  for (const [vi = '', en = ''] of sentences) {
    for (const sentence of [vi, en]) expect(sentence).toMatch(/^[\p{L} ,:]{8,}[^[\]{}|…]*$/u);
    expect(vi).not.toBe(en);
  }

  expect(markSentence({ mark: 'figure-missing', effect: 'exclude' }, 'vi')).toBe('Thiếu số liệu, không tính');
  expect(markSentence({ mark: 'unscorable', effect: 'zero' }, 'en')).toBe('No score exists, counted as 0');
});
