import type { Shaped } from '../../model/by-shape.js';
import type { NoValue, Typed } from '../../model/expression.js';
import type { Measure } from '../../model/measure.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import type { ShapeName } from '../../model/shape.js';
import { all, any, type Condition, not } from './conditions.js';
import type { NumberText } from './numbers.js';
import type { SheetCells, WithoutFormula } from './sheet-cells.js';

/** An option, a level or a text: it is asked whether it is one of these. */
export interface CodeText {
  readonly is: 'code';
  /** Whether it is the option or level with this id, or this text. */
  readonly equals: (id: string) => Condition;
  /** What it may be, where that is known. */
  readonly ids?: readonly string[];
  /** The cell with its text, where it is any text. */
  readonly cell?: string;
}

/** An item of a list that the expression or the pack spells out. */
export interface ItemText {
  /** When it is in the list. */
  readonly counts: Condition;
  readonly value: ValueText;
}

/** A value as it is written in a formula. `items`: the items that a unit lists; `never`: it has no value. */
export type ValueText =
  | NumberText
  | Condition
  | CodeText
  | { readonly is: 'list'; readonly items: readonly ItemText[] }
  | { readonly is: 'items'; readonly count: string; readonly texts?: string }
  | { readonly is: 'row'; readonly column: (name: string) => GuardedText | undefined }
  | { readonly is: 'never' };

/**
 * A condition under which there is no value, and the reason. With `fact`, the reason is that this fact is absent, and
 * nothing else is asked.
 */
export interface Guard {
  readonly when: Condition;
  readonly status: NoValue['status'];
  readonly fact?: string;
  /** Whether it asks what stands in the cells that the guards after it read. */
  readonly isCheck?: true;
}

/** A value, and when there is none: the first guard that holds says why; each may be asked where none before it holds. */
export interface GuardedText {
  readonly guards: readonly Guard[];
  readonly value: ValueText;
}

/** Why a node has no value, or that it has one. */
export type NodeStatus = NoValue['status'] | 'scored';

/** What the formulas of a node say, for the nodes that read it. Numbers hold where it is scored. */
export interface NodeTexts {
  readonly node: PlanNode;
  /** The cell of its points. */
  readonly cell: string;
  /** What may become of it. */
  readonly statuses: ReadonlySet<NodeStatus>;
  /** Before any rounding for print. */
  readonly exact: Readonly<Partial<Record<Measure, NumberText>>>;
  /** Its measures as it prints them. */
  readonly printed: Readonly<Partial<Record<Measure, NumberText>>>;
  /** The maximum of what counts in it. */
  readonly base: NumberText;
  readonly level?: CodeText;
  /** Why it has no formula. */
  readonly without?: WithoutFormula;
  /** The facts that it takes as absent, since others give them. */
  readonly awaits: readonly string[];
}

/** What an expression is written with. */
export interface FormulaContext {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly cells: SheetCells;
  /** The facts that are there where it is asked. */
  readonly known: ReadonlySet<string>;
  /** The texts of conditions that do not hold where it is asked. */
  readonly denied: ReadonlySet<string>;
  /** Whether nothing was asked yet of what stands in the cells: a text may stand where a number is due. */
  readonly isWary: boolean;
  /** The item of a list. */
  readonly item?: ValueText;
  /** The nodes that were written before. */
  readonly nodes: ReadonlyMap<string, NodeTexts>;
  readonly make: (typed: Typed, context: FormulaContext) => GuardedText | undefined;
  /** Says why there is no formula; the first reason stays. */
  readonly refuse: (reason: WithoutFormula) => undefined;
}

/** Writes the expressions of a shape. */
export type Written<S extends ShapeName> = (typed: Shaped<S>, context: FormulaContext) => GuardedText | undefined;

export const NEVER = { is: 'never' } as const;

/** A value that is always there. */
export function sure(value: ValueText): GuardedText {
  return { guards: [], value };
}

/** No value, whatever the unit sends. */
export function without(status: NoValue['status']): GuardedText {
  return { guards: [{ when: ALWAYS, status }], value: NEVER };
}

const ALWAYS: Condition = { is: 'truth', t: 'TRUE', always: true };

/** Guards without those that never hold, that stand before, or that stand after one that always holds. */
export function tidied(guards: readonly Guard[]): readonly Guard[] {
  const remaining: Guard[] = [];
  for (const guard of guards) {
    if (guard.when.always === false || remaining.some(({ when }) => when.t === guard.when.t)) continue;
    remaining.push(guard);
    if (guard.when.always) break;
  }
  return remaining;
}

/** What is known where none of the guards holds. */
export function knowing(context: FormulaContext, guards: readonly Guard[]): FormulaContext {
  const facts = guards.flatMap(({ fact }) => fact ?? []);
  return facts.length === 0 ? context : { ...context, known: new Set([...context.known, ...facts]) };
}

/** All operands from left to right; the first without a value decides. Undefined where one has no formula. */
export function strict(
  args: readonly Typed[],
  context: FormulaContext,
  join: (values: readonly ValueText[]) => ValueText | GuardedText | undefined,
): GuardedText | undefined {
  const guards: Guard[] = [];
  const values: ValueText[] = [];
  let current = context;
  for (const arg of args) {
    const text = context.make(arg, current);
    if (!text) return undefined;
    guards.push(...text.guards);
    values.push(text.value);
    current = knowing(current, text.guards);
  }
  const before = tidied(guards);
  if (before.some(({ when }) => when.always)) return { guards: before, value: NEVER };
  const joined = join(values);
  if (!joined) return undefined;
  if (!('guards' in joined)) return { guards: before, value: joined };
  return { guards: tidied([...before, ...joined.guards]), value: joined.value };
}

/** Whether there is no value for this reason, of guards in their order. */
export function endsAs(guards: readonly Guard[], status: NoValue['status']): Condition {
  const earlier: Condition[] = [];
  const ways = guards.flatMap((guard) => {
    const way = guard.status === status ? [all([...earlier.map(not), guard.when])] : [];
    if (guard.status !== status) earlier.push(guard.when);
    return way;
  });
  return any(ways);
}
