import { expect, test } from 'vitest';
import { detach, excerpt, explain, redact } from '../../src/audit/index.js';
import { printExplanation } from '../../src/cli/print/explanation.js';
import { assess, compilePack } from '../../src/index.js';
import { explainFaultSentence, LANGUAGES, type Language } from '../../src/words/index.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';

const pack = compilePack(documentOf('test/explain/units.pack.yaml'));

const IN_TIME = '2019-10-30T08:00:00+07:00';
const LATE = '2019-11-02T08:00:00+07:00';

type Figures = readonly [one: number | string, two?: number | string, sentOn?: string, more?: object];

/** Every district by what it is there for. */
const DISTRICTS: Readonly<Record<string, Figures>> = {
  best: [55, 40, '2019-10-01'],
  gated: [60, 31, '2019-10-01', { extra: 10 }],
  ahead: [45, 40, '2019-10-01'],
  short: [50, '38.5', '2019-10-01'],
  parted: [52, '36.5', '2019-10-01'],
  dated: [52, '36.5', '2019-10-02'],
  decided: [40, 25, '2019-10-01'],
  decidedToo: [40, 25, '2019-10-01'],
  tied: [20, 15, '2019-10-01'],
  tiedToo: [20, 15, '2019-10-01'],
  lowest: [10, 5, '2019-10-01', { lost: 3 }],
  partial: [50, 0, '2019-10-01', { files: 0, extra: 1 }],
  withheld: [50],
  unusable: [61, 5],
  outside: [50, 30],
  late: [50, 30],
};

function record() {
  const ids = Object.keys(DISTRICTS);
  return assess(pack, {
    format: 'tieuchi/assessment@1',
    id: 'dot-2019',
    pack: { id: 'xep-hang', version: '1.0.0' },
    state: 'final',
    figures: 'real',
    asOf: '2019-11-30T00:00:00+07:00',
    units: [...ids, 'silent'].map((id, index) => ({
      id,
      tier: 'district',
      name: { vi: `Huyện số ${index + 1}`, en: `District ${index + 1}` },
      attributes: { 'is-new': id === 'outside' },
    })),
    submissions: ids.map((unit) => {
      const [one, two, sentOn, more = {}] = DISTRICTS[unit] ?? [0];
      const facts = { one, ...(two === undefined ? {} : { two }), ...(sentOn ? { 'sent-on': sentOn } : {}), files: 5 };
      return { unit, at: unit === 'late' ? LATE : IN_TIME, facts: { ...facts, ...more } };
    }),
    salts: saltsFor([...ids, 'silent']),
    decisions: [
      {
        ranking: 'places',
        order: ['decidedToo', 'decided'],
        by: 'Hội đồng',
        at: '2019-11-20T08:00:00+07:00',
        note: 'Hội đồng biểu quyết 5 trên 7',
        text: 'tb-12#muc-2',
      },
    ],
  });
}

function told(unit: string, language: Language, question: object = {}): string {
  const result = explain({ record: record(), pack }, { unit, ...question }, language);
  if (result.ok) return printExplanation(result.value, 1000);
  return result.errors.map((fault) => `${fault.code}: ${explainFaultSentence(fault, language)}`).join('\n');
}

test.each(LANGUAGES)('units are explained in %s as on the page that people have read', async (language) => {
  const pages = [...Object.keys(DISTRICTS), 'silent'].map((unit) => told(unit, language));

  await expect(pages.join('\n')).toMatchFileSnapshot(`golden/units.${language}.txt`);
});

test('the highest level needs nothing more', () => {
  expect(told('best', 'vi')).toContain(
    '- "Tổng điểm": Mức tốt, theo tỷ lệ phần trăm 95,0% (mức này từ 90% trở lên)\n' +
      '      - Điều kiện kèm theo của Mức tốt đạt: mọi tiêu chí thuộc "Tổng điểm" đều thỏa điều kiện tỷ lệ phần trăm không nhỏ hơn 80\n' +
      '      - Đây là mức cao nhất\n',
  );
});

test('a value that is enough falls to the floor where the condition fails, and the criterion at fault is named', () => {
  const page = told('gated', 'vi');

  // 60 + 31, and 5 of a bonus of 10, is 96 of 100, but 31 of 40 is 77.5 %
  expect(page).toContain('Điểm thưởng: 5 điểm');
  expect(page).toContain('"Tổng điểm": dưới Mức trung bình, theo tỷ lệ phần trăm 96,0%, không đạt mức nào');
  expect(page).toContain('Giá trị đủ cho Mức tốt nhưng điều kiện kèm theo không đạt: ');
  expect(page).toContain('chưa thỏa: "II. Phần hai", tỷ lệ phần trăm (77,5) nhỏ hơn 80');
});

test('a condition of the next level that would not hold is told before the level is reached', () => {
  const page = told('ahead', 'vi');

  expect(page).toContain('Để đạt Mức tốt còn thiếu 5 điểm phần trăm (cần từ 90% trở lên, đang có 85,0%)');
  expect(page).toContain('Điều kiện kèm theo của Mức tốt hiện chưa đạt: ');
  expect(page).toContain('chưa thỏa: "I. Phần một", tỷ lệ phần trăm (75) nhỏ hơn 80');
});

test('what is short of the next level is the exact difference, and a lower end that does not belong must be passed', () => {
  expect(told('short', 'vi')).toContain(
    'Để đạt Mức tốt còn thiếu 1,5 điểm phần trăm (cần từ 90% trở lên, đang có 88,5%)',
  );
  expect(told('lowest', 'vi')).toContain(
    'Để đạt Mức trung bình còn phải hơn 38 điểm phần trăm (cần trên 50%, đang có 12,0%)',
  );
});

test('a tie says what parted it, with what the unit has of it, and a decision with its reason and its text', () => {
  expect(told('parted', 'vi')).toContain('thứ tự xác định theo điểm của "I. Phần một": đơn vị này có 52');
  expect(told('dated', 'vi')).toContain('thứ tự xác định theo "Ngày gửi": đơn vị này có 02/10/2019');
  expect(told('decided', 'vi')).toContain(
    'thứ tự xác định theo quyết định: Hội đồng biểu quyết 5 trên 7 (mục 2, Thông báo số 12/TB-HĐ ngày 20/11/2019)',
  );
  expect(told('tied', 'vi')).toContain('Đồng hạng với 1 đơn vị khác');
});

test('points out of what counts are brought to the printed maximum before bonus and penalty, and the sum is shown', () => {
  // 50 of 60 is 83.333 of 100, and 1 more
  expect(told('partial', 'vi')).toContain('Điểm quy đổi: 50 × 100 : 60 + 1 ≈ 84,333 điểm');
});

test('a unit without a place says why', () => {
  expect(told('withheld', 'vi')).toContain('chưa đủ căn cứ xếp hạng; thiếu số liệu "Điểm phần hai"');
  expect(told('outside', 'vi')).toContain('ngoài bảng xếp hạng; không thuộc nhóm được xếp hạng');
  expect(told('late', 'vi')).toContain('phiếu gửi lúc 08:00 ngày 02/11/2019 (+07:00); xem như xếp hạng cuối');
  expect(told('silent', 'vi')).toContain('Không có phiếu được tính nên không có điểm để giải thích');
});

test('what cannot be explained is refused with a closed code', () => {
  expect(told('shorts', 'vi')).toBe('explain-unit-unknown: không có đơn vị "shorts"; có phải ý bạn là "short"?');
  expect(told('short', 'en', { criterion: 'fist' })).toBe(
    'explain-criterion-unknown: the tier of this unit has no criterion "fist"; did you mean "first"',
  );
  expect(told('short', 'vi', { layer: 'verified' })).toBe(
    'explain-layer-absent: không có lớp số liệu "sau thẩm định" của đơn vị "short"; chỉ có: theo số liệu đơn vị khai',
  );
  expect(told('silent', 'en', { criterion: 'first' })).toBe(
    'explain-not-submitted: no submission of unit "silent" counts, so there are no points to explain',
  );
});

test('a redacted entry and another pack are refused', () => {
  const whole = record();
  const redacted = redact(whole, ['short']);
  const other = compilePack({ ...(documentOf('test/explain/units.pack.yaml') as object), version: '1.0.1' });
  const code = (result: ReturnType<typeof explain>) => (result.ok ? 'explained' : result.errors[0]?.code);

  expect(redacted.ok && code(explain({ record: redacted.value, pack }, { unit: 'short' }, 'vi'))).toBe(
    'explain-entry-redacted',
  );
  expect(code(explain({ record: whole, pack: other }, { unit: 'short' }, 'vi'))).toBe('explain-pack-differs');
  expect(code(explain({ record: detach(whole), pack }, { unit: 'short' }, 'vi'))).toBe('explain-detached');
});

test("a unit's excerpt explains it as the whole record does", () => {
  const own = excerpt(record(), 'decided');
  const result = own.ok ? explain({ record: own.value, pack }, { unit: 'decided' }, 'vi') : undefined;

  expect(result?.ok && printExplanation(result.value, 1000)).toBe(told('decided', 'vi'));
});

test('a criterion is found by its printed number as well', () => {
  expect(told('short', 'vi', { criterion: 'II' })).toBe(told('short', 'vi', { criterion: 'second' }));
});
