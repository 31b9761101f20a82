import type { CollectedForm, FormFault } from '../../form/index.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import { type CollectKey, collectSentence, formName, type Language, titleIn, unitNames } from '../../words/index.js';

/** What is said before the sentence of a fault, by what it stops. */
const STOPS = { file: 'refused', cell: 'not-read', warning: 'noted' } as const satisfies Record<
  FormFault['stops'],
  CollectKey
>;

/** A line for each fault, with its file, sheet, cell, unit and question; then how many forms and cells were read. */
export function printCollected(
  forms: readonly CollectedForm[],
  units: readonly AssessmentUnit[],
  lang: Language,
): string {
  const names = unitNames(units, (words, id) => titleIn(words, id, lang));
  const lines = forms.flatMap(({ unit, faults, ...form }) =>
    faults.map((fault) => faultLine(fault, form, unit === undefined ? '' : (names.get(unit) ?? unit), lang)),
  );
  const countOf = (fate: CollectedForm['fate']) => String(forms.filter((form) => form.fate === fate).length);
  const cells = forms.flatMap(({ faults }) => faults).filter(({ stops }) => stops === 'cell').length;
  const summary = collectSentence('summary', lang, {
    all: String(forms.length),
    added: countOf('added'),
    known: countOf('known'),
    refused: countOf('refused'),
    cells: String(cells),
  });
  return `${[...lines, summary].join('\n')}\n`;
}

function faultLine(
  fault: FormFault,
  { file, row }: Pick<CollectedForm, 'file' | 'row'>,
  unit: string,
  lang: Language,
): string {
  const { sheet = '', cell = '', question = '', stops, sentence } = fault;
  // a cell has its row
  const line = fault.row ?? (cell === '' ? row : undefined);
  const name = formName({ file, ...(line === undefined ? {} : { row: line }) }, lang);
  const place = collectSentence('place', lang, { file: name, sheet, cell });
  const what = `${collectSentence(STOPS[stops], lang)}: ${sentence}`;
  return collectSentence('fault', lang, { place, unit: unit && `(${unit})`, question, sentence: what });
}
