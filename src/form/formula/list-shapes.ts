import { allThere } from '../../kit/all-there.js';
import { anyNode, hasShape } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { ShapeOf } from '../../model/shape.js';
import { all, always, any, type Condition, condition, either, not, quoted } from './conditions.js';
import { constantNumber, eitherNumber, type NumberText, plus, realNumber } from './numbers.js';
import { eitherValue, onlyWhere } from './scalar-shapes.js';
import {
  type FormulaContext,
  type Guard,
  type GuardedText,
  type ItemText,
  NEVER,
  strict,
  sure,
  tidied,
  type ValueText,
  type Written,
} from './values.js';

/** What an item stands for, or the column of it that `current.points` names. */
export function itemText(name: string, item: ValueText | undefined): GuardedText | undefined {
  let text: GuardedText | undefined = item && sure(item);
  for (const step of name === '' ? [] : name.split('.'))
    text = text?.value.is === 'row' ? text.value.column(step) : undefined;
  return text;
}

/** A list whose items stand in the expression. */
export const listing: Written<'list'> = ({ args }, context) =>
  strict(args, context, (values) => ({ is: 'list', items: values.map((value) => ({ counts: always(true), value })) }));

type GivenList = Extract<ValueText, { readonly is: 'items' }>;

/** `ofItems` writes a list whose items are known from the pack, `ofGiven` a list that the unit fills in. */
export function ofList(
  typed: Typed | undefined,
  context: FormulaContext,
  ofItems: (items: readonly ItemText[]) => GuardedText | undefined,
  ofGiven: (list: GivenList) => GuardedText | undefined = () => undefined,
): GuardedText | undefined {
  const list = typed && context.make(typed, context);
  if (!list || list.value.is === 'never') return list;
  const { guards, value } = list;
  const walked = value.is === 'list' ? ofItems(value.items) : value.is === 'items' ? ofGiven(value) : undefined;
  return walked ? { guards: tidied([...guards, ...walked.guards]), value: walked.value } : context.refuse('list-walk');
}

function ofItem(body: Typed, item: ValueText, context: FormulaContext): GuardedText | undefined {
  return context.make(body, { ...context, item });
}

/** The body of every item, and what guards it where the item counts. */
function bodies(
  items: readonly ItemText[],
  body: Typed | undefined,
  context: FormulaContext,
): { readonly guards: readonly Guard[]; readonly items: readonly ItemText[] } | undefined {
  const parts = allThere(
    items.map(({ counts, value }) => {
      const text = body && ofItem(body, value, context);
      return text && { ...text, counts };
    }),
  );
  return (
    parts && {
      guards: parts.flatMap(({ guards, counts }) => guards.map((guard) => onlyWhere(counts, guard, context))),
      items: parts.map(({ counts, value }) => ({ counts, value })),
    }
  );
}

/** The first item of which the condition decides ends the walk, so that what is behind it is not asked. */
const QUANTIFIERS = {
  some: { decisive: true, answer: true, ofNoItem: false },
  all: { decisive: false, answer: false, ofNoItem: false },
  none: { decisive: true, answer: false, ofNoItem: true },
} as const satisfies Record<ShapeOf<'quantifier'>['holdsFor'], object>;

export const quantifying: Written<'quantifier'> = ({ args: [listed, body], shape }, context) => {
  const { decisive, answer, ofNoItem } = QUANTIFIERS[shape.holdsFor];
  const decided = (isDecided: Condition, hasItem: Condition): Condition =>
    either(isDecided, always(answer), ofNoItem === !answer ? always(!answer) : hasItem);
  const ofItems = (items: readonly ItemText[]): GuardedText | undefined => {
    const texts = bodies(items, body, context);
    // the body is asked of an item only where no item before it decided; a body that may have no value has no formula
    if (!texts || texts.guards.length > 0) return undefined;
    const deciding = allThere(
      texts.items.map(({ counts, value }) =>
        value.is === 'truth' ? all([counts, decisive ? value : not(value)]) : undefined,
      ),
    );
    return deciding && sure(decided(any(deciding), any(items.map(({ counts }) => counts))));
  };
  const ofGiven = ({ texts: range }: GivenList): GuardedText | undefined => {
    const holds = body && range !== undefined ? holdsForText(body, range) : undefined;
    if (holds === undefined) return undefined;
    const decides = decisive ? holds : `(1-${holds})`;
    return sure(decided(condition(`SUMPRODUCT((TRIM(${range})<>"")*${decides})>0`), always(true)));
  };
  return ofList(listed, context, ofItems, ofGiven);
};

/** An array with 1 for each item of a range for which the body holds and 0 for the others; undefined where no array says it. */
function holdsForText(body: Typed, range: string): string | undefined {
  if (hasShape(body, 'negation')) {
    const inner = body.args[0] && holdsForText(body.args[0], range);
    return inner === undefined ? undefined : `(1-${inner})`;
  }
  if (hasShape(body, 'equality')) {
    const text = body.args.find((arg) => typeof arg.literal === 'string')?.literal;
    const isOfItem = body.args.some((arg) => hasShape(arg, 'item'));
    if (typeof text !== 'string' || !isOfItem) return undefined;
    return body.shape.holdsWhenEqual ? `EXACT(${range},${quoted(text)})*1` : `(1-EXACT(${range},${quoted(text)}))`;
  }
  if (!hasShape(body, 'contained') || !body.args[0] || !hasShape(body.args[0], 'item')) return undefined;
  const texts = new Set(body.args[1]?.args.map(({ literal }) => literal));
  const asked = [...texts].flatMap((text) => (typeof text === 'string' ? [`EXACT(${range},${quoted(text)})`] : []));
  return asked.length === 0 || asked.length < texts.size ? undefined : `(${asked.join('+')})`;
}

export const mapping: Written<'map'> = ({ args: [listed, body] }, context) =>
  ofList(listed, context, (items) => {
    const texts = bodies(items, body, context);
    return texts && { guards: texts.guards, value: { is: 'list', items: texts.items } };
  });

export const filtering: Written<'filter'> = ({ args: [listed, body] }, context) =>
  ofList(listed, context, (items) => {
    const texts = bodies(items, body, context);
    if (!texts || texts.items.some(({ value }) => value.is !== 'truth')) return undefined;
    const filtered = items.map(({ counts, value }, at): ItemText => {
      const holds = texts.items[at]?.value;
      const plain = value.is === 'number' && value.isZeroElse ? withoutZero(value) : value;
      return { value: plain, counts: holds?.is === 'truth' ? all([counts, holds]) : counts };
    });
    return { guards: texts.guards, value: { is: 'list', items: filtered } };
  });

function withoutZero({ isZeroElse: _, adds: __, ...number }: NumberText): NumberText {
  return number;
}

/** The body of each item, with the result of the items before it as accumulator; a sum is added up at once. */
export const reducing: Written<'reduce'> = ({ args: [listed, body, start] }, context) =>
  ofList(listed, context, (items) => {
    const from = start && context.make(start, context);
    if (!from || !body) return undefined;
    const addend = addendOf(body);
    let guards: readonly Guard[] = from.guards;
    let value: ValueText | undefined = from.value;
    for (const { counts, value: current } of items) {
      const accumulator: ValueText = addend ? constantNumber(0) : (value ?? NEVER);
      const column = (name: string) => {
        const text = { current, accumulator }[name];
        return text && sure(text);
      };
      const next = ofItem(body, { is: 'row', column }, context);
      if (!next || !value) return undefined;
      guards = [...guards, ...next.guards.map((guard) => onlyWhere(counts, guard, context))];
      value = addend ? withAddend(value, next.value, counts) : eitherValue(counts, next.value, value);
    }
    return value && { guards: tidied(guards), value };
  });

/** Whether the body adds something to the accumulator, and does not read it otherwise. */
function addendOf(body: Typed): boolean {
  if (!hasShape(body, 'sum')) return false;
  const isAccumulator = (typed: Typed) => hasShape(typed, 'item') && typed.name.split('.')[0] === 'accumulator';
  const [accumulators, others] = [body.args.filter(isAccumulator), body.args.filter((arg) => !isAccumulator(arg))];
  return accumulators.length === 1 && !others.some((arg) => anyNode(arg, isAccumulator));
}

function withAddend(sum: ValueText, more: ValueText, counts: Condition): ValueText | undefined {
  if (sum.is !== 'number' || more.is !== 'number') return undefined;
  return plus(sum, more.isZeroElse ? more : eitherNumber(counts, more, constantNumber(0)));
}

/** How many items are part of the list. */
export const countingItems: Written<'count'> = ({ args: [listed] }, context) =>
  ofList(
    listed,
    context,
    (items) => {
      const sureCount = items.filter(({ counts }) => counts.always === true).length;
      const asked = items.filter(({ counts }) => counts.always === undefined);
      const each = asked.map(({ counts }) => `IF(${counts.t},1,0)`);
      if (each.length === 0) return sure(constantNumber(sureCount));
      const text = `SUM(${[...(sureCount === 0 ? [] : [sureCount]), ...each].join(',')})`;
      return sure({ ...realNumber(text, sureCount, items.length), isWhole: true });
    },
    // a list without a typed item is absent, so that a count is at least 1
    ({ count }) => sure({ ...realNumber(count, 1, Number.POSITIVE_INFINITY), isWhole: true }),
  );
