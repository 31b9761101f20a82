import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
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
    'There is no case to add\n',
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
