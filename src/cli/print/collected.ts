import type { CollectedForm, FormFault } from '../../form/index.js';
import { groupByKey } from '../../kit/group-by-key.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import { type CollectKey, collectSentence, formName, type Language, titleIn, unitNames } from '../../words/index.js';
import { FEW, fewOf, gathered, SCREEN } from './gathered.js';

/** What is said before the sentence of a fault, by what it stops. */
const STOPS = { file: 'refused', cell: 'not-read', warning: 'noted' } as const satisfies Record<
  FormFault['stops'],
  CollectKey
>;

/** A fault with its form, and the name of the unit whose form it is. */
interface FaultOf {
  readonly fault: FormFault;
  readonly form: Pick<CollectedForm, 'file' | 'row'>;
  readonly unit: string;
}

/**
 * A line for each fault, with its file, sheet, cell, unit and question; then how many forms and cells were read. Unless each
 * is wanted, of many faults of one kind the first few are printed so, and one line counts the others.
 */
export function printCollected(
  forms: readonly CollectedForm[],
  units: readonly AssessmentUnit[],
  lang: Language,
  isEach: boolean,
): string {
  const names = unitNames(units, (words, id) => titleIn(words, id, lang));
  const all = forms.flatMap(({ unit, faults, ...form }) =>
    faults.map((fault): FaultOf => ({ fault, form, unit: unit === undefined ? '' : (names.get(unit) ?? unit) })),
  );
  const groups = gathered(all, kindsOf(all), isEach ? all.length : SCREEN);
  const lines = groups.flatMap(({ shown, others }) => [
    ...shown.map((faultOf) => faultLine(faultOf, lang)),
    ...othersLine(others, lang),
  ]);
  const isCut = groups.some(({ others }) => others.length > 0);
  const countOf = (fate: CollectedForm['fate']) => String(forms.filter((form) => form.fate === fate).length);
  const empty = forms.filter(({ fate }) => fate === 'empty').length;
  const cells = forms.flatMap(({ faults }) => faults).filter(({ stops }) => stops === 'cell').length;
  const summary = collectSentence('summary', lang, {
    all: String(forms.length),
    added: countOf('added'),
    known: countOf('known'),
    empty: empty > 0 ? String(empty) : '',
    refused: countOf('refused'),
    cells: String(cells),
  });
  return `${[...lines, ...(isCut ? [collectSentence('see-faults', lang)] : []), summary].join('\n')}\n`;
}

/**
 * The kind of a fault: what is wrong, what it stops, and the question. Where the same is wrong with many questions of one
 * form, as after a sort that joined cells, the form takes the place of the question.
 */
function kindsOf(all: readonly FaultOf[]): (faultOf: FaultOf) => string {
  const inForm = ({ fault: { code, stops }, form: { file, row } }: FaultOf) => JSON.stringify([code, stops, file, row]);
  const byForm = groupByKey(all.map((faultOf) => [inForm(faultOf), faultOf] as const));
  return (faultOf) => {
    const { code, stops, question = '' } = faultOf.fault;
    const form = inForm(faultOf);
    return (byForm.get(form) ?? []).length > FEW + 1 ? form : JSON.stringify([code, stops, question]);
  };
}

function faultLine({ fault, form, unit }: FaultOf, lang: Language): string {
  const { question = '', stops, sentence } = fault;
  const what = `${collectSentence(STOPS[stops], lang)}: ${sentence}`;
  const place = placeOf({ fault, form, unit }, lang);
  return collectSentence('fault', lang, { place, unit: unit && `(${unit})`, question, sentence: what });
}

/** Faults of one kind that are not printed each: how many, and the cells and units of the first few. */
function othersLine(others: readonly FaultOf[], lang: Language): readonly string[] {
  const [first] = others;
  if (first === undefined) return [];
  const { stops } = first.fault;
  const questions = new Set(others.map(({ fault }) => fault.question ?? ''));
  const question = questions.size === 1 ? (first.fault.question ?? '') : '';
  const places = others.map((faultOf) =>
    [placeOf(faultOf, lang), faultOf.unit && `(${faultOf.unit})`].join(' ').trim(),
  );
  const params = {
    question,
    count: String(others.length),
    what: collectSentence(STOPS[stops], lang),
    places: fewOf([...new Set(places)], (count) => collectSentence('more-places', lang, { count })),
  };
  return [collectSentence('more-faults', lang, params)];
}

/** The file, and in it the sheet and the cell, or the row. */
function placeOf({ fault, form: { file, row } }: FaultOf, lang: Language): string {
  const { sheet = '', cell = '' } = fault;
  // the name of a cell includes its row
  const line = fault.row ?? (cell === '' ? row : undefined);
  const name = formName({ file, ...(line === undefined ? {} : { row: line }) }, lang);
  return collectSentence('place', lang, { file: name, sheet, cell });
}
