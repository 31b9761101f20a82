import { DROPPED_PART_IS } from '../../model/dropped-part.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Pack } from '../../model/pack.js';
import { amendSentence } from '../../words/author-words.js';
import { LANGUAGES } from '../../words/language.js';
import type { RemovedPart } from '../drop/drop-parts.js';
import { edited, isIn, placesIn } from '../drop/edits.js';

/** Words before or behind the name of a place: "tỉnh Gia Lai" and "Gia Lai province" are of Gia Lai. */
const KIND_OF_PLACE = /^(?:tỉnh|thành phố|huyện|xã|phường)\s+|\s+(?:province|city)$/giu;

/** Words that are right for the model alone. */
interface ModelNames {
  /** Its place, the years of its period and the titles of dropped tiers: no title or note of the derived pack should say them. */
  readonly names: readonly string[];
  /** Besides, in comments: its id, keys and numbers of its texts, and ids that were dropped. */
  readonly inComments: readonly string[];
}

/** The names of a model. `gone`: the parts that are dropped. `years`: how many years later the derived pack is. */
export function modelNames(pack: Pack, document: Json, gone: readonly RemovedPart[], years: number): ModelNames {
  const places = Object.values(pack.authority ?? {}).map((name) => name.replaceAll(KIND_OF_PLACE, ''));
  const periodYears = years === 0 ? [] : [pack.period.from, pack.period.to].map((day) => day.slice(0, 4));
  const remaining = edited(document, { removed: gone.map(({ path }) => path), replaced: [], added: [] });
  const remainingIds = new Set(
    placesIn(remaining).flatMap(({ path, value }) => (path.at(-1) === 'id' ? [String(value)] : [])),
  );
  const dropped = gone.flatMap(({ path, sort }) => {
    if (!DROPPED_PART_IS[sort].hasName) return [];
    return placesIn(document)
      .filter(({ path: at, value }) => isIn(at, path) && typeof value === 'string' && isName(at, path))
      .map(({ value }) => String(value));
  });
  const titles = gone
    .filter(({ sort }) => sort === 'tier')
    .flatMap(({ path }) => Object.values(pack.tiers[Number(path[1])]?.title ?? {}))
    .map((title) =>
      title
        .replace(/[(,].*$/s, '')
        .trim()
        .toLowerCase(),
    );
  const texts = pack.texts.flatMap(({ key, number }) => [key, number]);
  return {
    names: [...new Set([...places, ...periodYears, ...titles])].filter((name) => name !== ''),
    inComments: [
      ...new Set([pack.id, ...texts, ...dropped.filter((name) => name.length > 3 && !remainingIds.has(name))]),
    ],
  };
}

/** Whether `at` is the id of the dropped `part` or of a node in it, and not that of an option or a level. */
function isName(at: Path, part: Path): boolean {
  return (
    at.at(-1) === 'id' &&
    !at.slice(part.length).some((step) => step === 'options' || step === 'steps' || step === 'floor')
  );
}

/** Words for the standing `official`, which no part of a derived pack has. */
const STANDINGS = /chính thức|\bofficial\b/iu;

/** A digest that stands in a comment is that of the model, as the one at the head of a consolidated pack. */
const DIGEST = /sha256:[0-9a-f]{64}/;

/** How comments of a consolidated pack end that name no text: `reconstructed: no text is known that orders it`. */
const OF_AMENDMENTS: readonly string[] = LANGUAGES.flatMap((language) => [
  amendSentence('removed-reconstructed', language).replace(/^[^,]*, /, ''),
  amendSentence('as-of', language, { day: '2019-01-01' }).replace(/^[^:]*: /, ''),
]);

/** The first of `names` that the text has as whole words, in any case; undefined where it has none. */
export function firstNameIn(text: string, names: readonly string[]): string | undefined {
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

/**
 * Whether a comment is right for the model alone: it names its texts, the standing `official`, its place or year, or a dropped
 * part, or says what an amendment made of it.
 */
export function speaksOfModel(comment: string, { names, inComments }: ModelNames): boolean {
  const isOfAmendment = DIGEST.test(comment) || OF_AMENDMENTS.some((ending) => comment.includes(ending));
  return isOfAmendment || STANDINGS.test(comment) || firstNameIn(comment, [...names, ...inComments]) !== undefined;
}
