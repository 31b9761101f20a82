import { expect, test } from 'vitest';
import { collectForms, readForm } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { PACK, ROUND, sheets, UNITS } from './house.js';

/** A form that does not say when it was received. */
const bytes = await workbookOf(
  sheets().map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.key === 'received' ? { ...row, cells: { ...row.cells, value: { look: 'blank', value: '' } as const } } : row,
    ),
  })),
);

test('an instant in another zone is when it was received', async () => {
  const { submission } = await readForm(bytes, PACK, { units: UNITS, received: '2019-10-20T01:00:00Z' });

  expect(submission?.at).toBe('2019-10-20T08:00:00+07:00');
});

test.each([
  ["'2019-10-20'", '2019-10-20'],
  ["'20/10/2019 08:00'", '20/10/2019 08:00'],
  ["'2019-10-20T08:00:00'", '2019-10-20T08:00:00'],
  ["''", ''],
  ['null', null],
  ['another object', new Date(0)],
  ['the number 0', 0],
])('%s is no instant: it is refused, and stands in no submission', async (said, received) => {
  const given = { received: received as string };
  const needed = `is needed here, not ${said}.`;

  await expect(readForm(bytes, PACK, { units: UNITS, ...given })).rejects.toThrow(
    new TypeError(`An instant with its offset, as \`received\`, ${needed}`),
  );
  await expect(collectForms(PACK, [{ name: 'xa-b.xlsx', bytes, ...given }], ROUND)).rejects.toThrow(
    new TypeError(`An instant with its offset, as \`received\` of 'xa-b.xlsx', ${needed}`),
  );
});
