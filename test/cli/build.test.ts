import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Module } from '../../src/build/index.js';
import { call, changed, folderOf, formatText } from './calling.js';

const PLUGIN = fileURLToPath(new URL('fixtures/operator-plugin.mjs', import.meta.url));

const SMALL = formatText('small.pack.yaml');
const cwd = () => folderOf({ 'nho.yaml': SMALL, 'sai.yaml': changed(SMALL, 'max: 27', 'mx: 27') });

describe('tieuchi build', () => {
  test('writes a module that scores without anything beside it', async () => {
    const folder = cwd();
    const { code, out, err } = await call(['build', 'nho.yaml', '--out', 'scorer.mjs'], { cwd: folder });

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      'Đã ghi mô-đun chấm điểm vào scorer.mjs.\n' +
        'Bộ tiêu chí phục dựng: 27/27 điểm\n' +
        'Mô-đun chấm số liệu đơn vị báo cáo; không có kết quả thẩm tra, điểm do người thẩm tra cho, thời hạn, phát hiện hay bản ghi kết quả.\n',
    );
    const { pack, score } = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'scorer.mjs')).href)) as Module;
    expect(pack.standing).toEqual({ official: '0', derived: '0', reconstructed: '27' });
    // 1 of 3 of 20 points
    expect(score({ facts: { staff: 3, 'staff-with-computer': 1 } }).nodes.computers?.points).toBe('20/3');
  });

  test('writes over the module of the pack as it was, where that is asked for', async () => {
    const folder = folderOf({
      'nho.yaml': SMALL,
      'moi.yaml': changed(SMALL, 'Staff with a computer', 'Staff with one'),
    });
    const build = (pack: string, ...more: readonly string[]) =>
      call(['build', pack, '--out', 'scorer.mjs', ...more], { cwd: folder });
    const text = () => readFileSync(join(folder, 'scorer.mjs'), 'utf8');
    await build('nho.yaml');
    const before = text();

    expect((await build('moi.yaml')).code).toBe(2);
    expect(text()).toBe(before);
    expect(await build('moi.yaml', '--force')).toMatchObject({ code: 0, err: '' });
    expect(text()).not.toBe(before);
  });

  test('says the same in English, and of a pack that ranks after verification that places are not official', async () => {
    const { code, out } = await call(['build', 'gia-lai-2019', '--out', 'scorer.mjs', '--lang', 'en'], {
      cwd: folderOf({}),
    });

    expect(code).toBe(0);
    expect(out).toMatch(/^The scoring module is in scorer\.mjs\.\nReconstructed criteria: \d+ of \d+ points\n/);
    expect(out).toContain('It scores what units report: no verification');
    expect(out).toContain('places made here of reported figures are not the official ones');
  });

  test('the module says in both languages what it is', async () => {
    const folder = cwd();
    await call(['build', 'nho.yaml', '--out', 'scorer.mjs'], { cwd: folder });
    const head = readFileSync(join(folder, 'scorer.mjs'), 'utf8').split('\n').slice(0, 11);

    expect(head.every((line) => line.startsWith('//'))).toBe(true);
    expect(head.join('\n')).toContain('// PHỤC DỰNG: 27/27 điểm');
    expect(head.join('\n')).toContain('// RECONSTRUCTED: 27 of 27 points');
  });

  test('a pack with errors is not written: the errors are told, in the language that was asked', async () => {
    const folder = cwd();
    const { code, out, err } = await call(['build', 'sai.yaml', '--out', 'scorer.mjs', '--lang', 'en'], {
      cwd: folder,
    });

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/sai\.yaml:\d+:\d+: \[key-unknown\] error: there is no key "mx" here; did you mean "max"\?/);
    expect(readdirSync(folder).toSorted()).toEqual(['nho.yaml', 'sai.yaml']);
  });

  test('a file that is there is not replaced without --force', async () => {
    const folder = folderOf({ 'nho.yaml': SMALL, 'scorer.mjs': 'mine' });
    const refused = await call(['build', 'nho.yaml', '--out', 'scorer.mjs'], { cwd: folder });
    expect(refused.code).toBe(2);
    expect(readFileSync(join(folder, 'scorer.mjs'), 'utf8')).toBe('mine');

    expect((await call(['build', 'nho.yaml', '--out', 'scorer.mjs', '--force'], { cwd: folder })).code).toBe(0);
    expect(readFileSync(join(folder, 'scorer.mjs'), 'utf8')).toContain('export const score');
  });

  test('a criterion by an operator of a plugin is refused by name, in both languages', async () => {
    const own = changed(
      changed(SMALL, 'policies:', 'requires: { operators: [ { id: itself, version: 1 } ] }\npolicies:'),
      'rule: { flag: { when: has-website } }',
      'rule: { logic: { min: [ { itself: { var: staff } }, 5 ] } }',
    );
    const folder = folderOf({ 'p.yaml': own });
    const argv = ['build', 'p.yaml', '--plugins', PLUGIN, '--out', 'scorer.mjs'];
    const [vi, en] = [await call(argv, { cwd: folder }), await call([...argv, '--lang', 'en'], { cwd: folder })];

    expect([vi.code, en.code]).toEqual([1, 1]);
    expect(vi.err).toBe(
      'Không tạo được mô-đun: tiêu chí "website" dùng phép toán "itself" của phần mở rộng, mà mô-đun không chứa được.\n',
    );
    expect(en.err).toBe(
      'No module is made: the criterion "website" uses the operator "itself" of a plugin, which no module can hold.\n',
    );
    expect(readdirSync(folder)).toEqual(['p.yaml']);
  });
});
