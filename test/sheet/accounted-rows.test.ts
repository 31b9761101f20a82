import { expect, test } from 'vitest';
import { safeCompilePack } from '../../src/index.js';
import { annexOf, csvOf, factsOf, HEADINGS, imported, nodesOf, ruleIn, workbookOf } from './annexes.js';

const YES_NO = 'Có: 2 điểm; không: 0 điểm';
const told = (rows: readonly { readonly row: number; readonly why: string }[]) =>
  rows.map(({ row, why }) => `${row} ${why}`);

test('a row whose title begins like a heading, and whose scoring begins with "Điểm", is a row, and nothing below it is lost', async () => {
  const { document, rows, proof } = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Nhóm', '', ''],
      ['1', 'Chỉ số hài lòng của người dân', '10', 'Điểm = (Chỉ số hài lòng x 10)/100'],
      ['2', 'Nội dung tuyên truyền', '2', 'Điểm theo đánh giá của Hội đồng'],
      ['', 'Chỉ tiêu giao', '', 'Điểm chấm theo kết quả'],
      ['3', 'Trang thông tin', '2', YES_NO],
      ['', 'Tổng cộng', '14', ''],
    ]),
  );

  expect(nodesOf(document).get('I.1')?.rule).toEqual({ share: { part: 'chi-so-hai-long-cua-nguoi-dan', whole: 100 } });
  expect(nodesOf(document).get('I.3')?.rule).toEqual({ flag: { when: 'trang-thong-tin' } });
  expect(told(rows)).toEqual(['4 no-body', '5 not-a-criterion']);
  expect(proof?.map(({ is, state }) => `${is} ${state}`)).toEqual([
    'heading none',
    'group sure',
    'criterion sure',
    'criterion to-check',
    'not-read not-read',
    'criterion sure',
    'total sure',
  ]);
});

test('a joined heading over columns of points that are filled in leaves the verifier to its own column', async () => {
  const { document, rows } = await imported(
    await workbookOf({
      rows: [
        ['TT', 'Tiêu chí', 'Thang điểm', '', '', 'Cơ quan thẩm định', 'Cách tính điểm'],
        ['', '', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', '', ''],
        ['I', 'Nhóm', null, null, null, '', ''],
        ['1', 'Trang thông tin', 2, null, null, 'Sở Nội vụ', YES_NO],
      ],
      merges: [
        { startRow: 0, endRow: 0, startCol: 2, endCol: 4 },
        ...[0, 1, 5, 6].map((column) => ({ startRow: 0, endRow: 1, startCol: column, endCol: column })),
      ],
    }),
  );

  expect(factsOf(document).get('trang-thong-tin')?.verifier).toBe('so-noi-vu');
  expect(rows).toEqual([]);
});

test('the same heading in a .csv, where no cell is joined', async () => {
  const { document } = await imported(
    csvOf([
      ['TT', 'Tiêu chí', 'Thang điểm', '', '', 'Cơ quan thẩm định', 'Cách tính điểm'],
      ['', '', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', '', ''],
      ['1', 'Trang thông tin', '2', '', '', 'Sở Nội vụ', YES_NO],
    ]),
  );

  expect(factsOf(document).get('trang-thong-tin')?.verifier).toBe('so-noi-vu');
});

test('a number of several parts keeps its form; with those of groups that begin again, the group stands before it once', async () => {
  const rows = [
    ['I', 'Nhóm', '', ''],
    ['1', 'Mục', '', ''],
    ['1.1', 'Mục nhỏ', '', ''],
    ['1.1.1', 'Trang thông tin', '2', YES_NO],
  ];
  const one = await imported(csvOf([HEADINGS, ...rows]));
  const two = await imported(csvOf([HEADINGS, ...rows, ['II', 'Nhóm hai', '', ''], ['1', 'Mạng', '2', YES_NO]]));

  expect([...nodesOf(one.document).keys()]).toEqual(['total', 'I', 'I.1', '1.1', '1.1.1']);
  expect([...nodesOf(two.document).keys()]).toEqual(['total', 'I', 'I.1', 'I.1.1', 'I.1.1.1', 'II', 'II.1']);
});

test('a number that stands twice is told, as Excel makes 1.1 of 1.10', async () => {
  const { rows } = await imported(
    await workbookOf({
      rows: [
        HEADINGS,
        ['1', 'Nhóm', null, null],
        [1.1, 'Một', 2, YES_NO],
        [1.2, 'Hai', 2, YES_NO],
        [1.1, 'Mười', 2, YES_NO],
      ],
    }),
  );

  expect(rows.map(({ row, why, params }) => [row, why, params])).toEqual([
    [5, 'code-doubled', { code: '1.1', other: '3' }],
  ]);
});

test('a rule in a title is read where the row has no other, and else told', async () => {
  const alone = await imported(annexOf(['1', 'Sáng kiến (mỗi sáng kiến 0,5 điểm, tối đa 2)', '2', '']));
  const beside = await imported(annexOf(['1', 'Trang thông tin (xã đảo không tính)', '2', YES_NO]));
  const maximum = await imported(annexOf(['1', 'Trang thông tin (tối đa 2 điểm)', '2', YES_NO]));
  const condition = await imported(annexOf(['1', 'Trang thông tin, nếu chậm trừ 1 điểm', '2', YES_NO]));

  expect(ruleIn(alone)).toEqual({ 'per-item': { count: 'sang-kien', each: 0.5, atMost: 2 } });
  expect(alone.rows).toEqual([]);
  expect(told(beside.rows)).toEqual(['3 title-rule']);
  expect(told(maximum.rows)).toEqual([]);
  expect(told(condition.rows)).toEqual(['3 title-rule']);
});

test('names with words of numbers or points are titles like any other', async () => {
  const titles = [
    'Mỗi xã một sản phẩm',
    'Dịch vụ công mức độ 3, 4',
    'Số điểm phục vụ bưu chính',
    'Cán bộ có trình độ đại học trở lên',
    'Báo cáo đột xuất (nếu có)',
    'Cung cấp thông tin theo Nghị định 43/2011/NĐ-CP',
    'Trên 80% hồ sơ giải quyết đúng hạn',
  ];
  const { rows } = await imported(annexOf(...titles.map((title, index) => [`${index + 1}`, title, '2', YES_NO])));

  expect(rows).toEqual([]);
});

test('a note that changes the method is told and kept as a gap, also beside one that is read', async () => {
  const note = 'Ghi chú: Điểm làm tròn đến 2 chữ số thập phân; không tính mục 2.1 và quy đổi về thang điểm 100';
  const { document, rows } = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Nhóm', '', ''],
      ['1', 'Trang thông tin', '100', 'Có: 100 điểm; không: 0 điểm'],
      ['', note, '', ''],
    ]),
  );
  const [tier] = (document?.tiers ?? []) as unknown as { rankings: { by: string }[] }[];

  expect(told(rows)).toEqual(['4 note-rounding', '4 note']);
  expect(tier?.rankings[0]?.by).toBe('points');
  expect(JSON.stringify(document?.gaps)).toContain('không tính mục 2.1 và quy đổi về thang điểm 100');
});

test('a line above the table that changes the method is told', async () => {
  const { rows, proof } = await imported(
    csvOf([
      ['BỘ TIÊU CHÍ CHẤM ĐIỂM (tối đa 100 điểm)', '', '', ''],
      ['Xã đảo không tính tiêu chí 1', '', '', ''],
      HEADINGS,
      ['1', 'Trang thông tin', '2', YES_NO],
    ]),
  );

  expect(told(rows)).toEqual(['2 row-unread']);
  expect(proof?.map(({ is }) => is)).toEqual(['heading', 'not-read', 'heading', 'criterion']);
});

test('texts in columns that nothing knows are told: notes row by row, any other column once', async () => {
  const { rows } = await imported(
    csvOf([
      [...HEADINGS, 'Ghi chú', 'Thời hạn'],
      ['1', 'Một', '2', YES_NO, 'Xã đảo: 3 điểm', 'Quý I'],
      ['2', 'Hai', '2', YES_NO, '', 'Quý II'],
    ]),
  );

  expect(rows.map(({ cell, why, params }) => [cell, why, params])).toEqual([
    ['F1', 'column-unread', { column: 'Thời hạn', count: '2' }],
    ['E2', 'cell-unread', { column: 'Ghi chú', text: 'Xã đảo: 3 điểm' }],
  ]);
});

test('a line with points and a scoring of its own loses neither', async () => {
  const draft = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Nhóm', '', ''],
      ['1', 'Kế hoạch', '2', 'Có: 2 điểm'],
      ['', '', '1', 'Chậm thì được nửa điểm'],
    ]),
  );

  expect(ruleIn(draft)).toBeUndefined();
  expect(JSON.stringify(draft.rows)).toContain('Chậm thì được nửa điểm');
});

test('the printed total is held against the sum, whatever was cut off above it, and a group against its rows', async () => {
  const group = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Nhóm', '20', ''],
      ['1', 'Một', '2', YES_NO],
      ['II', 'Nhóm hai', '', ''],
      ['1', 'Hai', '3', 'Có: 3 điểm; không: 0 điểm'],
      ['', 'Tổng điểm', '3', ''],
    ]),
  );
  const inTitle = await imported(csvOf([HEADINGS, ['1', 'Một', '2', YES_NO], ['', 'Tổng cộng: 100 điểm', '', '']]));
  const cut = await imported(
    csvOf([
      HEADINGS,
      ['1', 'Một', '2', YES_NO],
      ['TT', 'Nội dung', 'Điểm', 'Cách chấm'],
      ['2', 'Hai', '2', YES_NO],
      ['', 'Tổng cộng', '4', ''],
    ]),
  );

  expect(told(group.rows)).toEqual(['2 sum-differs', '6 total-differs']);
  expect(told(inTitle.rows)).toEqual(['3 total-differs']);
  expect(told(cut.rows)).toEqual(['3 second-table', '5 total-differs']);
  expect(cut.proof?.slice(2).map(({ state }) => state)).toEqual(['not-read', 'not-read', 'not-read']);
});

test('a total that says it is of the maximums is no criterion', async () => {
  for (const title of ['Tổng cộng điểm tối đa', 'Tổng điểm chuẩn']) {
    const draft = await imported(annexOf(['1', 'Một', '2', YES_NO], ['', title, '3', '']));
    expect(draft.criteria).toBe(1);
    expect(told(draft.rows)).toEqual(['4 total-differs']);
    expect(nodesOf(draft.document).get('total')?.title).toEqual({ vi: title.replace(/ (?:tối đa|chuẩn)$/, '') });
  }
});

test('thousands with blanks between them are one number', async () => {
  const draft = await imported(annexOf(['1', 'Một', '1 000', 'Có: điểm tối đa; không: 0 điểm']));

  expect(draft.rows).toEqual([]);
  expect(nodesOf(draft.document).get('I.1')?.max).toBe(1000);
});

test('a maximum with more than its number is for a person', async () => {
  const cells = ['2 (xã đảo: 3)', '2 hoặc 3', '2/3', '2-3', '2 điểm, trừ xã đảo', '2\n1', '2 1', '1\n000', '1, 5'];
  for (const max of cells) {
    const draft = await imported(annexOf(['1', 'Một', max, YES_NO]));
    expect(told(draft.rows)).toContain('3 max-unreadable');
  }
  for (const max of ['2', '02', '2 điểm', '2đ', 'Tối đa 2', '2,0']) {
    const draft = await imported(annexOf(['1', 'Một', max, YES_NO]));
    expect(draft.rows).toEqual([]);
    expect(safeCompilePack(draft.document).ok).toBe(true);
  }
});

test('a row of a .csv has the number that a spreadsheet gives it, also below a cell of three lines and a blank row', async () => {
  const { rows } = await imported(
    csvOf([
      HEADINGS,
      ['1', 'Trang thông tin', '2', 'Có: 2 điểm;\nkhông:\n0 điểm'],
      ['', '', '', ''],
      ['2', 'Nội dung tuyên truyền', '2', 'Điểm theo đánh giá của Hội đồng'],
    ]),
  );

  expect(told(rows)).toEqual(['4 no-body']);
});
