import { expect, test } from 'vitest';
import { call, changed, folderOf, formatText } from './calling.js';

const PACK = formatText('small.pack.yaml');

test('a pack without mistakes: what it holds', async () => {
  const { code, out, err } = await call(['check', 'small.pack.yaml']);

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.replace(/sha256:[0-9a-f]{64}/, 'sha256:…')).toBe(`Bộ tiêu chí hợp lệ.
Bộ tiêu chí: Bộ tiêu chí ví dụ (vi-du-nho, phiên bản 1.0.0)
  Cấp xã: 3 tiêu chí, 1 bảng xếp hạng; Tổng điểm tối đa 27 điểm
Bộ tiêu chí phục dựng: 27/27 điểm
Khoảng trống đã ghi nhận: 0
Mã băm bộ tiêu chí: sha256:…
Điểm tối đa: chứng minh được 4 mục, bác bỏ 0 mục, chưa quyết định được 0 mục
`);
});

test('a shipped pack is known by its name', async () => {
  const { code, out } = await call(['check', 'gia-lai-2019', '--lang', 'en'], { cwd: '/' });

  expect(code).toBe(0);
  expect(out).toContain('(gia-lai-2019, version ');
});

test('every mistake at once, in the order of the text, with line and column', async () => {
  const text = changed(changed(PACK, 'max: 27', 'max: 27,5'), '{ below: 70, points: 0 }', '{ below: 60, points: 3 }');
  const { code, out, err } = await call(['check', 'p.yaml'], { cwd: folderOf({ 'p.yaml': text }) });

  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(
    err,
  ).toBe(`p.yaml:28:14: [decimal-comma] lỗi: "27,5" có dấu phẩy; trong tệp này phần thập phân viết sau dấu chấm, hàng nghìn viết liền: 27.5
  sửa thành:         max: 27.5
p.yaml:51:19: [bands-gap] lỗi: giá trị từ 60 đến dưới 70 (ví dụ 65) không thuộc khoảng nào; hãy nối liền các khoảng, hoặc ghi "otherwise"
p.yaml:53:42: [points-above-max] lỗi: 3 điểm vượt quá điểm tối đa 2; hãy sửa một trong hai
3 lỗi, 0 cảnh báo
`);
});

/** A group whose maximums come to something else, and a fact that nothing reads: the first is an issue, the second a finding. */
const TWO = changed(
  changed(PACK, 'max: 27', 'max: 30'),
  'facts:\n',
  'facts:\n  - { id: meetings, type: count, title: { vi: Cuộc họp, en: Meetings } }\n',
);

test('warnings are told apart, and alone are fine', async () => {
  const cwd = folderOf({ 'p.yaml': TWO });
  const { code, out, err } = await call(['check', 'p.yaml', '--lang', 'en'], { cwd });

  expect(code).toBe(0);
  expect(out).toContain('The pack is valid.\n');
  expect(
    err,
  ).toBe(`p.yaml:30:18: [children-max] warning: the maximum of group "total" is 30, but its children add up to 27; check both
errors: 0, warnings: 1
p.yaml:14:5: [fact-unread] warning: fact "Meetings" is declared but read by nothing; remove it, or use it in a rule
`);
});

test('with --json the issues are data, and nothing stands on standard error', async () => {
  const cwd = folderOf({ 'p.yaml': TWO });
  const { code, out, err } = await call(['check', 'p.yaml', '--json', '--lang', 'en'], { cwd });

  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { issues, findings, nodes } = JSON.parse(out);
  expect({ issues }).toEqual({
    issues: [
      {
        file: 'p.yaml',
        line: 30,
        column: 18,
        code: 'children-max',
        severity: 'warning',
        path: ['tiers', 0, 'criteria', 0, 'combine'],
        params: { node: 'total', max: '30', sum: '27' },
        sentence: 'the maximum of group "total" is 30, but its children add up to 27; check both',
        vi: 'điểm tối đa của nhóm "total" ghi là 30, nhưng các tiêu chí con cộng lại được 27; hãy kiểm tra lại hai con số',
        en: 'the maximum of group "total" is 30, but its children add up to 27; check both',
      },
    ],
  });
  expect(findings).toMatchObject([{ file: 'p.yaml', line: 14, column: 5, code: 'fact-unread', severity: 'warning' }]);
  expect(nodes).toMatchObject([
    { node: 'total', max: '30', high: '27', attained: { high: { points: '27' } }, verdict: 'refuted' },
    { node: 'website', verdict: 'proven' },
    { node: 'computers', verdict: 'proven' },
    { node: 'on-time', verdict: 'proven' },
  ]);
});

test('with --json a pack with errors has issues alone', async () => {
  const cwd = folderOf({ 'p.yaml': changed(PACK, 'max: 27', 'max: x') });

  expect(Object.keys(JSON.parse((await call(['check', 'p.yaml', '--json'], { cwd })).out))).toEqual(['issues']);
});

test('a text that is no document is an issue, not wrong usage', async () => {
  const { code, err } = await call(['check', 'p.yaml'], { cwd: folderOf({ 'p.yaml': 'a: "b' }) });

  expect(code).toBe(1);
  expect(err).toBe(`p.yaml:1:4: [source-syntax] lỗi: không đọc được chỗ này vì sai cú pháp: dấu ngoặc kép chưa được đóng
  sửa thành: a: "b"
1 lỗi, 0 cảnh báo
`);
});

test('colours are for terminals that want them', async () => {
  const cwd = folderOf({ 'p.yaml': changed(PACK, 'max: 27', 'max: x') });
  const colours = { out: true, err: true };
  const terminal = await call(['check', 'p.yaml'], { cwd, colours });
  const plain = await call(['check', 'p.yaml'], { cwd, colours, env: { NO_COLOR: '1' } });

  expect(terminal.err).toContain('\u001b[31mlỗi\u001b[39m');
  expect(plain.err).not.toContain('\u001b');
});

test('a maximum of 60 digits, the most that a number may have, is added up and told', async () => {
  const text = changed(PACK, 'id: website, max: 5', `id: website, max: "5.${'0'.repeat(58)}1"`);
  const { code, out } = await call(['check', 'p.yaml', '--lang', 'en'], { cwd: folderOf({ 'p.yaml': text }) });

  expect(code).toBe(0);
  expect(out).toContain('Reconstructed criteria: ≈ 27 of 27 points');
});
