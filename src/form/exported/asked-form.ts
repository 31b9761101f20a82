import type { Choice, SurveyRow, XlsForm } from '../xlsform/survey.js';

/** A repeat of a form. */
export interface AskedRepeat {
  readonly name: string;
  /** The question of the form that counts its answers. */
  readonly countedBy: string;
  readonly label: string;
  readonly questions: readonly SurveyRow[];
}

/** An XLSForm as its answers are read. */
export interface AskedForm {
  /** The questions that are asked once. */
  readonly questions: readonly SurveyRow[];
  readonly repeats: readonly AskedRepeat[];
  /** Every name of the form. */
  readonly names: ReadonlySet<string>;
  readonly choicesOf: (list: string) => readonly Choice[];
}

/** Rows that hold no answer. */
const SILENT: readonly SurveyRow['type'][] = ['begin_group', 'end_group', 'begin_repeat', 'end_repeat', 'note'];

/** The questions of a form, those of repeats apart. */
export function askedForm({ survey, choices }: XlsForm): AskedForm {
  const questions: SurveyRow[] = [];
  const repeats: { name: string; countedBy: string; label: string; questions: SurveyRow[] }[] = [];
  let inside: SurveyRow[] | undefined;
  for (const row of survey) {
    const { type, name, label = '', countedBy = '' } = row;
    if (type === 'begin_repeat') {
      inside = [];
      repeats.push({ name, countedBy, label, questions: inside });
    } else if (type === 'end_repeat') inside = undefined;
    else if (!SILENT.includes(type)) (inside ?? questions).push(row);
  }
  const names = new Set(survey.map(({ name }) => name));
  return { questions, repeats, names, choicesOf: (list) => choices.filter((choice) => choice.list === list) };
}
