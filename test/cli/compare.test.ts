import { expect, test } from 'vitest';
import { call, changed, folderOf, formatText } from './calling.js';

const OLD = formatText('small.pack.yaml');
const NEW = changed(
  changed(changed(changed(OLD, 'max: 5,', 'max: 4,'), 'max: 27', 'max: 26'), 'en: Website }', 'en: Site }'),
  '1.0.0',
  '1.1.0',
);
const cwd = folderOf({ 'cu.yaml': OLD, 'moi.yaml': NEW, 'sai.yaml': changed(OLD, 'max: 27', 'max: x') });

test('the gravest first, then whether scores compare, and the version', async () => {
  const { code, out, err } = await call(['compare', 'cu.yaml', 'moi.yaml'], { cwd });

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`So sánh bộ tiêu chí: vi-du-nho 1.0.0 → vi-du-nho 1.1.0
Có thể làm đổi điểm, mức độ hoặc thứ hạng (2):
  sửa tiers/commune/criteria/total/max: 27 → 26
  sửa tiers/commune/criteria/website/max: 5 → 4
Chỉ là câu chữ, viện dẫn, ghi chú (1):
  sửa tiers/commune/criteria/website/title/en: Website → Site
Mã băm tính điểm khác nhau: không so điểm của hai bộ với nhau.
Phiên bản: 1.0.0 → 1.1.0 là chưa đủ; thấp nhất phải là 2.0.0.
`);
});

test('numbers that differ are printed as the language writes them', async () => {
  const halves = changed(changed(OLD, 'max: 5,', 'max: 4.5,'), 'max: 27', 'max: 26.5');
  const inHalves = folderOf({ 'cu.yaml': OLD, 'moi.yaml': halves });
  const [vi, en] = await Promise.all(
    ['vi', 'en'].map((lang) => call(['compare', 'cu.yaml', 'moi.yaml', '--lang', lang], { cwd: inHalves })),
  );

  expect(vi?.out).toContain('tiers/commune/criteria/website/max: 5 → 4,5\n');
  expect(en?.out).toContain('tiers/commune/criteria/website/max changes: 5 → 4.5\n');
});

test('the same pack does not differ', async () => {
  const { out } = await call(['compare', 'cu.yaml', 'cu.yaml', '--lang', 'en'], { cwd });

  expect(out).toBe(`Packs compared: vi-du-nho 1.0.0 → vi-du-nho 1.0.0
The packs do not differ.
Scores of the two may be compared (nothing that scores differs).
Version: 1.0.0 → 1.0.0, as the rule asks (at least 1.0.0).
`);
});

test('with --json it is data; a pack with errors is told', async () => {
  const { out } = await call(['compare', 'cu.yaml', 'moi.yaml', '--json'], { cwd });
  const wrong = await call(['compare', 'cu.yaml', 'sai.yaml', '--lang', 'en'], { cwd });

  expect(JSON.parse(out)).toMatchObject({
    comparable: false,
    bump: 'major',
    versions: { next: '2.0.0', enough: false },
    differences: [
      { at: 'tiers/commune/criteria/total/max', change: 'changed', before: '27', after: '26', effect: 'scores' },
      {
        at: 'tiers/commune/criteria/website/title/en',
        change: 'changed',
        before: 'Website',
        after: 'Site',
        effect: 'words',
      },
      { at: 'tiers/commune/criteria/website/max', change: 'changed', before: '5', after: '4', effect: 'scores' },
    ],
  });
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('sai.yaml:28:14: [decimal-invalid]');
});
