import type { Path } from '../../model/issue.js';
import { wordMeant } from '../../model/meant.js';
import { objectsAt, placesOfKeys, type Schema, shapeOf } from './schema-walk.js';

/** The keys of a format, to explain an unknown key. */
export interface KnownKeys {
  /** The keys that may stand in an object at a path. */
  readonly at: (path: Path) => readonly string[];
  /** Where else in the format the key may stand; '' if nowhere, or in more than `MOST_PLACES` places. */
  readonly belongs: (key: string) => string;
  /** The known word that `word` probably means, or ''. After a thousand calls always '': so many are no misspellings. */
  readonly suggest: (word: string, known: readonly string[]) => string;
}

const MOST_PLACES = 3;
const MOST_SUGGESTIONS = 1000;
const LONGEST_WORD = 80;

/** Made once for each document that is read; the format is walked only when it is asked for. */
export function knownKeys(schema: Schema): KnownKeys {
  let places: ReadonlyMap<string, readonly string[]> | undefined;
  let suggested = 0;
  return {
    at: (path) => objectsAt(schema, path).flatMap((object) => Object.keys(shapeOf(object))),
    belongs: (key) => {
      places ??= placesOfKeys(schema);
      const known = places.get(key) ?? [];
      return known.length > MOST_PLACES ? '' : known.map((place) => (place === '' ? 'top level' : place)).join(', ');
    },
    suggest: (word, known) => {
      suggested += 1;
      if (suggested > MOST_SUGGESTIONS || word.length > LONGEST_WORD) return '';
      return wordMeant(word, known) ?? '';
    },
  };
}
