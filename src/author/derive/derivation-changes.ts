import { valueAt } from '../../model/document.js';
import { DROPPED_PART_IS } from '../../model/dropped-part.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Gap, Pack, WordsDocument } from '../../model/pack.js';
import { deriveWords } from '../../words/derive-words.js';
import { citedTexts } from '../cited-texts.js';
import { type Added, type Edits, edited, isIn, numberWritten, type PlacedValue } from '../drop/edits.js';
import { isTierOrNode, nodePath } from '../drop/part-at.js';
import { type MovedDay, movedDays, movedTitles } from './dates.js';
import type { Derivation } from './derivation.js';
import { bodiesOf, isWords, modelTexts, officialPlaces, type TextChanges } from './grounds.js';
import { gapAsJson, type NameIn, type NamesOf, newGaps, ourLanguage } from './new-gaps.js';

/** The edits that make the derived pack of its model, and what the notes say about them. Paths are those of the model. */
export interface DerivationChanges {
  readonly edits: Edits;
  readonly moved: readonly MovedDay[];
  readonly titles: readonly (PlacedValue & { readonly before: string })[];
  readonly official: readonly Path[];
  readonly texts: TextChanges;
  readonly isTitleMade: boolean;
  /** Texts that nothing cites any more. */
  readonly uncited: readonly Path[];
}

/** How many years later the new pack is. */
export function yearsOf({ pack, options }: Derivation): number {
  return options.year - Number(pack.period.to.slice(0, 4));
}

/** The names in the words of the new pack. */
export function namesOf({ pack, options }: Derivation): NamesOf {
  const inLanguage = (words: WordsDocument | undefined, language: string) =>
    words?.[language] ?? words?.[pack.languages[0] ?? ''] ?? Object.values(words ?? {})[0] ?? '';
  return (language) => ({
    here: inLanguage(options.authority, language),
    there: inLanguage(pack.authority, language),
    model: pack.id,
    version: pack.version,
    year: String(options.year),
  });
}

/** Makes the edits: parts that are dropped, head, days, standings, texts, and a gap for each thing that a person must decide. */
export function derivationChanges(derivation: Derivation, citedByCases: ReadonlySet<string>): DerivationChanges {
  const { document, pack, dropped, options } = derivation;
  const removed = dropped.gone.map(({ path }) => path);
  const isThere = ({ path }: { readonly path: Path }) => !removed.some((gone) => isIn(path, gone));
  const moved = movedDays(document, yearsOf(derivation)).filter(isThere);
  const titles = movedTitles(document, yearsOf(derivation)).filter(isThere);
  const official = officialPlaces(document).filter(isThere);
  const left = edited(document, { removed, replaced: [], added: [] });
  const cited = new Set([...citedTexts(left), ...citedByCases, ...(options.binding ?? [])]);
  const uncited = pack.texts.flatMap(({ key }, index): readonly Path[] => (cited.has(key) ? [] : [['texts', index]]));
  const texts = withoutPaths(modelTexts(pack, options.binding ?? []), uncited);
  const title = titleOf(derivation);
  const authority: Json = { ...options.authority };
  const isNamed = pack.authority !== undefined;
  const replaced: readonly PlacedValue[] = [
    { path: ['id'], value: options.id },
    { path: ['version'], value: '0.1.0' },
    { path: ['title'], value: title.words },
    ...(isNamed ? [{ path: ['authority'], value: authority }] : []),
    ...dropped.followed.map(({ path, after }) => ({ path, value: numberWritten(after) })),
    ...moved.filter(isOther).map(({ path, value }) => ({ path, value })),
    ...titles.map(({ path, value }) => ({ path, value })),
    ...official,
    ...texts.replaced,
    ...carriedGaps(derivation).filter(isThere),
  ];
  const added: readonly Added[] = [
    ...(isNamed ? [] : [{ path: ['authority'], value: authority, after: 'standing' }]),
    ...texts.added,
    ...gapsOf(derivation, moved, title.isMade).map((gap) => ({ path: ['gaps'], value: gapAsJson(gap) })),
  ];
  const edits = { removed: [...removed, ...uncited], replaced, added };
  return {
    edits,
    moved,
    titles,
    official: official.map(({ path }) => path),
    texts,
    isTitleMade: title.isMade,
    uncited,
  };
}

function isOther({ before, value }: MovedDay): boolean {
  return before !== value;
}

/** A gap for each thing that nobody has decided for the derived pack. */
function gapsOf(derivation: Derivation, moved: readonly MovedDay[], isTitleMade: boolean): readonly Gap[] {
  const { document, pack, dropped } = derivation;
  const removed = dropped.gone.map(({ path }) => path);
  const left = edited(pack as unknown as Json, { removed, replaced: [], added: [] }) as unknown as Pack;
  return newGaps({
    pack,
    names: namesOf(derivation),
    tiers: left.tiers.map(({ id }) => id),
    years: yearsOf(derivation),
    moved: moved.filter(isOther).map((day) => ({ ...day, place: placeOf(pack, document, day.path) })),
    bodies: bodiesOf(left),
    isTitleMade,
    left: dropped.gone.filter(({ isRoot }) => isRoot).map(({ path }) => nameAt(document, path)),
    levels: dropped.gone.flatMap(({ path, sort }) =>
      DROPPED_PART_IS[sort].ofLevels === 'some' ? [placeOf(pack, document, path)] : [],
    ),
    sums: dropped.followed.map(({ path, before, after }) => ({
      place: placeOf(pack, document, path),
      name: nameAt(document, nodePath(path)),
      before,
      after,
    })),
  });
}

/** The changes of texts that are not dropped themselves. */
function withoutPaths({ replaced, added, models }: TextChanges, gone: readonly Path[]): TextChanges {
  const isThere = ({ path }: { readonly path: Path }) => !gone.some((text) => isIn(path, text));
  return { replaced: replaced.filter(isThere), added: added.filter(isThere), models: models.filter(isThere) };
}

/** The given title; in each language without one, a title made of the names. `isMade`: whether any is made. */
function titleOf(derivation: Derivation): { readonly words: Json; readonly isMade: boolean } {
  const { pack, options } = derivation;
  const given = options.title ?? {};
  const words = pack.languages.map((language) => [
    language,
    given[language] ?? deriveWords('title', ourLanguage(language), namesOf(derivation)(language)),
  ]);
  return { words: Object.fromEntries(words), isMade: pack.languages.some((language) => given[language] === undefined) };
}

/** The choices that the gaps of the model state, each marked as a choice of the model. */
function carriedGaps(derivation: Derivation): readonly PlacedValue[] {
  const names = namesOf(derivation);
  return derivation.pack.gaps.flatMap(({ choice }, index) =>
    Object.entries(isWords(choice) ? choice : {}).map(([language, text]) => ({
      path: ['gaps', index, 'choice', language],
      value: deriveWords('carried', ourLanguage(language), { ...names(language), choice: text }),
    })),
  );
}

/** A tier by its title, a node by its title and that of its tier, in quotation marks. */
function nameAt(document: Json, path: Path): NameIn {
  const title = (at: Path, language: string) => {
    const words = valueAt(document, [...at, 'title']);
    return isWords(words) ? (words[language] ?? Object.values(words)[0] ?? '') : '';
  };
  return (language) => {
    const own = `"${title(path, language)}"`;
    return path.length === 2 ? own : `${own} (${title(path.slice(0, 2), language)})`;
  };
}

/** A path in a tier as the place of a gap: `tier#key`, `tier/node#key`; '' for the head of the pack. */
function placeOf(pack: Pack, document: Json, path: Path): string {
  const [top, index] = path;
  const tier = top === 'tiers' ? pack.tiers[Number(index)]?.id : undefined;
  if (tier === undefined) return '';
  const owner = path[2] === 'criteria' ? nodePath(path) : path.slice(0, 2);
  const key = path[owner.length];
  const node = isTierOrNode(owner) && owner.length > 2 ? (valueAt(document, [...owner, 'id']) as string) : undefined;
  return `${tier}${node === undefined ? '' : `/${node}`}${key === undefined ? '' : `#${key}`}`;
}
