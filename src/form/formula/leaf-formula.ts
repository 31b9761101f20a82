import { allThere } from '../../kit/all-there.js';
import { hasShape } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import { EVIDENCE_IS } from '../../model/pack-words.js';
import type { PlanLeaf } from '../../model/plan.js';
import { isOfPenalty, readsUnit } from '../../stages/evaluate/leaf.js';
import { awaitedBy, notAsked } from './asked.js';
import { guarded } from './cell-text.js';
import { always, any, type Condition, condition, quoted } from './conditions.js';
import { printedAs, roundedBy, withOutside } from './earned.js';
import { constantNumber, eitherNumber, type NumberText, realText } from './numbers.js';
import { isFalse, readsUnusable } from './reads-unusable.js';
import { afterCondition } from './scalar-shapes.js';
import { endsAs, type FormulaContext, type Guard, type GuardedText, type NodeStatus, tidied } from './values.js';

/** The text of a cell, what may become of the node, and the ends of its number. */
export interface Tail {
  readonly text: string;
  readonly statuses: ReadonlySet<NodeStatus>;
  readonly low: number;
  readonly high: number;
}

/** A criterion as a formula: its points as they are printed, or why it has none. */
interface LeafText extends Tail {
  /** Its points before they are printed, where it is scored; undefined where no text says them. */
  readonly exact: NumberText | undefined;
  readonly awaits: readonly string[];
}

/** Writes a criterion; undefined where it has no formula, and `context.refuse` was called with the reason. */
export function writeLeaf(node: PlanLeaf, context: FormulaContext): LeafText | undefined {
  const before = notAsked(node, context);
  const needs = before && needsOf(node, context);
  if (!before || !needs) return undefined;
  const guards = tidied([...before, ...needs]);
  const inside = { ...context, known: new Set([...context.known, ...node.required]) };
  const noEvidence = withoutEvidence(node, context);
  const pointsOf = (value: NumberText) => {
    const earned = roundedBy(node, value, context);
    return earned && withOutside(node, earned, { bonus: constantNumber(0), penalty: constantNumber(0) });
  };
  const finish = (value: NumberText): Tail | undefined => {
    const points = pointsOf(value);
    const printed = points && printedAs(node, 'points', points);
    if (!points || !printed) return context.refuse('too-many-digits');
    const text = realText(printed);
    const shown = noEvidence.always === false || text === '0' ? text : `IF(${noEvidence.t},0,${text})`;
    const { low, high } = points;
    return { text: shown, statuses: new Set(['scored']), low, high };
  };
  const tail = guards.some(({ when }) => when.always) ? NOTHING : tailOf(node.points.typed, inside, finish);
  const whole = tail && withGuards(guards, tail, context);
  return whole && { ...whole, exact: exactOf(node, inside, pointsOf, noEvidence), awaits: awaitedBy(node, context) };
}

const NOTHING: Tail = { text: '', statuses: new Set(), low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };

/** Points as a number that parents take where the cell shows them rounded. */
function exactOf(
  node: PlanLeaf,
  context: FormulaContext,
  pointsOf: (value: NumberText) => NumberText | undefined,
  noEvidence: Condition,
): NumberText | undefined {
  const quiet = { ...context, refuse: () => undefined };
  const rule = node.publish.points && context.make(node.points.typed, quiet);
  const points = rule?.value.is === 'number' ? pointsOf(rule.value) : undefined;
  return points && eitherNumber(noEvidence, constantNumber(0), points);
}

/** What stands before the rule: facts that cannot be used, relations that it requires, facts that it lacks. */
function needsOf(node: PlanLeaf, context: FormulaContext): readonly Guard[] | undefined {
  const bad = readsUnusable(node.points.references, context);
  const broken = allThere(
    node.requires.map(({ typed }) => isFalse(context.make(typed, { ...context, known: new Set(), isWary: true }))),
  );
  const needed = [...node.required.map((fact) => factNamed(fact, node)), ...node.operands.map(({ typed }) => typed)];
  const texts = allThere(needed.map((typed) => context.make(typed, context)));
  if (!bad || !broken || !texts) return undefined;
  const lacking = texts.map(({ guards }) => endsAs(guards, 'missing'));
  return tidied([
    { when: bad, status: 'unscorable', isCheck: true },
    { when: any(broken), status: 'unscorable', isCheck: true },
    { when: any(lacking), status: 'missing' },
  ]);
}

function factNamed(name: string, { points }: PlanLeaf): Typed {
  const { path } = points.typed;
  return { op: 'var', shape: { is: 'fact' }, type: { is: 'unknown' }, args: [], path, name };
}

/** Whether a criterion earns nothing since the unit gives no evidence. */
function withoutEvidence(node: PlanLeaf, context: FormulaContext): Condition {
  const { cells } = context;
  const { isAsked, keepsPoints } = EVIDENCE_IS[node.evidence];
  const place = cells.evidence?.(node.id);
  if (!isAsked || keepsPoints || !readsUnit(context, node) || isOfPenalty(context, node) || place === undefined)
    return always(false);
  const { beside, listed } = place;
  // a part that cannot be read is a part that is given
  const given = `IFERROR(SUMPRODUCT(--(TRIM(${beside})<>"")),1)`;
  if (!listed) return condition(`${given}=0`);
  const { range, parts, name } = listed;
  const more = `IFERROR(SUMPRODUCT((${range}=${quoted(name)})*(TRIM(${parts})<>"")),1)`;
  return condition(`AND(${given}=0,${more}=0)`);
}

/** A text behind guards. */
export function withGuards(guards: readonly Guard[], tail: Tail, { cells }: Pick<FormulaContext, 'cells'>): Tail {
  const isEnded = guards.some(({ when }) => when.always);
  const statuses = new Set<NodeStatus>([...guards.map(({ status }) => status), ...(isEnded ? [] : tail.statuses)]);
  const { low, high } = isEnded ? NOTHING : tail;
  return { text: guarded(guards, tail.text, cells), statuses, low, high };
}

type Finish = (value: NumberText) => Tail | undefined;

/** The text of a whole rule: each branch ends by itself, so that what one lacks is asked there alone. */
function tailOf(typed: Typed, context: FormulaContext, finish: Finish): Tail | undefined {
  const { args } = typed;
  const [inner] = args;
  if (hasShape(typed, 'reason') && inner) return tailOf(inner, context, finish);
  if (hasShape(typed, 'branches')) return waysOf(args, context, finish);
  const text = context.make(typed, context);
  return text && endOf(text, context, finish);
}

function endOf({ guards, value }: GuardedText, context: FormulaContext, finish: Finish): Tail | undefined {
  if (value.is === 'never') return withGuards(guards, NOTHING, context);
  const end = value.is === 'number' ? finish(value) : undefined;
  return end && withGuards(guards, end, context);
}

function waysOf([first, second, ...rest]: readonly Typed[], context: FormulaContext, finish: Finish): Tail | undefined {
  if (!first || !second) return first && tailOf(first, context, finish);
  const asked = context.make(first, context);
  if (!asked) return undefined;
  const { guards, value } = asked;
  if (value.is !== 'truth') return withGuards(guards, NOTHING, context);
  const then = () => tailOf(second, afterCondition(context, first, asked, true), finish);
  const otherwise = () => waysOf(rest, afterCondition(context, first, asked, false), finish);
  if (value.always !== undefined) {
    const only = value.always ? then() : otherwise();
    return only && withGuards(guards, only, context);
  }
  const [left, right] = [then(), otherwise()];
  if (!left || !right) return undefined;
  return withGuards(guards, joined(value, left, right), context);
}

function joined({ t }: Condition, left: Tail, right: Tail): Tail {
  const ends = { low: Math.min(left.low, right.low), high: Math.max(left.high, right.high) };
  const statuses = new Set([...left.statuses, ...right.statuses]);
  return { text: left.text === right.text ? left.text : `IF(${t},${left.text},${right.text})`, statuses, ...ends };
}

/** The text of a node that is missing whatever the unit sends. */
export function isOnly({ statuses }: Tail, status: NodeStatus): boolean {
  return statuses.size === 1 && statuses.has(status);
}
