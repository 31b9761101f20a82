import { numberOf } from '../../logic/loops/index.js';
import { hasShape } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { PlanFact } from '../../model/plan.js';
import type { ShapeOf } from '../../model/shape.js';
import { codeOf } from './attributes.js';
import { compared, type Sign } from './compare.js';
import { all, always, any, type Condition, condition, either, isBlank, not } from './conditions.js';
import { cellValue, dayInSheet, hasPlace, isAbsent } from './fact-cells.js';
import { listPlace } from './list-cells.js';
import { constantNumber, eitherNumber, inverted, type NumberText, times } from './numbers.js';
import {
  type CodeText,
  endsAs,
  type Guard,
  type GuardedText,
  knowing,
  type Making,
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
  making: Making,
  join: (numbers: readonly NumberText[]) => NumberText | undefined,
): GuardedText | undefined {
  return strict(args, making, (values) => {
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
function isAwaited({ provider }: PlanFact, { isWary }: Making): boolean {
  return provider !== 'unit' || isWary;
}

/** A fact: what stands in its cell, and nothing where that is blank or the form has none. */
export const factText: Written<'fact'> = ({ name = '' }, making) => {
  const { plan, cells, known, isWary, refuse } = making;
  const fact = plan.facts[name];
  if (!fact) return refuse('no-cell');
  if (!hasPlace(fact, cells)) return isAwaited(fact, making) ? without('missing') : refuse('no-cell');
  const missing = (when: Condition) => (known.has(name) ? [] : [{ when, status: 'missing', fact: name } as const]);
  const list = listPlace(fact, cells);
  if (list) return { guards: missing(list.isAbsent), value: { is: 'items', ...list } };
  const cell = cells.fact(name) ?? '';
  const value = cellValue(fact, cell, cells);
  return value ? { guards: missing(isAbsent(fact.type, cell, isWary)), value } : refuse('no-cell');
};

/** Whether a fact is there; a derived one is where it has a value. */
export const presenceText: Written<'presence'> = ({ name = '', args: [derived] }, making) => {
  const { plan, cells, known, refuse, isWary } = making;
  if (derived) {
    const text = making.make(derived, making);
    if (!text) return undefined;
    const isMissing = endsAs(text.guards, 'missing');
    const isNone = endsAs(text.guards, 'unscorable');
    return { guards: tidied([{ when: isNone, status: 'unscorable' }]), value: not(isMissing) };
  }
  if (known.has(name)) return sure(always(true));
  const fact = plan.facts[name];
  if (!fact) return refuse('no-cell');
  if (!hasPlace(fact, cells)) return isAwaited(fact, making) ? sure(always(false)) : refuse('no-cell');
  const list = listPlace(fact, cells);
  if (list) return sure(not(list.isAbsent));
  const cell = cells.fact(name) ?? '';
  return sure(not(isWary ? isAbsent(fact.type, cell, true) : isBlank(cell)));
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

function withPresent(making: Making, facts: readonly string[]): Making {
  return facts.length === 0 ? making : { ...making, known: new Set([...making.known, ...facts]) };
}

/** What is known where a condition was asked, and came out so. */
export function afterCondition(making: Making, typed: Typed, { guards, value }: GuardedText, holds: boolean): Making {
  const after = withPresent(knowing(making, guards), presentWhere(typed, holds));
  if (holds || value.is !== 'truth' || value.always !== undefined) return after;
  return { ...after, denied: new Set([...after.denied, value.t]) };
}

const SIGNS = {
  below: { true: '<', false: '<=' },
  above: { true: '>', false: '>=' },
} as const satisfies Record<ShapeOf<'order'>['side'], Record<'true' | 'false', Sign>>;

/** An order of two operands, or as `a < b < c` of three. */
export const ordering: Written<'order'> = ({ args, shape }, making) =>
  strict(args, making, (values) => {
    const sign = SIGNS[shape.side][`${shape.isStrict}`];
    const asked = values.slice(1).map((right, at) => {
      const left = values[at];
      return left?.is === 'number' && right.is === 'number' ? compared(left, sign, right) : undefined;
    });
    return asked.includes(undefined) ? undefined : all(asked.flatMap((each) => each ?? []));
  });

export const comparing: Written<'equality'> = ({ args, shape }, making) =>
  strict(args, making, ([left, right]) => {
    const same = left && right && isSame(left, right, making);
    return same && (shape.holdsWhenEqual ? same : not(same));
  });

function isSame(left: ValueText, right: ValueText, { refuse }: Making): Condition | undefined {
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
export const containing: Written<'contained'> = ({ args }, making) =>
  strict(args, making, ([value, list]) => {
    if (!value || list?.is !== 'list') return undefined;
    const same = list.items.map((item) => isSame(value, item.value, making));
    return same.includes(undefined) ? undefined : any(same.flatMap((each) => each ?? []));
  });

/** Conditions from left to right, up to the first that is decisive. */
export const joining: Written<'junction'> = ({ args, shape: { decisive } }, making) => {
  const guards: Guard[] = [];
  const asked: Condition[] = [];
  let current = making;
  for (const arg of args) {
    const text = making.make(arg, current);
    if (!text) return undefined;
    const isAsked = all(asked.map((each) => (decisive ? not(each) : each)));
    guards.push(...text.guards.map((guard) => onlyWhere(isAsked, guard, making)));
    if (text.value.is !== 'truth') break;
    asked.push(making.isWary ? risky(text.value) : text.value);
    if (text.value.always === decisive) break;
    current = afterCondition(current, arg, text, !decisive);
  }
  return { guards: tidied(guards), value: decisive ? any(asked) : all(asked) };
};

/** A guard that is asked only where the condition holds. */
export function onlyWhere(asked: Condition, guard: Guard, { isWary }: Pick<Making, 'isWary'>): Guard {
  if (asked.always === true) return guard;
  const when = either(asked, guard.when, always(false));
  return { when: isWary ? risky(when) : when, status: guard.status };
}

/** A condition that is asked only where the ones before it let it: where nothing is known of the cells that it reads. */
function risky(of: Condition): Condition {
  return of.always === undefined ? { ...of, isRisky: true } : of;
}

/** The value of the first condition that holds; what is behind the others is not asked. */
export const branching: Written<'branches'> = ({ args }, making) => waysOf(args, making);

function waysOf([first, second, ...rest]: readonly Typed[], making: Making): GuardedText | undefined {
  if (!first || !second) return first && making.make(first, making);
  const asked = making.make(first, making);
  if (!asked) return undefined;
  const { value } = asked;
  if (value.is !== 'truth') return { guards: asked.guards, value: NEVER };
  const then = value.always === false ? undefined : making.make(second, afterCondition(making, first, asked, true));
  const otherwise = value.always === true ? undefined : waysOf(rest, afterCondition(making, first, asked, false));
  if ((value.always !== false && !then) || (value.always !== true && !otherwise)) return undefined;
  const guards = tidied([
    ...asked.guards,
    ...(then?.guards.map((guard) => onlyWhere(value, guard, making)) ?? []),
    ...(otherwise?.guards.map((guard) => onlyWhere(not(value), guard, making)) ?? []),
  ]);
  const joined = then && otherwise ? eitherValue(value, then.value, otherwise.value) : (then ?? otherwise)?.value;
  return joined ? { guards, value: joined } : making.refuse('list-walk');
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
export const dividing: Written<'quotient'> = ({ args }, making) =>
  strict(args, making, ([a, b]) => {
    if (a?.is !== 'number' || b?.is !== 'number') return undefined;
    const asked = b.low > 0 || b.high < 0 ? always(false) : compared(b, '=', constantNumber(0));
    const isZero = making.denied.has(asked.t) ? always(false) : asked;
    const guards = tidied([{ when: isZero, status: 'unscorable' }]);
    return { guards, value: isZero.always ? NEVER : times(a, inverted(b)) };
  });
