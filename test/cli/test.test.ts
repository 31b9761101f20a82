import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { OFFICE_PACK_HEAD } from '../support/office-pack.js';
import { call, changed, folderOf } from './calling.js';

const text = (path: string) => readFileSync(new URL(`../../examples/shapes/${path}`, import.meta.url), 'utf8');
const PACK = text('A5/pack.yaml');
const CASES = text('A5/cases.yaml');

test('a case that fails is told with both values, as a reader writes numbers, and ends with 1', async () => {
  const cwd = folderOf({ 'pack.yaml': PACK, 'cases.yaml': changed(CASES, 'computers-row: 20', 'computers-row: 19.5') });
  const { code, out } = await call(['test', 'pack.yaml'], { cwd });

  expect(code).toBe(1);
  expect(out).toBe(
    [
      'Trường hợp: 4/5 đạt, 5 phép so sánh',
      'Không đạt: all',
      '  computers-row, điểm: phải là 19,5, nhưng tính ra 20',
      'Chưa đo độ phủ và thay đổi: trước hết hãy sửa các trường hợp không đạt',
      '',
    ].join('\n'),
  );
});

test('what no case exercises and what none notices is listed by its place', async () => {
  const cwd = folderOf({
    'pack.yaml': text('A11/pack.yaml'),
    'cases.yaml': one('a11', 'x', 'percent-done: 95', 'rate: 2'),
  });
  const { code, out } = await call(['test', 'pack.yaml', '--lang', 'en'], { cwd });

  expect(code).toBe(0);
  expect(out).toContain('Clauses exercised: 2 of 8 (25%)');
  expect(out).toContain('  unit/rate#rule: percent-done ⋚ 90: at\n');
  expect(out).toContain('  unit/rate#rule.bands.points: 90 → 91 (cut)\n');
});

test('cases in a file that has the name of their folder are run', async () => {
  const cwd = folderOf({ 'pack.yaml': PACK });
  await call(['boundaries', 'pack.yaml', '--out', 'cases'], { cwd });
  const unfilled = await call(['test', 'pack.yaml', '--lang', 'en'], { cwd });
  const whole = folderOf({ 'pack.yaml': PACK, cases: CASES });

  expect(unfilled.code).toBe(1);
  expect(unfilled.err).toContain('cases:');
  expect(unfilled.err).toContain('[expected-unfilled]');
  expect((await call(['test', 'pack.yaml', '--lang', 'en'], { cwd: whole })).out).toContain('Cases: 5 of 5 pass');
});

test('a pack without cases ends with 1, and says how to begin', async () => {
  const { code, err } = await call(['test', 'pack.yaml', '--lang', 'en'], { cwd: folderOf({ 'pack.yaml': PACK }) });

  expect({ code, err }).toEqual({
    code: 1,
    err: 'There are no cases in "cases"; write some with "tieuchi boundaries"\n',
  });
});

test('the missing cases are written to a file that reads back; a complete set has none', async () => {
  const cwd = folderOf({ 'pack.yaml': PACK });
  const { out } = await call(['boundaries', 'pack.yaml', '--out', 'new.yaml', '--lang', 'en'], { cwd });

  expect(out).toMatch(/^\d cases were written to new\.yaml; put what the decision says in place of each "\?"\n$/);
  expect(readSource(readFileSync(`${cwd}/new.yaml`, 'utf8')).issues).toEqual([]);
  const whole = folderOf({ 'pack.yaml': PACK, 'cases.yaml': CASES });
  expect((await call(['boundaries', 'pack.yaml', '--lang', 'en'], { cwd: whole })).err).toBe(
    'No case to add was found; "tieuchi test" tells which cases fail, and which alterations none of them notices\n',
  );
});

function one(id: string, name: string, facts: string, expected: string): string {
  return [
    'format: tieuchi/cases@1',
    `pack: { id: shape-${id}, version: 1.0.0 }`,
    'figures: synthetic',
    `cases: [ { id: ${name}, tier: unit, facts: { ${facts} }, expect: { ${expected} } } ]`,
  ].join('\n');
}

test('cases may be one file; a name that stands nowhere is a mistake of the command', async () => {
  const cwd = folderOf({ 'pack.yaml': PACK, 'some.yaml': CASES });
  const { code, out } = await call(['test', 'pack.yaml', '--cases', 'some.yaml', '--lang', 'en'], { cwd });

  expect(code).toBe(0);
  expect(out).toContain('Cases: 5 of 5 pass');
  for (const verb of ['test', 'boundaries'])
    expect((await call([verb, 'pack.yaml', '--cases', 'nowhere'], { cwd })).code).toBe(2);
});

test('a draft that is there, perhaps filled in by hand, is not written over unless that is asked for', async () => {
  const cwd = folderOf({
    'pack.yaml': PACK,
    'cases.yaml': one('a5', 'x', 'staff: 60, computers: 60', 'computers-row: 20'),
  });
  const before = readFileSync(`${cwd}/cases.yaml`, 'utf8');
  const { code, err } = await call(['boundaries', 'pack.yaml', '--out', 'cases.yaml', '--lang', 'en'], { cwd });

  expect(code).toBe(2);
  expect(err).toContain('file "cases.yaml" is there and is not overwritten');
  expect(readFileSync(`${cwd}/cases.yaml`, 'utf8')).toBe(before);
  expect((await call(['boundaries', 'pack.yaml', '--out', 'cases.yaml', '--force'], { cwd })).code).toBe(0);
  expect(readFileSync(`${cwd}/cases.yaml`, 'utf8')).not.toBe(before);
});

const BLANKS = `${OFFICE_PACK_HEAD}procedure: { ranked: reported }
attributes:
  - { id: so-lop, type: number, title: { vi: Số lớp } }
facts:
  - { id: may, type: count, title: { vi: Số máy tính } }
  - { id: ho-so, type: count, title: { vi: Số hồ sơ } }
  - { id: dung-han, type: count, atMost: ho-so, title: { vi: Số hồ sơ đúng hạn } }
tiers:
  - id: truong
    title: { vi: Trường học }
    deadline: { through: 2027-01-15 }
    late: accept-with-finding
    cohorts: [ { id: all } ]
    criteria:
      - id: tong
        title: { vi: Tổng điểm }
        max: 20
        combine: sum
        levels: { by: percent, basis: exact, steps: [ { id: tot, atLeast: 80, title: { vi: Tốt } } ], floor: { id: chua, title: { vi: Chưa đạt } } }
        children:
          - { id: thiet-bi, max: 10, title: { vi: Máy trên lớp }, rule: { logic: { min: [ 10, { "/": [ { var: may }, { attribute: so-lop } ] } ] } } }
          - { id: xu-ly, max: 10, title: { vi: Xử lý hồ sơ }, appliesTo: { ">": [ { var: ho-so }, 0 ] }, rule: { share: { part: dung-han, whole: ho-so, whenZero: unscorable } } }
    rankings:
      - { id: chung, of: tong, by: points, basis: exact, cohort: all, ties: competition, tieBreak: [], notSubmitted: omit }
`;
const blanks = (cases: string) =>
  folderOf({
    'pack.yaml': BLANKS,
    'cases.yaml': `format: tieuchi/cases@1\npack: { id: vi-du, version: 1.0.0 }\nfigures: synthetic\ncases:\n${cases}`,
  });

test('a case for which there is no value says why, at the criterion that has none', async () => {
  const cwd =
    blanks(`  - { id: thieu, tier: truong, attributes: { so-lop: 5 }, facts: { may: 50, ho-so: 4 }, expect: { xu-ly: 10 } }
  - { id: chia-0, tier: truong, attributes: { so-lop: 0 }, facts: { may: 50, ho-so: 0, dung-han: 0 }, expect: { tong: { points: 10, level: tot }, xu-ly: 0 } }
  - { id: qua, tier: truong, attributes: { so-lop: 5 }, facts: { may: 50, ho-so: 4, dung-han: 5 }, expect: { tong: 3 } }
  - id: hang
    tier: truong
    units: [ { id: a, attributes: { so-lop: 0 }, facts: { may: 1 } }, { id: b, attributes: { so-lop: 1 }, submitted: false } ]
    rankings: [ { id: chung, rows: [ { unit: a, place: 1 }, { unit: b, place: 2 } ] } ]
`);
  const { code, out } = await call(['test', 'pack.yaml'], { cwd });

  expect(code).toBe(1);
  expect(out.split('\n').slice(1, -2)).toEqual([
    'Không đạt: thieu',
    '  xu-ly, điểm: phải là 10, nhưng tính ra thiếu số liệu ("dung-han")',
    'Không đạt: chia-0',
    '  tong, điểm: phải là 10, nhưng tính ra không tính được (thiet-bi: phép tính chia cho 0)',
    '  tong, mức: phải là tot, nhưng tính ra không tính được (thiet-bi: phép tính chia cho 0)',
    '  xu-ly, điểm: phải là 0, nhưng tính ra không áp dụng (không thuộc đối tượng áp dụng)',
    'Không đạt: qua',
    '  tong, điểm: phải là 3, nhưng tính ra không tính được (xu-ly: số liệu không khớp, trái quy định: "Số hồ sơ đúng hạn" không được lớn hơn "Số hồ sơ")',
    'Không đạt: hang',
    '  a: chung, hạng: phải là 1, nhưng tính ra không có (thiet-bi: phép tính chia cho 0)',
    '  b: chung, hạng: phải là 2, nhưng tính ra không có (không ghi thứ hạng)',
  ]);
});

test('a deadline that no case exercises is told by the word that the pack has for it', async () => {
  const late = async (word: string) => {
    const cwd = folderOf({ 'pack.yaml': changed(BLANKS, 'accept-with-finding', word) });
    const { err } = await call(['boundaries', 'pack.yaml'], { cwd });
    return err.split('\n').filter((line) => line.includes('#deadline'));
  };

  expect(await late('accept-with-finding')).toEqual(['  truong#deadline: gửi muộn ("accept-with-finding")']);
  expect(await late('not-submitted')).toEqual(['  truong#deadline: gửi muộn ("not-submitted")']);
});
