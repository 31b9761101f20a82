import { decodeText } from '../../author/index.js';
import { withoutMark } from '../../author/text/source-text.js';
import { csvTable } from '../../author/text/tables/csv-table.js';
import { nfc } from '../../kit/unicode.js';
import { issueOf } from '../../model/issue.js';
import type { SheetTable } from '../../sheet/index.js';
import { issueSentence } from '../../words/index.js';
import type { FormFaults } from '../read/form-fault.js';
import { machineName } from '../xlsform/machine-questions.js';

/** Headings of the tables of an export. */
const OURS = new RegExp(`${machineName('format')}|PARENT_KEY|_parent_index`);

/** The text of a file that may be a table of an export in CSV; undefined for any other file. */
export function exportText(bytes: Uint8Array): string | undefined {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const text = isZip ? '' : withoutMark(decodeText(bytes));
  return OURS.test(text) ? text : undefined;
}

/**
 * The table of an export in CSV; undefined where the text is in another encoding, or broken, which is reported with its
 * line. `name`: the name of the file in an archive.
 */
export function csvExport(text: string, faults: FormFaults, name = ''): SheetTable | undefined {
  const place = name === '' ? {} : { sheet: name };
  if (text.includes('\ufffd')) {
    faults.report('csv-encoding', place);
    return undefined;
  }
  const table = csvTable(text);
  if (table.ok) {
    const rows = table.rows.map(({ line, row = line, cells }) => ({ row, cells: cells.map(nfc) }));
    return { name, rows, merges: [], odd: [] };
  }
  const issue = issueOf('csv-syntax', [], { detail: table.detail });
  const sentence = issueSentence(issue, faults.language);
  faults.list.push({ code: issue.code, stops: 'file', ...place, row: table.line, sentence });
  return undefined;
}
