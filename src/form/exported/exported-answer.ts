import { trimmed } from '../../author/text/blanks.js';
import { readDecimal } from '../../kit/decimal-text.js';
import type { SheetRow } from '../../sheet/index.js';
import type { Answer } from '../read/marked-sheet.js';
import type { QuestionType, SurveyRow } from '../xlsform/survey.js';
import type { AskedForm } from './asked-form.js';
import { cellIn, type ExportTable, textIn } from './export-table.js';

/** A row of an export, in its table. */
export interface ExportedRow {
  readonly table: ExportTable;
  readonly row: SheetRow;
}

/** An answer of an export, as the workbook form would have it. */
export interface ExportedAnswer extends Answer {
  /** The option that was picked, by its name; `''` where none is. */
  readonly picked: string;
}

/** Types of which an export has digits with a decimal point, whatever the language. */
const NUMERIC: readonly QuestionType[] = ['integer', 'decimal'];

/**
 * The answer to a question in a row; for a choice the words of the option in the workbook form. An option is recognized by
 * its name or its label.
 */
export function exportedAnswer(question: SurveyRow, { table, row }: ExportedRow, form: AskedForm): ExportedAnswer {
  const { type, name, list } = question;
  const text = trimmed(textIn(table, row, name));
  const column = table.columns.get(name);
  const odd = column === undefined ? undefined : table.oddIn(row, column);
  const cell = cellIn(table, row, name);
  const at = { ...(cell === undefined ? {} : { cell }), ...(odd === undefined ? {} : { odd }) };
  if (list !== undefined) {
    const choices = form.choicesOf(list);
    const choice = choices.find((known) => known.name === text) ?? choices.find(({ label }) => label === text);
    return { text: choice?.answer ?? text, picked: choice?.name ?? '', isNumber: false, ...at };
  }
  const inCell = column !== undefined && table.isNumber(row, column);
  const number = NUMERIC.includes(type) ? numberIn(text, inCell) : undefined;
  return { text: number ?? text, picked: '', isNumber: number !== undefined, ...at };
}

/**
 * The number of an export without noughts at its end: Collect writes 60 as `60.0`, and ten million as `1.0E7`. An exponent in a cell of a
 * workbook stays: its digits are more than the cell keeps.
 */
function numberIn(text: string, isInCell: boolean): string | undefined {
  const reading = readDecimal(text);
  if (reading.ok) return reading.text;
  return reading.problem === 'exponent' && !isInCell ? reading.suggestion : undefined;
}
