import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, changed, folderOf, formatText } from './calling.js';

const SMALL = formatText('small.pack.yaml');
const cwd = () => folderOf({ 'nho.yaml': SMALL, 'sai.yaml': changed(SMALL, 'max: 27', 'mx: 27') });

describe('tieuchi types', () => {
  test('writes the names of a pack, and says that its criteria are reconstructed', async () => {
    const folder = cwd();
    const { code, out, err } = await call(['types', 'nho.yaml', '--out', 'nho.d.ts'], { cwd: folder });
    const text = readFileSync(join(folder, 'nho.d.ts'), 'utf8');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('Đã ghi khai báo TypeScript vào nho.d.ts.\nBộ tiêu chí phục dựng: 27/27 điểm\n');
    expect(text).toContain('// PHỤC DỰNG: 27/27 điểm');
    expect(text).toContain('// RECONSTRUCTED: 27 of 27 points');
    expect(text).toContain("        readonly 'staff-with-computer': number | string;\n");
  });

  test('a pack with errors has no types: the errors are told, in the language that was asked', async () => {
    const folder = cwd();
    const { code, out, err } = await call(['types', 'sai.yaml', '--out', 'sai.d.ts', '--lang', 'en'], { cwd: folder });

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/sai\.yaml:\d+:\d+: \[key-unknown\] error: there is no key "mx" here; did you mean "max"\?/);
    expect(readdirSync(folder).toSorted()).toEqual(['nho.yaml', 'sai.yaml']);
  });

  test('a file that is there is written over only when that is asked', async () => {
    const folder = cwd();
    const text = () => readFileSync(join(folder, 'nho.d.ts'), 'utf8');
    writeFileSync(join(folder, 'nho.d.ts'), 'mine');

    expect((await call(['types', 'nho.yaml', '--out', 'nho.d.ts'], { cwd: folder })).code).toBe(2);
    expect(text()).toBe('mine');
    expect((await call(['types', 'nho.yaml', '--out', 'nho.d.ts', '--force'], { cwd: folder })).code).toBe(0);
    expect(text()).toContain('export type ViDuNho = ');
  });
});
