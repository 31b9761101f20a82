import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importSheet, readAnnexFile } from '../../src/sheet/index.js';
import { parseCsv } from '../../src/vendor/csv-parse.js';
import { officeProgram } from '../support/office.js';
import { ANNEX, imported, OPTIONS } from './annexes.js';

const OFFICE = officeProgram();
if (!OFFICE) console.warn('LibreOffice is not installed: no annex is written as Word by it');

const ROWS = parseCsv(ANNEX.toString('utf8'), { bom: true, relax_column_count: true }) as string[][];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

/** The annex of forty rows below a letterhead and a title, with a note and a list of receivers below it. */
const PAGE = `<html><head><meta charset="utf-8"></head><body>
<table><tr><td>ỦY BAN NHÂN DÂN</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table><p>PHỤ LỤC I</p>
<table border="1">${ROWS.slice(1)
  .map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`)
  .join('')}</table><p>PHỤ LỤC II</p></body></html>`;

function asWord(program: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'tieuchi-word-'));
  try {
    writeFileSync(join(folder, 'annex.html'), PAGE);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filters = ['--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML'];
    execFileSync(program, ['--headless', profile, ...filters, '--outdir', folder, join(folder, 'annex.html')], {
      stdio: 'ignore',
      timeout: 170_000,
    });
    return readFileSync(join(folder, 'annex.docx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.skipIf(!OFFICE)('an annex that LibreOffice wrote as Word is the draft that it is in a spreadsheet', async () => {
  const reading = await readAnnexFile(asWord(OFFICE ?? ''));
  if (!reading.ok) throw new Error(reading.errors[0].code);
  const word = importSheet(reading.value, { ...OPTIONS, sheet: '2' });
  const sheet = await imported(ANNEX);

  expect(reading.value.map(({ name }) => name)).toEqual(['1', '2']);
  expect(word.criteria).toBeGreaterThan(30);
  expect(word.document?.tiers).toEqual(sheet.document?.tiers);
  expect(word.document?.facts).toEqual(sheet.document?.facts);
});
