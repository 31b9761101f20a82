import { allThere } from '../../kit/all-there.js';
import { bug } from '../../kit/bug.js';
import { numberOf } from '../../logic/loops/index.js';
import { hasShape } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { PlanFact } from '../../model/plan.js';
import type { ShapeOf } from '../../model/shape.js';
import { codeOf } from './attributes.js';
import { compared, type Sign } from './compare.js';
import { all, always, any, type Condition, condition, either, not } from './conditions.js';
import { cellValue, dayInSheet, hasPlace, isFactAbsent } from './fact-cells.js';
import { listPlace } from './list-cells.js';
import { constantNumber, eitherNumber, inverted, type NumberText, times } from './numbers.js';
import {
  type CodeText,
  endsAs,
  type FormulaContext,
  type Guard,
  type GuardedText,
  knowing,
  NEVER,
  strict,
  sure,
  tidied,
  type ValueText,
  type Written,
  without,
} from './values.js';

/** Joins from left to right. */
export function folded(
  [first, ...rest]: readonly NumberText[],
  join: (a: NumberText, b: NumberText) => NumberText,
): NumberText | undefined {
  return first && rest.reduce((a, b) => join(a, b), first);
}

/** Writes an operation whose operands are all numbers. */
export function ofNumbers(
  args: readonly Typed[],
  context: FormulaContext,
  join: (numbers: readonly NumberText[]) => NumberText | undefined,
): GuardedText | undefined {
  return strict(args, context, (values) => {
    const numbers = values.flatMap((value) => (value.is === 'number' ? [value] : []));
    return numbers.length === values.length ? join(numbers) : undefined;
  });
}

export const literalText: Written<'literal'> = ({ type, literal }, { refuse }) => {
  if (typeof literal === 'boolean') return sure(always(literal));
  if (typeof literal === 'string')
    return sure(type.is === 'date' ? constantNumber(dayInSheet(literal)) : codeOf(literal));
  const number = numberOf(literal);
  return number ? sure(constantNumber(number.n, number.d)) : refuse('too-many-digits');
};

/** Whether a fact without a cell is absent: others give it, or a relation alone asks for it. */
function isAwaited({ provider }: PlanFact, { isWary }: FormulaContext): boolean {
  return provider !== 'unit' || isWary;
}

/** A fact: what stands in its cell, and nothing where that is blank or the form has none. */
export const factText: Written<'fact'> = ({ name }, context) => {
  const { plan, cells, known, isWary, refuse } = context;
  const fact = plan.facts[name];
  if (!fact) return refuse('no-cell');
  if (!hasPlace(fact, cells)) return isAwaited(fact, context) ? without('missing') : refuse('no-cell');
  const missing = (when: Condition) => (known.has(name) ? [] : [{ when, status: 'missing', fact: name } as const]);
  const guards = missing(isFactAbsent(fact, cells, isWary));
  const list = listPlace(fact, cells);
  if (list) return { guards, value: { is: 'items', ...list } };
  const cell = cells.fact(name) ?? bug(`no cell of ${name}`);
  const value = cellValue(fact, cell, cells);
  return value ? { guards, value } : refuse('no-cell');
};

/** Whether a fact is there; a derived one is where it has a value. */
export const presenceText: Written<'presence'> = ({ name, args: [derived] }, context) => {
  const { plan, cells, known, refuse, isWary } = context;
  if (derived) {
    const text = context.make(derived, context);
    if (!text) return undefined;
    const isMissing = endsAs(text.guards, 'missing');
    const isNone = endsAs(text.guards, 'unscorable');
    return { guards: tidied([{ when: isNone, status: 'unscorable' }]), value: not(isMissing) };
  }
  if (known.has(name)) return sure(always(true));
  const fact = plan.facts[name];
  if (!fact) return refuse('no-cell');
  if (!hasPlace(fact, cells)) return isAwaited(fact, context) ? sure(always(false)) : refuse('no-cell');
  return sure(not(isFactAbsent(fact, cells, isWary)));
};

/** The facts that are there where a condition is true, or where it is false. */
function presentWhere(typed: Typed, holds: boolean): readonly string[] {
  if (hasShape(typed, 'presence')) return holds && typed.args.length === 0 && typed.name ? [typed.name] : [];
  if (hasShape(typed, 'negation')) return typed.args.flatMap((arg) => presentWhere(arg, !holds));
  if (!hasShape(typed, 'junction')) return [];
  return typed.shape.decisive === holds && typed.args.length > 1
    ? []
    : typed.args.flatMap((arg) => presentWhere(arg, holds));
}

function withPresent(context: FormulaContext, facts: readonly string[]): FormulaContext {
  return facts.length === 0 ? context : { ...context, known: new Set([...context.known, ...facts]) };
}

/** What is known where a condition was asked, and came out so. */
export function afterCondition(
  context: FormulaContext,
  typed: Typed,
  { guards, value }: GuardedText,
  holds: boolean,
): FormulaContext {
  const after = withPresent(knowing(context, guards), presentWhere(typed, holds));
  if (holds || value.is !== 'truth' || value.always !== undefined) return after;
  return { ...after, denied: new Set([...after.denied, value.t]) };
}

const SIGNS = {
  below: { true: '<', false: '<=' },
  above: { true: '>', false: '>=' },
} as const satisfies Record<ShapeOf<'order'>['side'], Record<'true' | 'false', Sign>>;

/** An order of two operands, or as `a < b < c` of three. */
export const ordering: Written<'order'> = ({ args, shape }, context) =>
  strict(args, context, (values) => {
    const sign = SIGNS[shape.side][`${shape.isStrict}`];
    const numbers = allThere(values.map((value) => (value.is === 'number' ? value : undefined)));
    return (
      numbers &&
      all(
        numbers
          .slice(1)
          .map((right, at) => compared(numbers[at] ?? bug('a number stands before each but the first'), sign, right)),
      )
    );
  });

export const comparing: Written<'equality'> = ({ args, shape }, context) =>
  strict(args, context, ([left, right]) => {
    const same = left && right && isSame(left, right, context);
    return same && (shape.holdsWhenEqual ? same : not(same));
  });

function isSame(left: ValueText, right: ValueText, { refuse }: FormulaContext): Condition | undefined {
  if (left.is === 'number' && right.is === 'number') return compared(left, '=', right);
  if (left.is === 'truth' && right.is === 'truth') return either(left, right, not(right));
  return left.is === 'code' && right.is === 'code' ? (sameCode(left, right) ?? refuse('list-walk')) : undefined;
}

function sameCode(left: CodeText, right: CodeText): Condition | undefined {
  const [fewer, other] =
    (left.ids?.length ?? Number.POSITIVE_INFINITY) > (right.ids?.length ?? Number.POSITIVE_INFINITY)
      ? [right, left]
      : [left, right];
  if (fewer.ids) return any(fewer.ids.map((id) => all([fewer.equals(id), other.equals(id)])));
  return left.cell && right.cell ? condition(`EXACT(${left.cell},${right.cell})`) : undefined;
}

/** Whether the first operand is one of those that the expression spells out. */
export const containing: Written<'contained'> = ({ args }, context) =>
  strict(args, context, ([value, list]) => {
    if (!value || list?.is !== 'list') return undefined;
    const same = allThere(list.items.map((item) => isSame(value, item.value, context)));
    return same && any(same);
  });

/** Conditions from left to right, up to the first that is decisive. */
export const joining: Written<'junction'> = ({ args, shape: { decisive } }, context) => {
  const guards: Guard[] = [];
  const asked: Condition[] = [];
  let current = context;
  for (const arg of args) {
    const text = context.make(arg, current);
    if (!text) return undefined;
    const isAsked = all(asked.map((each) => (decisive ? not(each) : each)));
    guards.push(...text.guards.map((guard) => onlyWhere(isAsked, guard, context)));
    if (text.value.is !== 'truth') break;
    asked.push(context.isWary ? risky(text.value) : text.value);
    if (text.value.always === decisive) break;
    current = afterCondition(current, arg, text, !decisive);
  }
  return { guards: tidied(guards), value: decisive ? any(asked) : all(asked) };
};

/** A guard that is asked only where the condition holds. */
export function onlyWhere(asked: Condition, guard: Guard, { isWary }: Pick<FormulaContext, 'isWary'>): Guard {
  if (asked.always === true) return guard;
  const when = either(asked, guard.when, always(false));
  return { when: isWary ? risky(when) : when, status: guard.status };
}

/** A condition that is asked only where the ones before it let it: where nothing is known of the cells that it reads. */
function risky(of: Condition): Condition {
  return of.always === undefined ? { ...of, isRisky: true } : of;
}

/** The value of the first condition that holds; what is behind the others is not asked. */
export const branching: Written<'branches'> = ({ args }, context) => waysOf(args, context);

function waysOf([first, second, ...rest]: readonly Typed[], context: FormulaContext): GuardedText | undefined {
  if (!first || !second) return first && context.make(first, context);
  const asked = context.make(first, context);
  if (!asked) return undefined;
  const { value } = asked;
  if (value.is !== 'truth') return { guards: asked.guards, value: NEVER };
  const then = value.always === false ? undefined : context.make(second, afterCondition(context, first, asked, true));
  const otherwise = value.always === true ? undefined : waysOf(rest, afterCondition(context, first, asked, false));
  if ((value.always !== false && !then) || (value.always !== true && !otherwise)) return undefined;
  const guards = tidied([
    ...asked.guards,
    ...(then?.guards.map((guard) => onlyWhere(value, guard, context)) ?? []),
    ...(otherwise?.guards.map((guard) => onlyWhere(not(value), guard, context)) ?? []),
  ]);
  const joined = then && otherwise ? eitherValue(value, then.value, otherwise.value) : (then ?? otherwise)?.value;
  return joined ? { guards, value: joined } : context.refuse('list-walk');
}

/** One of two values of one form. */
export function eitherValue(asked: Condition, then: ValueText, otherwise: ValueText): ValueText | undefined {
  if (then.is === 'never' || otherwise.is === 'never') return then.is === 'never' ? otherwise : then;
  if (then.is === 'number' && otherwise.is === 'number') return eitherNumber(asked, then, otherwise);
  if (then.is === 'truth' && otherwise.is === 'truth') return either(asked, then, otherwise);
  if (then.is !== 'code' || otherwise.is !== 'code') return undefined;
  const ids = then.ids && otherwise.ids && [...new Set([...then.ids, ...otherwise.ids])];
  return {
    is: 'code',
    ...(ids ? { ids } : {}),
    equals: (id) => either(asked, then.equals(id), otherwise.equals(id)),
  };
}

/** a ÷ b; there is none where b is 0. */
export const dividing: Written<'quotient'> = ({ args }, context) =>
  strict(args, context, ([a, b]) => {
    if (a?.is !== 'number' || b?.is !== 'number') return undefined;
    const asked = b.low > 0 || b.high < 0 ? always(false) : compared(b, '=', constantNumber(0));
    const isZero = context.denied.has(asked.t) ? always(false) : asked;
    const guards = tidied([{ when: isZero, status: 'unscorable' }]);
    return { guards, value: isZero.always ? NEVER : times(a, inverted(b)) };
  });
