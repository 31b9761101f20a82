import { fold } from '../../kit/unicode.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import type { Pack } from '../../model/pack.js';
import { titlesFor } from '../../views/view-options.js';
import type { Language } from '../../words/index.js';
import { type FormFault, formFaults } from '../read/form-fault.js';
import type { CollectedForm } from './collected-form.js';

/** Words that a name of a unit has at least: a name of one word stands in names of files by chance. */
const LEAST_WORDS = 2;

/**
 * A warning where the name of the file calls another unit of the tier, by its id or its name, and not the unit that the form
 * was made for: one unit passed its form on, and the other saved it under its own name. A file of many rows has no such name.
 */
export function faultsOfName(
  { file, unit, row }: Pick<CollectedForm, 'file' | 'unit' | 'row'>,
  { units, pack, lang }: { readonly units: readonly AssessmentUnit[]; readonly pack: Pack; readonly lang: Language },
): readonly FormFault[] {
  const made = units.find(({ id }) => id === unit);
  if (!made || row !== undefined) return [];
  const called = spaced(file.split(/[\\/]/).at(-1) ?? '');
  const isCalled = ({ id, name = {} }: AssessmentUnit) =>
    [id, ...Object.values(name)].some(
      (text) => wordsOf(text ?? '').length >= LEAST_WORDS && called.includes(spaced(text ?? '')),
    );
  const named = isCalled(made) ? undefined : units.find((other) => other.tier === made.tier && isCalled(other));
  if (!named) return [];
  const titles = titlesFor({ pack, register: units }, { lang });
  const faults = formFaults(lang);
  faults.report('file-of-another', {}, { found: titles.unit(named.id), expected: titles.unit(made.id) });
  return faults.list;
}

/** Words without accents and signs, with a blank before and after each: ` xa vinh te xlsx `. */
function spaced(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{Letter}\d]+/gu) ?? [];
}
