import type { Json } from '../../model/expression.js';
import type { Gap, Pack } from '../../model/pack.js';
import { type DeriveWordsKey, deriveWords } from '../../words/derive-words.js';
import { shownDay } from '../../words/instant.js';
import { everyDigit } from '../../words/number.js';
import { freeId } from '../draft/named.js';
import type { MovedDay, MovedSort } from './dates.js';

/** What the gaps of a derived pack are written from. `pack` is the model. */
interface GapSources {
  readonly pack: Pack;
  readonly names: NamesOf;
  /** The tiers that are kept. */
  readonly tiers: readonly string[];
  readonly years: number;
  readonly moved: readonly (MovedDay & { readonly place: string })[];
  readonly bodies: readonly string[];
  readonly isTitleMade: boolean;
  /** The names of the tiers and rows that the options leave out. */
  readonly left: readonly NameIn[];
  /** The places of nodes that lost levels or gates of levels. */
  readonly levels: readonly string[];
  /** The maximums that follow what was left out: place, name, and the number before and after. */
  readonly sums: readonly {
    readonly place: string;
    readonly name: NameIn;
    readonly before: string;
    readonly after: string;
  }[];
}

/** The names that the words of a derived pack mention, in a language of the pack. */
export type NamesOf = (language: string) => Readonly<Record<'here' | 'there' | 'model' | 'version' | 'year', string>>;

/** A name of a tier or a node in a language. */
export type NameIn = (language: string) => string;

/** The language of our sentences for a language of a pack: Vietnamese for `vi`, else English. */
export function ourLanguage(language: string): 'vi' | 'en' {
  return language === 'vi' ? 'vi' : 'en';
}

/** The gaps of a derived pack: each states what the pack does for now, at the places that a decision would change. */
export function newGaps(sources: GapSources): readonly Gap[] {
  const { pack, tiers, moved, bodies, isTitleMade, left } = sources;
  const daysOf = (sort: MovedSort) => moved.filter((day) => day.sort === sort);
  const taken = pack.gaps.map(({ id }) => id);
  const gap = (id: string, at: readonly string[], words: DeriveWordsKey, params: ParamsIn = () => ({})): Gap => ({
    id: freeId(id, taken),
    at: [...new Set(at)],
    kind: 'not-found',
    choice: Object.fromEntries(
      pack.languages.map((language) => [
        language,
        deriveWords(words, ourLanguage(language), { ...sources.names(language), ...params(ourLanguage(language)) }),
      ]),
    ),
  });
  const dated = (id: string, sort: MovedSort): readonly Gap[] => {
    const days = daysOf(sort);
    if (days.length === 0) return [];
    const at = days.map(({ place }) => place).filter((place) => place !== '');
    return [
      gap(id, at.length === 0 ? tiers : at, sort, (language) => ({
        moved: movedText(sources.years, language),
        days: daysText(days, language),
      })),
    ];
  };
  return [
    gap('derived-basis', tiers, 'basis'),
    ...(isTitleMade ? [gap('derived-title', tiers, 'title-gap')] : []),
    ...dated('derived-period', 'period'),
    ...dated('derived-deadlines', 'deadline'),
    ...dated('derived-field-checks', 'field'),
    ...dated('derived-days-in-rules', 'rule'),
    ...dated('derived-days-of-constants', 'constant'),
    ...(bodies.length === 0 ? [] : [gap('derived-bodies', tiers, 'bodies', () => ({ bodies: bodies.join(', ') }))]),
    ...(left.length === 0
      ? []
      : [gap('derived-left-out', leftAt(sources), 'dropped', (language) => droppedText(sources, language))]),
  ];
}

/** How far days are moved: `moved by 7 years`, `moved back by 1 year`. */
function movedText(years: number, language: 'vi' | 'en'): string {
  return deriveWords(years < 0 ? 'earlier' : 'later', language, { years: String(Math.abs(years)) });
}

/** The places of maximums and levels that changed with what was left out; all tiers where none did. */
function leftAt({ tiers, sums, levels }: GapSources): readonly string[] {
  const places = [...sums.map(({ place }) => place), ...levels];
  return places.length === 0 ? tiers : places;
}

type ParamsIn = (language: 'vi' | 'en') => Readonly<Record<string, string>>;

/** `01/12/2019 → 01/12/2026; …`: each change of a day once. */
function daysText(days: readonly MovedDay[], language: 'vi' | 'en'): string {
  const texts = days.map(({ before, value }) => `${shownDay(before, language)} → ${shownDay(value, language)}`);
  return [...new Set(texts)].join('; ');
}

function droppedText({ left, sums }: GapSources, language: 'vi' | 'en'): Readonly<Record<string, string>> {
  const number = (text: string) => everyDigit(text, language);
  return {
    parts: left.map((name) => name(language)).join('; '),
    sums: sums.map(({ name, before, after }) => `${name(language)} ${number(before)} → ${number(after)}`).join('; '),
  };
}

/** A gap as a document writes it. */
export function gapAsJson({ id, at, kind, choice }: Gap): Json {
  return { id, at, kind, choice: { ...choice } };
}
