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
  for (const { key, cells } of rows) {
    if (key === undefined) continue;
    for (const column of form.columns.filter(({ key }) => !NOT_COMPARED.includes(key))) {
      const cell = cells[column.key];
      const answer = sheet.answer(key, column.key);
      if (isNoted(column.key, cells) || cell?.asks || cell?.formula !== undefined || isAsMade(answer, cell)) continue;
      const place = { sheet: sheet.name, ...(answer.cell === undefined ? {} : { cell: answer.cell }) };
      faults.report('cell-stray', place, { found: answer.text });
    }
  }
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
