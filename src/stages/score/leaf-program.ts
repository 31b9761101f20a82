import { alwaysRead, hasNoValueWithout } from '../../logic/index.js';
import {
  type BlockArrays,
  type Computed,
  compileLoops,
  grainOf,
  type Loop,
  type NumberRegister,
  numberOf,
  type ReasonRegister,
  type Reasons,
  rounded,
  type Sources,
  startReasons,
  type TruthRegister,
} from '../../logic/loops/index.js';
import { factsNamedIn } from '../../model/expression.js';
import type { Formula, PlanLeaf, PlanNode } from '../../model/plan.js';
import { loadFractions, type ProgramContext } from './loads.js';
import { type Asking, sourcesOf } from './sources.js';

/** A condition of a node, or a relation that its rule requires, as loops. */
export interface Condition {
  readonly register: TruthRegister;
  /** Facts without which it has no answer, whatever the others are. */
  readonly always: readonly string[];
}

/** What loops of any node have: what is read, and when loops cannot answer. */
export interface NodeProgram {
  readonly node: PlanNode;
  readonly loops: readonly Loop[];
  readonly conditions: readonly Condition[];
  readonly asking: Asking;
  /** Facts by which a row is scored by itself: if one breaks a bound or a relation. */
  readonly ifBroken: readonly string[];
  /** Facts whose absence leaves a row to the evaluator: the rule gives absence a meaning, and a finding reports it. */
  readonly ifAbsent: readonly string[];
  readonly denominator: number | 'each';
}

/** A criterion as loops. */
export interface LeafProgram extends NodeProgram {
  readonly node: PlanLeaf;
  /** Facts without which the rule gives no points. */
  readonly required: readonly string[];
  /** Facts whose absence the rule may come to look at, and say that the criterion does not apply. */
  readonly optional: readonly string[];
  readonly requires: readonly Condition[];
  /** Facts whose absence makes a row another than scored, and does not show in its points: they may be a number without it. */
  readonly unseen: readonly string[];
  readonly operands: readonly (NumberRegister | TruthRegister)[];
  readonly points: NumberRegister;
  /** The points before they are rounded; the same register where nothing is. */
  readonly unrounded: NumberRegister;
  readonly reasons: ReasonRegister;
  /** The reason for which the rule says that the criterion does not apply; 0 where it does not say so. */
  readonly notApplicable: ReasonRegister;
  readonly reasonLists: Reasons['lists'];
}

/** The loops of a criterion; undefined where one of its formulas has none, so that it is scored unit by unit. */
export function leafProgram(context: ProgramContext, node: PlanLeaf): LeafProgram | undefined {
  const asking: Asking = { statistics: new Map(), cohorts: new Set() };
  const sources = sourcesOf(context, asking);
  const conditions = conditionsOf(context.arrays, node.applies, sources);
  const requires = conditionsOf(context.arrays, node.requires, sources);
  const reasons = startReasons();
  const operands = node.operands.map(({ typed }) => compileLoops(context.arrays, typed, sources, reasons));
  const known = operands.flatMap((operand) =>
    operand?.reasons === 0 && (operand.register.is === 'number' || operand.register.is === 'truth')
      ? [operand.register]
      : [],
  );
  const points = compileLoops(context.arrays, node.points.typed, sources, reasons);
  if (!conditions || !requires || known.length !== operands.length || points?.register.is !== 'number')
    return undefined;
  const printed = roundedBy(context.arrays, node, points.register);
  if (!printed || !numberOf(node.max)) return undefined;
  const { references } = node.points;
  const conditionReferences = node.applies.flatMap(({ references }) => references);
  // the columns hold the absence of an optional fact: a finding is made from them when it is read
  const ifAbsent = [
    ...new Set([
      ...references.presences.filter((fact) => !node.optional.includes(fact)),
      ...conditionReferences.flatMap(({ presences }) => presences),
    ]),
  ];
  return {
    node,
    loops: [
      ...conditions.loops,
      ...requires.loops,
      ...operands.flatMap((operand) => operand?.loops ?? []),
      ...points.loops,
      ...printed.loops,
    ],
    required: node.required,
    optional: node.optional,
    conditions: conditions.register,
    requires: requires.register,
    unseen: [...ifAbsent, ...node.required.filter((fact) => !hasNoValueWithout(node.points.typed, fact))],
    operands: known,
    points: printed.register,
    unrounded: points.register,
    reasons: points.reasons,
    notApplicable: points.notApplicable ?? 0,
    reasonLists: reasons.lists,
    asking,
    ifBroken: [...new Set([references, ...conditionReferences].flatMap(factsNamedIn))],
    ifAbsent,
    denominator: denominatorOf(printed.register),
  };
}

/**
 * The loops of a criterion where units give themselves the points: whether it applies, and what the unit claims. A row
 * without a claim is scored by itself. Undefined where a condition has no loops.
 */
export function claimProgram(context: ProgramContext, node: PlanLeaf): LeafProgram | undefined {
  const asking: Asking = { statistics: new Map(), cohorts: new Set() };
  const conditions = conditionsOf(context.arrays, node.applies, sourcesOf(context, asking));
  if (!conditions || !numberOf(node.max)) return undefined;
  const claimed = loadFractions(context, 'each', ({ columns }) => columns.claimed?.[node.id]);
  const read = node.applies.map(({ references }) => references);
  return {
    node,
    loops: [...conditions.loops, ...claimed.loops],
    required: [],
    optional: [],
    conditions: conditions.register,
    requires: [],
    unseen: [],
    operands: [],
    points: claimed.register,
    unrounded: claimed.register,
    reasons: 0,
    notApplicable: 0,
    reasonLists: startReasons().lists,
    asking,
    ifBroken: [...new Set(read.flatMap(factsNamedIn))],
    ifAbsent: [...new Set(read.flatMap(({ presences }) => presences))],
    denominator: 'each',
  };
}

/** What a register is over, or that each row has a denominator of its own. */
export function denominatorOf(register: NumberRegister | undefined): number | 'each' {
  return typeof register?.d === 'number' ? register.d : 'each';
}

/** Conditions as loops; undefined where one has none, or gives a reason. */
export function conditionsOf(
  arrays: BlockArrays,
  formulas: readonly Pick<Formula, 'typed'>[],
  sources: Sources,
): Computed<readonly Condition[]> | undefined {
  const conditions = formulas.flatMap(({ typed }) => {
    const loops = compileLoops(arrays, typed, sources, startReasons());
    return loops?.register.is === 'truth' && loops.reasons === 0
      ? [{ loops: loops.loops, register: loops.register, always: alwaysRead(typed) }]
      : [];
  });
  if (conditions.length !== formulas.length) return undefined;
  return { loops: conditions.flatMap(({ loops }) => loops), register: conditions };
}

/** The roundings of a node in order. */
export function roundedBy(
  arrays: BlockArrays,
  { round }: PlanNode,
  register: NumberRegister,
): Computed<NumberRegister> | undefined {
  const loops: Loop[] = [];
  let current = register;
  for (const how of round) {
    const grain = grainOf({ is: 'rounding', how });
    if (!grain) return undefined;
    const next = rounded(arrays, current, grain);
    loops.push(...next.loops);
    current = next.register;
  }
  return { loops, register: current };
}
