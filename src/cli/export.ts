import { exportPack, type JsonObject, writeCsv, writeWorkbook } from '../sheet/index.js';
import { type Language, sheetSentence } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { writeWhole } from './files.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor } from './io.js';
import { loadPack } from './load-pack.js';
import { loadPlugins } from './load-plugins.js';
import { printIssues } from './print-issues.js';

/** What `tieuchi export` takes. */
export interface ExportOptions {
  readonly lang: Language;
  readonly out: string;
  readonly force?: true;
  readonly plugins?: string;
}

/** Writes a pack as a spreadsheet: .csv where the name says so, else .xlsx. A pack with errors is not written. */
export async function exportCommand(
  io: Io,
  pack: string,
  { lang, out, force, plugins }: ExportOptions,
): Promise<ExitCode> {
  const { compiled, document, issues } = loadPack(io.cwd, pack, await loadPlugins(io.cwd, plugins), {
    hash: nodeSha256,
  });
  io.err(printIssues(issues, lang, paintFor(io, 'err')));
  if (!compiled) return EXIT.issues;
  const sheets = exportPack(document as JsonObject);
  const isCsv = /\.csv$/i.test(out);
  writeWhole(io.cwd, out, isCsv ? writeCsv(sheets) : await writeWorkbook(sheets), force);
  io.out(`${sheetSentence('exported', lang, { file: out })}\n`);
  return EXIT.fine;
}
