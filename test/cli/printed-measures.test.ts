import { expect, test } from 'vitest';
import { comparePacks, readSource } from '../../src/author/index.js';
import { assess, type CompiledPack, compilePack } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import type { Language } from '../../src/words/index.js';
import { printRecord } from '../support/printed-record.js';
import { changed, formatText } from './calling.js';

const PACK = formatText('small.pack.yaml');
const ASSESSMENT = formatText('small.assessment.yaml');

function packOf(text: string): CompiledPack {
  return compilePack(readSource(text).document);
}

function recordOf(pack: string, assessment = ASSESSMENT): AssessmentRecord {
  return assess(packOf(pack), readSource(assessment).document);
}

function page(record: AssessmentRecord, language: Language = 'vi'): string {
  return printRecord(record, { language, width: 100, findings: false });
}

function rows(text: string): readonly string[] {
  return text.split('\n').filter((line) => /^│ +=?\d/.test(line));
}

// xa-b has 67/3 of 25 points, xa-a 70/3 of 27, xa-c 20/3 of 27
const ROUND = changed(PACK, 'publish: { points: { places: 3', 'publish: { points: { places: 0');

test('the decimal signs of a column stand below one another, zeros kept or dropped, in both languages', () => {
  const dropped = changed(PACK, 'publish: {', 'publish: { zeros: drop,');
  for (const [language, sign] of [
    ['vi', ','],
    ['en', '.'],
  ] as const) {
    for (const pack of [PACK, dropped]) {
      const ranked = rows(page(recordOf(pack), language)).slice(0, 3);
      const places = ranked.map((line) => [...line].flatMap((letter, at) => (letter === sign ? [at] : [])).join(' '));

      expect(ranked.length).toBe(3);
      expect(new Set(places).size).toBe(1);
    }
  }
});

test('zeros at the end of a printed measure are kept unless the pack drops them', () => {
  // xa-a: 5 + 20 + 1 = 26 of 27
  const all = changed(ASSESSMENT, 'staff-with-computer: 52', 'staff-with-computer: 60');
  const kept = page(recordOf(PACK, all));
  const dropped = page(recordOf(changed(PACK, 'publish: {', 'publish: { zeros: drop,'), all));

  expect(kept).toMatch(/│ +\d+,000 │ +\d+,\d\d │/);
  expect(dropped).not.toMatch(/,000 │/);
});

test('how zeros are shown moves no digest of scoring, no result, and no version but a patch', () => {
  const [before, after] = [recordOf(PACK), recordOf(changed(PACK, 'publish: {', 'publish: { zeros: drop,'))];
  const [old, now] = [packOf(PACK), packOf(changed(PACK, 'publish: {', 'publish: { zeros: drop,'))];

  expect(after.pack.digest).not.toBe(before.pack.digest);
  expect(after.pack.scoring).toBe(before.pack.scoring);
  expect(after.digests.results).toBe(before.digests.results);
  expect(after.entries[0]).toEqual(before.entries[0]);
  expect(comparePacks(old, now).differences.map(({ effect }) => effect)).toEqual(['words']);
});

test('measures without places keep none', () => {
  expect(rows(page(recordOf(ROUND)))[0]).toMatch(/│ +22 │ +89,33 │/);
});

test('a ranking without a unit is no table, and one line says which it is', () => {
  const pack = changed(
    changed(
      PACK,
      'facts:\n',
      'attributes:\n  - { id: kind, type: choice, options: [ { id: xa, title: { vi: xã } }, { id: phuong, title: { vi: phường } } ], title: { vi: Loại } }\nfacts:\n',
    ),
    'cohorts: [ { id: all } ]',
    'cohorts: [ { id: all, title: { vi: Theo loại }, by: kind } ]',
  );
  const assessment = ASSESSMENT.replaceAll(/(id: xa-\w, tier: commune)/g, '$1, attributes: { kind: xa }');
  const text = page(recordOf(pack, assessment));

  expect(text.match(/BẢNG XẾP HẠNG/g)).toHaveLength(1);
  expect(text).toContain('Không lập bảng xếp hạng vì không có đơn vị nào: Cấp xã, Tổng điểm, Theo loại, phường.\n');
  expect(page(recordOf(PACK))).not.toContain('Không lập bảng');
});
