import type { FactType } from '../model/fact-type.js';
import type { PackFact, PackOption } from '../model/pack.js';
import { type Titles, viewSentence } from '../words/index.js';
import type { Named } from './view-options.js';

const NONE = () => undefined;

/** What may be chosen for a fact of each type. */
const OPTIONS: Readonly<Record<FactType, (fact: PackFact, titles: Titles) => readonly Named[] | undefined>> = {
  boolean: (_, { language }) => [
    { id: 'true', title: viewSentence('yes', language) },
    { id: 'false', title: viewSentence('no', language) },
  ],
  choice: ({ options = [] }, titles) => options.map((option) => optionOf(option, titles)),
  count: NONE,
  number: NONE,
  mark: NONE,
  date: NONE,
  text: NONE,
  list: NONE,
};

/** What may be chosen for a fact, with titles: options of a choice, yes and no of a boolean; undefined where a value is typed. */
export function factOptions(fact: PackFact, type: FactType, titles: Titles): readonly Named[] | undefined {
  return OPTIONS[type](fact, titles);
}

/** A name of an option with its title. */
export function optionOf(option: PackOption, { title }: Titles): Named {
  return typeof option === 'string'
    ? { id: option, title: option }
    : { id: option.id, title: title(option.title, option.id) };
}
