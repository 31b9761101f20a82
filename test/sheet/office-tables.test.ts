import { expect, test } from 'vitest';
import { csvOf, HEADINGS, imported, nodesOf, workbookOf } from './annexes.js';

const YES_NO = (points: string) => `Có: ${points} điểm; không: 0 điểm`;
const told = (rows: readonly { readonly row: number; readonly why: string }[]) =>
  rows.map(({ row, why }) => `${row} ${why}`);

test('a total that is printed across the columns of number and title is held against the sum', async () => {
  const rows = (total: string) => [
    HEADINGS,
    ['I', 'Nhóm', '', ''],
    ['1', 'Một', '5', YES_NO('5')],
    ['Tổng cộng', '', total, ''],
  ];
  const right = await imported(csvOf(rows('5')));
  const wrong = await imported(csvOf(rows('6')));

  expect(right.rows).toEqual([]);
  expect(told(wrong.rows)).toEqual(['4 total-differs']);
  expect(wrong.proof?.at(-1)).toMatchObject({ is: 'total', code: '', title: 'Tổng cộng' });
});

test('the total of a group that is named by its number is no criterion, and is held against its group', async () => {
  const annex = (first: string) =>
    csvOf([
      HEADINGS,
      ['I', 'Chung', '', ''],
      ['1', 'Một', '5', YES_NO('5')],
      ['', 'Cộng I', first, ''],
      ['II', 'Thêm', '', ''],
      ['1', 'Hai', '4', YES_NO('4')],
      ['', 'Cộng II', '4', ''],
      ['', 'Tổng cộng (I + II)', '9', ''],
    ]);
  const [right, wrong] = [await imported(annex('5')), await imported(annex('6'))];

  expect(right.rows).toEqual([]);
  expect(nodesOf(right.document).get('total')?.max).toBe(9);
  expect(told(wrong.rows)).toEqual(['4 total-differs']);
});

test('the headings of parts in one joined cell are groups', async () => {
  const { document, rows } = await imported(
    csvOf([
      HEADINGS,
      ['PHẦN I. TIÊU CHÍ CHUNG (5 điểm)', '', '', ''],
      ['1', 'Một', '5', YES_NO('5')],
      ['PHẦN II TIÊU CHÍ RIÊNG', '', '4', ''],
      ['1', 'Hai', '4', YES_NO('4')],
      ['', 'Nhóm 3: Bổ sung', '', ''],
      ['1', 'Ba', '3', YES_NO('3')],
      ['Tổng cộng', '', '12', ''],
    ]),
  );

  expect([...nodesOf(document)].map(([code, { max }]) => `${code} ${max}`)).toEqual([
    'total 12',
    'PHẦN I 5',
    'PHẦN I.1 5',
    'PHẦN II 4',
    'PHẦN II.1 4',
    'Nhóm 3 3',
    'Nhóm 3.1 3',
  ]);
  expect(rows).toEqual([]);
});

test('a note in the column of numbers stays a note', async () => {
  const { rows, proof } = await imported(
    csvOf([HEADINGS, ['1', 'Một', '5', YES_NO('5')], ['Nhóm 1 gồm các xã miền núi', '', '', '']]),
  );

  expect(told(rows)).toEqual(['3 note']);
  expect(proof?.at(-1)?.is).toBe('note');
});

test('answers below a criterion as the administrative reform index prints them are its scoring', async () => {
  const { document, rows } = await imported(
    csvOf([
      ['STT', 'Tiêu chí/Tiêu chí thành phần', 'Điểm tối đa', 'Tài liệu kiểm chứng'],
      ['1', 'Chỉ đạo, điều hành', '2', ''],
      ['1.1', 'Mức độ hoàn thành kế hoạch', '1', 'Báo cáo'],
      ['', 'Hoàn thành 100% kế hoạch: 1', '', ''],
      ['', 'Hoàn thành từ 80% - dưới 100% kế hoạch: 0,5', '', ''],
      ['', 'Hoàn thành dưới 80% kế hoạch: 0', '', ''],
      ['1.2', 'Sáng kiến', '1', 'Quyết định'],
      ['', 'Có sáng kiến: 1', '', ''],
      ['', 'Không có sáng kiến: 0', '', ''],
      ['', 'Tổng cộng: 2', '', ''],
    ]),
  );

  expect(nodesOf(document).get('1.1')?.rule).toMatchObject({
    bands: {
      points: [
        { atLeast: 100, points: 1 },
        { atLeast: 80, below: 100, points: 0.5 },
        { below: 80, points: 0 },
      ],
    },
  });
  expect(nodesOf(document).get('1.2')?.rule).toEqual({ flag: { when: 'sang-kien' } });
  expect(rows).toEqual([]);
});

test('answers with their points in a column of their own are scoring where one of them earns 0', async () => {
  const { document, rows } = await imported(
    csvOf([
      ['TT', 'Tiêu chí', 'Mức đánh giá', 'Điểm'],
      ['1', 'Kế hoạch', 'Đúng hạn', '5'],
      ['', '', 'Chậm', '3'],
      ['', '', 'Không ban hành', '0'],
      ['2', 'Tỷ lệ hồ sơ', 'Dưới 95%', '0'],
      ['', '', 'Từ 95% trở lên', '4'],
      ['', 'Tổng cộng', '', '9'],
    ]),
  );
  const nodes = nodesOf(document);

  expect(nodes.get('1')?.rule).toMatchObject({ choice: { points: { 'dung-han': 5, cham: 3, 'khong-ban-hanh': 0 } } });
  expect(nodes.get('2')?.max).toBe(4);
  expect(nodes.get('2')?.rule).toMatchObject({
    bands: {
      points: [
        { below: 95, points: 0 },
        { atLeast: 95, points: 4 },
      ],
    },
  });
  expect(rows).toEqual([]);
});

test('answers without a number below their criterion, the best with its maximum, are scoring', async () => {
  const { document, rows } = await imported(
    csvOf([
      HEADINGS,
      ['1', 'Công khai thủ tục', '3', ''],
      ['', 'Đầy đủ', '3', ''],
      ['', 'Chưa đầy đủ', '1', ''],
      ['', 'Không công khai', '0', ''],
      ['', 'Tổng cộng', '3', ''],
    ]),
  );

  expect(nodesOf(document).get('1')?.rule).toMatchObject({
    choice: { points: { 'day-du': 3, 'chua-day-du': 1, 'khong-cong-khai': 0 } },
  });
  expect(rows).toEqual([]);
});

test.each([
  ['parts that may add up', ['1', 'Kế hoạch', 'Có kế hoạch', '2'], ['', '', 'Có báo cáo', '3']],
  ['words that introduce the answers', ['1', 'Kế hoạch', 'Chấm theo các mức sau', '5'], ['', '', 'Không có', '0']],
])('%s are for a person', async (_, first, second) => {
  const { rows } = await imported(csvOf([['TT', 'Tiêu chí', 'Cách tính điểm', 'Điểm'], first, second]));

  expect(told(rows)).toContain('2 unread');
});

test('the maximum of a penalty with its minus, and that of a bonus with its plus, are read; a range is not', async () => {
  const { document, rows } = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Chung', '5', ''],
      ['1', 'Một', '5', YES_NO('5')],
      ['II', 'Điểm thưởng', '+3', ''],
      ['1', 'Sáng kiến', '+3', 'Mỗi sáng kiến cộng 1 điểm'],
      ['III', 'Điểm trừ', '-5', ''],
      ['1', 'Vi phạm', '-2', 'Mỗi vi phạm trừ 1 điểm'],
      ['2', 'Nộp chậm', '- 3 điểm', 'Mỗi lần chậm trừ 1 điểm'],
      ['3', 'Phê bình', '1-2', 'Mỗi lần bị phê bình trừ 1 điểm'],
    ]),
  );
  const maxima = [...nodesOf(document)].map(([code, { max }]) => `${code} ${max}`);

  expect(maxima).toEqual(['total 5', 'I 5', 'I.1 5', 'II 3', 'II.1 3', 'III 5', 'III.1 2', 'III.2 3']);
  expect(told(rows)).toEqual(['9 max-unreadable']);
});

test('scoring that a new page cuts goes on below the heading that is printed again', async () => {
  const { document, rows } = await imported(
    csvOf([
      HEADINGS,
      ['1', 'Tỷ lệ hồ sơ đúng hạn', '5', 'Từ 95% trở lên: 5 điểm;'],
      HEADINGS,
      ['1', '2', '3', '4'],
      ['', '', '', 'dưới 95%: 0 điểm'],
      ['2', 'Hai', '5', YES_NO('5')],
    ]),
  );

  expect(nodesOf(document).get('1')?.rule).toMatchObject({
    bands: {
      points: [
        { atLeast: 95, points: 5 },
        { below: 95, points: 0 },
      ],
    },
  });
  expect(rows).toEqual([]);
});

test('a hidden row is read and told; of two columns with one heading the one that is shown is read', async () => {
  const { document, rows } = await imported(
    await workbookOf({
      rows: [
        ['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tối đa', 'Cách tính điểm'],
        ['1', 'Một', 4, 5, YES_NO('5')],
        ['2', 'Hai', 2, 3, YES_NO('3')],
      ],
      columns: [{}, {}, { hidden: true }, {}, {}],
      rowDefs: new Map([[2, { hidden: true }]]),
    }),
  );

  expect([...nodesOf(document).values()].map(({ max }) => max)).toEqual([8, 5, 3]);
  expect(rows.map(({ row, why, params }) => [row, why, params.text ?? params.column])).toEqual([
    [1, 'column-unread', 'Điểm tối đa'],
    [3, 'row-hidden', '2 · Hai · 2 · 3 · Có: 3 điểm; không: 0 điểm'],
  ]);
});

test.each([
  ['MỨC ĐIỂM', 'CÁCH THỨC CHẤM ĐIỂM'],
  ['Khung điểm', 'Tiêu chuẩn đánh giá'],
  ['Số điểm', 'Hướng dẫn thực hiện'],
  ['Biểu điểm', 'Mức độ'],
])('“%s” is a heading of the maximum and “%s” one of the scoring where no plainer one is', async (max, scoring) => {
  const { document, rows } = await imported(
    csvOf([
      ['STT', 'Nội dung', max, scoring],
      ['1', 'Một', '5', YES_NO('5')],
    ]),
  );
  const beside = await imported(
    csvOf([
      ['STT', 'Nội dung', max, scoring, 'Điểm tối đa', 'Cách tính điểm'],
      ['1', 'Một', 'x', 'y', '5', YES_NO('5')],
    ]),
  );

  expect(nodesOf(document).get('1')?.rule).toEqual({ flag: { when: 'mot' } });
  expect(rows).toEqual([]);
  expect(told(beside.rows)).toEqual(['1 column-unread', '1 column-unread']);
});
