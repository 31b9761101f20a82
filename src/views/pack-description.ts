import { type CompiledPack, compiledPack } from '../engine.js';
import { factsNamedIn } from '../model/expression.js';
import { type GivenFact, givenFacts } from '../model/given-facts.js';
import { optionsGiven } from '../model/options-given.js';
import type { Measure, PackFact, PackLevels, PackTier, Period, Role, Standing } from '../model/pack.js';
import type { FigureIn, LevelIn, NodeIn, PackNames, TierIn } from '../model/pack-names.js';
import type { PlanNode, PlanTier } from '../model/plan.js';
import { nodesOf } from '../model/tier-nodes.js';
import { tierOf } from '../model/tier-of.js';
import { type Titles, word } from '../words/index.js';
import type { AttributeDescription, FactDescription } from './fact-description.js';
import { factHint } from './fact-hint.js';
import { factOptions, optionOf } from './fact-options.js';
import { type LevelResult, levelResult } from './level-result.js';
import { factNamed } from './named.js';
import type { RankingHead } from './ranking-result.js';
import { type ShownValue, shownValue } from './shown-value.js';
import { type Named, titlesFor, type ViewOptions } from './view-options.js';
import { inWords } from './words-of.js';

export type { AttributeDescription, FactDescription } from './fact-description.js';

/** What a form and a table need of one tier of a pack, in the order of the pack. */
export interface PackDescription<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> extends Named {
  /** The version of the pack. */
  readonly version: string;
  /** Whether it is `official`, `derived` or `reconstructed`: a page that shows its results says so. */
  readonly standing: Named<Standing>;
  /** The first and the last day that the figures tell of. */
  readonly period: Pick<Period, 'from' | 'to'>;
  /** Every tier of the pack. */
  readonly tiers: readonly Named<TierIn<N>>[];
  /** The tier that is described. */
  readonly tier: Named<T>;
  /** What is known of its units beside their figures. */
  readonly attributes: readonly AttributeDescription[];
  /** What its units are asked, and what others give of them. */
  readonly facts: readonly FactDescription<N, T>[];
  /** Criteria and groups: a group before what is in it. */
  readonly nodes: readonly NodeDescription<N, T>[];
  /** How its units are ranked. */
  readonly rankings: readonly RankingDescription<N, T>[];
}

/** A criterion or a group. */
export interface NodeDescription<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>>
  extends Named<NodeIn<N, T>> {
  /** A criterion has a rule, a group has nodes in it. */
  readonly kind: 'criterion' | 'group';
  /** The number of its row in the annex, where the pack gives one. */
  readonly code?: string;
  /** The group that it is in; absent at the top. */
  readonly within?: NodeIn<N, T>;
  /** `criterion`, `bonus`, `penalty`, or `informational` where it counts for nothing. */
  readonly role: Role;
  /** The most that it can earn. */
  readonly max: ShownValue;
  /** What a unit must know beside the title, where the pack says it. */
  readonly note?: string;
  /** Whether a unit may claim that it does not apply to it. */
  readonly mayClaimNotApplicable: boolean;
  /** The facts that a criterion reads; of a group none. */
  readonly facts: readonly FigureIn<N, T>[];
  /** Its levels, best first, the floor last. */
  readonly levels?: readonly LevelDescription<N, T>[];
}

/** A level, and the ends of the measure by which it is earned; the floor has none. */
export interface LevelDescription<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>>
  extends LevelResult<LevelIn<N, T>> {
  /** `points`, `converted` or `percent`. */
  readonly by: Named<Measure>;
  /** Lower end; reaching it is enough. */
  readonly atLeast?: ShownValue;
  /** Lower end; reaching it is not enough. */
  readonly above?: ShownValue;
  /** Upper end; reaching it is too much. */
  readonly below?: ShownValue;
  /** Upper end; reaching it is allowed. */
  readonly atMost?: ShownValue;
}

/** A ranking: whom it compares, of what and by what. */
export type RankingDescription<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> = Pick<
  RankingHead<N, T>,
  'id' | 'title' | 'cohort' | 'of' | 'by' | 'basis' | 'prefer'
>;

/** Which tier is described; by default the only one. */
export interface DescriptionWanted<T extends string = string> extends ViewOptions {
  /** The tier that is described. */
  readonly tier?: T | undefined;
}

/**
 * What a form, a table or a filter needs of a tier of a pack: facts with type, title, bounds and options, criteria with
 * their maxima and levels, rankings.
 *
 * @param compiled The compiled pack.
 * @param wanted The tier, and the language of titles; by default the only tier, in Vietnamese where the pack has it, else English.
 * @throws TypeError where the tier is not in the pack, or is not named and the pack has several.
 * @example
 * describePack(pack, { tier: 'commune', lang: 'vi' }).facts[0]?.title;
 */
export function describePack<N extends PackNames, T extends TierIn<N> = TierIn<N>>(
  compiled: CompiledPack<N>,
  wanted?: DescriptionWanted<T>,
): PackDescription<N, T>;
export function describePack(compiled: CompiledPack, wanted: DescriptionWanted = {}): PackDescription {
  optionsGiven(wanted);
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
    nodes: nodesOf(tier).map((node) => nodeDescription(node, tier, titles)),
    rankings: tier.rankings.map((ranking) => rankingDescription(ranking, tier.document, titles)),
  };
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
    ...(atMost === undefined ? {} : { atMost: factNamed(atMost, tier.id, titles) }),
    ...(measure === undefined ? {} : { measure: inWords(measure, titles) }),
    ...(options ? { options } : {}),
    ...(hint === undefined ? {} : { hint }),
    ...(of === undefined ? {} : { of }),
    ...(typeof of === 'object' ? { columns: columnsOf(document, titles) } : {}),
    readBy: readBy.map((node) => ({ id: node.id, title: titles.title(node.document.title, node.id) })),
  };
}

function columnsOf({ of = {}, columns = [] }: PackFact, { title }: Titles): readonly Named[] {
  return Object.keys(of).map((id) => ({ id, title: title(columns.find((known) => known.id === id)?.title, id) }));
}

function factsRead(node: PlanNode | undefined): readonly string[] {
  if (node?.kind !== 'leaf') return [];
  return [...new Set(factsNamedIn(node.points.references))];
}

function nodeDescription(node: PlanNode, tier: PlanTier, titles: Titles): NodeDescription {
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
    ...(levels ? { levels: levelsOf(levels, (level) => levelResult(titles, tier.id, id, level), titles) } : {}),
  };
}

const LEVEL_ENDS = ['atLeast', 'above', 'below', 'atMost'] as const;

function levelsOf(
  { by, steps, floor }: PackLevels,
  named: (level: string) => LevelResult,
  { language }: Titles,
): readonly LevelDescription[] {
  const measure = { id: by, title: word(by, language) };
  const described = steps.map((step) => {
    const ends = LEVEL_ENDS.flatMap((end) => {
      const value = step[end];
      return value === undefined ? [] : [[end, shownValue(value, language)]];
    });
    return { ...named(step.id), by: measure, ...Object.fromEntries(ends) };
  });
  return [...described, { ...named(floor.id), by: measure }];
}

function rankingDescription(
  { id, title: words, of, by, cohort, basis, prefer = 'high' }: PlanTier['rankings'][number],
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
    prefer,
  };
}
