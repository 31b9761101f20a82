import { BUILT_IN } from '../engine.js';
import type { Standing } from '../model/pack.js';
import { type Plugins, withPlugins } from '../model/tables.js';
import { knownLanguage, type Language, type Titles, titlesOf, word } from '../words/index.js';
import type { ResultSource } from './result-source.js';
import { languageOf } from './selection.js';

/** The language of results, and the plugins whose words they need. */
export interface ViewOptions {
  /** By default Vietnamese where the pack has it among its languages, else English. */
  readonly lang?: Language | undefined;
  /** The plugins with which the pack was compiled: their rules have words for their reasons. */
  readonly plugins?: Plugins | undefined;
}

/** An id with what people call it. */
export interface Named<Id extends string = string> {
  /** For programs: it stays as it is. */
  readonly id: Id;
  /** For people, in the language asked for. */
  readonly title: string;
}

/** What results are worth: a page that shows them says it where it is not `official` and `real`. */
export interface Worth {
  /** Where the criteria come from: `official`, `derived` or `reconstructed`. */
  readonly standing: Named<Standing>;
  /** Whose figures they are: `real` or `synthetic`. */
  readonly figures: Named<ResultSource['figures']>;
}

/** What the results of a source are worth, in words. */
export function worthOf({ pack, figures }: ResultSource, { language }: Titles): Worth {
  return {
    standing: { id: pack.standing, title: word(pack.standing, language) },
    figures: { id: figures, title: word(figures, language) },
  };
}

/** The titles of a pack, and of the units of a register. */
export function titlesFor(
  { pack, register, titlesMade }: Pick<ResultSource, 'pack' | 'register'> & Partial<Pick<ResultSource, 'titlesMade'>>,
  { lang = languageOf(pack), plugins }: ViewOptions,
): Titles {
  knownLanguage(lang);
  const known = plugins ? undefined : titlesMade?.get(lang);
  if (known) return known;
  const { tables } = withPlugins(BUILT_IN, plugins ?? {});
  const titles = titlesOf({ pack: { document: pack as never }, register }, lang, Object.values(tables.kinds));
  if (!plugins) titlesMade?.set(lang, titles);
  return titles;
}
