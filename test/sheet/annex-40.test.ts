import { expect, test } from 'vitest';
import { readSource, writeSource } from '../../src/author/index.js';
import { safeCompilePack } from '../../src/index.js';
import { ANNEX, factsOf, imported, nodesOf } from './annexes.js';
import { AS_OF, scoredDraft } from './scored-draft.js';

const draft = await imported(ANNEX);
const nodes = nodesOf(draft.document);
const facts = factsOf(draft.document);

test('the draft of the annex compiles, and check finds nothing in it', () => {
  const result = safeCompilePack(readSource(writeSource(draft.document ?? null)).document);

  expect(result.ok ? result.warnings : result.errors).toEqual([]);
});

test('two rows need a human, each said why', () => {
  expect(draft.rows.map(({ row, cell, code, why }) => `${row} ${cell} ${code} ${why}`)).toEqual([
    '42 D42 VI.1 option-added',
    '44   note-rounding',
  ]);
});

test('what is not certain stands in the gaps too, with the words of the row', () => {
  const gaps = (draft.document?.gaps ?? []) as unknown as { id: string; at: string[]; choice: { vi: string } }[];

  expect(gaps.map(({ id }) => id)).toEqual([
    'row-42',
    'rounding',
    'assumed-whole-zero',
    'assumed-largest-equal',
    'assumed-percent-asked',
    'assumed-floor-zero',
    'assumed-policies',
    'assumed-procedure',
    'assumed-ranking',
    'assumed-period',
    'assumed-not-official',
  ]);
  expect(gaps[0]?.choice.vi).toContain('Bằng khen cấp tỉnh');
  expect(gaps[0]?.at).toEqual(['department/duoc-tang-bang-khen-ve-ung-dung-cntt#rule']);
});

const FLAGS = ['I.2', 'I.3', 'I.5', 'II.3', 'III.1', 'III.4', 'IV.5'];

test.each(FLAGS)('%s is yes or no, however that is written', (code) => {
  const node = nodes.get(code);
  const [kind, params] = Object.entries(node?.rule ?? {})[0] ?? [];

  expect(kind).toBe('flag');
  expect(facts.get((params as { when: string }).when)?.type).toBe('boolean');
});

// the row's number, its maximum and its rule, read from the annex by hand
const RULES: readonly (readonly [string, number, unknown])[] = [
  ['I.1', 3, { share: { part: 'so-cbcc-co-may-tinh', whole: 'tong-so-cbcc', whenZero: 'unscorable' } }],
  ['I.4', 3, { share: { part: 'so-may-cai-phan-mem', whole: 'tong-so-may', whenZero: 'unscorable' } }],
  [
    'I.6',
    1.5,
    { choice: { fact: 'sao-luu-du-lieu-dinh-ky', points: { 'hang-tuan': 1.5, 'hang-thang': 1, khong: 0 } } },
  ],
  ['I.7', 5, { 'per-item': { count: 'so-ung-dung-dung-chung-dang-su-dung', each: 1, atMost: 5 } }],
  [
    'I.8',
    2,
    {
      relative: {
        of: 'bang-thong-internet-binh-quan-tren-dau-nguoi',
        cohort: 'all',
        method: 'share-of-max',
        whenFlat: 'full',
      },
    },
  ],
  [
    'II.1',
    6,
    {
      bands: {
        of: 'ty-le-van-ban-di-trao-doi-qua-mang',
        points: [
          { above: 90, points: 6 },
          { atLeast: 70, atMost: 90, points: 3 },
          { below: 70, points: 0 },
        ],
      },
    },
  ],
  [
    'II.2',
    5,
    {
      bands: {
        of: 'ty-le-van-ban-ky-so',
        points: [
          { atLeast: 95, points: 5 },
          { atLeast: 90, below: 95, points: 4 },
          { atLeast: 80, below: 90, points: 2.5 },
          { below: 80, points: 0 },
        ],
      },
    },
  ],
  [
    'II.4.1',
    4,
    {
      choice: {
        fact: 'cung-cap-day-du-thong-tin-theo-nghi-dinh-43-2011',
        points: { 'day-du': 4, 'thieu-1-den-3-muc': 2, 'thieu-tren-3-muc': 0 },
      },
    },
  ],
  [
    'II.4.2',
    2,
    { choice: { fact: 'tan-suat-cap-nhat-tin-bai', points: { 'hang-ngay': 2, 'hang-tuan': 1, 'con-lai': 0 } } },
  ],
  [
    'II.4.3',
    2,
    { deduct: { items: [{ count: 'loi-chinh-ta-loi-trinh-bay-tren-trang-so-loi', each: 0.5 }], notBelow: 0 } },
  ],
  ['II.5', 8, { share: { part: 'so-dvc-muc-3-4', whole: 'tong-so-thu-tuc-hanh-chinh', whenZero: 'not-applicable' } }],
  ['II.6', 6, { share: { part: 'so-ho-so-dung-han', whole: 'tong-so-ho-so', whenZero: 'unscorable' } }],
  ['II.7', 5, { share: { part: 'ty-le-ho-so-nop-truc-tuyen', whole: 100, target: 30, whenOver: 'cap' } }],
  [
    'II.8',
    4,
    {
      bands: {
        of: 'so-buoi-hop-truc-tuyen-trong-nam',
        points: [
          { atLeast: 4, points: 4 },
          { atLeast: 3, atMost: 3, points: 3 },
          { atLeast: 2, atMost: 2, points: 2 },
          { atLeast: 1, atMost: 1, points: 1 },
        ],
        otherwise: 0,
      },
    },
  ],
  ['II.9', 3, { 'per-item': { count: 'phan-mem-quan-ly-nhan-su-ke-toan-tai-san', each: 1, atMost: 3 } }],
  [
    'III.2',
    3,
    {
      choice: {
        fact: 'phe-duyet-cap-do-an-toan-he-thong-thong-tin',
        points: { 'da-phe-duyet': 3, 'da-trinh': 1.5, chua: 0 },
      },
    },
  ],
  [
    'III.3',
    3,
    { deduct: { items: [{ count: 'su-co-mat-an-toan-thong-tin-trong-nam-so-su-co', each: 1 }], notBelow: 0 } },
  ],
  ['III.5', 2, { flag: { all: ['dien-tap-ung-cuu-su-co-co-ke-hoach', 'dien-tap-ung-cuu-su-co-co-tham-gia'] } }],
  [
    'IV.1',
    3,
    {
      choice: {
        fact: 'nguoi-dung-dau-ban-chi-dao',
        fractions: { 'thu-truong-don-vi': '1', 'cap-pho': '1/2', 'khong-co': '0' },
      },
    },
  ],
  [
    'IV.2',
    2,
    {
      choice: {
        fact: 'ban-hanh-ke-hoach-ung-dung-cntt-hang-nam',
        points: { 'dung-han': 2, cham: 1, 'khong-ban-hanh': 0 },
      },
    },
  ],
  ['IV.3', 4, { share: { part: 'ty-le-hoan-thanh-nhiem-vu-trong-ke-hoach', whole: 100 } }],
  [
    'IV.4',
    3,
    {
      bands: {
        of: 'ty-le-cbcc-duoc-tap-huan-cntt',
        points: [
          { atLeast: 50, points: 3 },
          { atLeast: 25, below: 50, points: 1.5 },
          { below: 25, points: 0 },
        ],
      },
    },
  ],
  [
    'IV.6',
    1,
    { choice: { fact: 'kinh-phi-chi-cho-cntt', points: { 'tang-so-voi-nam-truoc': 1, bang: 0.5, giam: 0 } } },
  ],
  ['V.1', 3, { mark: { fact: 'muc-do-hai-long-cua-nguoi-dan' } }],
  ['V.2', 2, { mark: { fact: 'sang-kien-cach-lam-hay' } }],
  [
    'VI.1',
    5,
    {
      choice: {
        fact: 'duoc-tang-bang-khen-ve-ung-dung-cntt',
        points: { 'bang-khen-cap-tinh': 3, 'cap-bo-tro-len': 5, 'khong-thuoc-truong-hop-nao': 0 },
      },
    },
  ],
];

test.each(RULES)('row %s, of %s points, is read as its annex says', (code, max, rule) => {
  expect(nodes.get(code)?.max).toBe(max);
  expect(nodes.get(code)?.rule).toEqual(rule);
});

test('groups have the sum of their rows, the parent row too; the bonus stands outside the total', () => {
  const maxima = ['total', 'I', 'II', 'II.4', 'III', 'IV', 'V', 'VI'].map((code) => nodes.get(code)?.max);

  expect(maxima).toEqual([100, 20, 48, 8, 12, 15, 5, 5]);
  expect(nodes.get('VI')?.role).toBe('bonus');
  expect(draft.criteria).toBe(FLAGS.length + RULES.length);
});

test('facts say who gives and who verifies them, and which is part of which', () => {
  expect(facts.get('so-cbcc-co-may-tinh')).toEqual({
    id: 'so-cbcc-co-may-tinh',
    type: 'count',
    title: { vi: 'Số CBCC có máy tính' },
    atMost: 'tong-so-cbcc',
    verifier: 'so-thong-tin-va-truyen-thong',
  });
  expect(facts.get('muc-do-hai-long-cua-nguoi-dan')?.provider).toBe('so-noi-vu');
  expect(facts.get('sang-kien-cach-lam-hay')?.provider).toBe('hoi-dong');
  expect(facts.get('ty-le-van-ban-ky-so')).toMatchObject({ type: 'number', min: 0, max: 100, measure: '%' });
  expect(nodes.get('I.1')?.note).toBe('Tài liệu kiểm chứng: Bảng kê tài sản');
});

const FACTS = {
  'so-cbcc-co-may-tinh': 45,
  'tong-so-cbcc': 60,
  'ket-noi-mang-truyen-so-lieu-chuyen-dung': true,
  'mang-noi-bo-lan': false,
  'so-may-cai-phan-mem': 50,
  'tong-so-may': 100,
  'thiet-bi-tuong-lua': true,
  'sao-luu-du-lieu-dinh-ky': 'hang-thang',
  'so-ung-dung-dung-chung-dang-su-dung': 7,
  'bang-thong-internet-binh-quan-tren-dau-nguoi': 5,
  'ty-le-van-ban-di-trao-doi-qua-mang': 90,
  'ty-le-van-ban-ky-so': 95,
  'lanh-dao-xu-ly-cong-viec-tren-moi-truong-mang': true,
  'cung-cap-day-du-thong-tin-theo-nghi-dinh-43-2011': 'thieu-1-den-3-muc',
  'tan-suat-cap-nhat-tin-bai': 'hang-ngay',
  'loi-chinh-ta-loi-trinh-bay-tren-trang-so-loi': 3,
  'so-dvc-muc-3-4': 0,
  'tong-so-thu-tuc-hanh-chinh': 0,
  'so-ho-so-dung-han': 90,
  'tong-so-ho-so': 120,
  'ty-le-ho-so-nop-truc-tuyen': 15,
  'so-buoi-hop-truc-tuyen-trong-nam': 3,
  'phan-mem-quan-ly-nhan-su-ke-toan-tai-san': 2,
  'ban-hanh-quy-che-bao-dam-an-toan-thong-tin': true,
  'phe-duyet-cap-do-an-toan-he-thong-thong-tin': 'da-trinh',
  'su-co-mat-an-toan-thong-tin-trong-nam-so-su-co': 1,
  'can-bo-chuyen-trach-an-toan-thong-tin': false,
  'dien-tap-ung-cuu-su-co-co-ke-hoach': true,
  'dien-tap-ung-cuu-su-co-co-tham-gia': false,
  'nguoi-dung-dau-ban-chi-dao': 'cap-pho',
  'ban-hanh-ke-hoach-ung-dung-cntt-hang-nam': 'cham',
  'ty-le-hoan-thanh-nhiem-vu-trong-ke-hoach': 80,
  'ty-le-cbcc-duoc-tap-huan-cntt': 25,
  'can-bo-chuyen-trach-cntt-co-trinh-do-dai-hoc-tro': true,
  'kinh-phi-chi-cho-cntt': 'bang',
  'duoc-tang-bang-khen-ve-ung-dung-cntt': 'bang-khen-cap-tinh',
};

// The largest bandwidth is the other's 8: 2 × 5 / 8 = 1.25.
// I: 2.25 + 2 + 0 + 1.5 + 1.5 + 1 + 5 + 1.25 = 14.5. II: 3 + 5 + 3 + 2 + 2 + 0.5 + (5 does not apply) + 4.5 + 2.5 + 3 + 2 = 27.5.
// III: 2 + 1.5 + 2 + 0 + 0 = 5.5. IV: 1.5 + 1 + 3.2 + 1.5 + 2 + 0.5 = 9.7. V: 2.4 + 1 = 3.4. Together 60.6 of 92.
// With the bonus 63.6; brought back to 100: 60.6 × 100 / 92 + 3 = 68.8696.
test('a department is scored by the draft as the annex scores it by hand', () => {
  const record = scoredDraft(
    draft.document,
    [FACTS, { 'bang-thong-internet-binh-quan-tren-dau-nguoi': 8 }],
    [
      ['muc-do-hai-long-cua-nguoi-dan', 2.4, 'so-noi-vu'] as const,
      ['sang-kien-cach-lam-hay', 1, 'hoi-dong'] as const,
    ].map(([fact, value, by]) => ({ unit: 'so-0', fact, value, by, at: AS_OF })),
  );
  const [entry] = record.entries;
  const layer = entry?.state === 'redacted' ? undefined : entry?.layers.reported;
  const total = layer?.groups.find(({ node }) => node === 'total');

  expect(total).toMatchObject({ earned: '60.6', base: '92', bonus: '3', points: '63.6', converted: '1584/23' });
  expect(record.rankings[0]?.rows[0]?.value).toEqual({ exact: '1584/23', published: '68.87' });
});
