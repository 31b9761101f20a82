import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { countedNoun, type Language, visible } from '../../words/index.js';
import { firstLanguage, type JsonObject, list, objects, text, words } from '../json-parts.js';
import { normalSentence } from './normal-sentence.js';

/** The names of things of one sort: `“Title”` where no other has it, else `[id]`. */
export interface Naming {
  readonly write: (id: string) => string;
  /** The id by its title, without quotes; undefined where none or several have it. */
  readonly byTitle: (title: string) => string | undefined;
  /** The id of a name as it is written, or of a bare title in any case; undefined for any other text. */
  readonly read: (words: string) => string | undefined;
  /** Whether the pack declares it. */
  readonly has: (id: string) => boolean;
}

/** The sorts of things that a sentence names. */
const NAMED = ['fact', 'constant', 'attribute', 'node', 'cohort'] as const;
export type Named = (typeof NAMED)[number];

/** What the sentences of one criterion are written and read with. */
export interface Names extends Readonly<Record<Named, Naming>> {
  readonly language: Language;
  /** The fact that has the title of the criterion, which its sentence need not name. */
  readonly titleFact: string | undefined;
  /** The options of a fact by their titles. */
  readonly options: (fact: string) => Naming;
  /** What a fact counts, `người`; undefined where the words would not find the fact again. */
  readonly noun: (fact: string) => string | undefined;
  readonly byNoun: (noun: string) => string | undefined;
  readonly isPercent: (fact: string) => boolean;
  /** The only cohort of all units of the tier. */
  readonly everyone: string | undefined;
}

/** The names for the sentences of a criterion of a tier. */
export function namesFor(pack: JsonObject, tier: JsonObject, title: string): Names {
  return namesOfTier(pack, tier)(title);
}

/** The names for the sentences of each criterion of a tier, by its title: all but `titleFact` is the same for each. */
export function namesOfTier(pack: JsonObject, tier: JsonObject): (title: string) => Names {
  const first = firstLanguage(pack);
  const language = first === 'en' ? 'en' : 'vi';
  const facts = objects(pack.facts);
  const naming = (things: readonly Json[]) => namingOf(things, first, language);
  const fact = naming(facts);
  const nouns = nounsOf(facts, first, language);
  const everyone = objects(tier.cohorts).filter(({ where, by }) => where === undefined && by === undefined);
  const ofTier: Omit<Names, 'titleFact'> = {
    language,
    fact,
    constant: naming(objects(pack.constants)),
    attribute: naming(objects(pack.attributes)),
    node: naming(nodesIn(tier)),
    cohort: naming(objects(tier.cohorts)),
    options: (id) => naming(list(facts.find((declared) => declared.id === id)?.options)),
    noun: (id) => [...nouns].find(([, counted]) => counted === id)?.[0],
    byNoun: (noun: string) => nouns.get(noun),
    isPercent: (id) => facts.find((declared) => declared.id === id)?.measure === '%',
    everyone: everyone.length === 1 ? text(everyone[0]?.id) : undefined,
  };
  return (title) => ({ ...ofTier, titleFact: fact.byTitle(titleText(title)) });
}

/** Names by what is declared: objects with an id and a title, or bare ids. */
function namingOf(things: readonly Json[], language: string, sentences: Language): Naming {
  const titles = new Map(
    things.map((thing) => {
      const id = isObject(thing) ? text(thing.id as Json) : text(thing);
      return [id, titleText(isObject(thing) ? words(thing.title as Json | undefined, language) : '')] as const;
    }),
  );
  const byTitle = new Map<string, string | undefined>();
  for (const [id, title] of titles) byTitle.set(title, byTitle.has(title) ? undefined : id);
  const plain = new Map<string, string | undefined>();
  for (const [id, title] of titles) {
    const bare = normalSentence(title, sentences);
    plain.set(bare, plain.has(bare) ? undefined : id);
  }
  const byName = (title: string) => (title === '' ? undefined : byTitle.get(title));
  return {
    write: (id) => {
      const title = titles.get(id) ?? '';
      return title !== '' && !UNQUOTABLE.test(title) && byTitle.get(title) === id ? `“${title}”` : `[${id}]`;
    },
    byTitle: byName,
    read: (words) => {
      if (words.startsWith('“')) return byName(words.slice(1, -1));
      if (!words.startsWith('[')) return plain.get(words);
      const id = words.slice(1, -1);
      return titles.has(id) ? id : undefined;
    },
    has: (id) => titles.has(id),
  };
}

/** Letters that end a name in quotes, or that a sheet would not keep. */
const UNQUOTABLE = /[“”"\\]/u;

/** A title as a cell shows it. */
function titleText(title: string): string {
  return visible(title.replaceAll(/\s+/gu, ' ')).normalize('NFC').trim();
}

/** Nouns that only one fact has, and that are words alone. */
function nounsOf(facts: readonly JsonObject[], first: string, language: Language): ReadonlyMap<string, string> {
  const nouns = new Map<string, string>();
  const doubled = new Set<string>();
  for (const fact of language === 'vi' ? facts : []) {
    const noun = countedNoun(titleText(words(fact.title, first))).toLowerCase();
    if (nouns.has(noun)) doubled.add(noun);
    if (/^\p{L}+(?: \p{L}+)*$/u.test(noun)) nouns.set(noun, text(fact.id));
  }
  for (const noun of doubled) nouns.delete(noun);
  return nouns;
}

function nodesIn(part: JsonObject): readonly JsonObject[] {
  return [...objects(part.criteria), ...objects(part.children)].flatMap((node) => [node, ...nodesIn(node)]);
}
