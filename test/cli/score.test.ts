import { expect, test } from 'vitest';
import type { AssessmentRecord } from '../../src/model/record.js';
import { call, changed, folderOf, formatText } from './calling.js';

const SMALL = ['score', 'small.pack.yaml', 'small.assessment.yaml'];

// xa-a: 5 + 20 × 52/60 + 1 (27/30 is 90%, not above it) = 23.333 of 27, 86.42%.
// xa-b: 5 + 17.333 = 22.333 of 25, since 0 of 0 files does not apply; 89.33%.
// xa-c: 0 + 20 × 1/3 + 0 (files-on-time is missing) = 6.667 of 27, 24.69%. xa-d is a second late; xa-e sent nothing.
test('the ranking is a table that a person reads', async () => {
  const { code, out, err } = await call(SMALL);

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.replace(/sha256:[0-9a-f]{64}/, 'sha256:…')).toBe(
    `Bộ tiêu chí: Bộ tiêu chí ví dụ (vi-du-nho, phiên bản 1.0.0)
Đợt đánh giá: vi-du-nho-2019 (dự thảo), số liệu chốt lúc 00:00 ngày 01/12/2019 (+07:00)
SỐ LIỆU GIẢ LẬP, không phải kết quả thật
Bộ tiêu chí phục dựng: 27/27 điểm
Mã băm kết quả: sha256:…

BẢNG XẾP HẠNG: Cấp xã, Tổng điểm
Lớp số liệu: theo số liệu đơn vị khai. Xếp theo tỷ lệ phần trăm, giá trị công bố.
Đợt đánh giá còn là dự thảo: thứ hạng lúc này là tạm xếp.
┌──────┬─────────────────┬────────┬─────────┬─────────────────────────┐
│ Hạng │ Cơ quan, đơn vị │   Điểm │ Tỷ lệ % │ Mức độ, tình trạng (*)  │
├──────┼─────────────────┼────────┼─────────┼─────────────────────────┤
│    1 │ Xã B (2)        │ 22,333 │   89,33 │ II                      │
│    2 │ Xã A            │ 23,333 │   86,42 │ II                      │
│    3 │ Xã C (1)        │  6,667 │   24,69 │ dưới II                 │
│   =4 │ Xã D            │        │         │ không gửi theo quy định │
│   =4 │ Xã E            │        │         │ không gửi theo quy định │
└──────┴─────────────────┴────────┴─────────┴─────────────────────────┘
(*) Ngưỡng các mức độ được phục dựng, chưa phải ngưỡng của văn bản gốc (tỷ lệ phần trăm): I từ 90%
    trở lên; II từ 70% đến dưới 90%.
Dấu = trước thứ hạng: các đơn vị đồng hạng.
Tổng số 5 đơn vị: 3 được xếp hạng, 2 không gửi theo quy định.
(1) Thiếu số liệu, tính 0 điểm: Xã C ("Hồ sơ đúng hạn"; tối đa 2 điểm).
(2) Tiêu chí không áp dụng, không tính: Xã B ("Hồ sơ đúng hạn").
Ghi chú:
  - Xã D: không gửi theo quy định; gửi lúc 00:00 ngày 25/10/2019 (+07:00); xem như xếp hạng cuối
  - Xã E: không gửi theo quy định; xem như xếp hạng cuối

Phát hiện: 2
  1  tiêu chí thiếu số liệu
  1  phiếu gửi muộn không được nhận
Thêm --findings để xem từng phát hiện.
`.replaceAll('Tỷ lệ %', 'Tỷ\u00a0lệ\u00a0%'),
  );
});

test('the page of a score in English, with every finding', async () => {
  const { out } = await call([...SMALL, '--lang', 'en', '--findings']);

  expect(out).toContain('SYNTHETIC FIGURES, not real results\nReconstructed criteria: 27 of 27 points\n');
  expect(out).toContain('│     1 │ Xã B (2) │ 22.333 │   89.33 │ II                        │');
  expect(out).toContain('│    =4 │ Xã E     │        │         │ not submitted as required │');
  expect(out).toContain(`
Findings: 2
  1  criteria that lack facts
  1  late submissions that are not accepted

Unit: Xã C
  warning  criterion "Files on time" lacks "Files on time": counted as 0 (at most 2 points)
Unit: Xã D
  warning  the submission came at 2019-10-25 00:00 (+07:00), after the deadline, and is not accepted (the whole form: at most 27 points, not counted)
`);
});

test('with --json the record is all that is printed, canonical and exact', async () => {
  const { code, out, err } = await call([...SMALL, '--json']);
  const record = JSON.parse(out) as AssessmentRecord;

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^\{"assessment":.*\}\n$/);
  expect(
    record.rankings[0]?.rows.map(({ unit, place, value }) => [unit, place, value?.exact, value?.published]),
  ).toEqual([
    ['xa-b', '1', '268/3', '89.33'],
    ['xa-a', '2', '7000/81', '86.42'],
    ['xa-c', '3', '2000/81', '24.69'],
    ['xa-d', '4', undefined, undefined],
    ['xa-e', '4', undefined, undefined],
  ]);
});

test('two layers are two tables, and the official one says so', async () => {
  const pack = changed(formatText('small.pack.yaml'), 'ranked: reported', 'ranked: [reported, verified]');
  // 50 of 60: 5 + 16.667 + 1 = 22.667, 83.95%
  const verification = `verifications:
  - { unit: xa-a, at: "2019-11-12T10:00:00+07:00", by: to, method: field, fact: staff-with-computer, value: 50, note: hỏng }
`;
  const cwd = folderOf({ 'p.yaml': pack, 'a.yaml': formatText('small.assessment.yaml') + verification });
  const { out } = await call(['score', 'p.yaml', 'a.yaml'], { cwd });

  const [, reported = '', verified = ''] = out.split('BẢNG XẾP HẠNG');
  expect(reported).toContain('Lớp số liệu: theo số liệu đơn vị khai (để đối chiếu). Xếp theo');
  expect(reported).toContain('│    2 │ Xã A            │ 23,333 │   86,42 │ II ');
  expect(verified).toContain('Lớp số liệu: sau thẩm định (dùng để xếp hạng chính thức). Xếp theo');
  expect(verified).toContain('│    2 │ Xã A            │ 22,667 │   83,95 │ II ');
  expect(verified).toContain('(3) Chưa được thẩm định, lấy theo số liệu đơn vị khai: Xã B; Xã C.');
});

test('an assessment with mistakes is told where to be mended, and nothing is printed', async () => {
  const text = changed(formatText('small.assessment.yaml'), 'staff: 60', 'staf: 60');
  const cwd = folderOf({ 'a.yaml': changed(text, 'xa-b, at', 'xa-x, at'), 'p.yaml': formatText('small.pack.yaml') });
  const { code, out, err } = await call(['score', 'p.yaml', 'a.yaml', '--json'], { cwd });

  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toBe(`a.yaml:14:80: [fact-undeclared] lỗi: số liệu "staf" chưa được khai báo; có phải ý bạn là "staff"?
  sửa thành:   - { unit: xa-a, at: "2019-10-20T08:00:00+07:00", facts: { has-website: true, staff: 60, staff-with-computer: 52, files: 30, files-on-time: 27 } }
a.yaml:15:13: [unit-undeclared] lỗi: đơn vị "xa-x" không có trong danh sách đơn vị; có phải ý bạn là "xa-a"?
  sửa thành:   - { unit: xa-a, at: "2019-10-24T23:59:59+07:00", facts: { has-website: true, staff: 60, staff-with-computer: 52, files: 0, files-on-time: 0 } }
2 lỗi, 0 cảnh báo
`);
});

test('a pack with mistakes is told before the assessment is read', async () => {
  const pack = changed(formatText('small.pack.yaml'), 'when: has-website', 'when: has-webiste');
  const line = pack.split('\n')[39] ?? '';
  const cwd = folderOf({ 'p.yaml': pack, 'a.yaml': 'x' });
  const { code, err } = await call(['score', 'p.yaml', 'a.yaml', '--lang', 'en'], { cwd });

  expect(code).toBe(1);
  expect(
    err,
  ).toBe(`p.yaml:40:37: [fact-undeclared] error: fact "has-webiste" is not declared; did you mean "has-website"?
  mended: ${line.replace('has-webiste', 'has-website')}
errors: 1, warnings: 0
`);
});
