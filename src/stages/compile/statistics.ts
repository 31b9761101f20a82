import { bug } from '../../kit/bug.js';
import { compileExpression, keptOf, references, statisticKey, statisticsIn } from '../../logic/index.js';
import type { Shaped } from '../../model/by-shape.js';
import type { NoValue, Typed } from '../../model/expression.js';
import type { PlanStatistic, PlanTier } from '../../model/plan.js';
import type { WhenAbsent } from '../../model/statistic.js';
import type { Compiling } from './context.js';
import { formulasOf } from './formulas-of.js';

type Found = Map<string, Map<string, PlanStatistic>>;

/**
 * Gives each tier the statistics that its nodes ask for, each once, and asks of the members what these read: a figure of a
 * commune may be asked for by a district alone.
 */
export function withStatistics(context: Compiling, tiers: readonly PlanTier[]): readonly PlanTier[] {
  const found: Found = new Map(tiers.map(({ id }) => [id, new Map()]));
  for (const tier of tiers) {
    for (const node of tier.order.flatMap((id) => tier.nodes[id] ?? [])) {
      for (const { typed } of formulasOf(node)) collect(typed, { context, tiers, tier, at: node.id, found });
    }
  }
  const all = [...found.values()].flatMap((statistics) => [...statistics.values()]);
  return tiers.map((tier) => {
    const asked = all.filter(({ of }) => of === tier.id).map(({ value }) => value.references);
    const added = <T>(own: readonly T[], more: readonly T[]): readonly T[] => [...new Set([...own, ...more])];
    return {
      ...tier,
      statistics: Object.fromEntries(found.get(tier.id) ?? []),
      facts: added(
        tier.facts,
        asked.flatMap(({ facts, presences }) => [...facts, ...presences]),
      ),
      attributes: added(
        tier.attributes,
        asked.flatMap(({ attributes }) => attributes),
      ),
    };
  });
}

/** For whom statistics are collected: the tier and the node that ask. */
interface Collecting {
  readonly context: Compiling;
  readonly tiers: readonly PlanTier[];
  readonly tier: PlanTier;
  readonly at: string;
  /** The statistics found so far, by the tier that asks. */
  readonly found: Found;
}

/** Adds every statistic that an expression reads, those inside its operands first. */
function collect(typed: Typed, asking: Collecting): void {
  const { tiers, tier, found } = asking;
  for (const node of statisticsIn(typed)) {
    const members = node.shape.of === 'cohort' ? tier : tiers.find(({ id }) => id === tier.document.collects);
    const [value = bug('nothing is asked of the members')] = node.args;
    const own = found.get(tier.id);
    // a tier that is not there was reported
    if (!members || !own) continue;
    collect(value, { ...asking, tier: members });
    const id = statisticKey(node);
    const known = own.get(id);
    const keeps = new Set([...(known?.keeps ?? []), ...keptOf(node)]);
    own.set(id, { ...(known ?? statisticOf(node, value, members, asking)), keeps: [...keeps].toSorted() });
  }
}

/** Never an answer: where it stands an issue was reported, and there is no plan. */
const REPORTED: NoValue = { status: 'unscorable', because: { code: 'plugin-threw' } };

function statisticOf(
  node: Shaped<'statistic'>,
  value: Typed,
  members: PlanTier,
  { context: { tables, attempt }, tier, at }: Collecting,
): PlanStatistic {
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
      evaluate: attempt(value.path, () => compileExpression(value, tables.operators)) ?? (() => REPORTED),
      references: references(value),
    },
    keeps: [],
  };
}
