import { DROPPED_PART_IS } from '../../model/dropped-part.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Pack } from '../../model/pack.js';
import type { Gone } from '../drop/drop-parts.js';
import { edited, isIn, placesIn } from '../drop/edits.js';

/** Words before or behind the name of a place: "tỉnh Gia Lai" and "Gia Lai province" are of Gia Lai. */
const KIND_OF_PLACE = /^(?:tỉnh|thành phố|huyện|xã|phường)\s+|\s+(?:province|city)$/giu;

/** What only the model is called by: its authority and its years. */
export interface ModelNames {
  /** The names, which no word of the new pack should still say. */
  readonly names: readonly string[];
  /** Also words that a comment of the model may say and a new pack may not leave as they are: texts, standings, what is gone. */
  readonly inComments: readonly string[];
}

/** The names of a model, given what of it goes. */
export function modelNames(pack: Pack, document: Json, gone: readonly Gone[], years: number): ModelNames {
  const places = Object.values(pack.authority ?? {}).map((name) => name.replaceAll(KIND_OF_PLACE, ''));
  const own = years === 0 ? [] : [pack.period.from, pack.period.to].map((day) => day.slice(0, 4));
  const left = edited(document, { removed: gone.map(({ path }) => path), replaced: [], added: [] });
  const still = new Set(placesIn(left).flatMap(({ path, value }) => (path.at(-1) === 'id' ? [String(value)] : [])));
  const dropped = gone.flatMap(({ path, sort }) => {
    if (!DROPPED_PART_IS[sort].hasName) return [];
    return placesIn(document)
      .filter(({ path: at, value }) => isIn(at, path) && typeof value === 'string' && isName(at, path))
      .map(({ value }) => String(value));
  });
  const titles = gone
    .filter(({ sort }) => sort === 'tier')
    .flatMap(({ path }) => Object.values(pack.tiers[Number(path[1])]?.title ?? {}))
    .map((title) => (title.split(/[(,]/)[0] ?? '').trim().toLowerCase());
  const texts = pack.texts.flatMap(({ key, number }) => [key, number]);
  return {
    names: [...new Set([...places, ...own, ...titles])].filter((name) => name !== ''),
    inComments: [...new Set([...texts, ...dropped.filter((name) => name.length > 3 && !still.has(name))])],
  };
}

/** An id of what goes, or of a node in it. */
function isName(at: Path, part: Path): boolean {
  return (
    at.at(-1) === 'id' &&
    !at.slice(part.length).some((step) => step === 'options' || step === 'steps' || step === 'floor')
  );
}

/** Words of the standing that is another now. */
const STANDINGS = /chính thức|\bofficial\b/iu;

/** The first of the names that stands in a text as words of their own, wherever in it. */
export function namedIn(text: string, names: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  return names.find((name) => {
    const word = name.toLowerCase();
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      const [before, after] = [lower.charAt(at - 1), lower.charAt(at + word.length)];
      if (!/[\p{L}\p{N}-]/u.test(before) && !/[\p{L}\p{N}-]/u.test(after)) return true;
    }
    return false;
  });
}

/** Whether a comment speaks of the model: of its texts, its standings, its place or year, or what is gone. */
export function speaksOfModel(comment: string, { names, inComments }: ModelNames): boolean {
  return STANDINGS.test(comment) || namedIn(comment, [...names, ...inComments]) !== undefined;
}
