import type { FormSheetId } from '../form-sheet.js';

// An XLSForm as plain data, in one language. `write/` makes a workbook of it; `exported/` reads the answers by it.

/** The types of question that our forms have, of those that XLSForm knows. */
const QUESTION_TYPES = [
  'begin_group',
  'end_group',
  'begin_repeat',
  'end_repeat',
  'note',
  'calculate',
  'text',
  'integer',
  'decimal',
  'date',
  'select_one',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Where the workbook form has the cell for the same answer. In a repeat, `row` is that of every item, without its number. */
interface AnswerCell {
  readonly sheet: FormSheetId;
  readonly row: string;
  readonly column: string;
}

/** A row of the survey sheet. */
export interface SurveyRow {
  readonly type: QuestionType;
  /** A valid XML name; no two differ in case alone. Of the end of a group, that of its beginning. */
  readonly name: string;
  /** Of a choice, the list of its options. */
  readonly list?: string;
  readonly label?: string;
  readonly hint?: string;
  readonly isRequired?: true;
  readonly constraint?: string;
  /** The message for an answer that breaks the constraint. */
  readonly message?: string;
  readonly relevant?: string;
  readonly calculation?: string;
  readonly appearance?: string;
  /** Absent where the workbook form has no cell for it. */
  readonly cell?: AnswerCell;
  /** The question of yes or no upon which this one is asked; its answer is needed then, and only then. */
  readonly askedWhen?: string;
  /** The question of the form that counts the answers of a repeat: it shows when the table of the repeat was lost. */
  readonly countedBy?: string;
}

/** An option of a list. */
export interface Choice {
  readonly list: string;
  /** What an export has of it. */
  readonly name: string;
  readonly label: string;
  /** What the workbook form has of it. */
  readonly answer: string;
}

/** An XLSForm in one language. */
export interface XlsForm {
  readonly survey: readonly SurveyRow[];
  readonly choices: readonly Choice[];
}

/** The names of the list of yes and no. */
export const YES_NO = { list: 'yes_no', yes: 'yes', no: 'no' } as const;

/** The list of criteria, by their ids. */
export const CRITERIA = 'criteria';

/** The appearance by which all questions of a group stand on one page. */
export const ON_ONE_PAGE = 'field-list';
