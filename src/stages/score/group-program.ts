import { compileLoops, type Loop, type NumberRegister, numberOf, startReasons } from '../../logic/loops/index.js';
import { factsNamedIn } from '../../model/expression.js';
import type { PlanGroup } from '../../model/plan.js';
import { type NearSum, nearSum } from '../near/near-sum.js';
import { countsByStatus } from './counts-as.js';
import type { PartDenominators } from './frame.js';
import { conditionsOf, denominatorOf, type NodeProgram, roundedBy } from './leaf-program.js';
import type { ProgramContext } from './loads.js';
import { pointsOutside } from './rows.js';
import { type Asking, sourcesOf } from './sources.js';

/** A child of a group: what its status does to the group. */
export interface Child {
  readonly id: string;
  /** What the child does in its group, one of `CHILD`, by the code of its status. */
  readonly does: Uint8Array;
}

/** What a child does to its group. */
export const CHILD = {
  /** The child is no row of the group: it is left out. */
  nothing: 0,
  /** The child is a row of the group. */
  counts: 1,
  /** The group has no value, because of the child. */
  withholds: 2,
} as const;

/** A group as loops. */
export interface GroupProgram extends NodeProgram {
  readonly node: PlanGroup;
  readonly earned: NumberRegister;
  /** What is known nearly of `earned`, for rows whose `earned` no double tells. */
  readonly near?: NearSum;
  readonly unrounded: NumberRegister;
  readonly base: NumberRegister;
  readonly bonus: NumberRegister;
  readonly penalty: NumberRegister;
  /** The children that its combiner reads. */
  readonly children: readonly Child[];
  /** Bonuses and penalties. */
  readonly outside: readonly Child[];
  /** Whether a base of 0 leaves it without a value. */
  readonly needsBase: boolean;
}

/** The denominators of the parts of a group; each row has its own where the group has no loops. */
export function partDenominators(
  { bonuses, penalties }: PlanGroup,
  program: Pick<GroupProgram, 'base' | 'bonus' | 'penalty'> | undefined,
): PartDenominators {
  const over = (part: 'base' | 'bonus' | 'penalty') => denominatorOf(program?.[part]);
  return {
    base: over('base'),
    bonus: bonuses.length > 0 ? over('bonus') : undefined,
    penalty: penalties.length > 0 ? over('penalty') : undefined,
  };
}

/** The loops of a group; undefined where its combiner has none, so that it is scored unit by unit. */
export function groupProgram(context: ProgramContext, node: PlanGroup): GroupProgram | undefined {
  const asking: Asking = { statistics: new Map(), cohorts: new Set() };
  const formulas = [node.earned, node.base];
  const sources = sourcesOf(context, asking);
  const conditions = conditionsOf(context.arrays, node.applies, sources);
  const [earned, base] = formulas.map(({ typed }) => compileLoops(context.arrays, typed, sources, startReasons()));
  const outside = (ids: readonly string[]) => pointsOutside(context, ids, sources.measure);
  const [bonus, penalty] = [outside(node.bonuses), outside(node.penalties)];
  const max = numberOf(node.max);
  if (!conditions || !bonus || !penalty || !max) return undefined;
  if (earned?.register.is !== 'number' || base?.register.is !== 'number') return undefined;
  if (earned.reasons !== 0 || base.reasons !== 0) return undefined;
  const printed = roundedBy(context.arrays, node, earned.register);
  if (!printed) return undefined;
  const facts = [...node.applies, ...formulas].map(({ references }) => references);
  const near = nearSum(context, node);
  const parts = [conditions, earned, base, bonus, penalty, printed];
  const loops: readonly Loop[] = parts.flatMap((part) => part.loops);
  const childOf = (id: string): Child => {
    const counts = context.tier.nodes[id] ? countsByStatus(context.tier.nodes[id]) : [];
    return {
      id,
      does: Uint8Array.from(counts, (as) => {
        if (as === 'itself' || as.is === 'part') return CHILD.counts;
        return as.is === 'nothing' ? CHILD.nothing : CHILD.withholds;
      }),
    };
  };
  return {
    node,
    loops,
    conditions: conditions.register,
    asking,
    ifBroken: [...new Set(facts.flatMap(factsNamedIn))],
    ifAbsent: [...new Set(facts.flatMap((references) => references.presences))],
    denominator: denominatorOf(printed.register),
    earned: printed.register,
    ...(near ? { near } : {}),
    unrounded: earned.register,
    base: base.register,
    bonus: bonus.register,
    penalty: penalty.register,
    children: node.children.map(childOf),
    outside: [...node.bonuses, ...node.penalties].map(childOf),
    needsBase: max.n !== 0,
  };
}
