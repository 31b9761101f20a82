import type { Path } from '../../model/issue.js';
import { wordMeant } from '../../model/meant.js';
import { objectsAt, placesOfKeys, type Schema, shapeOf } from './schema-walk.js';

/** What a format knows of keys, for the fault of an unknown one. */
export interface KnownKeys {
  /** The keys that may stand in an object at a path. */
  readonly at: (path: Path) => readonly string[];
  /** Where else in the format the key stands; `` where nowhere, or in more places than would help. */
  readonly belongs: (key: string) => string;
  /** The word that was meant, or ``. After a thousand calls always ``: whoever needs more did not slip. */
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
