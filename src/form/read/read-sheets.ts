import { cellName, type SheetTable } from '../../sheet/index.js';
import { type FormRow, type FormSheet, type FormSheetId, MACHINE_SHEETS } from '../form-sheet.js';
import { checkLabels } from './check-labels.js';
import { checkExtras, checkOverwritten } from './check-overwritten.js';
import { type FormFaults, stopsFile } from './form-fault.js';
import { type MarkedSheet, markedSheet } from './marked-sheet.js';

/** The sheets of a form by what they are. */
export type MarkedSheets = Readonly<Partial<Record<FormSheetId, MarkedSheet>>>;

/** Finds each sheet of a form in a file, with every row and column once; what is missing or there twice is reported. */
export function readSheets(
  tables: readonly SheetTable[],
  forms: readonly FormSheet[],
  faults: FormFaults,
): MarkedSheets {
  const marked = tables.flatMap((table) => markedSheet(table, forms) ?? []);
  for (const form of forms) {
    const [sheet, second] = marked.filter(({ id }) => id === form.id);
    const isNamed = tables.some(({ name }) => name === form.name);
    if (!sheet && isNamed) faults.report('keys-missing', { sheet: form.name });
    else if (!sheet) faults.report('sheet-missing', {}, { sheet: form.name });
    else if (second) faults.report('sheet-twice', { sheet: second.name }, { sheet: form.name });
    else checkSheet(sheet, form, faults);
  }
  const byId = Object.fromEntries(marked.map((sheet) => [sheet.id, sheet]));
  if (stopsFile(faults)) return byId;
  const names = marked.map(({ name }) => name);
  for (const { name, rows, drawn = [] } of tables) {
    if (!names.includes(name) && rows.length > 0) faults.report('sheet-stray', { sheet: name });
    for (const { row, column, text = '' } of drawn)
      faults.report('drawing-unread', { sheet: name, cell: cellName(row, column) }, { found: text });
  }
  const isSameEdition = forms.every((form) => isOfEdition(form, marked));
  for (const form of forms) {
    const sheet = byId[form.id];
    if (!sheet) continue;
    if (isSameEdition) {
      checkOverwritten(sheet, form, faults);
      reportStrays(sheet, faults, { areLabels: true });
    }
    checkExtras(sheet, form, faults);
  }
  return byId;
}

/** Whether the hidden sheet names the pack that these sheets are made of: another edition has other words where nothing is asked. */
function isOfEdition({ id, rows }: FormSheet, marked: readonly MarkedSheet[]): boolean {
  const digest = rows.find(({ key }) => key === 'digest')?.cells.value?.value;
  const machine = marked.find((sheet) => sheet.id === id && MACHINE_SHEETS.includes(id));
  return machine === undefined || digest === undefined || machine.answer('digest', 'value').text === digest;
}

function checkSheet(sheet: MarkedSheet, form: FormSheet, faults: FormFaults): void {
  const { report } = faults;
  const place = { sheet: sheet.name };
  const headings = form.rows.find(({ cells }) => Object.values(cells).some(({ look }) => look === 'heading'));
  for (const { key } of form.columns) {
    const column = headings?.cells[key]?.value ?? key;
    if (!sheet.columns.includes(key)) report('column-missing', place, { column });
    else if (isTwice(sheet.columns, key)) report('column-twice', place, { column });
  }
  for (const row of form.rows) {
    const { key } = row;
    if (key === undefined) continue;
    if (!sheet.rows.includes(key)) report('row-missing', place, { row: nameOf(row) });
    else if (isTwice(sheet.rows, key)) report('row-twice', place, { row: nameOf(row) });
  }
  checkLabels(sheet, form, faults);
  reportStrays(sheet, faults, { areLabels: false });
}

/** Reports what was typed beside the cells of a form, or into rows and columns that somebody put in. */
function reportStrays(
  { id, name, strays }: MarkedSheet,
  faults: FormFaults,
  { areLabels }: { areLabels: boolean },
): void {
  // the hidden sheet has the lists of options beside it
  if (MACHINE_SHEETS.includes(id)) return;
  for (const { cell, text, isLabel } of strays)
    if (isLabel === areLabels) faults.report('cell-stray', { sheet: name, cell }, { found: text });
}

function isTwice(keys: readonly string[], key: string): boolean {
  return keys.indexOf(key) !== keys.lastIndexOf(key);
}

/** What a row is called: its question, its criterion or its label. */
function nameOf({ key = '', cells }: FormRow): string {
  const { code, question, criterion, label } = cells;
  const title = (question ?? criterion ?? label)?.value;
  return [code?.value, title ?? key].filter((part) => part).join(' ');
}

/** Whether nobody has answered anything yet: each cell holds what it was made with. */
export function isUntouched(blank: readonly FormSheet[], sheets: MarkedSheets): boolean {
  return blank.every(({ id, rows }) =>
    rows.every(({ key = '', cells }) =>
      Object.entries(cells).every(([column, { asks, value = '' }]) => {
        const { text = '', odd } = sheets[id]?.answer(key, column) ?? {};
        return !asks || (text === value && odd === undefined);
      }),
    ),
  );
}
