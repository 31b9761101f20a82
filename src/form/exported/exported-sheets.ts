import type { FormSheetId } from '../form-sheet.js';
import type { FormFaults, FormPlace } from '../read/form-fault.js';
import type { Answer, MarkedSheet } from '../read/marked-sheet.js';
import type { MarkedSheets } from '../read/read-sheets.js';
import { CRITERIA, type SurveyRow, YES_NO } from '../xlsform/survey.js';
import type { AskedForm } from './asked-form.js';
import type { ExportTable } from './export-table.js';
import { type ExportedAnswer, type ExportedRow, exportedAnswer } from './exported-answer.js';

/** A submission of an export with the items of its repeats. */
interface ExportedSubmission extends ExportedRow {
  /** The rows of the items of a repeat, in the order of their table. */
  readonly itemsOf: (repeat: string) => readonly ExportedRow[];
}

const NO_ANSWER: Answer = { text: '', isNumber: false };

/**
 * A submission of an export as sheets of the workbook form, to be read as those of a workbook are. `received`: when the
 * server received it.
 */
export function exportedSheets(
  submission: ExportedSubmission,
  form: AskedForm,
  received: string | undefined,
  faults: FormFaults,
): MarkedSheets {
  const sheets = new Map<FormSheetId, Map<string, { answer: Answer; row: string }>>();
  const put = (question: SurveyRow, answer: Answer, number?: number) => {
    if (!question.cell) return;
    const { sheet, row, column } = question.cell;
    const key = number === undefined ? row : `${row}#${number}`;
    const cells = sheets.get(sheet) ?? new Map();
    cells.set(JSON.stringify([key, column]), { answer, row: key });
    sheets.set(sheet, cells);
  };
  for (const question of form.questions) put(question, checkedAnswer(question, submission, form, faults));
  for (const { name, questions } of form.repeats)
    for (const [index, item] of submission.itemsOf(name).entries())
      for (const question of questions) put(question, exportedAnswer(question, item, form), index + 1);
  const cover: SurveyRow = { type: 'text', name: '', cell: { sheet: 'cover', row: 'received', column: 'value' } };
  put(cover, { text: received ?? '', isNumber: false });
  const { name } = submission.table;
  return Object.fromEntries(
    [...sheets].map(([id, cells]): [FormSheetId, MarkedSheet] => {
      const rows = [...new Set([...cells.values()].map(({ row }) => row))];
      const answer = (row: string, column: string) => cells.get(JSON.stringify([row, column]))?.answer ?? NO_ANSWER;
      return [id, { id, name, answer, rows, heading: () => NO_ANSWER, columns: [], strays: [] }];
    }),
  );
}

/**
 * The answer to a question that is asked once. Answers about an estimate or a claim are checked here, since a workbook
 * states them in another way.
 */
function checkedAnswer(
  question: SurveyRow,
  exported: ExportedRow,
  form: AskedForm,
  { report }: FormFaults,
): ExportedAnswer {
  const answer = exportedAnswer(question, exported, form);
  const place = placeIn(exported.table, titleOf(question, form), answer);
  const { list, cell, askedWhen } = question;
  const isYesOrNo = list !== undefined && form.choicesOf(list).some(({ name }) => name === YES_NO.yes);
  if (isYesOrNo && cell?.column !== 'value' && answer.text !== '' && answer.picked === '') {
    const options = form.choicesOf(list).map(({ name }) => name);
    report('choice-unreadable', place, { found: answer.text, options: options.join('; ') });
    return { ...answer, text: '' };
  }
  const gate = form.questions.find(({ name }) => name === askedWhen);
  if (!gate) return answer;
  const isClaimed = exportedAnswer(gate, exported, form).picked === YES_NO.yes;
  if (isClaimed && answer.text === '') report('claim-without-reason', place);
  if (isClaimed || answer.text === '') return answer;
  report('reason-without-claim', place, { found: answer.text });
  return { ...answer, text: '' };
}

/** What a question is about: its figure or its criterion, as everywhere else. */
function titleOf({ cell, label = '' }: SurveyRow, { questions, choicesOf }: AskedForm): string {
  const figure = questions.find((known) => known.cell?.row === cell?.row && known.cell?.column === 'value');
  const criterion = choicesOf(CRITERIA).find(({ name }) => name === cell?.row);
  const titles: Partial<Record<FormSheetId, string | undefined>> = {
    figures: figure?.label,
    criteria: criterion?.label,
  };
  return (cell && titles[cell.sheet]) ?? label;
}

function placeIn({ name }: ExportTable, question: string, { cell }: Answer): FormPlace {
  return { sheet: name, question, ...(cell === undefined ? {} : { cell }) };
}
