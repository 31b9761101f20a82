import { toText } from '../../../kit/exact-text.js';
import { anyNode, hasShape, READING } from '../../../model/by-shape.js';
import { isExact, type Typed, type Value } from '../../../model/expression.js';
import type { Formula } from '../../../model/plan.js';
import { answersOf, type Facts, sidesOf } from '../../prove/possible.js';

/** One way in which a part of an expression can come out. */
export interface Arm {
  readonly key: string;
  readonly kind: 'side' | 'condition' | 'choice';
  /** The part, as `staff-trained / staff > 90`. */
  readonly of: string;
  /** `below`, `at`, `above`; `true`, `false`; or which operand of min or max is taken, counted from 1. */
  readonly comes: string;
}

/** The longest text of a part in an arm, in characters. */
const WIDTH = 72;

/** What a comparison is observed to be: by its sides, or only as true or false. */
export function isSided(typed: Typed): boolean {
  return hasShape(typed, 'order') && typed.args.length === 2;
}

/** Whether an operator takes one of its operands. */
export function isPick(typed: Typed): boolean {
  return hasShape(typed, 'extreme') && typed.args.length > 1;
}

/** Whether a condition reads figures itself, and is no junction or choice of other conditions. */
export function isAsked(typed: Typed): boolean {
  const isMadeOfConditions = hasShape(typed, 'junction', 'negation', 'branches', 'reason');
  return typed.type.is === 'boolean' && !isMadeOfConditions && reads(typed);
}

/** Every part of a formula that reads figures; constants are left out. */
export function partsOf(typed: Typed): readonly Typed[] {
  // what is asked of other units is asked in their own evaluation
  if (hasShape(typed, 'statistic', 'presence')) return [typed];
  return reads(typed) ? [typed, ...typed.args.flatMap(partsOf)] : [];
}

/** The arms of a formula that figures within their bounds can reach. */
export function armsOf({ typed }: Formula, prefix: string, facts: Facts): readonly Arm[] {
  const arms = partsOf(typed).flatMap((part): readonly Arm[] => {
    const text = shownPart(part);
    const of = text.length <= WIDTH ? text : `${text.slice(0, WIDTH - 1)}…`;
    const arm = (kind: Arm['kind'], comes: string): Arm => ({ key: keyOfArm(prefix, part, comes), kind, of, comes });
    const [left, right] = part.args;
    if (isSided(part) && left && right) {
      const sides = left.type.is === 'number' ? [...sidesOf(left, right, facts)] : ['below', 'at', 'above'];
      return sides.map((side) => arm('side', side));
    }
    if (isPick(part)) return part.args.map((_, index) => arm('choice', String(index + 1)));
    return isAsked(part) ? [...answersOf(part, facts)].map((answer) => arm('condition', String(answer))) : [];
  });
  return [...new Map(arms.map((arm) => [arm.key, arm])).values()];
}

/** The same for the same question, wherever in the formula it is asked: the two bands at a cut share its sides. */
export function keyOfArm(prefix: string, part: Typed, comes: string): string {
  return `${prefix}@${shownPart(part)} ${comes}`;
}

/** A part in one line, as a person reads a formula; of a comparison that has sides, only what is compared. */
export function shownPart(typed: Typed): string {
  return isSided(typed) ? typed.args.map(shown).join(' ⋚ ') : shown(typed);
}

function shown(typed: Typed): string {
  const { op, args, name = '', literal } = typed;
  if (hasShape(typed, 'literal')) return shownLiteral(literal);
  if (hasShape(typed, 'fact', 'attribute')) return name;
  if (hasShape(typed, 'measure') && typed.shape.isPublished) return `${op}(${name}, ${typed.shape.measure})`;
  if (args.length === 0 || hasShape(typed, 'presence')) return `${op}(${name})`;
  // the text of each operand is made once: twice at each depth would take exponential time
  const texts = args.map(shown);
  const inside = args.map((arg, index) => {
    const text = texts[index] ?? '';
    return arg.args.length > 1 && !hasShape(arg, 'reason') ? `(${text})` : text;
  });
  const isItsOperand = hasShape(typed, 'sum', 'product') && args.length === 1;
  if (hasShape(typed, 'reason') || isItsOperand) return inside.at(-1) ?? '';
  return args.length === 2 && /^\W+$/.test(op) ? inside.join(` ${op} `) : `${op}(${texts.join(', ')})`;
}

function shownLiteral(literal: Value | undefined): string {
  return isExact(literal) ? toText(literal) : String(literal ?? '');
}

function reads(typed: Typed): boolean {
  return anyNode(typed, (node) => hasShape(node, ...READING));
}
