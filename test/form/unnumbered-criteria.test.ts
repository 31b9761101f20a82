import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import type { FormSheet } from '../../src/form/form-sheet.js';
import { formSheets } from '../../src/form/form-sheets.js';
import { readForm } from '../../src/form/index.js';
import { verificationSheets } from '../../src/form/verifying/verification-forms.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { type CompiledPack, compilePack } from '../../src/index.js';
import type { Assessment } from '../../src/model/assessment.js';
import { PACK, RECEIVED, ROUND, UNITS, WHOLE } from './house.js';

const TEXT = readFileSync(new URL('form-pack.yaml', import.meta.url), 'utf8');
const UNNUMBERED = compilePack(readSource(TEXT.replaceAll(/ code: [IVX.\d]+,/g, '')).document as never);

/** The sheets of the forms of a unit and of its verifiers that show numbers of criteria, by whether they are hidden. */
function numbersHidden(pack: CompiledPack) {
  const year = { ...ROUND, asOf: WHOLE.at, submissions: [WHOLE] } as unknown as Assessment;
  const verifying = verificationSheets(pack, year);
  const sheets: readonly FormSheet[] = [
    ...formSheets(pack, { tier: 'commune', units: UNITS, unit: 'xa-b' }),
    ...(verifying.ok ? verifying.value.sheets('xa-b') : []),
  ];
  return sheets.flatMap(({ id, columns }) =>
    columns.filter(({ key }) => key === 'code').map(({ isHidden = false }) => `${id} ${isHidden}`),
  );
}

test('a form shows the numbers of criteria only where the pack numbers them', () => {
  expect(numbersHidden(PACK)).toEqual([
    'figures false',
    'criteria false',
    'verifying-figures false',
    'verifying-criteria false',
  ]);
  expect(numbersHidden(UNNUMBERED)).toEqual([
    'figures true',
    'criteria true',
    'verifying-figures true',
    'verifying-criteria true',
  ]);
});

test('a form without numbers is read back whole', async () => {
  const written = formSheets(UNNUMBERED, { tier: 'commune', units: UNITS, unit: 'xa-b', submission: WHOLE });
  const form = await readForm(await workbookOf([...written]), UNNUMBERED, { units: UNITS, received: RECEIVED });

  expect(form).toMatchObject({ faults: [], submission: WHOLE });
});
