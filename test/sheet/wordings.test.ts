import { expect, test } from 'vitest';
import { safeCompilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { annexOf, factsOf, HEADINGS, imported, nodesOf, ruleIn, workbookOf } from './annexes.js';

const bands = (of: string, points: readonly Json[], otherwise?: number): Json => ({
  bands: { of, points, ...(otherwise === undefined ? {} : { otherwise }) },
});
const share = (more: { readonly [key: string]: Json } = {}, part = 'so-ho-so-dung-han'): Json => ({
  share: { part, whole: 'tong-so-ho-so', whenZero: 'unscorable', ...more },
});
const deduct = (items: Readonly<Record<string, number>>, notBelow = 0): Json => ({
  deduct: { items: Object.entries(items).map(([count, each]) => ({ count, each })), notBelow },
});

/** The maximum, the scoring cell, the rule by hand, and why a person looks at it. */
type Wording = readonly [max: number, scoring: string, rule: Json, ...whys: string[]];

const PER_MODEL: Json = { 'per-item': { count: 'muc-thu-so-mo-hinh', each: 0.5, atMost: 2 } };

const READ: readonly Wording[] = [
  [2, 'Mỗi mô hình cộng 0,5 điểm, không quá 2 điểm', PER_MODEL],
  [2, 'Mỗi mô hình cộng 0,5 điểm nhưng không quá 2 điểm', PER_MODEL],
  [
    3,
    'Cộng 01 điểm cho mỗi giải thưởng, nhưng không quá 03 điểm',
    { 'per-item': { count: 'muc-thu-so-giai-thuong', each: 1, atMost: 3 } },
  ],
  [
    2,
    'Mỗi báo cáo nộp chậm trừ 0,25 điểm, trừ tối đa 1 điểm',
    deduct({ 'muc-thu-so-bao-cao-nop-cham': 0.25 }, 1),
    'deduction-cap',
  ],
  [
    3,
    'Tối đa 3 điểm; mỗi sáng kiến cấp cơ sở 0,5 điểm; mỗi sáng kiến cấp tỉnh 1 điểm',
    {
      logic: {
        min: [
          {
            '+': [
              { '*': [{ var: 'muc-thu-so-sang-kien-cap-co-so' }, 0.5] },
              { '*': [{ var: 'muc-thu-so-sang-kien-cap-tinh' }, 1] },
            ],
          },
          3,
        ],
      },
    },
  ],
  [
    2,
    'Mỗi văn bản sai thể thức trừ 0,1 điểm, mỗi văn bản sai thẩm quyền trừ 0,5 điểm, không quá 2 điểm',
    deduct({ 'muc-thu-so-van-ban-sai-the-thuc': 0.1, 'muc-thu-so-van-ban-sai-tham-quyen': 0.5 }),
  ],
  [2, 'Mỗi vụ việc trừ 0,5 điểm cho đến hết số điểm', deduct({ 'muc-thu-so-vu-viec': 0.5 })],
  [
    5,
    '100%: 5 điểm; từ 90% đến dưới 100%: 4 điểm; dưới 90%: 0 điểm',
    bands('muc-thu', [
      { atLeast: 100, points: 5 },
      { atLeast: 90, below: 100, points: 4 },
      { below: 90, points: 0 },
    ]),
  ],
  [
    5,
    'Trên 90%: 5 điểm; từ 70% đến 90%: 3 điểm; dưới 70%: 0 điểm',
    bands('muc-thu', [
      { above: 90, points: 5 },
      { atLeast: 70, atMost: 90, points: 3 },
      { below: 70, points: 0 },
    ]),
  ],
  [2, 'Đạt 100%: 2 điểm; không đạt: 0', bands('muc-thu', [{ atLeast: 100, points: 2 }], 0), 'percent-of-what'],
  [
    3,
    'Đạt >=95%: 3 điểm; 80%-95%: 2 điểm; <80%: 0 điểm',
    bands('muc-thu', [
      { atLeast: 95, points: 3 },
      { atLeast: 80, below: 95, points: 2 },
      { below: 80, points: 0 },
    ]),
  ],
  [5, 'Điểm = 5 x (số hồ sơ đúng hạn/tổng số hồ sơ)', share()],
  [5, 'Điểm = (b/a)*5. Trong đó: a là tổng số hồ sơ; b là số hồ sơ đúng hạn', share()],
  [
    5,
    'Điểm = (a/b) x 5; a: số hồ sơ đúng hạn; b: tổng số hồ sơ. Nếu b = 0 thì được điểm tối đa',
    share({ whenZero: 'full' }),
  ],
  [5, 'Điểm = (1 - a/b) x 5; a = số hồ sơ trễ; b = tổng số hồ sơ', share({ complement: true }, 'so-ho-so-tre')],
  [
    2,
    'Có kế hoạch: 1 điểm; có báo cáo kết quả: 1 điểm',
    { checklist: { items: { 'co-ke-hoach': 1, 'co-bao-cao-ket-qua': 1 }, need: 'sum', unanswered: 'missing' } },
  ],
  [
    4,
    'Đầy đủ, kịp thời: 100% số điểm; chưa kịp thời: 50% số điểm; không có: 0 điểm',
    { choice: { fact: 'muc-thu', fractions: { 'day-du-kip-thoi': '1', 'chua-kip-thoi': '50/100', 'khong-co': '0' } } },
  ],
  [
    2,
    'Có từ 02 mô hình trở lên: 2 điểm; có 01 mô hình: 1 điểm; không có: 0 điểm',
    bands(
      'muc-thu-so-mo-hinh',
      [
        { atLeast: 2, points: 2 },
        { atLeast: 1, atMost: 1, points: 1 },
      ],
      0,
    ),
  ],
  [
    2,
    'Không xảy ra mất an toàn thông tin: 2 điểm; xảy ra: 0 điểm',
    { flag: { when: 'muc-thu-khong-xay-ra-mat-an-toan-thong-tin' } },
  ],
  [
    2,
    'Tăng so với năm trước: 2 điểm; giữ nguyên: 1 điểm; giảm: 0 điểm',
    { choice: { fact: 'muc-thu', points: { 'tang-so-voi-nam-truoc': 2, 'giu-nguyen': 1, giam: 0 } } },
    'compared',
  ],
  [5, 'Hoàn thành: 5 điểm, cứ chậm 01 ngày trừ 1 điểm', deduct({ 'muc-thu-so-ngay-cham': 1 }), 'start-condition'],
];

test.each(READ.map(([max, scoring, rule, ...whys]) => [scoring, max, rule, whys] as const))(
  '“%s”, of %s points, is read',
  async (scoring, max, rule, whys) => {
    const draft = await imported(annexOf(['1', 'Mục thử', String(max), scoring]));

    expect(nodesOf(draft.document).get('I.1')?.rule).toEqual(rule);
    expect(draft.rows.map(({ why }) => why)).toEqual(whys);
    expect(safeCompilePack(draft.document).ok).toBe(true);
  },
);

/** The maximum, the scoring cell, and the words that the report quotes. */
const FLAGGED: readonly (readonly [number, string, string])[] = [
  [5, 'Từ 90% trở lên: 5 điểm; từ 70% - 89%: 3 điểm; dưới 70%: 0 điểm', 'refused'],
  [3, 'Từ 80% đến 100%: 3 điểm; 50% đến 80%: 2 điểm; dưới 50%: 0 điểm', 'refused'],
  [2, 'Hoàn thành từ 80% trở lên: 2 điểm; dưới 80%: 2 x tỷ lệ hoàn thành', '2 x tỷ lệ hoàn thành'],
  [2, 'Có văn bản chỉ đạo: 1 điểm; có từ 02 văn bản: 2 điểm', 'có từ 02 văn bản: 2 điểm'],
  [3, 'Có: 2 điểm; không: 0 điểm. Riêng xã vùng III được cộng thêm 1 điểm', 'Riêng xã vùng III được cộng thêm 1 điểm'],
  [
    2,
    'Đạt chuẩn: 2; không đạt: 0 (xã chưa được giao chỉ tiêu thì tính điểm tối đa)',
    'xã chưa được giao chỉ tiêu thì tính điểm tối đa',
  ],
  [
    3,
    'Vượt chỉ tiêu: 3 điểm; đạt chỉ tiêu: 2,5 điểm; không đạt: tính theo tỷ lệ đạt được x 2,5',
    'tính theo tỷ lệ đạt được x 2,5',
  ],
];

test.each(FLAGGED)('of %s points, “%s” is for a person, who is told which words', async (max, scoring, words) => {
  const draft = await imported(annexOf(['1', 'Mục thử', String(max), scoring]));
  const [first] = draft.rows;

  expect(ruleIn(draft)).toBeUndefined();
  expect(first?.why === 'refused' ? 'refused' : first?.params.text).toContain(words);
});

/** The same said otherwise. */
const VARIANTS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Mỗi mô hình cộng 0,5 điểm, không quá 2 điểm',
    [
      'Không quá 2 điểm; mỗi mô hình cộng 0,5 điểm',
      'Mỗi mô hình được 0,5đ, điểm tối đa 2',
      'MỖI MÔ HÌNH CỘNG 0,5 ĐIỂM, KHÔNG VƯỢT QUÁ 02 ĐIỂM',
      'Mỗi mô hình\ncộng 0,5 điểm,\ntối đa 2 điểm',
      '0,5 điểm/mô hình (tối đa 2 điểm)',
      'Cộng 0.5 điểm cho mỗi mô hình. Tối đa 2 điểm.',
      'Mỗi mô hình cộng 0,5 điểm, không quá 2 điểm'.normalize('NFD'),
      'Cứ 01 mô hình được cộng 0,5 điểm nhưng tổng điểm không quá 2 điểm',
    ],
  ],
  [
    'Trên 90%: 5 điểm; từ 70% đến 90%: 3 điểm; dưới 70%: 0 điểm',
    [
      'Từ trên 90%: 5 điểm; từ 70 % đến 90 %: 3 điểm; < 70%: 0 điểm',
      '> 90%: 5đ\n70% ≤ tỷ lệ ≤ 90%: 3đ\n< 70%: 0đ',
      '5 điểm nếu trên 90%; 3 điểm nếu từ 70% đến 90%; 0 điểm nếu dưới 70%',
      'TỶ LỆ TRÊN 90%: 05 ĐIỂM; TỪ 70% ĐẾN 90%: 03 ĐIỂM; DƯỚI 70%: 0 ĐIỂM',
      'Đạt trên 90% được 5 điểm, từ 70% đến 90% được 3 điểm, dưới 70% không được điểm',
    ],
  ],
];

test.each(VARIANTS)('“%s” is read the same in other words', async (wording, others) => {
  const [max = 0, , rule] = READ.find(([, text]) => text === wording) ?? [];
  for (const other of others) {
    const draft = await imported(annexOf(['1', 'Mục thử', String(max), other]));
    expect({ other, rule: ruleIn(draft) }).toEqual({ other, rule });
    expect(draft.rows).toEqual([]);
  }
});

test('what is counted stands in the name of its figure where the title does not say it', async () => {
  const draft = await imported(annexOf(['1', 'Sáng kiến', '2', 'Mỗi sáng kiến cấp tỉnh được 1 điểm']));
  const titles = [...factsOf(draft.document).values()].map(({ title }) => title);

  expect(titles).toEqual([{ vi: 'Sáng kiến: số sáng kiến cấp tỉnh' }]);
});

test('points that are added to those of another option are no option of their own', async () => {
  const scoring = 'Hoàn thành: 2 điểm; không hoàn thành: 0 điểm; hoàn thành vượt mức cộng 1 điểm';
  const draft = await imported(annexOf(['1', 'Mục thử', '3', scoring]));

  expect(ruleIn(draft)).toBeUndefined();
});

test('a maximum of three places that a workbook keeps as a number is no thousand', async () => {
  const draft = await imported(
    await workbookOf({
      rows: [HEADINGS, ['I', 'Nhóm', null, null], ['1', 'Mục thử', 1.125, 'Có: 1,125 điểm; không: 0 điểm']],
    }),
  );

  expect(nodesOf(draft.document).get('I.1')?.max).toBe(1.125);
});
