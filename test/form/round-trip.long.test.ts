import { expect, test } from 'vitest';
import { giaLai2019 } from '../../criteria-packs/gia-lai-2019/index.js';
import { formSheets } from '../../src/form/form-sheets.js';
import { formWorkbook, readForm } from '../../src/form/index.js';
import { compilePack } from '../../src/index.js';
import { documentOf } from '../support/documents.js';
import { inTwoYears } from '../support/in-two-years.js';
import { asText, codes, PACK, RECEIVED, readSheets, sheets, UNITS, WHOLE } from './house.js';

test('what a unit answers comes back: every type of figure, estimates, days, points, reasons, evidence, claims, who answers for it', async () => {
  const { unit, submission, faults } = await readSheets(sheets());

  expect(submission).toEqual(WHOLE);
  expect(unit).toBe('xa-b');
  // the mark is given by others, and a criterion without its figure is told
  expect(faults).toEqual([]);
});

test('a form in which nobody answered anything does not count as sent', async () => {
  const blank = await readSheets(sheets({ unit: 'xa-b', at: RECEIVED }));

  expect(blank.submission).toBeUndefined();
  expect(blank.faults.map(({ code, sentence }) => `${code}: ${sentence}`)).toEqual([
    'nothing-answered: phiếu chưa điền gì nên không tính là đã gửi',
  ]);
});

test('of a form with one answer it is told which figures are blank', async () => {
  const begun = await readSheets(sheets({ unit: 'xa-b', at: RECEIVED, facts: { staff: '7' } }));

  expect(begun.submission).toEqual({ unit: 'xa-b', at: RECEIVED, facts: { staff: '7' } });
  expect(begun.faults.map(({ code, sentence }) => `${code}: ${sentence}`)).toEqual([
    'incomplete: còn 6 số liệu để trống: "Cán bộ có máy tính"; "Tỷ lệ đúng hạn"; "Có trang thông tin điện tử"; "Kế hoạch"; "Ứng dụng đang dùng"; "Lớp tập huấn" (các tiêu chí I.1, I.2, I.3, I.4 và 2 tiêu chí khác: tối đa 37 điểm, hiện tính 0 điểm)',
  ]);
});

test('a list of which the unit says that it has none is empty, and a list of which it says nothing is not there', async () => {
  const none = await readSheets(sheets({ unit: 'xa-b', at: RECEIVED, facts: { applications: [] } }));

  expect(none.submission?.facts).toEqual({ applications: [] });
});

test.each([
  '=1+1',
  '+84 269',
  '_x0041_',
  '<b>&amp;</b>',
  "'quoted'",
  '12/BC',
  '1e5',
  '007',
  'TRUE',
  'a\u0301 e\u0302',
  'x'.repeat(5000),
])('the text %j in every cell of text comes back as it was typed', async (text) => {
  const said = {
    unit: 'xa-b',
    at: RECEIVED,
    by: text,
    contact: text,
    narrative: { title: text },
    facts: { address: text, applications: [text, text] },
    criteria: { computers: { reason: text, evidence: [{ number: text, page: text, link: text }] } },
  };
  const { submission } = await readSheets(sheets(said));

  expect(submission).toEqual(JSON.parse(JSON.stringify(said).normalize('NFC')));
});

test('the same pack and unit give the same bytes, in a year and in another', async () => {
  const wanted = { tier: 'commune', unit: 'xa-b', units: UNITS } as const;
  const [one, other] = await inTwoYears(() => formWorkbook(PACK, wanted));

  expect(other).toEqual(one);
});

test('a form for any unit asks which one it is, by id or by name', async () => {
  const named = async (text: string) => {
    const written = sheets({ unit: '', at: RECEIVED, facts: { staff: '7' } }, null).map((sheet) =>
      sheet.id !== 'cover'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row.key === 'unit'
                ? { ...row, cells: { ...row.cells, value: { look: 'blank', value: text } as const } }
                : row,
            ),
          },
    );
    const read = await readSheets(written);
    const meant = read.faults.flatMap(({ sentence }) => /có phải .*?"(.*?)"\?/.exec(sentence)?.[1] ?? []);
    return [read.unit, ...codes(read).filter((code) => code !== 'incomplete'), ...meant];
  };

  expect(await named('xa-b')).toEqual(['xa-b']);
  expect(await named('XÃ BÌNH MINH')).toEqual(['xa-b']);
  expect(await named('xa binh minh')).toEqual(['xa-b']);
  expect(await named('')).toEqual([undefined, 'unit-missing Trang đầu!C12']);
  expect(await named('Xã Bình Min')).toEqual([undefined, 'unit-unknown Trang đầu!C12', 'Xã Bình Minh']);
  expect(await named('UBND xã Bình Minh')).toEqual([undefined, 'unit-unknown Trang đầu!C12', 'Xã Bình Minh']);
  expect(await named('X. Bình Minh')).toEqual([undefined, 'unit-unknown Trang đầu!C12', 'Xã Bình Minh']);
  expect(await named('Xã C')).toEqual([undefined, 'unit-ambiguous Trang đầu!C12']);
  expect(await named('huyen-a')).toEqual([undefined, 'another-tier Trang đầu!C12']);
});

test('every figure that Gia Lai asks of a unit stands once in the form of its tier, and none that others give', () => {
  const pack = compilePack(giaLai2019);
  for (const tier of ['department', 'district', 'commune']) {
    const figures = formSheets(pack, { tier }).find(({ id }) => id === 'figures');
    const asked = (figures?.rows ?? []).flatMap(({ key }) => key ?? []);
    const own = pack.plan.tiers
      .find(({ id }) => id === tier)
      ?.facts.filter((id) => pack.plan.facts[id]?.provider === 'unit' && !pack.plan.facts[id]?.derived);

    expect(asked.toSorted()).toEqual([...(own ?? [])].toSorted());
    expect(asked.length).toBeGreaterThan(20);
  }
});

test('of each tier of Gia Lai the submission of a unit comes back from its form', async () => {
  const pack = compilePack(giaLai2019);
  // biome-ignore lint/suspicious/noExplicitAny: a document as it is written
  const { units, submissions } = documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml') as any;
  for (const tier of ['department', 'district', 'commune']) {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const isOfTier = ({ unit }: any) => units.some((row: any) => row.id === unit && row.tier === tier);
    const { handedIn, ...said } = submissions.find(isOfTier);
    const bytes = await formWorkbook(pack, { tier, unit: said.unit, units, submission: said });
    const { submission } = await readForm(bytes, pack, { units, received: said.at });

    expect(asText(submission)).toEqual(asText(said));
  }
});
