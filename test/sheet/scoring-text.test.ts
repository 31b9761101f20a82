import { expect, test } from 'vitest';
import { sheetWhy } from '../../src/words/index.js';
import { annexOf, imported, ruleIn } from './annexes.js';

const readAs = async (title: string, max: string, scoring: string) =>
  ruleIn(await imported(annexOf(['1', title, max, scoring])));

// how offices write it, and the rule, by hand; undefined: it is left to a person
const READ: readonly (readonly [string, string, unknown])[] = [
  // yes or no
  ['2', 'Có: 2 điểm. Không: 0 điểm.', { flag: { when: 'muc-nay' } }],
  ['2', 'có = 2đ; không = 0đ', { flag: { when: 'muc-nay' } }],
  ['2', 'Đã ban hành: 2 điểm; chưa ban hành: 0 điểm', { flag: { when: 'muc-nay' } }],
  ['1,5', 'Đạt: điểm tối đa; không đạt: không tính điểm', { flag: { when: 'muc-nay' } }],
  ['2', 'Có: 2 điểm', { flag: { when: 'muc-nay' } }],
  ['3', 'Có: 2 điểm; không: 0 điểm', { choice: { fact: 'muc-nay', points: { co: 2, khong: 0 } } }],
  [
    '2',
    'Có: 2 điểm; không: 1 điểm',
    { choice: { fact: 'muc-nay', points: { co: 2, khong: 1, 'khong-thuoc-truong-hop-nao': 0 } } },
  ],
  // the other way round is no flag
  ['2', 'Không: 2 điểm; có: 0 điểm', { choice: { fact: 'muc-nay', points: { khong: 2, co: 0 } } }],
  // minus points, beside options or as one
  ['4', 'Đúng hạn: 4 điểm; chậm: 2 điểm; không gửi: trừ 1 điểm; khác: 0 điểm', undefined],
  ['4', 'Có: 4 điểm; không: 0 điểm; chậm trừ 1 điểm', undefined],
  ['4', 'Có: 4 điểm; không đầy đủ: 0 điểm; không: -2 điểm', undefined],
  ['4', 'Tốt: 4 điểm; khá: 2 điểm; yếu: âm 1 điểm', undefined],
  // a point for every so many
  ['4', 'Mỗi 10% được 0,4 điểm', undefined],
  // other units
  ['4', 'Cao hơn bình quân chung: 4 điểm; bằng bình quân: 3 điểm; thấp hơn: 0 điểm', undefined],
  ['5', 'Đơn vị xếp thứ nhất: 5 điểm; thứ hai: 4 điểm; còn lại: 0 điểm', undefined],
  // cuts that are parts of 1
  ['4', 'Từ 0,5 trở lên: 4 điểm; dưới 0,5: 0 điểm; a = số hồ sơ trực tuyến; b = tổng số hồ sơ; Tỷ lệ = a/b', undefined],
  // general names are of the row
  ['8', 'Điểm = a/b x 8; a = số đúng hạn; b = tổng số', share('so-dung-han-muc-nay', 'tong-so-muc-nay')],
  // ratios
  ['8', 'Điểm = (a/b) x 8; a = số hồ sơ; b = tổng số hồ sơ', share('so-ho-so', 'tong-so-ho-so')],
  ['8', 'a/b*Điểm tối đa. a = số hồ sơ; b = tổng số hồ sơ', share('so-ho-so', 'tong-so-ho-so')],
  [
    '8',
    'Tỷ lệ x Điểm tối đa; trong đó: a = số hồ sơ; b = tổng số hồ sơ; Tỷ lệ = a/b',
    share('so-ho-so', 'tong-so-ho-so'),
  ],
  // the ratio is turned round; other letters; the factor is not the maximum; the letters are not explained
  ['8', 'Tỷ lệ x 8; a = số hồ sơ; b = tổng số hồ sơ; Tỷ lệ = b/a', undefined],
  ['8', 'Tỷ lệ x 8; m = số hồ sơ; n = tổng số hồ sơ', undefined],
  ['8', 'Tỷ lệ x 5', undefined],
  ['8', 'Điểm = a/b*8', undefined],
  // bands
  [
    '2',
    'Từ 90% trở lên: 2 điểm; từ 70% đến dưới 90%: 1 điểm; dưới 70%: không tính điểm',
    {
      bands: {
        of: 'muc-nay',
        points: [
          { atLeast: 90, points: 2 },
          { atLeast: 70, below: 90, points: 1 },
          { below: 70, points: 0 },
        ],
      },
    },
  ],
  [
    '2',
    '≥ 99,5%: 2 điểm; còn lại: 0 điểm',
    { bands: { of: 'muc-nay', points: [{ atLeast: 99.5, points: 2 }], otherwise: 0 } },
  ],
  [
    '3',
    'Trên 5 văn bản: 3 điểm; từ 1 đến 5 văn bản: 1 điểm; không có: 0 điểm',
    {
      bands: {
        of: 'muc-nay-so-van-ban',
        points: [
          { above: 5, points: 3 },
          { atLeast: 1, atMost: 5, points: 1 },
        ],
        otherwise: 0,
      },
    },
  ],
  [
    '1',
    'Tỷ lệ = a/b; a = số hồ sơ; b = tổng số hồ sơ; ≥50%: 1 điểm; <50%: 0 điểm',
    {
      bands: {
        of: { part: 'so-ho-so', whole: 'tong-so-ho-so', whenZero: 'unscorable' },
        points: [
          { atLeast: 50, points: 1 },
          { below: 50, points: 0 },
        ],
      },
    },
  ],
  ['2', 'A: 2 điểm; B: 1 điểm; C: 0 điểm', { choice: { fact: 'muc-nay', points: { a: 2, b: 1, c: 0 } } }],
  // 89.5 % is in no band; 90 % is in two: both are for a person
  ['2', 'Từ 90% trở lên: 2 điểm; từ 70% đến 89%: 1 điểm; dưới 70%: 0 điểm', undefined],
  ['2', 'Từ 90% trở lên: 2 điểm; từ 70% đến 90%: 1 điểm; dưới 70%: 0 điểm', undefined],
  // targets: another bar in the formula than in the words is for a person
  ['5', 'Đạt từ 30% trở lên: 5 điểm; dưới 30%: Điểm = Tỷ lệ/20% * 5', undefined],
  // counts
  ['5', 'Mỗi sáng kiến được cộng 2,5 điểm', { 'per-item': { count: 'muc-nay-so-sang-kien', each: 2.5, atMost: 5 } }],
  ['5', 'Mỗi lỗi trừ 1 điểm', { deduct: { items: [{ count: 'muc-nay-so-loi', each: 1 }], notBelow: 0 } }],
  ['5', 'Trừ 0,25 điểm/lỗi', { deduct: { items: [{ count: 'muc-nay-so-loi', each: 0.25 }], notBelow: 0 } }],
  ['5', 'Gửi chậm trừ 1 điểm', undefined],
  ['5', 'Mỗi sáng kiến 2 điểm, tối đa 6 điểm', undefined],
  // parts and choices
  [
    '3',
    'Có phòng máy chủ: 1 điểm; có tường lửa: 2 điểm',
    { checklist: { items: { 'co-phong-may-chu': 1, 'co-tuong-lua': 2 }, need: 'sum', unanswered: 'missing' } },
  ],
  [
    '10',
    'Chủ tịch: điểm tối đa; phó chủ tịch: 50% điểm tối đa; không: 0 điểm',
    fractions({ 'chu-tich': '1', 'pho-chu-tich': '50/100', khong: '0' }),
  ],
  ['1', 'Loại A: 1 điểm; loại B: 2 điểm', undefined],
  // judged by others, unless the text says more
  ['3', 'Theo đánh giá của Hội đồng', { mark: { fact: 'muc-nay' } }],
  ['3', 'Theo kết quả khảo sát: từ 80 phiếu trở lên', undefined],
  // prose is never guessed
  ['3', 'Căn cứ mức độ hoàn thành nhiệm vụ được giao', undefined],
  ['3', 'So với đơn vị có tỷ lệ cao nhất trong các huyện', undefined],
  // the share of the largest, where both are the same figure in the same words
  [
    '4',
    'Điểm = Tỷ lệ chuẩn hóa * Điểm tối đa; Tỷ lệ chuẩn hóa = số hồ sơ của đơn vị / số hồ sơ lớn nhất trong các đơn vị',
    ofLargest('so-ho-so'),
  ],
  ['4', 'Điểm = (băng thông / băng thông của đơn vị cao nhất) x 4', ofLargest('bang-thong')],
  ['4', 'Điểm = số hồ sơ / số hồ sơ cao nhất trong toàn bộ các đơn vị x Điểm tối đa', undefined],
  ['4', 'số hồ sơ / số hồ sơ cao nhất trong các đơn vị x Điểm tối đa', ofLargest('so-ho-so')],
  ['4', 'Tỷ lệ so với đơn vị cao nhất x 4 điểm', ofLargest('muc-nay')],
  // another figure, another factor, the smallest, a name that is not explained, more said: each is for a person
  ['4', 'Điểm = số hồ sơ / số văn bản lớn nhất trong các đơn vị x 4', undefined],
  ['4', 'Điểm = số hồ sơ / số hồ sơ lớn nhất trong các đơn vị x 5', undefined],
  ['4', 'Điểm = số hồ sơ nhỏ nhất trong các đơn vị / số hồ sơ x 4', undefined],
  ['4', 'Điểm = Tỷ lệ chuẩn hóa * 4; Tỷ lệ khác = số hồ sơ / số hồ sơ lớn nhất trong các đơn vị', undefined],
  ['4', 'Tỷ lệ so với đơn vị cao nhất x 4; dưới 30%: 0 điểm', undefined],
];

function share(part: string, whole: string) {
  return { share: { part, whole, whenZero: 'unscorable' } };
}

function ofLargest(of: string) {
  return { relative: { of, cohort: 'all', method: 'share-of-max', whenFlat: 'full' } };
}

function fractions(table: Readonly<Record<string, string>>) {
  return { choice: { fact: 'muc-nay', fractions: table } };
}

test.each(READ)('of %s points: “%s”', async (max, scoring, rule) => {
  expect(await readAs('Mục này', max, scoring)).toEqual(rule);
});

test('a row that compares units in another way is told, and how to write it', async () => {
  const draft = await imported(annexOf(['1', 'Mục này', '3', 'So với đơn vị có tỷ lệ cao nhất trong các huyện']));

  expect(draft.rows.map(({ why }) => why)).toContain('relative');
  expect(sheetWhy('relative', 'vi')).toContain('phụ thuộc vào các đơn vị khác');
  expect(sheetWhy('relative', 'en')).toContain('`relative`');
});

test('the words of an export are read without its pack, for the facts that they name', async () => {
  const told =
    'Tỷ lệ “Máy tính được bảo vệ” / “Số máy tính” từ 80% trở lên: điểm tối đa; thấp hơn: tính theo tỷ lệ; không phát sinh: 0 điểm';
  const parts =
    'Cộng các phần: (tối đa 1 điểm: “Có kế hoạch”: điểm tối đa; không: 0 điểm); (tối đa 3 điểm: mỗi lớp tập huấn 0,5 điểm, tối đa 3 điểm)';

  expect(await readAs('Mục này', '3', told)).toEqual({
    share: {
      part: 'may-tinh-duoc-bao-ve',
      whole: 'so-may-tinh',
      target: 80,
      whenOver: 'cap',
      whenZero: 'zero',
    },
  });
  expect(await readAs('Mục này', '4', parts)).toEqual({
    'sum-of': [
      { max: 1, rule: { flag: { when: 'co-ke-hoach' } } },
      { max: 3, rule: { 'per-item': { count: 'so-lop-tap-huan', each: 0.5, atMost: 3 } } },
    ],
  });
  expect(await readAs('Mục này', '4', `${told}; riêng xã đảo: 4 điểm`)).toBeUndefined();
});

test('the clause of what does not apply is the rule’s own where it is about the whole', async () => {
  const rule = await readAs(
    'Hồ sơ trực tuyến',
    '5',
    'Điểm = a/b*5; a = số hồ sơ trực tuyến; b = tổng số hồ sơ; đơn vị không có hồ sơ thì không tính điểm',
  );

  expect(rule).toEqual({ share: { part: 'so-ho-so-truc-tuyen', whole: 'tong-so-ho-so', whenZero: 'not-applicable' } });
});

test('elsewhere the unit may claim it, and the row is told', async () => {
  const draft = await imported(
    annexOf(['1', 'Một cửa', '5', 'Có: 5 điểm; không: 0 điểm; đơn vị không có thủ tục: không tính']),
  );

  expect(draft.rows.map(({ code, why }) => `${code} ${why}`)).toEqual(['I.1 claimed-not-applicable']);
  expect(JSON.stringify(draft.document)).toContain('"mayClaimNotApplicable":true');
});

test('in a block of penalties points are taken off for each, and nothing is when figures are missing', async () => {
  const draft = await imported(
    annexOf(
      ['1', 'Mục này', '5', 'Có: 5 điểm; không: 0 điểm'],
      ['II', 'Điểm trừ', '2', ''],
      ['1', 'Báo cáo chậm', '2', 'Mỗi báo cáo chậm trừ 0,5 điểm'],
    ),
  );
  const text = JSON.stringify(draft.document);

  expect(text).toContain('"per-item":{"count":"bao-cao-cham","each":0.5,"atMost":2}');
  expect(text).toContain('"role":"penalty","max":2,"whenMissing":"zero"');
  expect(draft.assumed).toContain('penalty-missing');
});

test('below a heading of bonus and penalty together each row is told, and none that takes away is a bonus', async () => {
  const { document, rows } = await imported(
    annexOf(
      ['I', 'Nhóm một', '', ''],
      ['1', 'Trang thông tin', '5', 'Có: 5 điểm; không: 0 điểm'],
      ['II', 'Điểm cộng và điểm trừ', '', ''],
      ['1', 'Vi phạm kỷ luật', '3', 'Mỗi trường hợp vi phạm trừ 1 điểm'],
      ['2', 'Nộp báo cáo chậm', '2', 'Có: trừ 2 điểm; không: 0 điểm'],
      ['3', 'Sáng kiến', '2', 'Mỗi sáng kiến 1 điểm'],
    ),
  );
  const told = rows.flatMap(({ why, title }) => (why === 'bonus-or-penalty' ? [title] : []));
  const roles = [...JSON.stringify(document).matchAll(/"role":"(bonus|penalty)"/g)].map(([, role]) => role);

  expect(told).toEqual(['Vi phạm kỷ luật', 'Nộp báo cáo chậm', 'Sáng kiến']);
  expect(roles).toEqual(['penalty', 'penalty', 'bonus']);
});
