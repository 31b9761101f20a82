import type { Typed } from '../../model/expression.js';
import type { ShapeOf } from '../../model/shape.js';
import { choose } from './choose.js';
import { type ExpressionContext, makeAll, type Written } from './expression-context.js';
import { wholeVariable } from './numbers.js';
import {
  type ItemText,
  isSafe,
  type ListText,
  NEVER,
  type NearlyText,
  type NumberText,
  type ValueText,
} from './registers.js';

/** What an item stands in, or the column of it that `current.points` names. */
export function itemText(name: string, item: ValueText | undefined): ValueText | NearlyText | undefined {
  let value: ValueText | NearlyText | undefined = item;
  for (const step of name === '' ? [] : name.split('.')) value = value?.is === 'row' ? value.column(step) : undefined;
  return value;
}

/** A list whose items stand in the expression. */
export const listing: Written<'list'> = ({ args }, context) => {
  const items = makeAll(args, context);
  if (items?.some(({ is }) => is === 'never')) return NEVER;
  return items && { is: 'list', items: items.map((value) => ({ value })) };
};

function listOf(typed: Typed | undefined, context: ExpressionContext): ListText | undefined {
  const list = typed && context.make(typed, context);
  return list?.is === 'list' ? list : undefined;
}

/** What is written of an item where it is part of the list, and where it is not. */
function ifCounts(
  { counts }: ItemText,
  context: ExpressionContext,
  value: () => ValueText | undefined,
  otherwise: ValueText,
) {
  if (counts === undefined) return value();
  const condition = () => ({ is: 'truth', t: counts }) as const;
  return choose([{ condition, value }, { value: () => otherwise }], context);
}

/** The body of a list operator: it sees the item, and gives no reason. */
function withItem(
  { reasons: _, notApplicable: __, ...context }: ExpressionContext,
  item: ValueText,
): ExpressionContext {
  return { ...context, item };
}

const QUANTIFIERS = {
  some: { decisive: true, answer: true, ofNoItem: false },
  all: { decisive: false, answer: false, ofNoItem: false },
  none: { decisive: true, answer: false, ofNoItem: true },
} as const satisfies Record<ShapeOf<'quantifier'>['holdsFor'], object>;

/** Whether the body holds for some, all or none of the items: the first that decides ends the walk. */
export const quantifying: Written<'quantifier'> = ({ args: [listed, body], shape }, context) => {
  const list = listOf(listed, context);
  if (!list || !body) return undefined;
  const { lines } = context;
  const { decisive, answer, ofNoItem } = QUANTIFIERS[shape.holdsFor];
  const [answered, some, walk] = [lines.name('v'), lines.name('v'), lines.name('w')];
  lines.add(`let ${answered} = ${answer};`);
  lines.add(`let ${some} = ${list.items.some(({ counts }) => counts === undefined)};`);
  lines.add(`${walk}: {`);
  for (const { counts, value } of list.items) {
    lines.add(`if (${counts ?? 'true'}) {`);
    lines.add(`${some} = true;`);
    const holds = context.make(body, withItem(context, value));
    if (holds?.is === 'truth') lines.add(`if (${decisive ? '' : '!'}(${holds.t})) break ${walk};`);
    else if (holds?.is !== 'never') return undefined;
    lines.add('}');
  }
  lines.add(`${answered} = ${some} ? ${!answer} : ${ofNoItem};`);
  lines.add('}');
  return { is: 'truth', t: answered };
};

export const mapping: Written<'map'> = ({ args: [listed, body] }, context) => {
  const list = listOf(listed, context);
  if (!list || !body) return undefined;
  const items: ItemText[] = [];
  for (const item of list.items) {
    const make = () => context.make(body, withItem(context, item.value));
    const value = item.counts === undefined ? make() : asked(item.counts, make, context);
    if (!value || value.is === 'never') return undefined;
    items.push({ ...item, value });
  }
  return { is: 'list', items };
};

/** A number or a condition that is computed only where an item is part of the list. */
function asked(counts: string, make: () => ValueText | undefined, context: ExpressionContext): ValueText | undefined {
  let blank: ValueText | undefined;
  const first = () => {
    const value = make();
    if (value?.is === 'number') blank = { is: 'number', n: '0', low: 0, high: 0, d: 1 };
    if (value?.is === 'truth') blank = { is: 'truth', t: 'false' };
    if (value?.is === 'code') blank = { is: 'code', n: '-1' };
    return value;
  };
  const condition = () => ({ is: 'truth', t: counts }) as const;
  return choose([{ condition, value: first }, { value: () => blank }], context);
}

export const filtering: Written<'filter'> = ({ args: [listed, body] }, context) => {
  const list = listOf(listed, context);
  if (!list || !body) return undefined;
  const items: ItemText[] = [];
  for (const item of list.items) {
    const holds = ifCounts(item, context, () => context.make(body, withItem(context, item.value)), {
      is: 'truth',
      t: 'false',
    });
    if (holds?.is !== 'truth') return undefined;
    items.push({ value: item.value, counts: holds.t });
  }
  return { is: 'list', items };
};

/** The body of each item, with the result of the items before it as accumulator. */
export const reducing: Written<'reduce'> = ({ args: [listed, body, start] }, context) => {
  const list = listOf(listed, context);
  let value = start && context.make(start, context);
  if (!list || !body) return undefined;
  for (const item of list.items) {
    if (!value || value.is === 'never') return value;
    const accumulator: ValueText = value;
    const column = (name: string) => ({ current: item.value, accumulator })[name];
    const next = () => context.make(body, withItem(context, { is: 'row', column }));
    value = ifCounts(item, context, next, accumulator);
  }
  return value;
};

/** How many items are part of the list. */
export const sizing: Written<'count'> = ({ args: [listed] }, context) => {
  const list = listOf(listed, context);
  if (!list) return undefined;
  const counted = list.items.map(({ counts }) => (counts === undefined ? '1' : `(${counts} ? 1 : 0)`));
  const low = list.items.filter(({ counts }) => counts === undefined).length;
  return {
    is: 'number',
    ...wholeVariable(context.lines, counted.length === 0 ? '0' : counted.join(' + '), low, counted.length),
    d: 1,
  };
};

/** The sum of the k largest, where the items have one denominator: k times the largest that is left. */
export const takingLargest: Written<'largest'> = ({ args: [listed, most] }, context) => {
  const list = listOf(listed, context);
  const take = most && context.make(most, context);
  if (!list || take?.is !== 'number' || take.low !== take.high || typeof take.d !== 'number') return undefined;
  const numbers = list.items.flatMap(({ value }) => (value.is === 'number' ? [value] : []));
  const d = numbers[0]?.d;
  if (numbers.length !== list.items.length || typeof d !== 'number' || numbers.some((number) => number.d !== d))
    return undefined;
  const reach = numbers.reduce((total, { low, high }) => total + Math.max(Math.abs(low), Math.abs(high)), 0);
  if (!isSafe(-reach, reach)) return undefined;
  const n = sumOfLargest(list.items, numbers, Math.ceil(take.low / take.d), context);
  return { is: 'number', n, low: -reach, high: reach, d };
};

function sumOfLargest(
  items: readonly ItemText[],
  numbers: readonly NumberText[],
  most: number,
  { lines }: ExpressionContext,
): string {
  const values = lines.name('v');
  lines.add(`const ${values} = [];`);
  for (const [at, { counts }] of items.entries())
    lines.add(`${counts === undefined ? '' : `if (${counts}) `}${values}.push(${numbers[at]?.n});`);
  const sum = lines.name('v');
  lines.add(`let ${sum} = 0;`);
  lines.add(`for (const value of ${values}.sort((a, b) => b - a).slice(0, ${Math.max(most, 0)})) ${sum} += value;`);
  return sum;
}
