import type { CitedText } from '../model/assessment-text.js';
import type { Json } from '../model/expression.js';
import { FACT_TYPE_IS } from '../model/fact-type.js';
import type { Kind } from '../model/kind.js';
import type { Words } from '../model/lowering.js';
import { flatten } from '../model/node-tree.js';
import type { Pack, PackFact, PackLevels, PackNode, PackRanking, PackTier, WordsDocument } from '../model/pack.js';
import type { AssessmentRecord, RecordRanking } from '../model/record.js';
import type { Names } from './fill.js';
import { sentencesOf } from './fill.js';
import type { Language } from './language.js';
import { rowName } from './row-name.js';
import { titleIn } from './title-in.js';
import { unitNames } from './unit-names.js';

/** Titles for the ids of a record, from its pack and its register; an id without a title is its own title. */
export interface Titles {
  /** The pack whose ids have the titles. */
  readonly pack: Pack;
  /** The language of the titles. */
  readonly language: Language;
  /** Words in the language, else the id. */
  readonly title: (words: WordsDocument | undefined, id: string) => string;
  /**
   * The name of a unit; with that of its parent, else its id, where another unit of its tier has a name that looks
   * the same.
   */
  readonly unit: (id: string) => string;
  /** A tier of the pack. */
  readonly tier: (id: string) => PackTier | undefined;
  /** A node of a tier. */
  readonly node: (tier: string, id: string) => PackNode | undefined;
  /**
   * A level of a node. The floor reads "below the lowest level", with its title unless that is as `unranked`: a unit
   * on the floor has points and a place, and must not read like a unit without one.
   */
  readonly level: (tier: string, node: string, id: string) => string;
  /** Names for sentences about a tier. */
  readonly names: (tier: string) => Names;
  /** The texts that may be cited: those of the round, then those of the pack. */
  readonly texts: readonly CitedText[];
  /** Rule kinds whose reasons have words: built in, and plugins. */
  readonly kinds: readonly Pick<Kind, 'kind' | 'words'>[];
}

const NO_PACK: Json = { facts: [], tiers: [] };

/** The sources of titles: the register and the pack, which a detached record does not hold. */
export interface Titled {
  /** The pack of a record. */
  readonly pack: {
    /** The document of the pack; absent in a detached record. */
    readonly document?: Json;
  };
  /** Every unit, with its name where it has one. */
  readonly register: AssessmentRecord['register'];
  /** The assessment, which may have texts of its own. */
  readonly assessment?: {
    /** Its texts; absent where it has none. */
    readonly texts?: readonly CitedText[];
  };
}

/** The titles of a record. Node ids are unique only in their tier. */
export function titlesOf(
  { pack: { document = NO_PACK }, register, assessment }: Titled,
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
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
  const fact = (id: string) => title(facts.get(id)?.title, id);
  const bodies = new Map(pack.procedure?.verification?.verifiers?.map((body) => [body.id, body.title]));
  const node: Titles['node'] = (tier, id) => nodes.get(tier)?.get(id);
  const names: Titles['names'] = (tier) => ({
    fact,
    isCounted: (id) => isCounted(facts.get(id)),
    node: (id) => title(node(tier, id)?.title, id),
    code: (id) => node(tier, id)?.code,
    unit,
    body: (id) => title(bodies.get(id), id),
    relation: (id) =>
      relationTitle(id, {
        pack,
        title,
        fact,
        node: (of) => rowName({ code: node(tier, of)?.code, title: title(node(tier, of)?.title, of) }),
        language,
      }),
  });
  const tier: Titles['tier'] = (id) => pack.tiers.find((known) => known.id === id);
  const level: Titles['level'] = (of, id, wanted) => levelTitle(node(of, id)?.levels, wanted, title, language);
  const texts = [...(assessment?.texts ?? []), ...(pack.texts ?? [])];
  return { pack, language, title, unit, tier, node, level, names, texts, kinds };
}

/**
 * Whether the pack says what a fact counts, as people or VND, or that it is a mark; any other whole number may be a
 * year.
 */
export function isCounted(fact: Pick<PackFact, 'type' | 'measure'> | undefined): boolean {
  return (
    fact !== undefined &&
    (fact.measure !== undefined || (fact.type !== undefined && FACT_TYPE_IS[fact.type].isOfOthers))
  );
}

/** A ranking in its pack; its title is its own, else that of the node that it ranks by. */
export function rankingOf(
  titles: Titles,
  { tier, id }: Pick<RecordRanking, 'tier' | 'id'>,
): { readonly document: PackRanking; readonly title: string } | undefined {
  const document = titles.tier(tier)?.rankings?.find((known) => known.id === id);
  return document && { document, title: titles.title(document.title ?? titles.node(tier, document.of)?.title, id) };
}

/** What is called by more than one title: a level below the lowest step, a relation of two facts, what a rule needs. */
const TITLE_WORDS = {
  floor: { vi: '[{title} (dưới {lowest})|dưới {lowest}]', en: '[{title} (below {lowest})|below {lowest}]' },
  'not-more': { vi: '"{part}" không được lớn hơn "{whole}"', en: '"{part}" must not be more than "{whole}"' },
  'rule-needs': { vi: 'điều kiện của cách tính {node}', en: 'what the rule of {node} needs' },
} as const satisfies Readonly<Record<string, Words>>;

const titlePhrase = sentencesOf(TITLE_WORDS);

/** A title of a floor that says that there is no level: `không xếp hạng`, `unranked`. */
const DENIES = /^(?:không|chưa|not?|un\p{Ll}+)(?!\p{L})/iu;

function levelTitle(levels: PackLevels | undefined, id: string, title: Titles['title'], language: Language): string {
  const step = levels?.steps.find((known) => known.id === id);
  const last = levels?.steps.at(-1);
  if (step || !last || levels?.floor.id !== id) return title(step?.title, id);
  const lowest = title(last.title, last.id);
  const floor = levels.floor.title === undefined ? '' : title(levels.floor.title, id);
  return titlePhrase('floor', language, { title: DENIES.test(floor) ? '' : floor, lowest });
}

/** A relation in words: `relations[2]` by its title, `facts/part#atMost` as "part is not more than whole". */
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
  if (ruled !== undefined) return titlePhrase('rule-needs', language, { node: node(ruled) });
  const [, part] = /^facts\/(.+)#atMost$/.exec(id) ?? [];
  const whole = pack.facts.find((known) => known.id === part)?.atMost;
  if (part === undefined || whole === undefined) return undefined;
  return titlePhrase('not-more', language, { part: fact(part), whole: fact(whole) });
}
