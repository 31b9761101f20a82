import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findUnit, unitAsked } from '../../src/cli/find-unit.js';
import { call, changed, folderOf, formatText } from './calling.js';

/** xa-a and xa-b differ by an accent alone, xa-c and xa-d share a name, xa-e has a name in each language. */
const NAMED = [
  ['Xã A', 'Xã Hà Tam'],
  ['Xã B', 'Xã Hạ Tam'],
  ['Xã C', 'Xã Tân Lập'],
  ['Xã D', 'Xã Tân Lập'],
  ['{ vi: Xã E }', '{ vi: Sở Khoa học và Công nghệ, en: Department of Science }'],
].reduce((text, [from = '', to = '']) => changed(text, from, to), formatText('small.assessment.yaml'));

let cwd = '';
beforeAll(async () => {
  cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml'), 'a.yaml': NAMED });
  await call(['score', 'pack.yaml', 'a.yaml', '--salts', 'new', '--out', 'r.json'], { cwd });
});

const explain = (unit: string, lang = 'vi') => call(['explain', 'r.json', '--unit', unit, '--lang', lang], { cwd });

test.each([
  ['xa-b', 'xa-b'],
  ['XA B', 'xa-b'],
  ['Xã Hạ Tam', 'xa-b'],
  ['xã hà tam', 'xa-a'],
  ['Sở Khoa học và Công nghệ', 'xa-e'],
  ['so khoa hoc va cong nghe', 'xa-e'],
  ['SỞ KHOA HỌC  VÀ CÔNG NGHỆ', 'xa-e'],
  ['department of science', 'xa-e'],
  ['Xã Tân Lập (xa-d)', 'xa-d'],
])('"%s" is unit %s, and its explanation that of the id', async (unit, id) => {
  const named = await explain(unit);

  expect(named).toEqual(await explain(id));
  expect(named).toMatchObject({ code: 0, err: '' });
});

test('letters in decomposed form are the same name', async () => {
  expect((await explain('Xã Hạ Tam'.normalize('NFD'))).out).toBe((await explain('xa-b')).out);
});

test('units that share a name are listed with their ids', async () => {
  expect(await explain('xa tan lap')).toEqual({
    code: 2,
    out: '',
    err: 'lỗi: có 2 đơn vị mang tên "xa tan lap"; hãy ghi mã, trong ngoặc:\n  - Xã Tân Lập (xa-c)\n  - Xã Tân Lập (xa-d)\n',
  });
});

test('without accents a name that two units have is not guessed', async () => {
  expect((await explain('xa ha tam', 'en')).err).toBe(
    'error: 2 units are named "xa ha tam"; write the id, in brackets:\n  - Xã Hà Tam (xa-a)\n  - Xã Hạ Tam (xa-b)\n',
  );
});

test('of a name that no unit has, near ones and those that hold it are listed', async () => {
  expect((await explain('Sở Khoa hoc va Công nghê cao')).err).toBe(
    'lỗi: không có đơn vị "Sở Khoa hoc va Công nghê cao"; có phải ý bạn là:\n  - Sở Khoa học và Công nghệ (xa-e)\n',
  );
  expect((await explain('cong nghe', 'en')).err).toBe(
    'error: there is no unit "cong nghe"; did you mean:\n  - Department of Science (xa-e)\n',
  );
  expect((await explain('Bộ Ngoại giao')).err).toBe(
    'lỗi: không có đơn vị "Bộ Ngoại giao"; hãy ghi tên như trong các bảng, hoặc mã\n',
  );
});

test('units are found among thousands', () => {
  const register = Array.from({ length: 3000 }, (_, index) => ({
    id: `u-${index}`,
    tier: 'commune',
    name: { vi: `Thôn ${index}` },
  }));

  expect(findUnit(register, 'thon 2999', 'vi')).toEqual({ id: 'u-2999' });
  expect(findUnit(register, 'Thôm 2999', 'vi')).toMatchObject({ near: expect.arrayContaining(['u-2999']) });
});

test('an excerpt and a comparison take a name too', async () => {
  const written = await call(['excerpt', 'r.json', '--unit', 'xã hà tam', '--out', 'one.json'], { cwd });
  const refused = await call(['excerpt', 'r.json', '--unit', 'xa tan lap', '--out', 'two.json'], { cwd });
  const [byName, byId] = await Promise.all(
    ['xa ha tám', 'xa-a'].map((unit) =>
      call(['diff', 'r.json', '--layers', 'reported,reported', '--unit', unit], { cwd }),
    ),
  );

  expect(written.code).toBe(0);
  expect(existsSync(join(cwd, 'one.json'))).toBe(true);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(existsSync(join(cwd, 'two.json'))).toBe(false);
  expect(byName?.err).toContain('  - Xã Hà Tam (xa-a)');
  expect(byId?.code).toBe(0);
});

test('a name cannot begin a line or move the terminal', async () => {
  const folder = folderOf({
    'pack.yaml': formatText('small.pack.yaml'),
    'a.yaml': changed(formatText('small.assessment.yaml'), 'Xã B', '"Xã Bình\\n\\e[2Jlỗi: giả"'),
  });
  await call(['score', 'pack.yaml', 'a.yaml', '--out', 'r.json'], { cwd: folder });
  const { err } = await call(['explain', 'r.json', '--unit', 'binh'], { cwd: folder });

  expect(err).toContain('  - Xã Bình \\u{1b}[2Jlỗi: giả (xa-b)\n');
  expect(err.match(/^lỗi/gm)).toHaveLength(1);
});

test('ten near units are listed and the others counted', () => {
  const register = Array.from({ length: 23 }, (_, index) => ({
    id: `u-${index}`,
    tier: 't',
    name: { vi: `Thôn ${index}` },
  }));
  const lines: string[] = [];
  const io = { out: () => {}, err: (text: string) => void lines.push(text), cwd: '', env: {} };

  expect(unitAsked(io, register, 'thôn', 'en')).toBeUndefined();
  expect(lines.slice(1, 3)).toEqual(['  - Thôn 0 (u-0)\n', '  - Thôn 1 (u-1)\n']);
  expect(lines.join('')).toMatch(/ {2}- Thôn 9 \(u-9\)\n {2}and 13 more\n$/);
});
