import { expect, test } from 'vitest';
import { safeCompilePack } from '../../src/index.js';
import { importSheet, readAnnexFile } from '../../src/sheet/index.js';
import { csvOf, factsOf, imported, nodesOf, OPTIONS, workbookOf } from './annexes.js';
import { totalsBy } from './scored-draft.js';
import { tableOf, wordOf } from './word-files.js';

/** Whole tables as an office types them: what was told, and the total of a department by hand, its figures in the order of the table. */

const HEADS = ['TT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm'];
const TABLES: Readonly<
  Record<string, { rows: readonly string[][]; sent: readonly unknown[]; total: string; told: readonly string[] }>
> = {
  'a sum in one cell, and what proves it in a column Căn cứ chấm': {
    rows: [
      ['BỘ TIÊU CHÍ CẢI CÁCH HÀNH CHÍNH'],
      ['STT', 'Nội dung', 'Điểm chuẩn', 'Cách chấm điểm', 'Căn cứ chấm'],
      ['I', 'CÔNG TÁC CHỈ ĐẠO', '10', '', ''],
      ['1', 'Kế hoạch', '3', 'Ban hành kế hoạch: 2 điểm; báo cáo đúng hạn: 1 điểm', 'Kế hoạch, báo cáo'],
      [
        '2',
        'Tỷ lệ nhiệm vụ hoàn thành',
        '4',
        '95-100%: 4 điểm; từ 90% đến dưới 95%: 2 điểm; dưới 90%: 0 điểm',
        'Báo cáo',
      ],
      ['3', 'Sáng kiến', '3', 'Mỗi sáng kiến 1 điểm, tối đa 3 điểm', 'Quyết định'],
      ['', 'Tổng cộng', '10', '', ''],
    ],
    // 2 + 0, 94.5 % in the lower band 2, 2 initiatives 2
    sent: [true, false, 94.5, 2],
    total: '6',
    told: ['parts-added'],
  },
  'parts below a row, with points alone': {
    rows: [
      HEADS,
      ['I', 'Chỉ đạo điều hành', '10', ''],
      ['1', 'Kế hoạch CCHC', '5', ''],
      ['', '- Ban hành kế hoạch', '2', ''],
      ['', '- Báo cáo kết quả', '3', ''],
      ['2', 'Tuyên truyền', '5', 'Có: 5 điểm; không: 0 điểm'],
      ['', 'Cộng', '10', ''],
    ],
    sent: [false, true, true],
    total: '8',
    told: ['parts-added'],
  },
  'parts below a row, each with a scoring of its own': {
    rows: [
      HEADS,
      ['I', 'Chỉ đạo điều hành', '10', ''],
      ['1', 'Kế hoạch CCHC', '5', ''],
      ['-', 'Ban hành kế hoạch', '2', 'Có: 2 điểm; không: 0 điểm'],
      ['-', 'Tỷ lệ hoàn thành', '3', 'Đạt 100%: 3 điểm; từ 80% đến dưới 100%: 1 điểm; dưới 80%: 0 điểm'],
      ['2', 'Tuyên truyền', '5', 'Có: 5 điểm; không: 0 điểm'],
    ],
    sent: [true, 85, false],
    total: '3',
    told: [],
  },
  'the scoring in a column Căn cứ chấm điểm': {
    rows: [
      ['TT', 'Nội dung', 'Điểm tối đa', 'Căn cứ chấm điểm'],
      ['1', 'Ban hành quy chế', '5', 'Có: 5 điểm; không: 0 điểm'],
      ['2', 'Tỷ lệ hồ sơ đúng hạn', '5', 'Tỷ lệ x 5 điểm'],
    ],
    sent: [true, 90],
    total: '9.5',
    told: [],
  },
  'a target, steps, penalties and a note': {
    rows: [
      ['TT', 'Nội dung', 'Điểm tối đa', 'Phương pháp chấm', 'Tài liệu kiểm chứng', 'Điểm tự chấm'],
      ['A', 'NHÓM TIÊU CHÍ CHUNG', '8', '', '', ''],
      [
        '1',
        'Hạ tầng số',
        '5',
        'a= Số xã có cáp quang; b= Tổng số xã; Tỷ lệ=a/b; Điểm: Tỷ lệ ≥ 80%: Điểm tối đa; Tỷ lệ < 80%: Tỷ lệ/80% * Điểm tối đa',
        'Báo cáo',
        '',
      ],
      ['2', 'Tỷ lệ giải ngân', '3', 'Đạt 100%: 3 điểm; cứ giảm 10% trừ 0,5 điểm', 'Báo cáo Kho bạc', ''],
      ['B', 'ĐIỂM TRỪ', '', '', '', ''],
      ['1', 'Bị phê bình', '2', 'Mỗi lần bị phê bình trừ 1 điểm', 'Văn bản', ''],
      ['', 'Ghi chú: điểm làm tròn 2 chữ số thập phân', '', '', '', ''],
    ],
    // 40 of 100 communes: half of 80 %, 2.5; 75 % paid out: two whole steps, 2
    sent: [40, 100, 75, 1],
    total: '4.5',
    told: ['step-part', 'note-rounding'],
  },
  'parts numbered with letters in one cell': {
    rows: [
      HEADS,
      [
        '1',
        'Công tác tổ chức',
        '10',
        'a) Xây dựng quy hoạch cán bộ: 4 điểm;\nb) Thực hiện luân chuyển: 3 điểm;\nc) Đào tạo, bồi dưỡng: 3 điểm',
      ],
      ['2', 'Hội thi CCHC', '5', 'Giải nhất: 5 điểm; giải nhì: 4 điểm; giải ba: 3 điểm; không có giải: 0 điểm'],
    ],
    sent: [true, true, false, 'giai-nhi'],
    total: '11',
    told: ['parts-added'],
  },
  'a sum of other parts than the maximum': {
    rows: [
      HEADS,
      ['1', 'Kế hoạch CCHC', '5', ''],
      ['-', 'Ban hành kế hoạch', '2', 'Có: 2 điểm; không: 0 điểm'],
      ['-', 'Báo cáo', '2', 'Có: 2 điểm; không: 0 điểm'],
      ['2', 'Tuyên truyền', '5', 'Có: 5 điểm; không: 0 điểm'],
    ],
    sent: [undefined, true],
    total: '5',
    told: ['unread', 'no-body'],
  },
};

async function tablesOf(bytes: Uint8Array) {
  const reading = await readAnnexFile(bytes);
  if (!reading.ok) throw new Error(reading.errors[0].code);
  return importSheet(reading.value, OPTIONS);
}

const FILES: Readonly<Record<string, (rows: readonly string[][]) => Promise<Uint8Array> | Uint8Array>> = {
  csv: csvOf,
  xlsx: (rows) => workbookOf({ rows: rows.map((row) => [...row]) }),
  docx: (rows) => wordOf(tableOf(rows)),
};

test.each(Object.entries(TABLES).flatMap(([name, table]) => Object.keys(FILES).map((file) => ({ name, file, table }))))(
  '$name, as $file: the pack compiles, and a department has its total',
  async ({ file, table: { rows, sent, total, told } }) => {
    const draft = await tablesOf((await FILES[file]?.(rows)) ?? new Uint8Array());
    const ids = [...factsOf(draft.document).keys()];
    const figures = Object.fromEntries(ids.flatMap((id, at) => (sent[at] === undefined ? [] : [[id, sent[at]]])));

    expect(safeCompilePack(draft.document).ok).toBe(true);
    expect(draft.rows.map(({ why }) => why)).toEqual(told);
    expect(totalsBy(draft.document, [figures]).map((each) => each?.earned)).toEqual([total]);
  },
);

test('heads that are joined over two rows are read, and parts of their own scoring stand below their row', async () => {
  const draft = await imported(
    await workbookOf({
      rows: [
        ['TT', 'Tiêu chí', 'Thang điểm', 'Cách chấm', 'Điểm', ''],
        ['', '', '', '', 'Điểm tự chấm', 'Điểm thẩm định'],
        ['I', 'NHÓM A', '5', '', '', ''],
        ['1', 'Kế hoạch', '5', '', '', ''],
        ['', '- Ban hành', '2', 'Có: 2 điểm; không: 0 điểm', '', ''],
        ['', '- Tỷ lệ hoàn thành', '3', 'Tỷ lệ x 3 điểm', '', ''],
      ],
      merges: [0, 1, 2, 3].map((column) => ({ startRow: 0, startCol: column, endRow: 1, endCol: column })),
    }),
  );
  const group = nodesOf(draft.document).get('I.1');

  expect(group?.children?.map(({ title, max }) => [(title as { vi: string }).vi, max])).toEqual([
    ['Ban hành', 2],
    ['Tỷ lệ hoàn thành', 3],
  ]);
  expect(draft.rows).toEqual([]);
});
