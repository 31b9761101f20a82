import { type CompiledPack, compiledPack } from '../engine.js';
import type { ColumnType, FactType } from '../model/fact-type.js';
import type { PackFact, PackLevels, PackTier, Role } from '../model/pack.js';
import type { Plan, PlanFact, PlanNode, PlanTier } from '../model/plan.js';
import { type Titles, word } from '../words/index.js';
import { factHint } from './fact-hint.js';
import { factOptions, optionOf } from './fact-options.js';
import type { RankingHead } from './ranking-result.js';
import { type ShownValue, shownValue } from './shown-value.js';
import { type Named, titlesFor, type ViewOptions } from './view-options.js';
import { inWords } from './words-of.js';

/** What a form and a table need of one tier of a pack, in the order of the pack. */
export interface PackDescription extends Named {
  readonly version: string;
  /** Whether it is `official`, `derived` or `reconstructed`: a page that shows its results says so. */
  readonly standing: Named;
  /** The first and the last day that the figures tell of. */
  readonly period: { readonly from: string; readonly to: string };
  /** Every tier of the pack. */
  readonly tiers: readonly Named[];
  /** The tier that is described. */
  readonly tier: Named;
  /** What is known of its units beside their figures. */
  readonly attributes: readonly AttributeDescription[];
  /** What its units are asked, and what others give of them. */
  readonly facts: readonly FactDescription[];
  /** Criteria and groups: a group before what is in it. */
  readonly nodes: readonly NodeDescription[];
  readonly rankings: readonly RankingDescription[];
}

/** A property of a unit by which rules, cohorts or forms differ. */
export interface AttributeDescription extends Named {
  readonly type: 'boolean' | 'choice' | 'number';
  /** Of a choice. */
  readonly options?: readonly Named[];
}

/** A fact, with all that a field for it needs. Numbers are decimal text: "0", "12.5". */
export interface FactDescription extends Named {
  readonly type: FactType;
  /** `unit` where the unit itself gives it; else who does, as a mark of a committee. */
  readonly givenBy: string;
  readonly min?: string;
  readonly max?: string;
  readonly step?: string;
  /** Most decimal places of a number. */
  readonly places?: number;
  /** The fact that it must not be more than. */
  readonly atMost?: Named;
  /** What it counts, or in what it is measured: "người". */
  readonly measure?: string;
  /** Of a choice; of a boolean `true` and `false`, as yes and no. */
  readonly options?: readonly Named[];
  /** Its bounds in sentences, to stand beside the field: `From 1 to 3,000 persons. Not more than "Staff"`. */
  readonly hint?: string;
  /** Of a list: the type of its items, or of each column of its rows. */
  readonly of?: ColumnType | Readonly<Record<string, ColumnType>>;
  /** The criteria that read it. */
  readonly readBy: readonly Named[];
}

/** A criterion or a group. */
export interface NodeDescription extends Named {
  readonly kind: 'criterion' | 'group';
  /** The number of its row in the annex, where the pack gives one. */
  readonly code?: string;
  /** The group that it is in; absent at the top. */
  readonly within?: string;
  /** `criterion`, `bonus`, `penalty`, or `informational` where it counts for nothing. */
  readonly role: Role;
  readonly max: ShownValue;
  /** What a unit must know beside the title, where the pack says it. */
  readonly note?: string;
  /** Whether a unit may claim that it does not apply to it. */
  readonly mayClaimNotApplicable: boolean;
  /** The facts that a criterion reads; of a group none. */
  readonly facts: readonly string[];
  /** Its levels, best first, the floor last. */
  readonly levels?: readonly LevelDescription[];
}

/** A level, and the ends of the measure by which it is earned; the floor has none. */
export interface LevelDescription extends Named {
  /** `points`, `converted` or `percent`. */
  readonly by: Named;
  readonly atLeast?: ShownValue;
  readonly above?: ShownValue;
  readonly below?: ShownValue;
  readonly atMost?: ShownValue;
}

/** A ranking: whom it compares, of what and by what. */
export type RankingDescription = Pick<RankingHead, 'id' | 'title' | 'cohort' | 'of' | 'by' | 'basis'>;

/** Which tier is described; by default the only one. */
export interface DescriptionWanted extends ViewOptions {
  readonly tier?: string;
}

/**
 * What a form, a table or a filter needs of a tier of a pack: facts with type, title, bounds and options, criteria with
 * their maxima and levels, rankings. Throws a `TypeError` where the tier is not in the pack, or is not said of several.
 * `describePack(pack, { tier: 'commune', lang: 'vi' }).facts[0]?.title`
 */
export function describePack(compiled: CompiledPack, wanted: DescriptionWanted = {}): PackDescription {
  const { plan } = compiledPack(compiled);
  const { pack } = plan;
  const titles = titlesFor({ pack, register: [] }, wanted);
  const { language, title } = titles;
  const tier = tierOf(plan, wanted.tier);
  return {
    id: pack.id,
    title: title(pack.title, pack.id),
    version: pack.version,
    standing: { id: pack.standing, title: word(pack.standing, language) },
    period: { from: pack.period.from, to: pack.period.to },
    tiers: pack.tiers.map((known) => ({ id: known.id, title: title(known.title, known.id) })),
    tier: { id: tier.id, title: title(tier.document.title, tier.id) },
    attributes: (pack.attributes ?? [])
      .filter(({ id }) => tier.attributes.includes(id))
      .map(({ id, title: words, type, options }) => ({
        id,
        title: title(words, id),
        type,
        ...(options ? { options: options.map((option) => optionOf(option, titles)) } : {}),
      })),
    facts: givenFacts(plan, tier).map((fact) => factDescription(fact, tier, titles)),
    nodes: tier.order.flatMap((id) => {
      const node = tier.nodes[id];
      return node ? [nodeDescription(node, titles)] : [];
    }),
    rankings: tier.rankings.map((ranking) => rankingDescription(ranking, tier.document, titles)),
  };
}

/** The tier with this id, or the only one. */
export function tierOf({ tiers }: Pick<Plan, 'tiers'>, id: string | undefined): PlanTier {
  const tier = id === undefined && tiers.length === 1 ? tiers[0] : tiers.find((known) => known.id === id);
  if (tier) return tier;
  const names = tiers.map((known) => `'${known.id}'`).join(', ');
  throw new TypeError(
    id === undefined ? `Say which tier, as \`tier\`: ${names}.` : `The pack has no tier '${id}'; it has ${names}.`,
  );
}

/** The facts that a tier needs, with those that others give, in the order of the pack; derived ones are made of them. */
export function givenFacts({ pack, facts }: Plan, tier: PlanTier): readonly GivenFact[] {
  const read = new Set(tier.facts);
  return pack.facts.flatMap((document) => {
    const planned = facts[document.id];
    return planned && !planned.derived && read.has(document.id) ? [{ document, planned }] : [];
  });
}

/** A fact as it is written and as it is planned. */
export interface GivenFact {
  readonly document: PackFact;
  readonly planned: PlanFact;
}

function factDescription({ document, planned }: GivenFact, tier: PlanTier, titles: Titles): FactDescription {
  const { id, min, max, step, places, atMost, measure, of } = document;
  const bounds = { min, max, step, places };
  const hint = factHint(document, tier.id, titles);
  const options = factOptions(document, planned.info.type, titles);
  const readBy = Object.values(tier.nodes).filter(({ id: node }) => factsRead(tier.nodes[node]).includes(id));
  return {
    id,
    title: titles.title(document.title, id),
    type: planned.info.type,
    givenBy: planned.provider,
    ...Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined)),
    ...(atMost === undefined ? {} : { atMost: { id: atMost, title: titles.names(tier.id).fact?.(atMost) ?? atMost } }),
    ...(measure === undefined ? {} : { measure: inWords(measure, titles) }),
    ...(options ? { options } : {}),
    ...(hint === undefined ? {} : { hint }),
    ...(of === undefined ? {} : { of }),
    readBy: readBy.map((node) => ({ id: node.id, title: titles.title(node.document.title, node.id) })),
  };
}

function factsRead(node: PlanNode | undefined): readonly string[] {
  if (node?.kind !== 'leaf') return [];
  const { facts, presences } = node.points.references;
  return [...new Set([...facts, ...presences])];
}

function nodeDescription(node: PlanNode, titles: Titles): NodeDescription {
  const { id, document, role, lineage } = node;
  const { code, note, levels, max } = document;
  const within = lineage.at(-2);
  return {
    id,
    title: titles.title(document.title, id),
    kind: node.kind === 'leaf' ? 'criterion' : 'group',
    ...(code === undefined ? {} : { code }),
    ...(within === undefined ? {} : { within }),
    role,
    max: shownValue(max, titles.language),
    ...(note === undefined ? {} : { note: inWords(note, titles) }),
    mayClaimNotApplicable: document.mayClaimNotApplicable ?? false,
    facts: factsRead(node),
    ...(levels ? { levels: levelsOf(levels, titles) } : {}),
  };
}

const LEVEL_ENDS = ['atLeast', 'above', 'below', 'atMost'] as const;

function levelsOf({ by, steps, floor }: PackLevels, titles: Titles): readonly LevelDescription[] {
  const { language } = titles;
  const measure = { id: by, title: word(by, language) };
  const described = steps.map((step) => {
    const ends = LEVEL_ENDS.flatMap((end) => {
      const value = step[end];
      return value === undefined ? [] : [[end, shownValue(value, language)]];
    });
    return { id: step.id, title: titles.title(step.title, step.id), by: measure, ...Object.fromEntries(ends) };
  });
  return [...described, { id: floor.id, title: titles.title(floor.title, floor.id), by: measure }];
}

function rankingDescription(
  { id, title: words, of, by, cohort, basis }: PlanTier['rankings'][number],
  tier: PackTier,
  titles: Titles,
): RankingDescription {
  const { language, title } = titles;
  const node = titles.node(tier.id, of);
  return {
    id,
    title: title(words ?? node?.title, id),
    cohort: { id: cohort, title: title(tier.cohorts.find((known) => known.id === cohort)?.title, cohort) },
    of: { id: of, title: title(node?.title, of) },
    by: { id: by, title: word(by, language) },
    basis,
  };
}
