import { oneSpelling } from '../../kit/unicode.js';
import type { Assessment } from '../../model/assessment.js';
import type { ReportDoubt } from '../../model/assessment-doubt.js';
import { optionId } from '../../model/option-id.js';
import type { Plan } from '../../model/plan.js';

/**
 * Names of units in no language of the pack, which are shown by their ids; and units whose name begins with the title of another
 * option than they have, as `Xã A` that is a ward.
 */
export function oddNames({ units }: Assessment, { pack }: Plan, report: ReportDoubt): void {
  for (const [index, unit] of units.entries()) {
    const languages = Object.keys(unit.name ?? {});
    const [found] = languages;
    if (found !== undefined && !languages.some((language) => pack.languages.includes(language)))
      report('name-language', ['units', index, 'name', found], { found, expected: pack.languages.join(', ') });
    const tier = otherTier(unit, pack.tiers);
    if (tier) report('name-of-option', ['units', index, 'tier'], { attribute: 'tier', ...tier });
    for (const { id, options = [] } of pack.attributes ?? []) {
      const titles = options.map((option) => ({
        id: optionId(option),
        titles: typeof option === 'string' ? {} : (option.title ?? {}),
      }));
      const other = otherOption(unit, id, titles);
      if (other) report('name-of-option', ['units', index, 'attributes', id], { attribute: id, ...other });
    }
  }
}

type Unit = Assessment['units'][number];

interface TitledOption {
  readonly id: string;
  readonly titles: Readonly<Record<string, string>>;
}

/** The option with whose title the name of a unit begins, in one language, where it has another whose title is no part of it. */
function otherOption({ name = {}, attributes = {} }: Unit, attribute: string, options: readonly TitledOption[]) {
  const option = options.find(({ id }) => id === attributes[attribute]);
  if (option === undefined) return undefined;
  for (const [language, written] of Object.entries(name)) {
    const begins = ({ titles }: TitledOption) => {
      const title = titles[language];
      return title !== undefined && `${wordsOf(written)} `.startsWith(`${wordsOf(title)} `);
    };
    const other = begins(option) ? undefined : options.find(begins)?.titles[language];
    if (other !== undefined) return { name: written, option: option.titles[language] ?? option.id, other };
  }
  return undefined;
}

/** The noun with which the name of a unit begins, where the title of another tier lists it: `Sở A` in `Cấp xã (xã, phường)`. */
function otherTier({ name = {}, tier }: Unit, tiers: Plan['pack']['tiers']) {
  const own = tiers.find(({ id }) => id === tier);
  for (const [language, written] of Object.entries(name)) {
    const nounOf = (title: Readonly<Record<string, unknown>>) =>
      nounsOf(title[language]).find((noun) => `${wordsOf(written)} `.startsWith(`${noun} `));
    const isComparable =
      own !== undefined && nounsOf(own.title[language]).length > 0 && nounOf(own.title) === undefined;
    const other = isComparable ? tiers.flatMap(({ title }) => nounOf(title) ?? [])[0] : undefined;
    if (other !== undefined) return { name: written, option: String(own?.title[language]), other };
  }
  return undefined;
}

/** What a title lists in brackets at its end: `Cấp xã (xã, phường)`. */
function nounsOf(title: unknown): readonly string[] {
  const [, list] = /\(([^()]+)\)\s*$/.exec(String(title ?? '')) ?? [];
  return list === undefined ? [] : list.split(',').map(wordsOf);
}

function wordsOf(text: string): string {
  return oneSpelling(text).trim().toLowerCase();
}
