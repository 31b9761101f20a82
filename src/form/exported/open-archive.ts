import type { SheetTable } from '../../sheet/index.js';
import { unpackedSize } from '../../sheet/read/archive-directory.js';
import { unzipSync } from '../../vendor/fflate.js';
import type { FormFaults } from '../read/form-fault.js';
import { csvExport, exportText } from './open-csv.js';

/** Tables in an archive, as ODK Central makes one of an export; photographs and the like are left. */
const TABLE = /^[^.~].*\.csv$/i;

/**
 * The tables of an archive with CSV files, each named after its file; undefined for any other file, and for an archive
 * whose parts are too large together. A broken table is reported.
 */
export function archivedExport(bytes: Uint8Array, most: number, faults: FormFaults): readonly SheetTable[] | undefined {
  const size = unpackedSize(bytes);
  if (size === undefined || size > most) return undefined;
  const files = tablesIn(bytes);
  const tables = Object.entries(files).flatMap(([name, inside]) => {
    const text = exportText(inside);
    const table = text === undefined ? undefined : csvExport(text, faults, name);
    return table ? [table] : [];
  });
  return tables.length > 0 || faults.list.length > 0 ? tables : undefined;
}

/** Files that somebody packed together, as a district the forms of its communes. */
const FILE = /\.(?:xlsx|xlsm|xls|xlsb|ods|csv|zip|rar|7z|pdf|docx?)$/i;

/** What each document of an office program has in its archive. */
const DOCUMENT = '[Content_Types].xml';

/** The names of the files in an archive that somebody packed; none of any other file, as a workbook or a letter. */
export function filesInArchive(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  const collect = ({ name }: { readonly name: string }) => {
    names.push(name);
    return false;
  };
  try {
    unzipSync(bytes, { filter: collect });
  } catch {
    return [];
  }
  return names.includes(DOCUMENT) ? [] : names.filter((name) => FILE.test(name));
}

function tablesIn(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => TABLE.test(name) });
  } catch {
    return {};
  }
}
