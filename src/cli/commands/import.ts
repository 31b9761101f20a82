import { basename } from 'node:path';
import { writeSource } from '../../author/index.js';
import { isDate } from '../../kit/instant.js';
import {
  type ImportOptions,
  importSheet,
  readAnnexFile,
  type SheetTable,
  slug,
  writeProof,
} from '../../sheet/index.js';
import { proofWord, type SheetKey, sheetSentence } from '../../words/index.js';
import { refuseBlank } from '../blank-options.js';
import type { CommonOptions } from '../command.js';
import { withNeeded } from '../command-words.js';
import { endingOf } from '../ending-of.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { isThere, readBytes } from '../files.js';
import { type Io, paintFor } from '../io.js';
import { suggestionFor } from '../near.js';
import { plainName } from '../plain-name.js';
import { isAmongRows, printImport, printRows } from '../print/import.js';
import { tellFault } from '../print/issues.js';
import { isStdin } from '../standard-input.js';
import { wrongUsage } from '../usage-error.js';
import { pageWidth } from '../wrap.js';
import { writeWhole } from '../write-files.js';
import { writtenAs } from '../written-as.js';

interface ImportCommandOptions extends CommonOptions {
  readonly out: string;
  readonly id?: string;
  readonly title?: string;
  readonly tier?: string;
  readonly period?: string;
  readonly number?: string;
  readonly issued?: string;
  readonly official?: true;
  readonly sheet?: string;
  readonly report?: string;
}

/** Makes a draft of a pack from an annex, or the pack again from its export, and says which rows need a human. */
export async function runImport(io: Io, file: string, options: ImportCommandOptions): Promise<ExitCode> {
  const { lang, out, report, force } = options;
  const refuse = (key: SheetKey, exit: ExitCode = EXIT.issues): ExitCode => {
    tellFault(io, file, sheetSentence(key, lang), lang);
    return exit;
  };
  refuseBlank(options, ['id', 'title', 'tier', 'number', 'issued', 'sheet']);
  if (report !== undefined) endingOf(report, ['xlsx']);
  const importing = optionsOf(file, options);
  if (typeof importing === 'string') return refuse(importing, EXIT.usage);
  const reading = await readAnnexFile(readBytes(io.cwd, file));
  if (!reading.ok) return refuse(reading.errors[0].code);
  refuseNoSheet(file, options.sheet, reading.value);
  const imported = importSheet(reading.value, importing);
  if (imported.document === undefined) {
    const { rows, proof } = imported;
    const isInOldFont = proof === undefined && rows.some(({ why }) => why === 'old-font');
    if (isInOldFont) return refuse('no-annex-old-font');
    return refuse(rows.length === 0 ? 'no-annex' : 'no-criteria');
  }
  if (!imported.proof) refuseOfAnnex(file, options);
  if (report !== undefined && (report === out || (!force && isThere(io.cwd, report))))
    wrongUsage('file-there', { file: report });
  writeWhole(io.cwd, out, writtenAs(out, `${SCHEMA_LINE}\n${writeSource(imported.document)}`), force);
  if (report !== undefined && imported.proof) {
    writeWhole(io.cwd, report, await writeProof(imported, lang), force);
    io.out(`${printRows(imported, lang, pageWidth(io), paintFor(io, 'out'))}\n`);
  }
  const isPrinted = report !== undefined && imported.proof ? isAmongRows(imported) : undefined;
  io.out(printImport(imported, lang, pageWidth(io), isPrinted));
  if (report !== undefined) {
    const sentence = imported.proof ? proofWord('written', lang, { file: report }) : proofWord('no-table', lang);
    io.out(`\n${sentence}\n`);
  }
  // a pack that has `requires` needs plugins, whose files only the reader of the sentence knows
  const plugins = imported.document.requires === undefined ? {} : { plugins: sheetSentence('file', lang) };
  const typed = { command: withNeeded(out, plugins), file: out, count: String(imported.criteria) };
  io.out(`\n${sheetSentence('imported', lang, typed)}\n`);
  return EXIT.fine;
}

/** A sheet that is asked for is there. */
function refuseNoSheet(file: string, sheet: string | undefined, tables: readonly SheetTable[]): void {
  const names = tables.map(({ name }) => name).filter((name) => name !== '');
  if (sheet === undefined || tables.some(({ name }) => name === sheet)) return;
  wrongUsage('sheet-none', { file, name: sheet, suggestion: suggestionFor(sheet, names), names: names.join(', ') });
}

/** What an annex does not say, and an exported pack does: it would be given in vain. */
const OF_ANNEX = ['id', 'title', 'tier', 'period', 'number', 'issued', 'official', 'sheet'] as const;

function refuseOfAnnex(file: string, options: ImportCommandOptions): void {
  const given = OF_ANNEX.filter((name) => options[name] !== undefined);
  if (given.length === 0) return;
  wrongUsage('import-of-export', { file, options: given.map((name) => `--${name}`).join(', ') });
}

/** The id and the title of a pack that no file name gives one. */
const UNNAMED = 'bo-tieu-chi';

/** The first line of the draft: the schema for an editor, as `tieuchi init` writes it. */
const SCHEMA_LINE = '# yaml-language-server: $schema=pack.schema.json';

/** The options as `importSheet` takes them, or the key of a sentence on what is wrong with them. */
function optionsOf(file: string, options: ImportCommandOptions): ImportOptions | SheetKey {
  const { id, tier = 'unit', period, issued, official, sheet } = options;
  const [title, number] = [options.title, options.number].map((text) => (text === undefined ? text : plainName(text)));
  const name = isStdin(file) ? UNNAMED : basename(file).replace(/\.[^.]*$/, '');
  const [from = '', to = ''] = period?.split('..') ?? [];
  if (period !== undefined && !(isDate(from) && isDate(to) && from <= to)) return 'period-invalid';
  if ((number === undefined) !== (issued === undefined) || (issued !== undefined && !isDate(issued)))
    return 'text-invalid';
  return {
    id: slug(id ?? name, UNNAMED),
    title: title ?? name,
    tier: { id: slug(tier, 'cap'), title: TIERS[tier] ?? tier },
    ...(period === undefined ? {} : { period: { from, to } }),
    ...(number === undefined || issued === undefined
      ? {}
      : { text: { key: slug(number, 'van-ban'), number, title: title ?? name, issued } }),
    ...(official ? { official } : {}),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

/** The tiers of a province, as people call them. */
const TIERS: Readonly<Record<string, string>> = {
  department: 'Cấp sở',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  unit: 'Cơ quan, đơn vị',
};
