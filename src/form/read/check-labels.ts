import { singleSpaced } from '../../author/text/blanks.js';
import { nfc } from '../../kit/unicode.js';
import type { FormCell, FormRow, FormSheet } from '../form-sheet.js';
import { FOR_UNIT } from '../sheets/cover-sheet.js';
import type { FormFaults } from './form-fault.js';
import type { Answer, MarkedSheet } from './marked-sheet.js';

/** Columns whose text says what a row asks, by the first that a row has. */
export const LABELS = ['question', 'criterion', 'label'] as const;

interface Labelled {
  readonly key: string;
  /** The column of the label. */
  readonly column: string;
  /** The label, with the code of the row before it. */
  readonly text: string;
}

/**
 * Compares what a person sees with the hidden keys. A row that shows the question of another row, or a column under the heading of
 * another, stops the file: whose answer it is nobody can tell. Any other label that was changed is a warning.
 */
export function checkLabels(sheet: MarkedSheet, form: FormSheet, faults: FormFaults): void {
  checkHeadings(sheet, form, faults);
  const rows = form.rows.flatMap((row) => labelOf(row) ?? []);
  for (const { key, column, text } of rows) {
    const answer = sheet.answer(key, column);
    const shown = plain(withCode(sheet.answer(key, 'code').text, answer.text));
    // a cell that is not in the file is reported with its row or its column
    if (shown === text || answer.cell === undefined) continue;
    const isOfAnother = rows.some((other) => other.text === shown);
    faults.report(isOfAnother ? 'row-of-another' : 'label-changed', placeOf(sheet, answer), {
      found: shown,
      expected: text,
    });
  }
}

function checkHeadings(sheet: MarkedSheet, form: FormSheet, faults: FormFaults): void {
  const [head] = form.rows.slice(0, form.headRows);
  const headings = form.columns.map(({ key }) => ({ key, text: plain(head?.cells[key]?.value ?? '') }));
  for (const { key, text } of headings) {
    const answer = sheet.heading(key);
    const shown = plain(answer.text);
    if (shown !== '' && shown !== text && headings.some((other) => other.text === shown))
      faults.report('column-of-another', placeOf(sheet, answer), { found: shown, expected: text });
  }
}

/**
 * The label of a row: its code with its question, its criterion or its label. Undefined for a label that a person fills in,
 * and for the name of the unit, which the register has.
 */
function labelOf({ key, cells }: FormRow): Labelled | undefined {
  const column = LABELS.find((known) => cells[known] !== undefined);
  const cell: FormCell | undefined = column && cells[column];
  if (key === undefined || key === FOR_UNIT || !column || !cell || cell.asks) return undefined;
  return { key, column, text: plain(withCode(cells.code?.value, cell.value)) };
}

function withCode(code = '', label = ''): string {
  return `${code} ${label}`;
}

/** Blanks and the spelling of a letter make no other label. */
function plain(text: string): string {
  return singleSpaced(nfc(text));
}

function placeOf({ name }: MarkedSheet, { cell }: Answer) {
  return { sheet: name, ...(cell === undefined ? {} : { cell }) };
}
