import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { printRanking } from '../../src/cli/print/ranking.js';
import { widthOf } from '../../src/cli/wrap.js';
import { assess, compilePack } from '../../src/index.js';
import { KINDS } from '../../src/kinds/index.js';
import type { AssessmentRecord, RecordRanking } from '../../src/model/record.js';
import { titlesOf } from '../../src/words/index.js';
import { printRecord, takenFrom } from '../support/printed-record.js';
import { changed, formatText } from './calling.js';

function recordOf(pack: string, assessment: string): AssessmentRecord {
  return assess(compilePack(readSource(pack).document), readSource(assessment).document);
}

function tables(record: AssessmentRecord, width = 100): readonly string[] {
  const titles = titlesOf(record, 'vi', KINDS);
  return record.rankings.map((ranking: RecordRanking) =>
    printRanking(ranking, { ...takenFrom(record, titles), width }).replaceAll('\u00a0', ' '),
  );
}

const HUE = formatText('hue-2020.pack.yaml');
const MARKED = `format: tieuchi/assessment@1
id: thu
pack: { id: hue-2020-district, version: 1.0.0 }
state: draft
figures: real
asOf: "2021-01-01T00:00:00+07:00"
units:
  - { id: a, tier: district, name: { vi: Huyện A } }
  - { id: b, tier: district, name: { vi: Huyện B } }
  - { id: c, tier: district, name: { vi: Huyện C } }
  - { id: d, tier: district, name: { vi: Huyện D } }
submissions:
  - { unit: a, at: "2020-12-01T00:00:00+07:00" }
  - { unit: b, at: "2020-12-01T00:00:00+07:00", criteria: { readiness-other-c: { notApplicable: { reason: không có } } } }
  - { unit: c, at: "2020-12-01T00:00:00+07:00" }
marks:
  - { unit: a, fact: readiness-kept, value: 45, by: qd-3402, at: "2020-12-02T00:00:00+07:00" }
  - { unit: a, fact: readiness-other, value: 2, by: qd-3402, at: "2020-12-02T00:00:00+07:00" }
  - { unit: b, fact: readiness-kept, value: 43.2, by: qd-3402, at: "2020-12-02T00:00:00+07:00" }
  - { unit: c, fact: readiness-kept, value: 40, by: qd-3402, at: "2020-12-02T00:00:00+07:00" }
`;

// a: 45 + 2 = 47 of 50. b: 43.2 of the 48 that apply is 90%, 45 when converted to 50. c lacks a mark: withheld.
test('converted points, what is withheld and why, and what is left out of the ranking', () => {
  const [readiness] = tables(recordOf(HUE, MARKED));

  expect(readiness).toBe(`BẢNG XẾP HẠNG: Cấp huyện, Điều kiện sẵn sàng
Lớp số liệu: theo số liệu đơn vị khai. Xếp theo điểm quy đổi, giá trị công bố.
Đợt đánh giá còn là dự thảo: thứ hạng lúc này là tạm xếp.
┌──────┬─────────────────┬───────┬─────────┬─────────┬─────────────────────────┐
│ Hạng │ Cơ quan, đơn vị │  Điểm │    Điểm │ Tỷ lệ % │ Mức độ, tình trạng (*)  │
│      │                 │       │ quy đổi │         │                         │
├──────┼─────────────────┼───────┼─────────┼─────────┼─────────────────────────┤
│    1 │ Huyện A         │ 47,00 │   47,00 │      94 │ I                       │
│    2 │ Huyện B (1)     │ 43,20 │   45,00 │      90 │ I                       │
│    – │ Huyện C         │       │         │         │ chưa đủ căn cứ xếp hạng │
│    – │ Huyện D         │       │         │         │ không gửi theo quy định │
└──────┴─────────────────┴───────┴─────────┴─────────┴─────────────────────────┘
(*) Ngưỡng các mức độ được suy ra từ kết quả đã công bố, chưa phải ngưỡng của văn bản gốc (tỷ lệ
    phần trăm): I từ 90% trở lên; II từ 85% đến dưới 90%; III từ 70% đến dưới 85%; IV từ 50% đến
    dưới 70%.
Tổng số 4 đơn vị: 2 được xếp hạng, 1 chưa đủ căn cứ xếp hạng, 1 không gửi theo quy định.
(1) Đơn vị tự nêu không áp dụng, chưa qua thẩm định, không tính: Huyện B ("Phần có thể loại").
Ghi chú:
  - Huyện C: chưa đủ căn cứ xếp hạng; thiếu số liệu "Phần có thể không áp dụng"; chưa có điểm ở:
    "Phần có thể loại"
  - Huyện D: không gửi theo quy định; không ghi thứ hạng
`);
});

test('real figures from official criteria carry no stamp', () => {
  const page = printRecord(recordOf(changed(HUE, 'standing: derived', 'standing: official'), MARKED), {
    language: 'vi',
    width: 100,
    findings: false,
  });

  expect(page).not.toMatch(/GIẢ LẬP|phục dựng|suy ra/);
});

test('before the deadline has passed nobody is absent', () => {
  const assessment = formatText('small.assessment.yaml');
  const early = changed(assessment, 'asOf: "2019-12-01', 'asOf: "2019-10-24').replace(
    / {2}- \{ unit: xa-[bd].*\n/g,
    '',
  );
  const [table] = tables(recordOf(formatText('small.pack.yaml'), early));

  expect(table).toContain('│    – │ Xã B            │        │         │ chưa gửi, còn trong thời hạn │');
  expect(table).toContain('Tổng số 5 đơn vị: 2 được xếp hạng, 3 chưa gửi, còn trong thời hạn.');
});

// xa-a: 5 + 20 × 51/60 + 1 = 23; xa-e: 5 + 17.333 + 1 = 23.333, which rounds to 23.
test('what parted equal units is told', () => {
  const pack = changed(
    formatText('small.pack.yaml'),
    'publish: { points',
    'round: { places: 0, mode: half-up }\n        publish: { points',
  );
  const facts = 'facts: { has-website: true, staff: 60, staff-with-computer: 52, files: 30';
  const fewer = changed(formatText('small.assessment.yaml'), facts, facts.replace('52', '51'));
  const twin = `submissions:\n  - { unit: xa-e, at: "2019-10-20T08:00:00+07:00", ${facts}, files-on-time: 27 } }`;
  const [table] = tables(recordOf(pack, changed(fewer, 'submissions:', twin)));

  expect(table).toContain('  - Xã E; Xã A: phân định theo điểm của "Máy tính"\n');
});

test('a cohort that is divided is a table for each option, with those outside it told', () => {
  const pack = changed(
    changed(
      formatText('small.pack.yaml'),
      'facts:\n',
      'attributes:\n  - { id: kind, type: choice, options: [ { id: xa, title: { vi: xã } }, { id: phuong, title: { vi: phường } } ], title: { vi: Loại } }\n  - { id: civil, type: boolean, title: { vi: Dân sự } }\nfacts:\n',
    ),
    'cohorts: [ { id: all } ]',
    'cohorts: [ { id: all, title: { vi: Khối dân sự }, by: kind, where: { attribute: civil } } ]',
  );
  const assessment = formatText('small.assessment.yaml').replaceAll(
    /(id: xa-(\w), tier: commune)/g,
    (_, head: string, letter: string) =>
      `${head}, attributes: { kind: ${letter === 'c' ? 'phuong' : 'xa'}, civil: ${letter !== 'd'} }`,
  );
  const [first, second] = tables(recordOf(pack, assessment));

  expect(first).toMatch(/^BẢNG XẾP HẠNG: Cấp xã, Tổng điểm, Khối dân sự, xã\n/);
  expect(first).toContain('  - Xã D: ngoài bảng xếp hạng; không thuộc nhóm được xếp hạng\n');
  expect(first).not.toContain('Xã C');
  expect(second).toMatch(/^BẢNG XẾP HẠNG: Cấp xã, Tổng điểm, Khối dân sự, phường\n/);
  expect(second).toContain('│    1 │ Xã C ');
});

test('long Vietnamese names are wrapped: no line is wider than the page, and the frame is straight', () => {
  const long =
    'Sở Nông nghiệp và Phát triển nông thôn, cùng Ban Quản lý Khu kinh tế và Văn phòng Đoàn đại biểu Quốc hội';
  const record = recordOf(
    formatText('small.pack.yaml'),
    changed(formatText('small.assessment.yaml'), 'Xã B', `"${long}"`),
  );
  for (const width of [80, 100]) {
    const page = printRecord(record, { language: 'vi', width, findings: true });
    const framed = page.split('\n').filter((line) => /^[│┌├└]/.test(line));

    expect(
      Math.max(
        ...page
          .split('\n')
          .filter((line) => !line.startsWith('  cảnh báo'))
          .map(widthOf),
      ),
    ).toBeLessThanOrEqual(width);
    expect(new Set(framed.map(widthOf)).size).toBe(1);
    expect(page).toContain(' │ Sở Nông nghiệp và Phát ');
  }
});

test('a long list is printed whole', () => {
  const units = Array.from(
    { length: 220 },
    (_, index) => `  - { id: x${index}, tier: commune, name: { vi: Xã số ${index} } }`,
  ).join('\n');
  const [table = ''] = tables(
    recordOf(formatText('small.pack.yaml'), changed(formatText('small.assessment.yaml'), 'units:', `units:\n${units}`)),
  );

  for (let index = 0; index < 220; index += 1) expect(table).toContain(`│ Xã số ${index} `);
});

test('a name cannot move the terminal', () => {
  const record = recordOf(
    formatText('small.pack.yaml'),
    changed(formatText('small.assessment.yaml'), 'Xã B', '"Xã \\e[2J B"'),
  );

  expect(printRecord(record, { language: 'vi', width: 100, findings: true })).not.toContain('\u001b');
});
