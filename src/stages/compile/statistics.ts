import { bug } from '../../kit/bug.js';
import { squareRoot } from '../../kit/decimal.js';
import { compileExpression, keptOf, references, statisticKey, statisticsIn } from '../../logic/index.js';
import type { Shaped } from '../../model/by-shape.js';
import { factsNamedIn, type NoValue, type Typed } from '../../model/expression.js';
import { formulasOf } from '../../model/node-formulas.js';
import type { PlanStatistic, PlanTier } from '../../model/plan.js';
import type { WhenAbsent } from '../../model/statistic.js';
import { nodesOf } from '../../model/tier-nodes.js';
import type { Compiling } from './context.js';
import { knownReads, remembered } from './memo.js';

type StatisticsByTier = Map<string, Map<string, PlanStatistic>>;

/**
 * Gives each tier the statistics that its nodes ask for, each once. The units over which a statistic is taken are
 * asked for the facts that it reads: a fact of a commune may be read by the district alone.
 */
export function withStatistics(context: Compiling, tiers: readonly PlanTier[]): readonly PlanTier[] {
  const nodes = tiers.flatMap(nodesOf);
  return knownReads(context, nodes) ? tiers : withCollected(context, tiers);
}

function withCollected(context: Compiling, tiers: readonly PlanTier[]): readonly PlanTier[] {
  const byTier: StatisticsByTier = new Map(tiers.map(({ id }) => [id, new Map()]));
  for (const tier of tiers) {
    for (const node of nodesOf(tier)) {
      for (const { typed } of formulasOf(node)) collect(typed, { context, tiers, tier, at: node.id, byTier });
    }
  }
  const statistics = [...byTier.values()].flatMap((ofTier) => [...ofTier.values()]);
  return tiers.map((tier) => {
    const asked = statistics.filter(({ of }) => of === tier.id).map(({ value }) => value.references);
    const added = <T>(known: readonly T[], more: readonly T[]): readonly T[] => [...new Set([...known, ...more])];
    return {
      ...tier,
      statistics: Object.fromEntries(byTier.get(tier.id) ?? []),
      facts: added(tier.facts, asked.flatMap(factsNamedIn)),
      attributes: added(
        tier.attributes,
        asked.flatMap(({ attributes }) => attributes),
      ),
    };
  });
}

/** The tier and the node `at` for which statistics are collected. */
interface Collecting {
  readonly context: Compiling;
  readonly tiers: readonly PlanTier[];
  readonly tier: PlanTier;
  readonly at: string;
  /** The statistics so far, by the tier that asks. */
  readonly byTier: StatisticsByTier;
}

/** Adds every statistic that an expression reads, those inside its operands first. */
function collect(typed: Typed, asking: Collecting): void {
  const { tiers, tier, byTier } = asking;
  for (const node of remembered(asking.context, ['statistics', typed], () => statisticsIn(typed))) {
    const members = node.shape.of === 'cohort' ? tier : tiers.find(({ id }) => id === tier.document.collects);
    const [value = bug('no question')] = node.args;
    const ofTier = byTier.get(tier.id);
    // a tier that is not declared was reported
    if (!members || !ofTier) continue;
    collect(value, { ...asking, tier: members });
    const id = statisticKey(node);
    const known = ofTier.get(id);
    const keeps = new Set([...(known?.keeps ?? []), ...keptOf(node)]);
    ofTier.set(id, { ...(known ?? statisticOf(node, value, members, asking)), keeps: [...keeps].toSorted() });
  }
}

/** Never evaluated: a statistic that has it was reported, so there is no plan. */
const REPORTED: NoValue = { status: 'unscorable', because: { code: 'plugin-threw' } };

function statisticOf(
  node: Shaped<'statistic'>,
  value: Typed,
  members: PlanTier,
  { context, tier, at }: Collecting,
): PlanStatistic {
  const { tables, attempt } = context;
  const { name = '', args, shape } = node;
  const cohort = shape.of === 'cohort' ? tier.cohorts[name] : undefined;
  const whenAbsent = shape.of === 'children' ? (args[1]?.literal as WhenAbsent) : undefined;
  return {
    id: statisticKey(node),
    of: members.id,
    ...(cohort ? { cohort } : {}),
    ...(whenAbsent === undefined ? {} : { whenAbsent }),
    at,
    value: {
      typed: value,
      ...remembered(context, ['value', value], () => ({
        evaluate: attempt(value.path, () => compileExpression(value, tables.operators)) ?? (() => REPORTED),
        references: references(value),
      })),
    },
    keeps: [],
    squareRoot,
  };
}
