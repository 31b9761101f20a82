import { statisticKey, statisticsIn } from '../../logic/index.js';
import { factsNamedIn } from '../../model/expression.js';
import { formulasOf } from '../../model/node-formulas.js';
import type { Formula, Plan, PlanNode, PlanTier, Step } from '../../model/plan.js';
import { membersOf } from '../../model/tier-nodes.js';

/** What one step of a plan reads. */
export interface StepReads {
  readonly step: Step;
  /** The steps before it whose results it reads, by their place in the plan. */
  readonly steps: readonly number[];
  /** Facts whose value or presence it reads. */
  readonly facts: readonly string[];
  readonly attributes: readonly string[];
}

type Read = Omit<Formula, 'expression' | 'evaluate'>;

/** What each step of the plan reads, in the order of the plan. */
export function stepReads({ tiers, steps }: Plan): readonly StepReads[] {
  const places = new Map(steps.map((step, place) => [nameOf(step), place]));
  const byId = new Map(tiers.map((tier) => [tier.id, tier]));
  return steps.map((step) => {
    const tier = byId.get(step.tier);
    const { formulas, names, attributes } = tier ? readIn(tier, step, byId) : NOTHING;
    const references = formulas.map((formula) => formula.references);
    return {
      step,
      steps: [...new Set(names)].flatMap((name) => places.get(name) ?? []),
      facts: [...new Set(references.flatMap(factsNamedIn))],
      attributes: [...new Set([...references.flatMap((named) => named.attributes), ...attributes])],
    };
  });
}

/** For each step, whether it is among `first` or reads, directly or through others, a step that is. */
export function affectedSteps(reads: readonly StepReads[], first: (place: number) => boolean): readonly boolean[] {
  const isAffected: boolean[] = [];
  for (const [place, { steps }] of reads.entries())
    isAffected.push(first(place) || steps.some((before) => isAffected[before] === true));
  return isAffected;
}

/** For each step, whether it scores one of the nodes or is read, directly or through others, by a step that does. */
export function neededSteps(reads: readonly StepReads[], nodes: ReadonlySet<string>): readonly boolean[] {
  const isNeeded = reads.map(({ step }) => 'node' in step && nodes.has(step.node));
  // a step reads only steps before it
  for (const [place, { steps }] of [...reads.entries()].toReversed())
    if (isNeeded[place]) for (const before of steps) isNeeded[before] = true;
  return isNeeded;
}

/** The name of a step: `commune node staff`, `commune statistic …`. */
export function nameOf(step: Step): string {
  return 'node' in step ? `${step.tier} node ${step.node}` : `${step.tier} statistic ${step.statistic}`;
}

interface ReadIn {
  readonly formulas: readonly Read[];
  /** The names of the steps. */
  readonly names: readonly string[];
  /** Attributes that it reads besides those of its formulas. */
  readonly attributes: readonly string[];
}

const NOTHING: ReadIn = { formulas: [], names: [], attributes: [] };

function readIn(tier: PlanTier, step: Step, tiers: ReadonlyMap<string, PlanTier>): ReadIn {
  if ('node' in step) {
    const node = tier.nodes[step.node];
    return node ? readByNode(tier, node) : NOTHING;
  }
  const statistic = tier.statistics[step.statistic];
  const members = statistic && tiers.get(statistic.of);
  if (!members) return NOTHING;
  const { value, cohort } = statistic;
  return {
    formulas: [value],
    names: namesIn(members, [value]),
    attributes: cohort ? attributesOf(cohort) : [],
  };
}

function readByNode(tier: PlanTier, node: PlanNode): ReadIn {
  const formulas = formulasOf(node);
  const statistics = formulas.flatMap(({ typed }) => statisticsIn(typed).map(statisticKey));
  return {
    formulas,
    names: [
      ...membersOf(node).map((id) => nameOf({ tier: tier.id, node: id })),
      ...namesIn(tier, formulas),
      ...statistics.map((statistic) => nameOf({ tier: tier.id, statistic })),
    ],
    // whether a unit is in the cohort
    attributes: statistics.flatMap((key) => {
      const cohort = tier.statistics[key]?.cohort;
      return cohort ? attributesOf(cohort) : [];
    }),
  };
}

/** The names of the steps that formulas name: nodes, and the rows of groups. */
function namesIn({ id: tier, nodes }: PlanTier, formulas: readonly Read[]): readonly string[] {
  return formulas.flatMap(({ references, typed }) => [
    ...references.nodes.map((node) => nameOf({ tier, node })),
    ...references.rows.flatMap(({ node, which }) => {
      const group = nodes[node];
      return group?.kind === 'group' ? group[which].map((row) => nameOf({ tier, node: row })) : [];
    }),
    ...statisticsIn(typed).map((statistic) => nameOf({ tier, statistic: statisticKey(statistic) })),
  ]);
}

function attributesOf({ where, by }: NonNullable<PlanTier['cohorts'][string]>): readonly string[] {
  return [...(where?.references.attributes ?? []), ...(by ? [by.attribute] : [])];
}
