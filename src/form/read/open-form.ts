import { type CompiledPack, compiledPack } from '../../engine.js';
import type { FormFaultCode } from '../../model/form-fault.js';
import { readSheet, SHEET_LIMITS, type SheetFaultCode, type SheetTable } from '../../sheet/index.js';
import { exportTable, isAlmostExport } from '../exported/export-table.js';
import { archivedExport, filesInArchive } from '../exported/open-archive.js';
import { csvExport, exportText } from '../exported/open-csv.js';
import { type FormFaults, stopsFile } from './form-fault.js';
import { type MachineValues, machineValues } from './machine-values.js';

/** A file that is a form: its sheets, and the values of its hidden sheet. */
export interface OpenedForm {
  readonly tables: readonly SheetTable[];
  readonly machine: MachineValues;
}

/** Opens a file as a form of either kind; undefined where it is none, which is reported. */
export async function openForm(bytes: Uint8Array, faults: FormFaults): Promise<OpenedForm | undefined> {
  const opened = await openFile(bytes, faults);
  if (opened && !('machine' in opened)) faults.report('not-a-form');
  return opened && 'machine' in opened ? opened : undefined;
}

/** A file with tables of an export. */
interface OpenedExport {
  readonly exported: readonly SheetTable[];
}

/** Opens a file as a form, or as an export of ODK or KoboToolbox; undefined where it is neither, which is reported. */
export async function openFile(bytes: Uint8Array, faults: FormFaults): Promise<OpenedForm | OpenedExport | undefined> {
  const text = bytes.length > LIMITS.bytes ? undefined : exportText(bytes);
  if (text !== undefined) {
    const table = csvExport(text, faults);
    return table && { exported: [table] };
  }
  const archived = bytes.length > LIMITS.bytes ? undefined : archivedExport(bytes, LIMITS.unpacked, faults);
  if (archived) return stopsFile(faults) ? undefined : { exported: archived };
  const tables = await tablesOf(bytes, faults);
  if (!tables) return undefined;
  const machine = machineValues(tables);
  if (machine) return { tables, machine };
  if (tables.some((table) => exportTable(table) || isAlmostExport(table))) return { exported: tables };
  faults.report('not-a-form');
  return undefined;
}

/** Reports a form of another pack, another version, or a tier that the pack does not have. */
export function checkPack(machine: MachineValues, compiled: CompiledPack, faults: FormFaults): void {
  const { plan, pack } = compiledPack(compiled);
  const expected = `${pack.id} ${pack.version}`;
  const found = `${machine.pack} ${machine.version}`;
  if (found !== expected) faults.report('another-pack', {}, { found, expected });
  else if (!plan.tiers.some(({ id }) => id === machine.tier)) faults.report('not-a-form');
}

/** Reports a form that another edition of the same version made. */
export function checkEdition(
  { digest, pack: id, version }: MachineValues,
  compiled: CompiledPack,
  faults: FormFaults,
): void {
  if (digest !== compiledPack(compiled).pack.digest)
    faults.report('another-edition', {}, { found: `${id} ${version}` });
}

/** Limits of one form, and of an export, which has a column for each question. */
const LIMITS = { ...SHEET_LIMITS, columns: 4096 };

/** How an .ods begins: the first file of its archive is its type, written as it is. */
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument';

/** What stops a file from being read as a workbook. */
const FAULTS: Readonly<Record<SheetFaultCode, FormFaultCode>> = {
  'not-a-sheet': 'not-a-workbook',
  damaged: 'damaged-workbook',
  'csv-broken': 'not-a-workbook',
  encoding: 'not-a-workbook',
  empty: 'not-a-workbook',
  'word-document': 'not-a-workbook',
  'old-word': 'not-a-workbook',
  pdf: 'not-a-workbook',
  'old-format': 'old-workbook',
  locked: 'locked-workbook',
  'too-large': 'too-large',
};

/** Most files of an archive that are named. */
const MOST_FILES = 3;

function shownFiles(names: readonly string[]): Readonly<Record<string, string>> {
  const more = names.length - MOST_FILES;
  return { files: names.slice(0, MOST_FILES).join(', '), more: more > 0 ? String(more) : '' };
}

async function tablesOf(bytes: Uint8Array, { report }: FormFaults): Promise<readonly SheetTable[] | undefined> {
  // the first file of an .ods archive is its type, written as it is
  if (new TextDecoder('latin1').decode(bytes.subarray(30, 100)).startsWith(OPEN_DOCUMENT)) {
    report('open-document');
    return undefined;
  }
  const reading = await readSheet(bytes, LIMITS, 'all');
  // a table in a text, as .csv, a page of HTML or the XML of Excel 2003, has no hidden rows and columns
  const isText = reading.ok && reading.value.every(({ numbers }) => numbers === undefined);
  if (reading.ok && !isText) return reading.value;
  const code = reading.ok ? 'not-a-workbook' : FAULTS[reading.errors[0].code];
  const packed = code === 'not-a-workbook' || code === 'damaged-workbook' ? filesInArchive(bytes) : [];
  if (packed.length === 0) report(code);
  else report('archive-of-files', {}, shownFiles(packed));
  return undefined;
}
