import { refused } from '../kit/exact-parts.js';
import { knownLanguage, type Language, quoted } from './language.js';

/**
 * The options of a function that writes or reads numbers; a `TypeError` where one of them is not among `names`, which would else
 * be left out of account, or the language is none. `numberOptions({ lang: 'vi', place: 2 }, ['lang', 'places'])` refuses `place`.
 */
export function numberOptions<O extends { readonly lang: Language }>(options: O, names: readonly string[]): O {
  if (typeof options === 'string') refused("An object of options, as `{ lang: 'vi' }`,", quoted(options));
  const unknown = Object.keys(Object(options)).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new TypeError(`There is no option '${unknown}' here, but ${names.join(', ')}.`);
  knownLanguage(options?.lang);
  return options;
}

/** The language of a function that takes no other option. */
export function languageGiven(options: { readonly lang: Language }): Language {
  return numberOptions(options, ['lang']).lang;
}
