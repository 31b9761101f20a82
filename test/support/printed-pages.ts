import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
const PDFTOTEXT = ['/usr/bin/pdftotext'].find(existsSync);

/** Whether this machine has LibreOffice and what reads a PDF; says so where it has not. */
export function hasOffice(): boolean {
  const isThere = SOFFICE !== undefined && PDFTOTEXT !== undefined;
  if (!isThere)
    console.warn(
      'SKIPPED: no LibreOffice or no pdftotext here, so no document is opened and looked at (.ci/run installs both)',
    );
  return isThere;
}

/** Whether this machine has what reads a PDF. */
export function hasPdfText(): boolean {
  if (PDFTOTEXT === undefined) console.warn('SKIPPED: no pdftotext here, so no PDF is looked at (.ci/run installs it)');
  return PDFTOTEXT !== undefined;
}

/** A document as LibreOffice prints it: the text of each page, blanks as one. */
export function officePages(bytes: Uint8Array, ending: 'docx' | 'xlsx'): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tieuchi-office-'));
  const file = join(folder, `annex.${ending}`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  execFileSync(SOFFICE ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'ignore',
    timeout: 120_000,
  });
  return pdfPages(join(folder, 'annex.pdf'));
}

/** The text of each page of a PDF, in the order in which it was drawn, blanks as one. */
export function pdfPages(file: string): readonly string[] {
  const text = `${file}.txt`;
  execFileSync(PDFTOTEXT ?? '', ['-raw', '-enc', 'UTF-8', file, text]);
  const pages = readFileSync(text, 'utf8').normalize('NFC').split('\f').slice(0, -1);
  return pages.map((page) => page.replaceAll(/\s+/g, ' '));
}
