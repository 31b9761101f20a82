import { expect, test } from 'vitest';
import { OFFICE_PACK_HEAD } from '../support/office-pack.js';
import { call, changed, folderOf } from './calling.js';

const PACK = `${OFFICE_PACK_HEAD}procedure: { ranked: verified, verification: { verifiers: [ { id: to-cong-tac, title: { vi: Tổ công tác } } ] } }
facts:
  - { id: dien-tich, type: number, min: 0, title: { vi: Diện tích } }
  - { id: can-bo, type: count, title: { vi: Số cán bộ } }
tiers:
  - id: xa
    title: { vi: Cấp xã }
    deadline: { before: 2026-11-10 }
    late: not-submitted
    cohorts: [ { id: tat-ca } ]
    criteria:
      - { id: dat, max: 5, title: { vi: Đất }, rule: { per-item: { count: can-bo, each: 1, atMost: 5 } } }
      - { id: rung, max: 5, title: { vi: Rừng }, rule: { goalposts: { of: dien-tich, low: 0, high: 2000, prefer: high, whenOutside: clamp } } }
    rankings:
      - { id: dat, of: dat, by: points, basis: exact, cohort: tat-ca, ties: competition, tieBreak: [], notSubmitted: last-shared }
`;

const ROUND = `
format: tieuchi/assessment@1
id: vi-du-2026
pack: { id: vi-du, version: 1.0.0 }
state: draft
figures: synthetic
asOf: "2026-12-01T00:00:00+07:00"
units:
  - { id: xa-a, tier: xa, name: { vi: Xã A } }
  - { id: xa-b, tier: xa, name: { vi: Xã B } }
extensions:
  - { unit: xa-b, deadline: { through: 2026-11-20 }, by: UBND huyện, reason: Mưa lũ }
texts:
  - { key: qd, number: 12/QĐ-UBND, issued: 2026-11-02, signer: Chủ tịch }
submissions:
  - unit: xa-a
    at: "2026-11-05T08:00:00+07:00"
    handedIn: "2026-11-04T08:00:00+07:00"
    facts: { dien-tich: "1250", can-bo: { value: 3, asOf: 2026-10-31 } }
    criteria: { dat: { claimed: 3, evidence: [ { number: 3/BC, date: 2019-05-06 } ] } }
verifications:
  - { unit: xa-a, at: "2026-11-12T10:00:00+07:00", by: to-cong-tac, method: field, fact: can-bo, value: 2, note: Đã đếm, visit: { place: UBND xã, on: 2026-11-11, by: Tổ công tác } }
`;

/** What is told of the round with one place changed, on standard error, without the line of counts. */
async function told(from = '', to = '', pack = PACK): Promise<readonly string[]> {
  const round = from === '' ? ROUND : changed(ROUND, from, to);
  const cwd = folderOf({ 'pack.yaml': pack, 'dot.yaml': round });
  const { code, err } = await call(['score', 'pack.yaml', 'dot.yaml'], { cwd });
  expect(code).toBe(0);
  return err.split('\n').filter((line) => line.startsWith('dot.yaml'));
}

test('a round without a slip is scored without a remark', async () => {
  expect(await told()).toEqual([]);
});

test.each([
  [
    'verifications: a unit of which nothing counts',
    'unit: xa-a, at: "2026-11-12',
    'unit: xa-b, at: "2026-11-12',
    'dot.yaml:22:13: [ruling-unused] cảnh báo: đơn vị "xa-b" không có phiếu nào được tính, nên kết quả thẩm định này không có tác dụng; hãy kiểm tra mã đơn vị, hoặc bỏ kết quả này',
  ],
  [
    'verified before it was received',
    'at: "2026-11-12T10',
    'at: "2026-11-02T10',
    'dot.yaml:22:23: [ruling-too-early] cảnh báo: thẩm định lúc 10:00 ngày 02/11/2026 (+07:00), trước khi nhận phiếu đang được tính (08:00 ngày 05/11/2026 (+07:00)), mà kết quả vẫn áp dụng; hãy kiểm tra thời điểm, hoặc thẩm định lại phiếu ấy',
  ],
  [
    'a verifier whose id is misspelt',
    'by: to-cong-tac',
    'by: to-cong-tat',
    'dot.yaml:22:56: [verifier-unnamed] cảnh báo: bộ tiêu chí không giao cơ quan "to-cong-tat" thẩm định nội dung này, nhưng kết quả vẫn được tính; có phải ý bạn là "to-cong-tac"?',
  ],
  [
    'received years before the period',
    '"2026-11-05T08',
    '"2016-11-05T08',
    'dot.yaml:17:9: [instant-unlikely] cảnh báo: thời điểm 08:00 ngày 05/11/2016 (+07:00) là trước kỳ số liệu (từ ngày 01/11/2025); hãy kiểm tra lại năm',
  ],
  [
    'the figures closed decades later',
    'asOf: "2026-12-01',
    'asOf: "2062-12-01',
    'dot.yaml:7:7: [instant-unlikely] cảnh báo: thời điểm 00:00 ngày 01/12/2062 (+07:00) là sau kỳ số liệu (đến ngày 31/10/2026) hơn một năm; hãy kiểm tra lại năm',
  ],
  [
    'a deadline extended by a century',
    'through: 2026-11-20',
    'through: 2126-11-20',
    'dot.yaml:12:40: [deadline-unlikely] cảnh báo: gia hạn đến ngày 20/11/2126, sau kỳ số liệu (đến ngày 31/10/2026) hơn một năm; hãy kiểm tra lại năm',
  ],
  [
    'a figure of an earlier year',
    'asOf: 2026-10-31',
    'asOf: 2016-10-31',
    'dot.yaml:19:59: [day-before-period] cảnh báo: số liệu tính đến ngày 31/10/2016, trước kỳ số liệu (từ ngày 01/11/2025); hãy kiểm tra lại ngày, và số liệu có phải của kỳ này không',
  ],
  [
    'a figure of next year',
    'asOf: 2026-10-31',
    'asOf: 2027-10-31',
    'dot.yaml:19:59: [day-after-as-of] cảnh báo: ngày 31/10/2027 sau thời điểm chốt số liệu (00:00 ngày 01/12/2026 (+07:00)); hãy kiểm tra lại ngày',
  ],
  [
    'evidence signed after the figures were closed',
    'date: 2019-05-06',
    'date: 2029-05-06',
    'dot.yaml:20:70: [day-after-as-of] cảnh báo: ngày 06/05/2029 sau thời điểm chốt số liệu (00:00 ngày 01/12/2026 (+07:00)); hãy kiểm tra lại ngày',
  ],
  [
    'a visit after the figures were closed',
    'on: 2026-11-11',
    'on: 2027-11-11',
    'dot.yaml:22:151: [day-after-as-of] cảnh báo: ngày 11/11/2027 sau thời điểm chốt số liệu (00:00 ngày 01/12/2026 (+07:00)); hãy kiểm tra lại ngày',
  ],
  [
    'two instants exchanged',
    'handedIn: "2026-11-04',
    'handedIn: "2026-11-06',
    'dot.yaml:18:15: [handed-in-later] cảnh báo: cấp trên nhận phiếu lúc 08:00 ngày 06/11/2026 (+07:00), sau khi cơ quan xếp hạng nhận (08:00 ngày 05/11/2026 (+07:00)); có thể hai thời điểm ghi ngược nhau, hãy kiểm tra lại',
  ],
  [
    'a figure in quotes with a point of thousands',
    'dien-tich: "1250"',
    'dien-tich: "1.250"',
    'dot.yaml:19:25: [thousands-quoted] cảnh báo: dấu chấm trong "1.250" là dấu thập phân, không phải dấu hàng nghìn; nếu muốn ghi hàng nghìn, hãy viết "1250"',
  ],
  [
    'a number of things in quotes with a point of thousands',
    'value: 3, asOf',
    'value: "3.000", asOf',
    'dot.yaml:19:50: [thousands-quoted] cảnh báo: dấu chấm trong "3.000" là dấu thập phân, không phải dấu hàng nghìn; nếu muốn ghi hàng nghìn, hãy viết "3000"',
  ],
  [
    'a verified value in quotes with a point of thousands',
    'value: 2, note',
    'value: "2.000", note',
    'dot.yaml:22:105: [thousands-quoted] cảnh báo: dấu chấm trong "2.000" là dấu thập phân, không phải dấu hàng nghìn; nếu muốn ghi hàng nghìn, hãy viết "2000"',
  ],
])('%s: told once, at its place, and scored', async (_, from, to, line) => {
  expect(await told(from, to)).toEqual([line]);
});

test('what the procedure of the pack has a finding for is not told again as a doubt', async () => {
  const held = changed(
    PACK,
    'procedure: { ranked: verified, verification: {',
    'procedure: { ranked: verified, handedIn: finding, window: { facts: finding, evidence: finding }, verification: { early: finding,',
  );
  const slips = [
    ['unit: xa-a, at: "2026-11-12', 'unit: xa-b, at: "2026-11-12'],
    ['at: "2026-11-12', 'at: "2026-11-04'],
    ['handedIn: "2026-11-04', 'handedIn: "2026-11-06'],
    ['asOf: 2026-10-31', 'asOf: 2019-10-31'],
    ['date: 2019-05-06', 'date: 2029-05-06'],
  ] as const;

  for (const [from, to] of slips) {
    expect(await told(from, to)).toHaveLength(1);
    expect(await told(from, to, held)).toEqual([]);
  }
});

test('a figure that is at most 100 has no thousands, so that its three places are not told', async () => {
  const percents = changed(PACK, 'id: dien-tich, type: number', 'id: dien-tich, type: number, max: 100');

  expect(await told('dien-tich: "1250"', 'dien-tich: "66.730"', percents)).toEqual([]);
  expect(await told('dien-tich: "1250"', 'dien-tich: "66.730"')).toHaveLength(1);
});

test('points of a criterion of at most 5, and a mark of at most 10, have no thousands either', async () => {
  const marked = changed(
    PACK,
    'facts:\n',
    'facts:\n  - { id: y-kien, type: mark, max: 10, provider: to-cong-tac, title: { vi: Ý kiến } }\n',
  );
  const mark = '{ unit: xa-a, fact: y-kien, value: "7.250", by: to-cong-tac, at: "2026-11-12T10:00:00+07:00" }';
  const thousands = (pack: string) => pack.replaceAll('max: 5,', 'max: 5000,').replace('max: 10,', 'max: 10000,');
  const count = async (from: string, to: string, pack: string) =>
    (await told(from, to, pack)).filter((line) => line.includes('[thousands-quoted]')).length;
  const countOfClaim = (pack: string) => count('claimed: 3', 'claimed: "2.500"', pack);
  const countOfMark = (pack: string) => count('verifications:\n', `marks: [ ${mark} ]\nverifications:\n`, pack);

  expect([await countOfClaim(PACK), await countOfClaim(thousands(PACK))]).toEqual([0, 1]);
  expect([await countOfMark(marked), await countOfMark(thousands(marked))]).toEqual([0, 1]);
});

test('status tells it too, and a figure without quotes is told once', async () => {
  const cwd = folderOf({
    'pack.yaml': PACK,
    'dot.yaml': changed(ROUND, 'dien-tich: "1250"', 'dien-tich: 1.250'),
    'nam.yaml': changed(ROUND, '"2026-11-05T08', '"2016-11-05T08'),
  });
  const score = await call(['score', 'pack.yaml', 'dot.yaml'], { cwd });
  const status = await call(['status', 'pack.yaml', 'nam.yaml'], { cwd });

  expect(score.err.match(/dot\.yaml:\d+:\d+: \[[a-z-]+\]/g)).toEqual(['dot.yaml:19:25: [thousands-point]']);
  expect(status.err).toContain('nam.yaml:17:9: [instant-unlikely]');
});

const ACCEPTED = 'by: to-cong-tac, method: desk, criterion: dat, evidence: accepted, note: Đã xem }';

test('evidence that is accepted where the submission that counts has none is told; where it has some, and a refusal, are not', async () => {
  const ruled = (rest: string) => `${ROUND}  - { unit: xa-a, at: "2026-11-12T11:00:00+07:00", ${rest}\n`;
  const toldOf = async (round: string) => {
    const cwd = folderOf({ 'pack.yaml': PACK, 'dot.yaml': round });
    return (await call(['score', 'pack.yaml', 'dot.yaml'], { cwd })).err
      .split('\n')
      .filter((line) => /^dot/.test(line));
  };

  expect(await toldOf(ruled(ACCEPTED))).toEqual([]);
  expect(await toldOf(ruled(ACCEPTED.replace('dat', 'rung').replace('accepted', 'refused')))).toEqual([]);
  expect(await toldOf(ruled(ACCEPTED.replace('dat', 'rung')))).toEqual([
    'dot.yaml:23:110: [ruling-on-no-evidence] cảnh báo: phiếu được tính của đơn vị "xa-a" không có minh chứng nào cho tiêu chí "rung", nên chấp nhận minh chứng ở đây không có tác dụng; hãy bổ sung minh chứng vào phiếu, hoặc bỏ kết quả này',
  ]);
});

/** What is told of xa-b, which sent these facts and criteria, beside xa-a with 1,253.7 hectares, 37 staff and evidence 3/BC. */
async function toldOfCopy(facts: string, more = '', of = '1253.7, can-bo: 37'): Promise<readonly string[]> {
  const sent = changed(ROUND, '"1250", can-bo: { value: 3, asOf: 2026-10-31 }', of);
  const copy = `  - { unit: xa-b, at: "2026-11-06T08:00:00+07:00", facts: { ${facts} }${more} }\n`;
  const cwd = folderOf({ 'pack.yaml': PACK, 'dot.yaml': changed(sent, 'verifications:\n', `${copy}verifications:\n`) });
  const { code, err } = await call(['score', 'pack.yaml', 'dot.yaml', '--lang', 'en'], { cwd });
  expect(code).toBe(0);
  return err.split('\n').filter((line) => line.startsWith('dot.yaml'));
}

const EVIDENCE = ', criteria: { dat: { evidence: [ { number: 3/BC, date: 2019-05-06 } ] } }';

test('a row copied under another unit is told, with the unit that it is of', async () => {
  expect(await toldOfCopy('can-bo: { value: 37, estimated: true }, dien-tich: 1253.7', EVIDENCE)).toEqual([
    'dot.yaml:21:13: [figures-copied] warning: all figures of unit "xa-b" are those of unit "xa-a"; a row may have been copied, or the form of another unit used; check them',
  ]);
});

test.each([
  ['two figures without the same evidence', 'can-bo: 37, dien-tich: 1253.7', '', '1253.7, can-bo: 37'],
  ['another figure', 'can-bo: 38, dien-tich: 1253.7', EVIDENCE, '1253.7, can-bo: 37'],
  ['a figure less', 'dien-tich: 1253.7', EVIDENCE, '1253.7, can-bo: 37'],
  ['zeros', 'can-bo: 0, dien-tich: 0', EVIDENCE, '0, can-bo: 0'],
  ['round numbers', 'can-bo: 40, dien-tich: 100', EVIDENCE, '100, can-bo: 40'],
])('units with %s may well be alike, and are not told', async (_, facts, more, of) => {
  expect(await toldOfCopy(facts, more, of)).toEqual([]);
});

test('a unit that stands in the register again is told with the line of the first, in a text and in a table', async () => {
  const again = changed(ROUND, 'units:\n', 'units:\n  - { id: xa-b, tier: xa, name: { vi: Xã B } }\n');
  const head = ROUND.split('units:')[0] ?? '';
  const cwd = folderOf({
    ...{ 'pack.yaml': PACK, 'dot.yaml': again, 'bang.head.yaml': head },
    'bang.csv':
      'unit;tier;at;can-bo\nxa-a;xa;2026-11-05T08:00:00+07:00;3\nxa-b;xa;;\nxa-a;xa;2026-11-06T08:00:00+07:00;4\n',
  });

  expect((await call(['score', 'pack.yaml', 'dot.yaml'], { cwd })).err.split('\n')[0]).toBe(
    'dot.yaml:11:11: [id-duplicate] lỗi: đơn vị "xa-b" đã có ở dòng 9; nếu là cùng một đơn vị, hãy giữ một dòng; nếu là đơn vị khác, hãy đặt mã khác',
  );
  expect((await call(['score', 'pack.yaml', 'bang.csv', '--lang', 'en'], { cwd })).err.split('\n')[0]).toBe(
    'bang.csv:4:1: [id-duplicate] error: cell A4 (xa-a): unit "xa-a" stands in line 2 already; keep one line of the two where it is the same unit, else choose another id',
  );
});
