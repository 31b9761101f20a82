import { byCodeUnit } from '../../kit/unicode.js';
import type { Assessment, FactEntry, Submission } from '../../model/assessment.js';
import type { ReportDoubt } from '../../model/assessment-doubt.js';
import type { CountingOf } from './counting-of.js';

/** So many different figures that are no round numbers are the same in two units by a slip alone. */
const FIGURES = 3;
/** Beside evidence of the same number and day, so many are. */
const FIGURES_WITH_EVIDENCE = 2;

/** A number of at least two digits that is not round: 0, 1, 40, 100 and 100.00 are the same in many units. */
const TELLING = /[1-9]\d*[1-9]/;

/**
 * Units whose figures are all those of a unit before them, in what counts of either: a row that was copied, or a form that was filled in
 * for another unit. Yes and no, words, zeros and round numbers are the same in many units, and tell nothing.
 */
export function copiedFigures({ units }: Assessment, sentBy: CountingOf, report: ReportDoubt): void {
  const first = new Map<string, string>();
  for (const { id, tier } of units) {
    const sent = sentBy(id);
    if (sent === undefined) continue;
    const figures = figuresOf(sent.submission);
    const numbers = new Set(figures.filter(([, value]) => isTelling(value)).map(([, value]) => value));
    const evidence = evidenceOf(sent.submission);
    if (numbers.size < (evidence.length > 0 ? FIGURES_WITH_EVIDENCE : FIGURES)) continue;
    const key = JSON.stringify([tier, figures, numbers.size < FIGURES ? evidence : '']);
    const other = first.get(key);
    if (other === undefined) first.set(key, id);
    else report('figures-copied', ['submissions', sent.index, 'unit'], { unit: id, other });
  }
}

/** The figures by id, as they are written. */
function figuresOf({ facts = {} }: Submission): readonly (readonly [string, string])[] {
  return Object.entries(facts)
    .map(([id, entry]) => [id, writtenOf(entry)] as const)
    .toSorted(([a], [b]) => byCodeUnit(a, b));
}

function writtenOf(entry: FactEntry): string {
  const value = typeof entry === 'object' && 'value' in entry ? entry.value : entry;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function isTelling(value: string): boolean {
  return /^-?[\d.]+$/.test(value) && TELLING.test(value.replace('.', ''));
}

/** Evidence that has a number and a day, by criterion. */
function evidenceOf({ criteria = {} }: Submission): readonly string[] {
  return Object.entries(criteria)
    .flatMap(([id, { evidence = [] }]) =>
      evidence.flatMap(({ number, date }) =>
        number === undefined || date === undefined ? [] : `${id} ${number} ${date}`,
      ),
    )
    .toSorted(byCodeUnit);
}
