import { expect, test } from 'vitest';
import { exportPack, importSheet, type JsonObject, readSheet, writeCsv } from '../../src/sheet/index.js';
import { documentAt } from '../support/packs-in-repo.js';
import { OPTIONS } from './annexes.js';

const PACKS = {
  'one piece': documentAt('examples/01-score/pack.yaml'),
  'several pieces': documentAt('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml'),
} as const;

/** The CSV of a pack, each cell outside quotation marks changed. */
const csvOf = (pack: JsonObject, change: (cell: string) => string) =>
  writeCsv(exportPack(pack)).replaceAll(/(?<=^|,)[^",\r\n]+(?=,|\r?$)/gm, change);

async function imported(csv: string): Promise<unknown> {
  const reading = await readSheet(new TextEncoder().encode(csv));
  if (!reading.ok) throw new Error(reading.errors[0].code);
  return importSheet(reading.value, OPTIONS).document;
}

/** What LibreOffice and Excel make of `1/2` in a CSV file that they open and save, in an English and in a Vietnamese setting. */
const SAVED = {
  'LibreOffice, English': (day: string, month: string) => `0${day}/0${month}/26`,
  'Excel, English': (day: string, month: string) => `${day}-${['Jan', 'Feb', 'Mar', 'Apr', 'May'][Number(month) - 1]}`,
  Vietnamese: (day: string, month: string) => `0${day}/0${month}/2026`,
} as const;

test.each(Object.keys(SAVED))('a CSV that %s saved again is the same pack', async (program) => {
  const asDate = SAVED[program as keyof typeof SAVED];
  for (const pack of Object.values(PACKS)) {
    const csv = csvOf(pack, (cell) => cell.replace(/^([1-9])\/([1-9])$/, (_, day, month) => asDate(day, month)));

    expect(await imported(csv)).toEqual(pack);
  }
});

test('a file of an earlier version, whose pieces are numbered 1/3, is the same pack', async () => {
  for (const pack of Object.values(PACKS))
    expect(await imported(csvOf(pack, (cell) => cell.replace(/^(\d) of (\d)$/, '$1/$2')))).toEqual(pack);
});

test('of one piece its number may be lost; of several none is taken without it, nor where a piece is gone', async () => {
  const withoutNumber = (pack: JsonObject) => csvOf(pack, (cell) => cell.replace(/^\d of \d$/, '01/01/26'));
  const withoutPiece = writeCsv(exportPack(PACKS['several pieces'])).replace(/^tieuchi\/sheet@1,2 of .*$/m, '');

  expect(await imported(withoutNumber(PACKS['one piece']))).toEqual(PACKS['one piece']);
  expect(await imported(withoutNumber(PACKS['several pieces']))).not.toEqual(PACKS['several pieces']);
  expect(await imported(withoutPiece)).not.toEqual(PACKS['several pieces']);
});
