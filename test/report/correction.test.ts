import { expect, test } from 'vitest';
import { redact } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import { annexHtml, annexOf } from '../../src/report/index.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { htmlElements, htmlText } from './read-back.js';

// biome-ignore lint/suspicious/noExplicitAny: documents as they are written
type Doc = any;

const PACK = compilePack(documentOf('test/fixtures/format/small.pack.yaml'));
const DRAFT: Doc = documentOf('test/fixtures/format/small.assessment.yaml');
const text = (key: string, issued: string) => ({
  ...{ key, number: `${key.slice(3)}/QĐ-UBND`, issued, signer: 'Chủ tịch (giả lập)' },
  published: { at: 'Cổng thông tin điện tử tỉnh', on: issued },
});
const texts = [text('qd-15', '2019-12-05'), text('qd-16', '2019-12-20')];
const approved = { ...DRAFT, texts, state: 'approved', approval: { text: 'qd-15', on: '2019-12-05' } };
const published = assess(PACK, approved);

/** The round with figures of xa-a changed, as a correction of the published one. */
function corrected(facts: object) {
  const [first, ...others] = DRAFT.submissions;
  return assess(PACK, {
    ...approved,
    approval: { text: 'qd-16', on: '2019-12-20' },
    supersedes: { record: published.digests.record, text: 'qd-16#dieu-1', reason: 'Ghi nhầm số máy tính' },
    submissions: [{ ...first, facts: { ...first.facts, ...facts } }, ...others],
  });
}

// of 27 points: 5 + 20 × 52/60 + 1 = 23.333, that is 86.42 %; with 60 computers 26, that is 96.30 %, and level I from 90
test('the annex of a correction has the units of which place, value or level is another, as it was and as it is', () => {
  const annex = annexOf(corrected({ 'staff-with-computer': '60' }), { corrects: published, lang: 'vi' });
  const part = annex.parts[0]?.rankings.at(1);
  const [table] = part?.tables ?? [];

  expect(part?.basis).toBe(
    `Đính chính: Điều 1, Quyết định số 16/QĐ-UBND ngày 20/12/2019: thay cho biên bản ${published.digests.record}; lý do: Ghi nhầm số máy tính.`,
  );
  expect(table?.caption).toBe('Bảng 3. Nội dung đính chính: Tổng điểm');
  expect(table?.columns.map(({ over = '', heading }) => `${over} ${heading}`.trim())).toEqual([
    ...['TT', 'Cơ quan, đơn vị'],
    ...['Đã công bố Hạng', 'Đã công bố Giá trị xếp hạng', 'Đã công bố Mức độ, tình trạng'],
    ...['Đính chính thành Hạng', 'Đính chính thành Giá trị xếp hạng', 'Đính chính thành Mức độ, tình trạng'],
  ]);
  expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['1', 'Xã A', '2', '86,42', 'II', '1', '96,30', 'I'],
    ['2', 'Xã B', '1', '89,33', 'II', '2', '89,33', 'II'],
  ]);
  const caption = htmlElements(annexHtml(annex)).filter(({ tagName }) => tagName === 'caption');
  expect(caption.map(htmlText)).toContain('Bảng 3. Nội dung đính chính: Tổng điểm');
});

test('a unit that the correction withdraws, or adds, is said not to be in the ranking of that side', () => {
  const isOf = ({ id = '', unit = id }: Doc) => unit !== 'xa-c';
  const fewer = Object.fromEntries(
    Object.entries<Doc>(approved).map(([key, value]) => [key, Array.isArray(value) ? value.filter(isOf) : value]),
  );
  const changed = (corrects: typeof published, round: Doc) => {
    const supersedes = { record: corrects.digests.record, text: 'qd-16#dieu-1', reason: 'Sáp nhập' };
    const record = assess(PACK, { ...round, approval: { text: 'qd-16', on: '2019-12-20' }, supersedes });
    const rows = annexOf(record, { corrects, lang: 'vi' }).parts[0]?.rankings.at(1)?.tables[0]?.rows ?? [];
    return rows.map((row) => row.map((cell) => cell.text)).filter(([, unit]) => unit === 'Xã C');
  };
  const [[, , ...was] = []] = changed(published, fewer);
  const [[, , ...is] = []] = changed(assess(PACK, fewer), approved);

  expect(was.slice(3)).toEqual(['', '', 'không có trong bảng xếp hạng']);
  expect(was[2]).not.toBe('');
  expect(is).toEqual(['', '', 'không có trong bảng xếp hạng', ...was.slice(0, 3)]);
});

test('a correction that changes no place says so, and without the record that it corrects there is no such part', () => {
  const same = annexOf(corrected({ files: '30' }), { corrects: published, lang: 'vi' }).parts[0]?.rankings.at(1);
  const without = annexOf(corrected({}), { lang: 'vi' }).parts[0];

  expect([same?.tables, same?.notes.items]).toEqual([[], ['Thứ hạng, giá trị xếp hạng và mức độ không thay đổi.']]);
  expect(without?.rankings).toHaveLength(1);
  expect(without?.warnings).toContain('Bản đính chính này không kèm bảng nội dung đính chính.');
  expect(without?.about.map(({ label }) => label)).toContain('Đính chính');
});

test('what is printed otherwise of units that stay where they were, as a name or own points, is told below the tables', () => {
  const [first, ...others] = DRAFT.submissions;
  const claims = { computers: { claimed: '17' } };
  const units = DRAFT.units.map((unit: Doc) =>
    unit.id === 'xa-c'
      ? { ...unit, name: { vi: 'Phường C' } }
      : unit.id === 'xa-b'
        ? { ...unit, name: { vi: 'Phường B' } }
        : unit,
  );
  const head = {
    approval: { text: 'qd-16', on: '2019-12-20' },
    supersedes: { record: published.digests.record, text: 'qd-16#dieu-1', reason: 'Đổi tên' },
  };
  const partOf = (change: object) => {
    const record = assess(PACK, { ...approved, ...head, units, ...change });
    return annexOf(record, { corrects: published, lang: 'vi' }).parts[0]?.rankings.at(1);
  };
  const named = partOf({});
  const moved = partOf({
    submissions: [{ ...first, facts: { ...first.facts, 'staff-with-computer': '60' } }, ...others],
  });
  const [a, b, c, ...rest] = DRAFT.submissions;
  const claimed = assess(PACK, { ...approved, submissions: [a, { ...b, criteria: claims }, c, ...rest] });
  const claimedAgain = assess(PACK, {
    ...approved,
    ...head,
    supersedes: { ...head.supersedes, record: claimed.digests.record },
    submissions: [a, { ...b, criteria: { computers: { claimed: '16.5' } } }, c, ...rest],
  });
  const own = annexOf(claimedAgain, { corrects: claimed, lang: 'vi' }).parts[0]?.rankings.at(1);

  expect([named?.tables, named?.notes.items]).toEqual([
    [],
    [
      'Thứ hạng, giá trị xếp hạng và mức độ không thay đổi.',
      'Thứ hạng, giá trị xếp hạng và mức độ không đổi, nhưng nội dung khác in trong bảng đã đổi: Phường B (Cơ quan, đơn vị: Xã B → Phường B); Phường C (Cơ quan, đơn vị: Xã C → Phường C).',
    ],
  ]);
  expect(moved?.tables[0]?.rows.map(([, unit]) => unit?.text)).toEqual(['Xã A', 'Phường B (trước là Xã B)']);
  expect(moved?.notes.items).toEqual([
    'Thứ hạng, giá trị xếp hạng và mức độ không đổi, nhưng nội dung khác in trong bảng đã đổi: Phường C (Cơ quan, đơn vị: Xã C → Phường C).',
  ]);
  expect(own?.notes.items.at(-1)).toBe(
    'Thứ hạng, giá trị xếp hạng và mức độ không đổi, nhưng nội dung khác in trong bảng đã đổi: Xã B (Đơn vị tự chấm: 17,000 → 16,500).',
  );
});

test('of a unit whose figures are hidden in the published record nothing but its name is compared', () => {
  const salted = assess(PACK, { ...approved, salts: saltsFor(['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e']) });
  const hidden = redact(salted, ['xa-b', 'xa-c']);
  if (!hidden.ok) throw new Error(hidden.errors[0].code);
  const units = DRAFT.units.map((unit: Doc) => (unit.id === 'xa-c' ? { ...unit, name: { vi: 'Phường C' } } : unit));
  const record = assess(PACK, {
    ...approved,
    units,
    approval: { text: 'qd-16', on: '2019-12-20' },
    supersedes: { record: salted.digests.record, text: 'qd-16#dieu-1', reason: 'Đổi tên' },
  });
  const part = annexOf(record, { corrects: hidden.value, lang: 'vi' }).parts[0]?.rankings.at(1);

  expect([part?.tables, part?.notes.items]).toEqual([
    [],
    [
      'Thứ hạng, giá trị xếp hạng và mức độ không thay đổi.',
      'Thứ hạng, giá trị xếp hạng và mức độ không đổi, nhưng nội dung khác in trong bảng đã đổi: Phường C (Cơ quan, đơn vị: Xã C → Phường C).',
    ],
  ]);
});

test('a correction that is computed by another pack says so, by its version or as another of the same version', () => {
  const document: Doc = documentOf('test/fixtures/format/small.pack.yaml');
  const by = (change: object) => {
    const pack = compilePack({ ...document, ...change });
    const { version = document.version } = change as { readonly version?: string };
    const record = assess(pack, {
      ...approved,
      pack: { ...DRAFT.pack, version },
      approval: { text: 'qd-16', on: '2019-12-20' },
      supersedes: { record: published.digests.record, text: 'qd-16#dieu-1', reason: 'Sửa bộ tiêu chí' },
    });
    return annexOf(record, { corrects: published, lang: 'vi' }).parts[0]?.rankings.at(1)?.notes.items;
  };
  const same = 'Thứ hạng, giá trị xếp hạng và mức độ không thay đổi.';

  expect(by({})).toEqual([same]);
  expect(by({ version: '1.0.1' })).toEqual([
    same,
    'Bản đính chính tính theo bộ tiêu chí phiên bản 1.0.1; kết quả đã công bố tính theo phiên bản 1.0.0.',
  ]);
  expect(by({ title: { ...document.title, vi: 'Tên khác' } })).toEqual([
    same,
    'Bản đính chính tính theo bộ tiêu chí có nội dung khác bộ đã dùng cho kết quả đã công bố, tuy cùng ghi phiên bản 1.0.0.',
  ]);
});

test('a record that does not correct the one that is given is refused, and not passed over', () => {
  const another = assess(PACK, { ...approved, id: 'vi-du-khac' });
  const draft = assess(PACK, DRAFT);

  expect(() => annexOf(corrected({}), { corrects: another })).toThrow('corrects-another');
  expect(() => annexOf(published, { corrects: draft })).toThrow('corrects-nothing');
});
