import { type CompiledPack, compiledPack } from '../../engine.js';
import type { FormFaultCode } from '../../model/form-fault.js';
import { readSheet, SHEET_LIMITS, type SheetFault, type SheetTable } from '../../sheet/index.js';
import type { FormFaults } from './form-fault.js';
import { machineSays, type Says } from './machine-says.js';

/** A file that is a form: its sheets, and what it says of itself. */
export interface OpenedForm {
  readonly tables: readonly SheetTable[];
  readonly says: Says;
}

/** Opens a file as a form of either kind; undefined where it is none, which is reported. */
export async function openForm(bytes: Uint8Array, faults: FormFaults): Promise<OpenedForm | undefined> {
  const tables = await tablesOf(bytes, faults);
  const says = tables && machineSays(tables);
  if (tables && !says) faults.report('not-a-form');
  return tables && says && { tables, says };
}

/** Reports a form of another pack, another version, or a tier that the pack does not have. */
export function checkPack(says: Says, compiled: CompiledPack, faults: FormFaults): void {
  const { plan, pack } = compiledPack(compiled);
  const expected = `${pack.id} ${pack.version}`;
  const found = `${says.pack} ${says.version}`;
  if (found !== expected) faults.report('another-pack', {}, { found, expected });
  else if (!plan.tiers.some(({ id }) => id === says.tier)) faults.report('not-a-form');
}

/** Tells of a form that another edition of the same version made. */
export function checkEdition({ digest, pack: id, version }: Says, compiled: CompiledPack, faults: FormFaults): void {
  if (digest !== compiledPack(compiled).pack.digest)
    faults.report('another-edition', {}, { found: `${id} ${version}` });
}

/** Limits of one form. */
const LIMITS = { ...SHEET_LIMITS, columns: 1024 };

const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument';

/** What stops a file from being read as a workbook. */
const FAULTS: Readonly<Record<SheetFault, FormFaultCode>> = {
  'not-a-sheet': 'not-a-workbook',
  'csv-broken': 'not-a-workbook',
  encoding: 'not-a-workbook',
  empty: 'not-a-workbook',
  'old-format': 'old-workbook',
  locked: 'locked-workbook',
  'too-large': 'too-large',
};

async function tablesOf(bytes: Uint8Array, { report }: FormFaults): Promise<readonly SheetTable[] | undefined> {
  // the first file of an .ods archive is its type, written as it is
  if (new TextDecoder('latin1').decode(bytes.subarray(30, 100)).startsWith(OPEN_DOCUMENT)) {
    report('open-document');
    return undefined;
  }
  const reading = await readSheet(bytes, LIMITS, 'all');
  if (!reading.ok) report(FAULTS[reading.fault]);
  return reading.ok ? reading.tables : undefined;
}
