import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { writeXlsx } from '../../src/vendor/hucre.js';

/** LibreOffice, where it is installed. */
export function officeProgram(): string | undefined {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // the other name is tried
    }
  }
  return undefined;
}

/** Numbers as they are, not as they are shown; every sheet in a file of its own. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];

/** What LibreOffice computes of sheets: by name, the texts of every row. */
export async function computed(program: string, sheets: Sheets): Promise<ReadonlyMap<string, readonly string[][]>> {
  const folder = mkdtempSync(join(tmpdir(), 'tieuchi-office-'));
  try {
    writeFileSync(join(folder, 'rows.xlsx'), await writeXlsx({ sheets }));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const paths = ['--outdir', join(folder, 'out'), join(folder, 'rows.xlsx')];
    await promisify(execFile)(program, ['--headless', profile, '--convert-to', CSV, ...paths], { timeout: 170_000 });
    return new Map(
      readdirSync(join(folder, 'out')).map((file) => [
        file.slice('rows-'.length, -'.csv'.length),
        parse(readFileSync(join(folder, 'out', file), 'utf8'), { relax_column_count: true }) as string[][],
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
