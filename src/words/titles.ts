import type { Json } from '../model/expression.js';
import { FACT_TYPE_IS } from '../model/fact-type.js';
import type { Kind } from '../model/kind.js';
import type { Pack, PackFact, PackLevels, PackNode, PackRanking, PackTier, WordsDocument } from '../model/pack.js';
import type { AssessmentRecord, RecordRanking } from '../model/record.js';
import type { Names } from './fill.js';
import { harmless } from './harmless.js';
import type { Language } from './language.js';
import { reportLine } from './report-words.js';
import { unitNames } from './unit-names.js';

/** What a record's ids are called in a language: by the titles of its pack and its register, else by themselves. */
export interface Titles {
  readonly pack: Pack;
  readonly language: Language;
  /** Words in the language, else an id. */
  readonly title: (words: WordsDocument | undefined, id: string) => string;
  /** The name of a unit; beside one that others of its tier have too, or cannot be told from, its parent's, else its id. */
  readonly unit: (id: string) => string;
  /** A tier of the pack. */
  readonly tier: (id: string) => PackTier | undefined;
  /** A node of a tier. */
  readonly node: (tier: string, id: string) => PackNode | undefined;
  /**
   * A level of a node. The floor says that it is below the lowest level, and nothing else where its own title denies
   * that there is one: it has points and a place, and never reads like a unit that is not ranked.
   */
  readonly level: (tier: string, node: string, id: string) => string;
  /** Names for sentences about a tier. */
  readonly names: (tier: string) => Names;
  /** Rule kinds whose reasons may be told: built in, and plugins. */
  readonly kinds: readonly Pick<Kind, 'kind' | 'words'>[];
}

const NO_PACK: Json = { facts: [], tiers: [] };

/** Where titles are found: the register, and the pack, which a detached record does not hold. */
export interface Titled {
  readonly pack: { readonly document?: Json };
  readonly register: AssessmentRecord['register'];
}

/** The titles of one record; `kinds` are those whose reasons may be told. Node ids are unique only in their tier. */
export function titlesOf(
  { pack: { document = NO_PACK }, register }: Titled,
  language: Language,
  kinds: Titles['kinds'] = [],
): Titles {
  const pack = document as unknown as Pack;
  const title: Titles['title'] = (words, id) => titleIn(words, id, language);
  const units = unitNames(register, (words, id) => titleIn(words, id, language));
  const nodes = new Map(
    pack.tiers.map(({ id, criteria }) => [id, new Map(flatten(criteria).map((node) => [node.id, node]))]),
  );
  const unit = (id: string) => units.get(id) ?? id;
  const fact = (id: string) => title(pack.facts.find((known) => known.id === id)?.title, id);
  const node: Titles['node'] = (tier, id) => nodes.get(tier)?.get(id);
  const names: Titles['names'] = (tier) => ({
    fact,
    isCounted: (id) => isCounted(pack.facts.find((known) => known.id === id)),
    node: (id) => title(node(tier, id)?.title, id),
    relation: (id) =>
      relationTitle(id, { pack, title, fact, node: (of) => title(node(tier, of)?.title, of), language }),
  });
  const tier: Titles['tier'] = (id) => pack.tiers.find((known) => known.id === id);
  const level: Titles['level'] = (of, id, wanted) => levelTitle(node(of, id)?.levels, wanted, title, language);
  return { pack, language, title, unit, tier, node, level, names, kinds };
}

/** Whether the pack says what a fact counts, as people or VND, or that it is a mark. A whole number alone may be a year. */
export function isCounted(fact: Pick<PackFact, 'type' | 'measure'> | undefined): boolean {
  return (
    fact !== undefined &&
    (fact.measure !== undefined || (fact.type !== undefined && FACT_TYPE_IS[fact.type].isOfOthers))
  );
}

/** What a ranking is called: by its own title, else by that of the node that it goes by. */
export function rankingOf(
  titles: Titles,
  { tier, id }: RecordRanking,
): { readonly document: PackRanking; readonly title: string } | undefined {
  const document = titles.tier(tier)?.rankings?.find((known) => known.id === id);
  return document && { document, title: titles.title(document.title ?? titles.node(tier, document.of)?.title, id) };
}

/** Words in the language, or in Vietnamese, or in any; else the id. */
export function titleIn(words: WordsDocument | undefined, id: string, language: Language): string {
  return harmless(words?.[language] ?? words?.vi ?? Object.values(words ?? {})[0] ?? id);
}

/** A title that says that there is none: `không xếp hạng`, `unranked`. */
const DENIES = /^(?:không|chưa|not?|un\p{Ll}+)(?!\p{L})/iu;

function levelTitle(levels: PackLevels | undefined, id: string, title: Titles['title'], language: Language): string {
  const step = levels?.steps.find((known) => known.id === id);
  const last = levels?.steps.at(-1);
  if (step || !last || levels?.floor.id !== id) return title(step?.title, id);
  const lowest = title(last.title, last.id);
  const own = levels.floor.title === undefined ? '' : title(levels.floor.title, id);
  return reportLine('floor', language, { title: DENIES.test(own) ? '' : own, lowest });
}

/** All nodes of a tree, parents first. */
export function flatten(nodes: readonly PackNode[]): readonly PackNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children ?? [])]);
}

/** `relations[2]` has the title that the author gave it; `facts/part#atMost` says what it means. */
function relationTitle(
  id: string,
  {
    pack,
    title,
    fact,
    node,
    language,
  }: Pick<Titles, 'pack' | 'title' | 'language'> & Readonly<Record<'fact' | 'node', (id: string) => string>>,
): string | undefined {
  const [, index] = /^relations\[(\d+)\]$/.exec(id) ?? [];
  const words = index === undefined ? undefined : pack.relations?.[Number(index)]?.title;
  if (words) return title(words, '');
  const [, ruled] = /^(.+)#rule$/.exec(id) ?? [];
  if (ruled !== undefined) return reportLine('rule-needs', language, { node: node(ruled) });
  const [, part] = /^facts\/(.+)#atMost$/.exec(id) ?? [];
  const whole = pack.facts.find((known) => known.id === part)?.atMost;
  if (part === undefined || whole === undefined) return undefined;
  return reportLine('not-more', language, { part: fact(part), whole: fact(whole) });
}
