import { describe, expect, test } from 'vitest';
import { csvOf, HEADINGS, imported, nodesOf, workbookOf } from './annexes.js';

const told = (rows: readonly { readonly row: number; readonly why: string }[]) =>
  rows.filter(({ why }) => why !== 'no-body').map(({ row, why }) => `${row} ${why}`);

/** The rule of each numbered row of an annex, and what is told. */
async function read(...rows: readonly (readonly string[])[]) {
  const { document, rows: report } = await imported(csvOf(rows));
  const rules = [...nodesOf(document)].flatMap(([code, { rule }]) => (rule ? [[code, rule] as const] : []));
  return { rules: Object.fromEntries(rules), told: told(report) };
}

describe('levels as columns, with the points of each below', () => {
  test('are the answers of every criterion', async () => {
    const { rules, told: whys } = await read(
      ['TT', 'Tiêu chí', 'Điểm tối đa', 'Tốt', 'Khá', 'Trung bình', 'Yếu'],
      ['I', 'Nhóm', '10', '', '', '', ''],
      ['1', 'Chấp hành nội quy', '6', '6', '4', '2', '0'],
      ['2', 'Vệ sinh', '4', '4', '3', '1,5', '0'],
    );

    expect(rules['I.1']).toEqual({
      choice: { fact: 'chap-hanh-noi-quy', points: { tot: 6, kha: 4, 'trung-binh': 2, yeu: 0 } },
    });
    expect(rules['I.2']).toEqual({
      choice: { fact: 've-sinh', points: { tot: 4, kha: 3, 'trung-binh': 1.5, yeu: 0 } },
    });
    expect(whys).toEqual([]);
  });

  test('below a joined heading, with the words of the proof-reading table', async () => {
    const { document, rows, proof } = await imported(
      await workbookOf({
        rows: [
          ['TT', 'Tiêu chí', 'Điểm tối đa', 'Mức điểm', ''],
          ['', '', '', 'Có', 'Không'],
          ['1', 'Trang thông tin điện tử', 5, 5, 0],
        ],
        merges: [
          { startRow: 0, endRow: 0, startCol: 3, endCol: 4 },
          ...[0, 1, 2].map((column) => ({ startRow: 0, endRow: 1, startCol: column, endCol: column })),
        ],
      }),
    );

    expect(nodesOf(document).get('1')?.rule).toEqual({ flag: { when: 'trang-thong-tin-dien-tu' } });
    expect(rows).toEqual([]);
    expect(proof?.at(-1)?.scoring).toBe('Có: 5 điểm; Không: 0 điểm');
  });

  test('of a percent are bands', async () => {
    const { rules } = await read(
      ['TT', 'Tiêu chí', 'Điểm tối đa', 'Từ 90% trở lên', 'Từ 70% đến dưới 90%', 'Dưới 70%'],
      ['1', 'Tỷ lệ hồ sơ đúng hạn', '5', '5', '3', '0'],
    );

    expect(rules['1']).toMatchObject({
      bands: {
        points: [
          { atLeast: 90, points: 5 },
          { atLeast: 70, below: 90, points: 3 },
          { below: 70, points: 0 },
        ],
      },
    });
  });

  test.each([
    ['the best is not the maximum', ['5', '3', '0']],
    ['one is blank', ['6', '', '0']],
    ['one is a text', ['6', 'xem ghi chú', '0']],
  ])('are told where %s, and no row is read by them', async (_, points) => {
    const { rules, told: whys } = await read(
      ['TT', 'Tiêu chí', 'Điểm tối đa', 'Tốt', 'Khá', 'Yếu'],
      ['1', 'Vệ sinh', '4', '4', '3', '0'],
      ['2', 'Nội quy', '6', ...points],
    );

    expect(Object.values(rules).map((rule) => Object.keys(rule))).toEqual([['mark'], ['mark']]);
    expect(whys).toEqual(['1 column-unread', '1 column-unread', '1 column-unread', '2 no-scoring', '3 no-scoring']);
  });

  test('are told beside another scoring, and columns of other names are no levels', async () => {
    const beside = await read(
      ['TT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Tốt', 'Yếu'],
      ['1', 'Vệ sinh', '4', 'Có: 4 điểm; không: 0 điểm', '4', '0'],
    );
    const others = await read(['TT', 'Tiêu chí', 'Điểm tối đa', 'Cấp sở', 'Cấp xã'], ['1', 'Vệ sinh', '4', '4', '0']);

    expect(beside.told).toEqual(['1 column-unread', '1 column-unread']);
    expect(others.told).toEqual(['1 column-unread', '1 column-unread', '2 no-scoring']);
  });
});

describe('a column of the points of each answer, beside that of the maximums', () => {
  const PLAN = { choice: { fact: 'ke-hoach', points: { 'dung-han': 5, cham: 3, 'khong-ban-hanh': 0 } } };

  test.each([
    ['Mức đánh giá', 'Điểm'],
    ['Nội dung đánh giá', 'Mức điểm'],
    ['Cách tính điểm', 'Thang điểm'],
    ['Tiêu chí đánh giá', 'Số điểm'],
  ])('“%s” and “%s”', async (answers, points) => {
    const { rules, told: whys } = await read(
      ['TT', 'Tiêu chí', 'Điểm tối đa', answers, points],
      ['1', 'Kế hoạch', '5', 'Đúng hạn', '5'],
      ['', '', '', 'Chậm', '3'],
      ['', '', '', 'Không ban hành', '0'],
      ['2', 'Báo cáo', '4', 'Đầy đủ\nKhông đầy đủ\nKhông có', '4\n2\n0'],
    );

    expect(rules['1']).toEqual(PLAN);
    expect(rules['2']).toEqual({
      choice: { fact: 'bao-cao', points: { 'day-du': 4, 'khong-day-du': 2, 'khong-co': 0 } },
    });
    expect(whys).toEqual([]);
  });

  test.each([
    ['one answer of a criterion', [['1', 'Kế hoạch', '5', 'Đúng hạn', '5']]],
    [
      'points that a unit has',
      [
        ['1', 'Kế hoạch', '5', 'Đúng hạn', '3'],
        ['', '', '', 'Chậm', '2'],
      ],
    ],
    [
      'none for what is no lesser answer',
      [
        ['1', 'Kế hoạch', '5', 'Ban hành kế hoạch', '5'],
        ['', '', '', 'Báo cáo kết quả', '0'],
      ],
    ],
    ['other points in the words', [['1', 'Kế hoạch', '5', 'Đúng hạn: 5 điểm\nChậm: 0 điểm', '5\n0']]],
  ])('is told where it has %s', async (_, rows) => {
    const { told: whys } = await read(['TT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Điểm'], ...rows);

    expect(whys).toContain('1 column-unread');
  });
});

describe('answers with their points in the column of maximums', () => {
  const HEAD = ['TT', 'Tiêu chí', 'Cách chấm', 'Điểm tối đa'];

  test('below the maximum of their criterion, in the column of the scoring', async () => {
    const { rules, told: whys } = await read(
      HEAD,
      ['1', 'Kế hoạch', '', '5'],
      ['', '', 'Đúng hạn', '5'],
      ['', '', 'Chậm', '3'],
      ['', '', 'Không ban hành', '0'],
    );

    expect(rules['1']).toMatchObject({ choice: { points: { 'dung-han': 5, cham: 3, 'khong-ban-hanh': 0 } } });
    expect(whys).toEqual([]);
  });

  test('in the lines of one cell', async () => {
    const { rules, told: whys } = await read(HEAD, [
      '1',
      'Kế hoạch',
      '- Đúng hạn\n- Chậm\n- Không ban hành',
      '5\n3\n0',
    ]);

    expect(rules['1']).toMatchObject({ choice: { points: { 'dung-han': 5, cham: 3, 'khong-ban-hanh': 0 } } });
    expect(whys).toEqual([]);
  });

  test('behind letters', async () => {
    const { rules, told: whys } = await read(
      HEADINGS,
      ['1', 'Nhóm', '', ''],
      ['1.1', 'Kế hoạch', '3', ''],
      ['a', 'Đúng hạn', '3', ''],
      ['b', 'Chậm', '1', ''],
      ['c', 'Không ban hành', '0', ''],
      ['1.2', 'Báo cáo', '2', 'Có: 2 điểm; không: 0 điểm'],
    );

    expect(rules['1.1']).toMatchObject({ choice: { points: { 'dung-han': 3, cham: 1, 'khong-ban-hanh': 0 } } });
    expect(rules['1.2']).toEqual({ flag: { when: 'bao-cao' } });
    expect(whys).toEqual([]);
  });

  test.each([
    [
      'parts of which one has no points',
      [
        ['1', 'Công tác cán bộ', '3', ''],
        ['1.1', 'Quy hoạch', '3', ''],
        ['1.2', 'Đào tạo', '0', ''],
      ],
      ['3 no-scoring', '4 max-unreadable'],
    ],
    ['lines of one cell that may add up', [['1', 'Kế hoạch', '3\n2', 'Có kế hoạch\nCó báo cáo']], ['2 max-unreadable']],
  ])('are not read where they are %s', async (_, rows, whys) => {
    const { rules, told: given } = await read(HEADINGS, ...rows);

    expect(Object.values(rules).filter((rule) => 'choice' in rule)).toEqual([]);
    expect(given).toEqual(whys);
  });
});
