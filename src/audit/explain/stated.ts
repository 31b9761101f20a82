import { toText } from '../../kit/exact-text.js';
import { byShape, hasShape, type Shaped, type ShapeTable } from '../../model/by-shape.js';
import { isExact, isNoValue, isRow, type Typed, type Value } from '../../model/expression.js';
import type { ShapeOf } from '../../model/shape.js';
import { outcome, type WorkedKey, workedPhrase } from '../../words/index.js';
import { type CalculationContext, everyBranch, required, shownAnswer } from './calculation-context.js';
import { columnName, listFact, listName } from './listed.js';
import { reasoned } from './reasoned.js';
import { isWrittenOut, shown } from './shown.js';
import { statisticStated } from './statistic-phrases.js';

/** A condition as a sentence that is true of the unit: where it does not hold, the opposite of it. */
export function stated(typed: Typed, holds: boolean, context: CalculationContext): string {
  return byShape(STATED, typed, holds, { ...context, isNamed: true });
}

/** The phrase for a value on that side of another, strictly or not: `is less than 5`. */
const ORDERS = {
  below: { strict: 'less', loose: 'not-more' },
  above: { strict: 'more', loose: 'not-less' },
} as const satisfies Readonly<Record<ShapeOf<'order'>['side'], Readonly<Record<'strict' | 'loose', WorkedKey>>>>;

const OTHER_SIDE = { below: 'above', above: 'below' } as const;

/** The phrases for a comparison that holds, that does not, and that holds with its operands exchanged. */
function comparisonPhrases({ shape }: Comparison): Readonly<Record<'holds' | 'fails' | 'exchanged', WorkedKey>> {
  if (shape.is === 'equality') {
    const [holds, fails] = shape.holdsWhenEqual ? (['equal', 'unequal'] as const) : (['unequal', 'equal'] as const);
    return { holds, fails, exchanged: holds };
  }
  const [here, there] = [ORDERS[shape.side], ORDERS[OTHER_SIDE[shape.side]]];
  return shape.isStrict
    ? { holds: here.strict, fails: there.loose, exchanged: there.strict }
    : { holds: here.loose, fails: there.strict, exchanged: there.loose };
}

type Comparison = Shaped<'order'> | Shaped<'equality'>;

/** A comparison as a sentence; of `a ≤ b ≤ c` that does not hold, the half that does not. */
function compared(typed: Comparison, truth: boolean, context: CalculationContext): string {
  const [a, b, c] = typed.args;
  if (!a || !b) return '';
  if (c && !truth && context.isGeneral) return ofBothHalves([a, b, c], typed, context);
  if (c && !truth) {
    const [first, second] = [
      { ...typed, args: [a, b] },
      { ...typed, args: [b, c] },
    ];
    return compared(context.ask(first, context.item) === false ? first : second, false, context);
  }
  const isSame = hasShape(typed, 'equality') ? truth === typed.shape.holdsWhenEqual : undefined;
  const equality = isSame === undefined ? undefined : namedEquality(typed.args, isSame, context);
  if (equality !== undefined) return equality;
  const { holds, fails, exchanged } = comparisonPhrases(typed);
  const say = (key: WorkedKey, side: Typed) => workedPhrase(key, context.language, { than: sideText(side, context) });
  if (c)
    return [sideText(b, context), say(exchanged, a), workedPhrase('and', context.language), say(holds, c)].join(' ');
  return `${sideText(a, context)} ${say(truth ? holds : fails, b)}`;
}

/** `a ≤ b ≤ c` as it does not hold for whoever fails either half. */
function ofBothHalves(
  [a, b, c]: readonly [Typed, Typed, Typed],
  typed: Comparison,
  context: CalculationContext,
): string {
  const [first, second] = [
    { ...typed, args: [a, b] },
    { ...typed, args: [b, c] },
  ].map((half) => compared(half, false, context));
  return `${first}${workedPhrase('disjunction', context.language)}${second}`;
}

/** Of an option or another text, that it is, or is not, the one that was asked for. */
function namedEquality(args: readonly Typed[], isSame: boolean, context: CalculationContext): string | undefined {
  const { language } = context;
  const asked = args.find(({ literal }) => typeof literal === 'string');
  const owner = args.find((arg) => hasShape(arg, 'fact', 'attribute', 'level'));
  if (!asked || !owner || typeof asked.literal !== 'string') return undefined;
  const option = shownAnswer(asked.literal, asked.type, context, owner);
  const what = isSame ? nameOf(owner, context) : shown(owner, context).text;
  return workedPhrase(isSame ? 'is' : 'is-not', language, { what, option: `"${option}"` });
}

function nameOf(
  typed: Shaped<'fact' | 'attribute' | 'level'>,
  { language, factTitle, attributeTitle, nodeTitle }: CalculationContext,
): string {
  if (hasShape(typed, 'level')) return workedPhrase('level-of', language, { node: nodeTitle(typed.name) });
  return hasShape(typed, 'attribute') ? attributeTitle(typed.name) : factTitle(typed.name);
}

/** A side that is computed stands with what comes of it. */
function sideText(side: Typed, context: CalculationContext): string {
  const {
    piece: { text, isNear },
    because,
  } = reasoned(side, context);
  const answer = isWrittenOut(side, context) ? context.ask(side, context.item) : undefined;
  if (answer === undefined || !isExact(answer)) return text + because;
  const result = outcome(toText(answer), context.reading, isNear);
  // a number that a branch or a limit gave is written once
  return result === `= ${text}` ? text + because : `${text} (${result})${because}`;
}

/** All operands where they all had to be looked at, else the one that decided. */
function junction(
  { args, shape: { decisive } }: Shaped<'junction'>,
  truth: boolean,
  context: CalculationContext,
): string {
  const { language, ask, item } = context;
  const deciding = truth === decisive ? args.find((arg) => ask(arg, item) === decisive) : undefined;
  if (deciding) return stated(deciding, truth, context);
  return args
    .map((arg) => stated(arg, truth, context))
    .join(workedPhrase(decisive === truth ? 'disjunction' : 'conjunction', language));
}

/** A yes or no by its name. */
function answered(typed: Shaped<'fact' | 'attribute'>, truth: boolean, context: CalculationContext): string {
  return answeredBy(nameOf(typed, context), truth, context);
}

function answeredBy(what: string, truth: boolean, { language }: CalculationContext): string {
  return workedPhrase('states', language, { what, value: workedPhrase(truth ? 'yes' : 'no', language) });
}

function within({ args: [value, list] }: Typed, truth: boolean, context: CalculationContext): string {
  const { language } = context;
  if (!value || !list) return '';
  const items =
    list.args.length > 0 ? list.args.map((arg) => arg.literal) : Array.isArray(list.literal) ? list.literal : [];
  const shownItems = items.map((item: Value | undefined) =>
    item === undefined ? '' : shownAnswer(item, value.type, context, value),
  );
  const params = { what: shown(value, context).text, list: shownItems.join(workedPhrase('separator', language)) };
  return workedPhrase(truth ? 'is-in' : 'is-not-in', language, params);
}

/** What is asked of every item, and, of criteria, which of them have it or have it not. */
function walking(
  { args: [list, body], shape }: Shaped<'quantifier'>,
  truth: boolean,
  context: CalculationContext,
): string {
  const { language } = context;
  if (!list || !body) return '';
  const { holds, fails, named } = QUANTIFIED[shape.holdsFor];
  const odd = criteriaWhere(list, body, named, context).join(workedPhrase('separator', language));
  const params = { list: listName(list, context, shown), condition: required(body, context, listFact(list)), odd };
  return workedPhrase(truth ? holds : fails, language, params);
}

/**
 * The phrases of a condition over a list, by how many items it must hold for. `named`: true where the sentence names the items for which
 * the condition is true, false where it names the others.
 */
const QUANTIFIED = {
  all: { holds: 'all-true', fails: 'all-false', named: false },
  some: { holds: 'some-true', fails: 'some-false', named: true },
  none: { holds: 'some-false', fails: 'some-true', named: true },
} as const satisfies Record<
  ShapeOf<'quantifier'>['holdsFor'],
  { readonly holds: WorkedKey; readonly fails: WorkedKey; readonly named: boolean }
>;

/** The criteria of which the condition is, or is not, true, each with why. */
function criteriaWhere(list: Typed, body: Typed, is: boolean, context: CalculationContext): readonly string[] {
  const items = context.ask(list);
  if (isNoValue(items) || !Array.isArray(items)) return [];
  return items.flatMap((item: Value) => {
    if (!isRow(item) || context.ask(body, item) !== is) return [];
    const { id } = item.row;
    const why = stated(body, is, { ...context, item });
    return typeof id === 'string' ? [`${context.nodeTitle(id)}, ${why}`] : [];
  });
}

function chosen(typed: Typed, truth: boolean, context: CalculationContext): string {
  if (context.isGeneral) return everyBranch(typed.args, context, (branch) => stated(branch, truth, context));
  const taken = typed.args.findIndex((arg, index) => index % 2 === 0 && context.ask(arg, context.item) === true);
  const branch = typed.args[taken < 0 || taken === typed.args.length - 1 ? typed.args.length - 1 : taken + 1];
  return branch ? stated(branch, truth, context) : '';
}

/** A condition of a plugin, and what is no condition. */
function ofThePack({ args }: Typed, holds: boolean, context: CalculationContext): string {
  const of = args.map((arg) => shown(arg, context).text).join(workedPhrase('separator', context.language));
  return workedPhrase(holds ? 'holds' : 'does-not-hold', context.language, { of });
}

const STATED: ShapeTable<[boolean, CalculationContext], string> = {
  literal: (_, holds, { language }) => workedPhrase(holds ? 'yes' : 'no', language),
  fact: answered,
  attribute: answered,
  presence: ({ name }, holds, { language, factTitle }) =>
    workedPhrase(holds ? 'is-there' : 'is-absent', language, { fact: factTitle(name) }),
  membership: (_, holds, { language }) => workedPhrase(holds ? 'in-cohort' : 'not-in-cohort', language),
  statistic: statisticStated,
  reason: ({ args: [inner] }, holds, context) => (inner ? stated(inner, holds, context) : ''),
  branches: chosen,
  order: compared,
  equality: compared,
  junction,
  negation: ({ args: [inner] }, holds, context) => (inner ? stated(inner, !holds, context) : ''),
  contained: within,
  quantifier: walking,
  function: ofThePack,
  item: ({ name }, holds, context) => answeredBy(columnName(name, context), holds, context),
  list: ofThePack,
  unknown: ofThePack,
  measure: ofThePack,
  level: ofThePack,
  rows: ofThePack,
  'not-applicable': ofThePack,
  extreme: ofThePack,
  sum: ofThePack,
  difference: ofThePack,
  product: ofThePack,
  quotient: ofThePack,
  absolute: ofThePack,
  rounding: ofThePack,
  days: ofThePack,
  map: ofThePack,
  filter: ofThePack,
  reduce: ofThePack,
  count: ofThePack,
  largest: ofThePack,
};
