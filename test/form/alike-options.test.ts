import { expect, test } from 'vitest';
import { formSheets } from '../../src/form/form-sheets.js';
import { readForm } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { compilePack } from '../../src/index.js';
import { documentOf } from '../support/documents.js';
import { codes, RECEIVED, readSheets, sheets, UNITS } from './house.js';

/** The pack of the house with these options of the plan, by id and title. */
function packWith(options: Readonly<Record<string, string>>) {
  const pack = documentOf('test/form/form-pack.yaml') as { facts: { id: string; options?: unknown }[] };
  const titled = Object.entries(options).map(([id, title]) => ({ id, title: { vi: title, en: title } }));
  const facts = pack.facts.map((fact) => (fact.id === 'plan' ? { ...fact, options: titled } : fact));
  return compilePack({ ...pack, facts });
}

test.each<[string, Readonly<Record<string, string>>]>([
  ['with the same title', { early: 'Đạt', late: 'Đạt' }],
  ['whose titles are the ids of one another', { early: 'late', late: 'early' }],
  ['whose titles differ in their case alone', { early: 'Đạt', late: 'đạt' }],
  ['of which one is called as if there were no figure', { early: 'không có', late: '-' }],
])('options %s: each comes back as the one that was picked', async (_, options) => {
  const pack = packWith(options);
  for (const plan of ['early', 'late']) {
    const submission = { unit: 'xa-b', at: RECEIVED, facts: { plan } };
    const written = formSheets(pack, { tier: 'commune', units: UNITS, unit: 'xa-b', submission });
    const read = await readForm(await workbookOf(written), pack, { units: UNITS, received: RECEIVED });

    expect([read.submission?.facts, codes(read)]).toEqual([{ plan }, ['incomplete']]);
  }
});

test('words for "no figure" where yes or no is asked name what may be picked', async () => {
  const written = sheets({ unit: 'xa-b', at: RECEIVED }).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.key === 'has-website'
        ? { ...row, cells: { ...row.cells, value: { look: 'blank', value: 'không có' } as const } }
        : row,
    ),
  }));
  const { faults } = await readSheets(written);

  expect(faults[0]?.sentence).toBe('"không có" không có trong danh sách để chọn: Có; Không');
});
