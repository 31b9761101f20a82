import { expect, test } from 'vitest';
import { OFFICE_PACK_HEAD } from '../support/office-pack.js';
import { call, changed, folderOf } from './calling.js';

const PACK = `${OFFICE_PACK_HEAD}procedure: { ranked: verified, verification: { verifiers: [ { id: to-cong-tac, title: { vi: Tổ công tác } } ] } }
attributes:
  - { id: loai, type: choice, title: { vi: Loại }, options: [ { id: xa, title: { vi: Xã } }, { id: phuong, title: { vi: Phường } }, { id: dac-khu, title: { vi: Đặc khu } } ] }
  - { id: dan-so, type: number, title: { vi: Dân số } }
facts:
  - { id: can-bo, type: count, title: { vi: Số cán bộ } }
  - { id: ho-so, type: count, title: { vi: Số hồ sơ } }
  - { id: dung-han, type: number, min: 0, max: 100, measure: "%", title: { vi: Tỷ lệ đúng hạn } }
  - { id: ngay, type: date, title: { vi: Ngày ban hành } }
  - { id: ung-dung, type: list, of: { ten: text, tu: date }, title: { vi: Ứng dụng } }
tiers:
  - id: xa
    title: { vi: Cấp xã }
    deadline: { before: 2026-11-10 }
    late: not-submitted
    cohorts: [ { id: tat-ca } ]
    criteria:
      - id: tong
        title: { vi: Tổng }
        max: 25
        combine: sum
        children:
          - { id: cb, max: 5, title: { vi: Cán bộ }, rule: { per-item: { count: can-bo, each: 1, atMost: 5 } } }
          - { id: hs, max: 5, mayClaimNotApplicable: true, title: { vi: Hồ sơ }, rule: { per-item: { count: ho-so, each: 1, atMost: 5 } } }
          - { id: dh, max: 5, title: { vi: Đúng hạn }, rule: { goalposts: { of: dung-han, low: 0, high: 100, prefer: high, whenOutside: clamp } } }
          - { id: ud, max: 5, title: { vi: Ứng dụng }, rule: { per-item: { count: ung-dung, each: 1, atMost: 5 } } }
          - { id: ng, max: 5, title: { vi: Ban hành }, rule: { logic: { if: [ { "<=": [ { var: ngay }, "2026-06-30" ] }, 5, 0 ] } } }
    rankings:
      - { id: xh, of: tong, by: points, basis: exact, cohort: tat-ca, ties: competition, tieBreak: [ { decision: true } ], notSubmitted: last-shared }
`;

const ROUND = `format: tieuchi/assessment@1
id: vi-du-2026
pack: { id: vi-du, version: 1.0.0 }
state: draft
figures: synthetic
asOf: "2026-12-01T00:00:00+07:00"
texts:
  - { key: qd, number: 12/QĐ-UBND, issued: 2026-11-02, signer: Chủ tịch, published: { at: Công báo, on: 2026-11-09 } }
  - { key: cv, number: 7/UBND-VX, issued: 2026-11-04, signer: Chủ tịch }
units:
  - { id: an-loc, tier: xa, name: { vi: Xã An Lộc }, attributes: { loai: xa, dan-so: 9800 } }
  - { id: ba-dinh, tier: xa, name: { vi: Phường Ba Đình }, attributes: { loai: phuong, dan-so: 30500 } }
  - { id: cat-hai, tier: xa, name: { vi: Đặc khu Cát Hải }, attributes: { loai: dac-khu, dan-so: 8100 } }
  - { id: dien-an, tier: xa, name: { vi: Xã Điện An }, attributes: { loai: xa, dan-so: 11200 } }
extensions:
  - { unit: dien-an, deadline: { through: 2026-11-14 }, by: UBND tỉnh, on: 2026-11-09, reason: Mưa lũ, text: cv }
submissions:
  - { unit: an-loc, at: "2026-11-05T08:00:00+07:00", facts: { can-bo: 41, ho-so: 2044, dung-han: 88.5, ngay: 2026-03-01, ung-dung: [ { ten: Một cửa, tu: 2024-05-01 }, { ten: Văn bản, tu: 2024-05-01 } ] } }
  - { unit: ba-dinh, at: "2026-11-06T08:00:00+07:00", facts: { can-bo: 62, ho-so: 9120, dung-han: 99 }, criteria: { dh: { reason: Mất điện, evidence: [ { number: 45/BC, date: 2026-10-15, link: "https://vi-du.gov.vn/45" } ] } } }
  - { unit: cat-hai, at: "2026-11-07T08:00:00+07:00", facts: { can-bo: 33, dung-han: 95 }, criteria: { hs: { notApplicable: { reason: Không tiếp nhận } } } }
  - { unit: dien-an, at: "2026-11-12T08:00:00+07:00", facts: { can-bo: 27, ho-so: 1890, dung-han: 92 } }
verifications:
  - { unit: an-loc, at: "2026-11-19T10:00:00+07:00", by: to-cong-tac, method: field, fact: can-bo, value: 40, note: Đã đếm, visit: { place: UBND xã, on: 2026-11-18, by: Tổ công tác } }
decisions:
  - { ranking: xh, order: [ ba-dinh, dien-an ], by: Ban Chỉ đạo, at: "2026-11-28T00:00:00+07:00", note: Triển khai sớm hơn }
`;

/** What the round with one place changed is warned of: lines of standard error without the file. */
async function warnings(from: string, to: string, lang = 'en'): Promise<readonly string[]> {
  const cwd = folderOf({ 'pack.yaml': PACK, 'dot.yaml': from === '' ? ROUND : changed(ROUND, from, to) });
  const { code, err } = await call(['score', 'pack.yaml', 'dot.yaml', '--lang', lang], { cwd });
  expect(code).toBe(0);
  return err.split('\n').flatMap((line) => (line.startsWith('dot.yaml:') ? line.slice('dot.yaml:'.length) : []));
}

test('a round without a slip has no warning', async () => {
  expect(await warnings('', '')).toEqual([]);
});

test.each([
  ['day and month exchanged', '"2026-11-06T08', '"2026-06-11T08', '19:26: [instant-exchanged]'],
  ['a form of the year before', '"2026-11-06T08', '"2025-11-26T08', '19:26: [instant-early]'],
  ['universal time', 'T10:00:00+07:00', 'T10:00:00Z', '23:25: [instant-zone]'],
  ['a tie decided before the forms came', '"2026-11-28', '"2025-11-28', '25:70: [decision-early]'],
  ['evidence that was signed after the form came', 'date: 2026-10-15', 'date: 2026-11-15', '19:176: [evidence-later]'],
  ['a visit after its result', 'on: 2026-11-18', 'on: 2026-11-20', '23:154: [visit-after]'],
  ['more time granted when it is over', 'on: 2026-11-09, r', 'on: 2026-11-19, r', '16:76: [extension-granted-late]'],
  ['more time granted by a text to come', 'text: cv }', 'text: qd }', ''],
  ['more time granted a month early', 'on: 2026-11-09, r', 'on: 2026-10-09, r', '16:76: [extension-text-later]'],
  ['a sign without its Đ', '12/QĐ-UBND', '12/QD-UBND', '8:24: [round-text-sign]'],
  ['two texts of one number', '7/UBND-VX', '12/QĐ-UBND', '9:24: [round-text-again]'],
  ['published decades later', 'on: 2026-11-09 }', 'on: 2062-11-09 }', '8:105: [published-late]'],
  ['a language that the pack has not', '{ vi: Xã An Lộc }', '{ vn: Xã An Lộc }', '11:41: [name-language]'],
  ['a commune that is a ward', 'loai: xa, dan-so: 9800', 'loai: phuong, dan-so: 9800', '11:74: [name-of-option]'],
  ['an attribute with a point of thousands', 'dan-so: 9800', 'dan-so: "9.800"', '11:86: [thousands-quoted]'],
  ['a percentage as a fraction', 'dung-han: 92', 'dung-han: 0.92', '21:99: [figure-as-fraction]'],
  ['three zeros too many', 'can-bo: 27', 'can-bo: 270000', '21:72: [figure-apart]'],
  ['a day to come', 'ngay: 2026-03-01', 'ngay: 2062-03-01', '18:110: [day-after-as-of]'],
  ['a day to come in an item', 'ten: Một cửa, tu: 2024', 'ten: Một cửa, tu: 2027', '18:154: [day-after-as-of]'],
  ['one item twice', 'ten: Văn bản', 'ten: Một cửa', '18:168: [item-repeated]'],
  ['dots for a reason', 'reason: Mất điện', 'reason: "..."', '19:131: [blank-left]'],
  ['dots for a note', 'note: Đã đếm', 'note: …', '23:117: [blank-left]'],
  ['an address that is none', '"https://vi-du.gov.vn/45"', 'vidu', '19:194: [link-unlikely]'],
])('%s is warned of once, where it stands', async (_, from, to, place) => {
  const lines = await warnings(from, to);

  expect(lines.map((line) => /^[\d:]+ \[[a-z-]+\]/.exec(line)?.[0])).toEqual(place === '' ? [] : [place]);
});

test('a warning says what to write, or what to look at', async () => {
  expect(await warnings('"2026-11-06T08', '"2026-06-11T08')).toEqual([
    '19:26: [instant-exchanged] warning: 2026-06-11 08:00 (+07:00) lies far from all other instants of the list; day and month may be exchanged: then write 2026-11-06T08:00:00+07:00',
  ]);
  expect(await warnings('dung-han: 92', 'dung-han: 0.92', 'vi')).toEqual([
    '21:99: [figure-as-fraction] cảnh báo: số liệu tính bằng phần trăm mà ghi 0.92, trong khi các đơn vị khác cùng cấp đều từ 10 trở lên; nếu muốn ghi 92%, hãy viết 92',
  ]);
});

test.each([
  ['a form some days before the others', '"2026-11-06T08', '"2026-11-01T08'],
  ['a form a month early, whose day is no month', '"2026-11-06T08', '"2026-10-16T08'],
  ['a percentage above one', 'dung-han: 95', 'dung-han: 1.5'],
  ['a unit that is large', 'ho-so: 9120', 'ho-so: 91200'],
  ['a unit that sent none', 'ho-so: 9120', 'ho-so: 0'],
  ['a name in two languages', '{ vi: Xã An Lộc }', '{ vi: Xã An Lộc, en: An Loc }'],
  ['a name with the title of another option inside', '{ vi: Xã Điện An }', '{ vi: Thị trấn Xã Điện An }'],
  ['items that differ in a day', '{ ten: Văn bản, tu: 2024-05-01 }', '{ ten: Một cửa, tu: 2025-05-01 }'],
  ['the days of one text and of what it grants', 'on: 2026-11-09, r', 'on: 2026-11-04, r'],
  ['a claim beside a figure of none', 'can-bo: 33', 'can-bo: 33, ho-so: 0'],
  [
    'a text of last year with the number of one of this year',
    'number: 7/UBND-VX, issued: 2026',
    'number: 12/QĐ-UBND, issued: 2025',
  ],
])('%s is no slip', async (_, from, to) => {
  expect(await warnings(from, to)).toEqual([]);
});
