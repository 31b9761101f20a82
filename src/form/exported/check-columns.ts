import type { FormFaults, FormPlace } from '../read/form-fault.js';
import type { AskedForm } from './asked-form.js';
import { type ExportTable, questionIn, twiceIn } from './export-table.js';
import { isMetadata } from './metadata.js';

/** Names in one sentence. */
const SHOWN = 5;

/**
 * Reports questions of a table for which it has no column, or two: then nothing of the table is read, since an answer may
 * be lost. `questions`: the questions that the table should have.
 */
export function checkColumns(
  table: ExportTable,
  questions: readonly { readonly name: string }[],
  { names }: AskedForm,
  faults: FormFaults,
): void {
  const { report } = faults;
  const place: FormPlace = table.name === '' ? {} : { sheet: table.name };
  const missing = questions.map(({ name }) => name).filter((name) => !table.columns.has(name));
  const twice = twiceIn(table).filter((name) => names.has(name));
  const isByLabel = missing.length > 0 && missing.length >= questions.length / 2;
  if (isByLabel) report('columns-by-label', place);
  else if (missing.length > 0) report('columns-missing', place, { columns: listed(missing) });
  for (const column of twice) report('column-twice', place, { column });
  const unknown = table.headings.filter((heading) => !isMetadata(heading) && !names.has(questionIn(heading)));
  if (unknown.length > 0 && !isByLabel) report('columns-unknown', place, { columns: listed(unknown) });
}

function listed(names: readonly string[]): string {
  return names.length > SHOWN ? `${names.slice(0, SHOWN).join(', ')}, … (${names.length})` : names.join(', ');
}
