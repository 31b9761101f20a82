import { exportPack, type JsonObject, writeCsv, writeWorkbook } from '../../sheet/index.js';
import { sheetSentence } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { endingOf } from '../ending-of.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { loadSoundPack } from '../load-sound-pack.js';
import { writeWhole } from '../write-files.js';

interface ExportOptions extends CommonOptions {
  readonly out: string;
}

/** How a spreadsheet is written, by the ending of the file. */
const WRITE = {
  xlsx: writeWorkbook,
  csv: async (sheets) => writeCsv(sheets),
} as const satisfies Readonly<Record<string, (sheets: ReturnType<typeof exportPack>) => Promise<Uint8Array | string>>>;

/** Writes a pack as a spreadsheet, as the name of the file says: .xlsx or .csv. A pack with errors is not written. */
export async function runExport(io: Io, pack: string, options: ExportOptions): Promise<ExitCode> {
  const { lang, out } = options;
  const ending = endingOf(out, Object.keys(WRITE) as (keyof typeof WRITE)[]);
  const loaded = await loadSoundPack(io, pack, options);
  if (!loaded) return EXIT.issues;
  const sheets = exportPack(loaded.document as JsonObject);
  const content = await WRITE[ending](sheets);
  writeWhole(io.cwd, out, content, options.force);
  io.out(`${sheetSentence('exported', lang, { file: out })}\n`);
  return EXIT.fine;
}
