import { closestOrEmpty } from '../kit/unicode.js';
import { LIMITS, type Limits } from '../model/document.js';
import { anyError, type Issue } from '../model/issue.js';
import type { Pack } from '../model/pack.js';
import type { Plan, PlanTier } from '../model/plan.js';
import type { Tables } from '../model/tables.js';
import { checkAttributes } from './compile/attributes.js';
import { causesOf } from './compile/causes.js';
import { checkCitations } from './compile/citations.js';
import { type Compiling, compiling } from './compile/context.js';
import { checkEmpty } from './compile/empty.js';
import { type FactTable, readFacts } from './compile/facts.js';
import { type Memo, remembered } from './compile/memo.js';
import { orderSteps, orderTiers } from './compile/order.js';
import { checkRequired, usedPlugins } from './compile/plugins.js';
import { withStatistics } from './compile/statistics.js';
import { compileTier } from './compile/tiers.js';
import { checkVerification } from './compile/verification.js';

export { createMemo } from './compile/create-memo.js';
export type { Memo } from './compile/memo.js';

/** A plan, or none where an issue is an error; every issue, in no particular order. */
interface Compiled {
  readonly plan: Plan | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Lowers every rule and combiner to the core language, type-checks it, and orders tiers, statistics and nodes into one
 * plan, lower tiers first, each step after all that it reads. A circle is an issue. Never stops at the first fault. Where
 * `isFaulty(path)`, `shape` left something out of the pack, and issues that only follow from that are not reported. With a
 * `memo`, what earlier compilations gave for the same objects is taken from them.
 */
export function compile(
  pack: Pack,
  tables: Tables,
  limits: Limits = LIMITS,
  isFaulty: Compiling['isFaulty'] = () => false,
  memo?: Memo,
): Compiled {
  const context = compiling(pack, tables, limits, isFaulty, memo);
  checkRequired(context);
  checkCitations(context);
  checkAttributes(context);
  checkVerification(context);
  const table = factsOf(context);
  const tiers = withStatistics(
    context,
    pack.tiers.map((tier, index) => compileTier(context, table, tier, index)),
  );
  checkCollects(context);
  const steps = stepsOf(context, tiers);
  for (const tier of tiers) checkEmpty(context, Object.values(tier.nodes));
  const plugins = usedPlugins(context, table, tiers);
  const { facts, relations, documents } = table;
  const whole = { ...pack, facts: documents };
  const plan = anyError(context.issues) ? undefined : { pack: whole, facts, relations, tiers, steps, plugins };
  return { plan, issues: causesOf(context.issues) };
}

/** The steps of all tiers, lower tiers first. */
export function stepsOf(context: Compiling, tiers: readonly PlanTier[]): Plan['steps'] {
  const stepsOfTiers = orderTiers(context).flatMap((id) => {
    const tier = tiers.find((known) => known.id === id);
    return tier ? [orderSteps(context, tier)] : [];
  });
  return remembered(context, ['steps', ...stepsOfTiers], () => stepsOfTiers.flat());
}

/** The table of the facts of a pack, which is known again by all that it is made of. */
export function factsOf(context: Compiling): FactTable {
  const { facts, attributes, constants, relations, period } = context.pack;
  return remembered(context, ['facts', facts, attributes, constants, relations, period], () => readFacts(context));
}

function checkCollects({ pack, report }: Compiling): void {
  const ids = pack.tiers.map(({ id }) => id);
  for (const [index, { collects }] of pack.tiers.entries()) {
    if (collects === undefined || ids.includes(collects)) continue;
    report('tier-undeclared', ['tiers', index, 'collects'], {
      tier: collects,
      suggestion: closestOrEmpty(collects, ids),
    });
  }
}
