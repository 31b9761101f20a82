import type { Json } from '../../model/expression.js';
import type { Gap, Pack } from '../../model/pack.js';
import { type DeriveWordsKey, deriveWords } from '../../words/derive-words.js';
import { shownDay } from '../../words/instant.js';
import { everyDigit } from '../../words/number.js';
import { freeId } from '../draft/named.js';
import type { Moved, MovedSort } from './dates.js';

/** In which languages a pack speaks, what it was derived from, and what of it is to be decided. */
export interface GapsOf {
  readonly pack: Pack;
  readonly names: NamesOf;
  /** The tiers that are kept. */
  readonly tiers: readonly string[];
  readonly years: number;
  readonly moved: readonly (Moved & { readonly place: string })[];
  readonly bodies: readonly string[];
  readonly isTitleMade: boolean;
  /** What was asked to be left out, and the maximums that followed, by the place of a gap; each with its name in a language. */
  readonly left: readonly NameIn[];
  /** Where levels or their conditions went along. */
  readonly levels: readonly string[];
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

/** Our language for a language of a pack; English for one that we do not have. */
export function ours(language: string): 'vi' | 'en' {
  return language === 'vi' ? 'vi' : 'en';
}

/** What the new pack does in place of what nobody has decided yet, as gaps that say so where it matters. */
export function newGaps(of: GapsOf): readonly Gap[] {
  const { pack, tiers, moved, bodies, isTitleMade, left } = of;
  const daysOf = (sort: MovedSort) => moved.filter((day) => day.sort === sort);
  const taken = pack.gaps.map(({ id }) => id);
  const gap = (id: string, at: readonly string[], words: DeriveWordsKey, params: ParamsIn = () => ({})): Gap => ({
    id: freeId(id, taken),
    at: [...new Set(at)],
    kind: 'not-found',
    choice: Object.fromEntries(
      pack.languages.map((language) => [
        language,
        deriveWords(words, ours(language), { ...of.names(language), ...params(ours(language)) }),
      ]),
    ),
  });
  const dated = (id: string, sort: MovedSort): readonly Gap[] => {
    const days = daysOf(sort);
    if (days.length === 0) return [];
    const at = days.map(({ place }) => place).filter((place) => place !== '');
    return [
      gap(id, at.length === 0 ? tiers : at, sort, (language) => ({
        years: String(of.years),
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
      : [gap('derived-left-out', leftAt(of), 'dropped', (language) => droppedText(of, language))]),
  ];
}

/** Where what was left out shows: maximums and levels; all tiers where it shows nowhere. */
function leftAt({ tiers, sums, levels }: GapsOf): readonly string[] {
  const places = [...sums.map(({ place }) => place), ...levels];
  return places.length === 0 ? tiers : places;
}

type ParamsIn = (language: 'vi' | 'en') => Readonly<Record<string, string>>;

/** The days one after another, each change once. */
function daysText(days: readonly Moved[], language: 'vi' | 'en'): string {
  const texts = days.map(({ before, value }) => `${shownDay(before, language)} → ${shownDay(value, language)}`);
  return [...new Set(texts)].join('; ');
}

function droppedText({ left, sums }: GapsOf, language: 'vi' | 'en'): Readonly<Record<string, string>> {
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
