import { singleSpaced } from '../../author/text/blanks.js';
import { nfc } from '../../kit/unicode.js';
import { type FormCell, type FormRow, type FormSheet, MACHINE_SHEETS } from '../form-sheet.js';
import { LABELS } from './check-labels.js';
import type { FormFaults } from './form-fault.js';
import type { Answer, MarkedSheet } from './marked-sheet.js';

/**
 * Columns that are not compared here: labels have a check of their own; the others are computed, by the sheet or when
 * the form was made.
 */
const NOT_COMPARED: readonly string[] = [...LABELS, 'code', 'points', 'converted', 'percent', 'level'];

/**
 * Reports what somebody wrote into cells of which nothing is asked: a figure in the column beside its own would be lost without a
 * word. A text of the form that somebody deleted is not reported.
 */
export function checkOverwritten(sheet: MarkedSheet, form: FormSheet, faults: FormFaults): void {
  const rows = MACHINE_SHEETS.includes(form.id) ? [] : form.rows;
  const computes = hasFormulas(sheet, form);
  for (const { key, cells } of rows) {
    if (key === undefined) continue;
    for (const { key: column } of form.columns) {
      const cell = cells[column];
      const answer = sheet.answer(key, column);
      const isOver = cell?.formula === undefined ? isTypedOver(column, cells, answer) : computes && isTyped(answer);
      if (!isOver) continue;
      const place = { sheet: sheet.name, ...(answer.cell === undefined ? {} : { cell: answer.cell }) };
      faults.report('cell-stray', place, { found: answer.text });
    }
  }
}

/** Whether the file has formulas of the form: some programs save their results alone. */
function hasFormulas(sheet: MarkedSheet, { rows }: FormSheet): boolean {
  return rows.some(({ key, cells }) =>
    Object.entries(cells).some(
      ([column, { formula }]) => key !== undefined && formula !== undefined && sheet.answer(key, column).isComputed,
    ),
  );
}

/** Whether a cell of a formula holds what somebody typed. */
function isTyped({ text, isComputed }: Answer): boolean {
  return text !== '' && !isComputed;
}

/** Whether a cell without a formula, of which nothing is asked, holds what somebody typed. */
function isTypedOver(column: string, cells: FormRow['cells'], answer: Answer): boolean {
  if (NOT_COMPARED.includes(column) || isNoted(column, cells)) return false;
  return !cells[column]?.asks && !isAsMade(answer, cells[column]);
}

/**
 * Whether a cell of which nothing is asked may hold a text: beside the points of a group the form notes which parts wait for other
 * units; a claim that may not be made is refused by the engine, in better words.
 */
function isNoted(column: string, { claimed }: FormRow['cells']): boolean {
  return claimed?.asks === undefined ? column === 'reason' : column === 'not-applicable';
}

/** Whether a cell holds what the form was made with, or nothing. */
function isAsMade({ text, isNumber }: Answer, { value = '' }: Partial<FormCell> = {}): boolean {
  if (text === '' || singleSpaced(nfc(text)) === singleSpaced(nfc(value))) return true;
  return isNumber && value !== '' && Number(text) === Number(value);
}

/**
 * Reports comments and links of cells that are answered: nobody reads them. A link that the cell shows, or that is asked for,
 * is read. Reports answers in an encoding older than Unicode, which are read as other letters than a person sees.
 */
export function checkExtras(sheet: MarkedSheet, form: FormSheet, faults: FormFaults): void {
  for (const { key, cells } of form.rows) {
    if (key === undefined) continue;
    for (const [column, { asks }] of Object.entries(cells)) {
      const { comment, link, oldFont, text, cell = '' } = sheet.answer(key, column);
      const place = { sheet: sheet.name, cell };
      if (asks && comment !== undefined) faults.report('comment-unread', place, { found: comment });
      const isShown = link === undefined || column === 'link' || bare(link) === bare(text);
      if (asks && !isShown) faults.report('link-unread', place, { found: link });
      // what was picked from a list is of the form, whatever its font
      const isPicked = asks?.is === 'choice' && asks.options.some((option) => nfc(option) === text);
      if (asks && oldFont !== undefined && !isPicked) faults.report('old-font', place, { font: oldFont, found: text });
    }
  }
}

/** An address without what programs add: `www.x.vn` is linked to as `http://www.x.vn/`. */
function bare(address: string): string {
  return address
    .replace(/^(?:https?:\/\/|mailto:)/, '')
    .replace(/\/$/, '')
    .trim();
}
