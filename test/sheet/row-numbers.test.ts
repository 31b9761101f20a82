import { describe, expect, test } from 'vitest';
import { csvOf, HEADINGS, imported, nodesOf, workbookOf } from './annexes.js';

const YES_NO = (points: string) => `Có: ${points} điểm; không: 0 điểm`;
const told = (rows: readonly { readonly row: number; readonly why: string }[]) =>
  rows.map(({ row, why }) => `${row} ${why}`);

/** Rows by `number | title | maximum`; those with a title in small letters are criteria of two points, others are groups. */
const rowsOf = (table: string) =>
  table.split('; ').map((line) => {
    const [code = '', title = '', max = ''] = line.split('|').map((cell) => cell.trim());
    const isCriterion = title !== '' && title !== title.toUpperCase();
    return [code, title, isCriterion ? max || '2' : max, isCriterion ? YES_NO(max || '2') : ''];
  });

/** The numbers and maximums of the draft of such rows. */
async function drafted(table: string) {
  const { document, rows } = await imported(csvOf([HEADINGS, ...rowsOf(table)]));
  const nodes = [...nodesOf(document)].map(([code, { max }]) => `${code} ${max}`);
  return { nodes: nodes.slice(1).join(', '), told: told(rows), total: nodes[0] };
}

describe('a letter that is a Roman number too', () => {
  test.each([
    [
      'H|NHÓM H; 1|Một; I|NHÓM I; 2|Hai; K|NHÓM K; 3|Ba',
      'H 2, H.1 2, I 2, I.2 2, K 2, K.3 2',
      'the ninth letter, where numbers go on through all groups',
    ],
    ['U|NHÓM U; 1|Một; V|NHÓM V; 1|Hai; X|NHÓM X; 1|Ba', 'U 2, U.1 2, V 2, V.1 2, X 2, X.1 2', 'the last letters'],
    ['1|NHÓM; g|Một; h|Hai; i|Ba; k|Bốn', '1 8, 1.g 2, 1.h 2, 1.i 2, 1.k 2', 'small letters'],
    [
      'IV|NHÓM BỐN; 1|Một; V|NHÓM NĂM; 1|Hai; VI|NHÓM SÁU; 1|Ba',
      'IV 2, IV.1 2, V 2, V.1 2, VI 2, VI.1 2',
      'a Roman number after a Roman number',
    ],
    [
      '1|NHÓM; i|Một; ii|Hai; iii|Ba; iv|Bốn; v|Năm; 2|NHÓM HAI; i|Sáu; ii|Bảy',
      '1 10, 1.i 2, 1.ii 2, 1.iii 2, 1.iv 2, 1.v 2, 2 4, 2.i 2, 2.ii 2',
      'small Roman numbers',
    ],
    [
      'A|NHÓM A; I|PHẦN MỘT; 1|Một; II|PHẦN HAI; 1|Hai; H|NHÓM H; I|PHẦN BA; 1|Ba',
      'A 4, A.I 2, A.I.1 2, A.II 2, A.II.1 2, H 2, H.I 2, H.I.1 2',
      'the first part of the eighth group',
    ],
  ])('%s', async (table, nodes) => {
    expect(await drafted(table)).toMatchObject({ nodes, told: [] });
  });
});

test.each([
  ['I/|NHÓM; 1/|VIỆC; a/|Một; b/|Hai; 2/|VIỆC HAI; a/|Ba', 'I 6, I.1 4, I.1.a 2, I.1.b 2, I.2 2, I.2.a 2'],
  ['I-|NHÓM; 1-|Một; II-|NHÓM HAI; 1-|Hai', 'I 2, I.1 2, II 2, II.1 2'],
  ['I:|NHÓM; 1:|Một; II:|NHÓM HAI; 1:|Hai', 'I 2, I.1 2, II 2, II.1 2'],
  ['(I)|NHÓM; (1)|Một; (II)|NHÓM HAI; (1)|Hai', 'I 2, I.1 2, II 2, II.1 2'],
  ['1|NHÓM; 1. 1|Một; 1. 2|Hai; 2|NHÓM HAI; 2. 1|Ba', '1 4, 1.1 2, 1.2 2, 2 2, 2.1 2'],
  ['1|NHÓM; 1,1|VIỆC; 1,1,1|Một; 1,1,2|Hai', '1 4, 1.1 4, 1.1.1 2, 1.1.2 2'],
  ['TC1|NHÓM; TC1.1|Một; TC2|NHÓM HAI; TC2.1|Hai', 'TC1 2, TC1.1 2, TC2 2, TC2.1 2'],
])('marks around numbers are no part of them: %s', async (table, nodes) => {
  expect(await drafted(table)).toMatchObject({ nodes, told: [] });
});

describe('numbers in the column of titles', () => {
  test.each([
    [
      'without another column of numbers',
      '|I. NHÓM A|4; |1. Một; |2. Hai; |II. NHÓM B|3; |1. Ba|3; |Tổng cộng|7',
      'I 4, I.1 2, I.2 2, II 3, II.1 3',
    ],
    ['of two parts, without a mark', '|1. NHÓM A|4; |1.1 Một; |1.2 Hai', '1 4, 1.1 2, 1.2 2'],
    ['of groups alone', '|I. NHÓM A|4; 1|Một; 2|Hai; |II/ NHÓM B|3; 1|Ba|3', 'I 4, I.1 2, I.2 2, II 3, II.1 3'],
    [
      'in a joined cell, without a blank',
      'I.NHÓM A||4; 1|Một; 2|Hai; II/ NHÓM B||3; 1|Ba|3',
      'I 4, I.1 2, I.2 2, II 3, II.1 3',
    ],
  ])('are read %s', async (_, table, nodes) => {
    const { nodes: read, told: whys } = await drafted(table.replace('|Tổng cộng|7', '|TỔNG CỘNG|7'));

    expect(read).toBe(nodes);
    expect(whys).toEqual([]);
  });

  test('stay in the title where they number answers', async () => {
    const { document, rows } = await imported(
      csvOf([
        HEADINGS,
        ['1', 'Kế hoạch', '2', ''],
        ['', '1. Có: 2', '', ''],
        ['', '2. Không: 0', '', ''],
        ['2', 'Báo cáo', '2', ''],
        ['', 'a) Đúng hạn', '2', YES_NO('2')],
      ]),
    );

    expect([...nodesOf(document).values()].map(({ title }) => (title as { vi: string }).vi)).toEqual([
      'Tổng điểm',
      'Kế hoạch',
      'Báo cáo',
      'a) Đúng hạn',
    ]);
    expect(told(rows)).toEqual([]);
  });
});

describe('a row without a number above numbered rows', () => {
  test('is a group where it is in capitals', async () => {
    const table = '|NHÓM A; 1|Một; 2|Hai; |NHÓM B; 3|Ba; 4|Bốn';
    const { document, rows } = await imported(csvOf([HEADINGS, ...rowsOf(table)]));
    const [total] = [...nodesOf(document).values()];

    expect(total?.max).toBe(8);
    expect(total?.children?.map(({ title, max }) => [(title as { vi: string }).vi, max])).toEqual([
      ['NHÓM A', 4],
      ['NHÓM B', 4],
    ]);
    expect(rows).toEqual([]);
  });

  test('is a group where its points are the sum of the rows, and its points are not counted twice', async () => {
    const { document, rows } = await imported(
      csvOf([
        HEADINGS,
        ['', 'Nhóm tiêu chí chung', '4', ''],
        ['1', 'Một', '2', YES_NO('2')],
        ['2', 'Hai', '2', YES_NO('2')],
        ['', 'Nhóm tiêu chí riêng', '3', ''],
        ['1', 'Ba', '3', YES_NO('3')],
        ['', 'Tổng cộng', '7', ''],
      ]),
    );

    expect(nodesOf(document).get('total')?.max).toBe(7);
    expect(rows).toEqual([]);
  });

  test('directly below a numbered group is a part of that group', async () => {
    const withPoints = await drafted('I|PHẦN|6; |NHÓM A|4; 1|Một; 2|Hai; |NHÓM B|2; 3|Ba; II|PHẦN HAI; 4|Bốn');
    const without = await drafted('I|PHẦN; |NHÓM A; 1|Một; 2|Hai; |NHÓM B; 3|Ba');

    expect(withPoints).toMatchObject({ total: 'total 8', told: [] });
    expect(without).toMatchObject({ total: 'total 6', told: [] });
    expect(withPoints.nodes).toMatch(/^I 6, .* II 2, II.4 2$/);
  });

  test('is a block beside all groups where it is one of bonus', async () => {
    const { total, nodes } = await drafted('I|NHÓM; 1|Một; |ĐIỂM THƯỞNG; 1|Hai');

    expect(total).toBe('total 2');
    expect(nodes).toBe('I 2, I.1 2, diem-thuong 2, 1 2');
  });

  test('is told where its points are another sum, and where it stands among the rows of a numbered group', async () => {
    const other = await drafted('|NHÓM A|5; 1|Một; 2|Hai');
    const inside = await drafted('I|NHÓM; 1|Một; |NHÓM B; 2|Hai');

    expect(other).toMatchObject({ total: 'total 5', told: ['2 sum-differs'] });
    expect(inside).toMatchObject({ nodes: 'I 4, I.1 2, I.2 2', told: ['4 not-a-criterion'] });
  });
});

test('headings that a page repeats are none of the rows, also with another name for numbers and over two lines', async () => {
  const one = await imported(
    csvOf([
      HEADINGS,
      ['1', 'Một', '2', YES_NO('2')],
      ['STT', 'TIÊU CHÍ', 'Điểm\ntối đa', 'Cách tính điểm'],
      ['2', 'Hai', '2', YES_NO('2')],
    ]),
  );
  const two = ['TT', 'Tiêu chí', 'Điểm', '', 'Cách tính điểm'];
  const lines = [two, ['', '', 'Tối đa', 'Tự chấm', '']];
  const merges = [0, 3].flatMap((at) => [
    { startRow: at, endRow: at, startCol: 2, endCol: 3 },
    ...[0, 1, 4].map((column) => ({ startRow: at, endRow: at + 1, startCol: column, endCol: column })),
  ]);
  const both = await imported(
    await workbookOf({
      rows: [...lines, ['1', 'Một', 2, 2, YES_NO('2')], ...lines, ['2', 'Hai', 2, 2, YES_NO('2')]],
      merges,
    }),
  );

  expect([one, both].map(({ rows }) => told(rows))).toEqual([[], []]);
  expect([one, both].map(({ criteria }) => criteria)).toEqual([2, 2]);
  expect(both.proof?.map(({ is }) => is)).toEqual([
    'heading',
    'heading',
    'criterion',
    'heading',
    'heading',
    'criterion',
  ]);
});

test('a heading of two lines that a page repeats by its lowest line alone is none of the rows', async () => {
  const lines = [
    ['TT', 'Tiêu chí', 'Thang điểm', '', 'Cách tính điểm'],
    ['', '', 'Điểm tối đa', 'Tự chấm', ''],
  ];
  const lowest = ['TT', 'Tiêu chí', 'Điểm tối đa', 'Tự chấm', 'Cách tính điểm'];
  const merges = [
    { startRow: 0, endRow: 0, startCol: 2, endCol: 3 },
    ...[0, 1, 4].map((column) => ({ startRow: 0, endRow: 1, startCol: column, endCol: column })),
  ];
  const draft = await imported(
    await workbookOf({
      rows: [
        ...lines,
        ['1', 'Một', 2, '', YES_NO('2')],
        lowest,
        ['2', 'Hai', 3, '', YES_NO('3')],
        ['', 'Tổng cộng', 5, '', ''],
      ],
      merges,
    }),
  );

  expect(told(draft.rows)).toEqual([]);
  expect(draft.criteria).toBe(2);
  expect(draft.proof?.map(({ is }) => is)).toEqual([
    'heading',
    'heading',
    'criterion',
    'heading',
    'criterion',
    'total',
  ]);
});

test('a table with the same columns under other words is another table', async () => {
  const { rows } = await imported(
    csvOf([
      HEADINGS,
      ['1', 'Một', '2', YES_NO('2')],
      ['TT', 'Nội dung', 'Điểm tối đa', 'Cách tính điểm'],
      ['2', 'Hai', '2', YES_NO('2')],
    ]),
  );

  expect(told(rows)).toEqual(['3 second-table']);
});

test('titles of parts in a column of their own are titles, and those of their groups are read, or told beside them', async () => {
  const below = await imported(
    csvOf([
      ['STT', 'Tiêu chí', 'Tiêu chí thành phần', 'Điểm tối đa', 'Cách tính điểm'],
      ['1', 'Hạ tầng', '', '5', ''],
      ['1.1', '', 'Mạng', '2', YES_NO('2')],
      ['1.2', '', 'Máy tính', '3', YES_NO('3')],
    ]),
  );
  const beside = await imported(
    await workbookOf({
      rows: [
        ['TT', 'Lĩnh vực', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm'],
        ['1', 'Hạ tầng', 'Mạng', 2, YES_NO('2')],
        ['2', '', 'Máy tính', 3, YES_NO('3')],
      ],
      merges: [{ startRow: 1, endRow: 2, startCol: 1, endCol: 1 }],
    }),
  );
  const titles = [below, beside].map(({ document }) =>
    [...nodesOf(document).values()].slice(1).map(({ title }) => (title as { vi: string }).vi),
  );

  expect(titles).toEqual([
    ['Hạ tầng', 'Mạng', 'Máy tính'],
    ['Mạng', 'Máy tính'],
  ]);
  expect(below.rows).toEqual([]);
  expect(beside.rows.map(({ cell, why, params }) => [cell, why, params.text])).toEqual([
    ['B2', 'cell-unread', 'Hạ tầng'],
  ]);
});

test('a column of targets, or of points, beside the titles is none of titles', async () => {
  const { document, rows } = await imported(
    csvOf([
      ['TT', 'Tiêu chí', 'Chỉ số', 'Điểm tối đa', 'Cách tính điểm'],
      ['1', 'Mạng', '≥ 90%', '2', YES_NO('2')],
    ]),
  );
  const scored = await imported(
    csvOf([
      ['TT', 'Tiêu chí', 'Nội dung', 'Điểm tối đa'],
      ['1', 'Mạng', 'Có mạng: 2 điểm', '2'],
    ]),
  );

  expect(nodesOf(document).get('1')?.title).toEqual({ vi: 'Mạng' });
  expect(told(rows)).toEqual(['1 column-unread']);
  expect(nodesOf(scored.document).get('1')?.title).toEqual({ vi: 'Mạng' });
});

test('a number that the title repeats is no part of the title; another one is', async () => {
  const { document } = await imported(
    csvOf([HEADINGS, ['1', '1. Kế hoạch', '2', YES_NO('2')], ['2', '3. Báo cáo', '3', YES_NO('3')]]),
  );

  expect([...nodesOf(document).values()].slice(1).map(({ title }) => title)).toEqual([
    { vi: 'Kế hoạch' },
    { vi: '3. Báo cáo' },
  ]);
});

test('a total in other words is no criterion, and is held against the sum; one to be filled in has nothing to hold', async () => {
  const annex = (total: string) =>
    csvOf([
      HEADINGS,
      ['1', 'Một', '2', YES_NO('2')],
      ['2', 'Hai', '3', YES_NO('3')],
      ['', 'Tổng số điểm của đơn vị', total, ''],
      ['', 'Tổng số điểm đạt được', '', ''],
    ]);
  const [right, wrong] = [await imported(annex('5')), await imported(annex('3'))];

  expect(right.rows).toEqual([]);
  expect(nodesOf(right.document).get('total')).toMatchObject({ max: 5, title: { vi: 'Tổng số điểm của đơn vị' } });
  expect(told(wrong.rows)).toEqual(['4 total-differs']);
});
