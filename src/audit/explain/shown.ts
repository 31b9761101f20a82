import { bug } from '../../kit/bug.js';
import { equal } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { byShape, hasShape, type Shaped, type ShapeTable } from '../../model/by-shape.js';
import { isExact, type Typed } from '../../model/expression.js';
import type { Measure } from '../../model/measure.js';
import { fill, modePhrase, outcome, type WorkedKey, workedPhrase } from '../../words/index.js';
import {
  atom,
  bracketed,
  type CalculationContext,
  composed,
  everyBranch,
  numberPiece,
  operationPiece,
  type Piece,
  required,
  shownAnswer,
} from './calculation-context.js';
import { columnName, listFact, listName } from './listed.js';
import { named } from './named.js';
import { membersPassing, statisticName } from './statistic-phrases.js';

/** An expression with the values put in, by the branches that were taken. */
export function shown(typed: Typed, context: CalculationContext): Piece {
  return byShape(SHOWN, typed, context);
}

/** Whether what comes of an expression does not stand in its text: `20 + 5`, and not `"Staff" (25)`. */
export function isWrittenOut(typed: Typed, { operators }: CalculationContext): boolean {
  if (hasShape(typed, 'function')) return operators[typed.op]?.words !== undefined;
  return hasShape(typed, 'sum', 'difference', 'product', 'quotient', 'extreme', 'absolute', 'rounding');
}

/** A condition as it is for the unit. */
function condition(typed: Typed, context: CalculationContext): Piece {
  const holds = context.isGeneral === true || context.ask(typed, context.item) === true;
  return atom(context.stated(typed, holds, context));
}

type Show = (typed: Typed, context: CalculationContext) => Piece;

const literal: Show = ({ literal: value, type }, context) => {
  if (value === undefined) return atom('');
  if (isExact(value)) return numberPiece(toText(value), context.reading);
  const text = shownAnswer(value, type, context);
  return atom(type.is === 'text' || type.is === 'choice' ? `"${text}"` : text);
};

function joined(args: readonly Typed[], sign: string, binds: 1 | 2, context: CalculationContext): Piece {
  const all = args.map((arg) => shown(arg, context));
  // of a part of a sum that gives nothing the condition is a reason
  const counted = binds === 1 ? all.filter(({ text }) => text !== '0') : all;
  const pieces = counted.length === 0 ? all.slice(0, 1) : counted;
  const [first, ...rest] = pieces;
  if (first === undefined || rest.length === 0) return first ?? atom('');
  return composed(pieces.map((piece) => bracketed(piece, binds)).join(sign), binds, pieces);
}

const minus: Show = ({ args: [a, b] }, context) => {
  const first = a ? shown(a, context) : atom('');
  if (b === undefined) return composed(`-${bracketed(first, 3)}`, 1, [first]);
  const second = shown(b, context);
  return composed(`${bracketed(first, 1)} − ${bracketed(second, 2)}`, 1, [first, second]);
};

const divided: Show = ({ args: [a, b] }, context) => {
  const [top, bottom] = [a, b].map((arg) => (arg ? shown(arg, context) : atom(''))) as [Piece, Piece];
  const sign = workedPhrase('divided', context.language);
  return composed(`${bracketed(top, 2)} ${sign} ${bracketed(bottom, 3)}`, 2, [top, bottom]);
};

/** The pieces in one pair of brackets, as in "the lowest of (4; 3,2)". */
function inside(args: readonly Typed[], context: CalculationContext): Piece {
  const pieces = args.map((arg) => shown(arg, context));
  return atom(pieces.map(({ text }) => text).join(workedPhrase('separator', context.language)), pieces);
}

/** In the operator's own words; a number of a plugin's operator without any, as an operation of the pack's own. */
function operation(typed: Typed, context: CalculationContext): Piece {
  const { words } = context.operators[typed.op] ?? {};
  if (!words) return typed.type.is === 'boolean' ? condition(typed, context) : ownOperation(typed, context);
  const [first = '', second = ''] = typed.args.map((arg) => shown(arg, context).text);
  const of = inside(typed.args, context);
  return operationPiece(fill(words, { params: { of: of.text, first, second }, language: context.language }), [of]);
}

/**
 * A value that a limit holds, as `min` of a number and of what is computed: what is computed where it keeps to the
 * limit, else the limit, with what it stands for as a reason. Of several that are computed all are written.
 */
function limited(typed: Shaped<'extreme'>, context: CalculationContext): Piece {
  const { language, reading, ask, item } = context;
  const isLowest = typed.shape.end === 'lowest';
  const limits = typed.args.filter(isConstant);
  const [computed, ...others] = typed.args.filter((arg) => !isConstant(arg));
  const [answer, value] = [typed, computed].map((operand) => (operand ? ask(operand, item) : undefined));
  if (!computed || others.length > 0 || !limits[0] || !answer || !value || !isExact(answer) || !isExact(value))
    return severalShown(typed.args, isLowest ? 'min' : 'max', context);
  if (equal(answer, value)) return shown(computed, context);
  const limit = numberPiece(toText(answer), reading);
  const { text, isNear } = shown(computed, { ...context, because: [] });
  const result = outcome(toText(value), reading, isNear);
  const of = result.endsWith(` ${text}`) ? text : `${text} ${result}`;
  context.because?.push(workedPhrase(isLowest ? 'held-below' : 'held-above', language, { of, limit: limit.text }));
  return limit;
}

function severalShown(args: readonly Typed[], key: 'min' | 'max', context: CalculationContext): Piece {
  const of = inside(args, context);
  return atom(workedPhrase(key, context.language, { of: of.text }), [of]);
}

/** A number that the pack writes, or that is made of such alone. */
function isConstant(typed: Typed): boolean {
  if (hasShape(typed, 'literal')) return true;
  return hasShape(typed, 'sum', 'difference', 'product', 'quotient') && typed.args.every(isConstant);
}

/** The branch whose condition is true; the conditions up to it are kept as reasons. */
const taken: Show = ({ args }, context) => {
  if (context.isGeneral) return atom(everyBranch(args, context, (branch) => shown(branch, context).text));
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [condition, value] = [args[index], args[index + 1]];
    const answer = condition && context.ask(condition, context.item);
    if (!condition || !value || typeof answer !== 'boolean') return atom(workedPhrase('absent', context.language));
    const isAsked = !hasShape(condition, 'literal');
    if (isAsked) context.because?.push(context.stated(condition, answer, { ...context, isNamed: true }));
    if (answer) return shown(value, context);
  }
  const otherwise = args.at(-1);
  return otherwise ? shown(otherwise, context) : atom('');
};

function rounded(typed: Shaped<'rounding'>, context: CalculationContext): Piece {
  const { language, reading, operators } = context;
  if (operators[typed.op]?.words) return operation(typed, context);
  const [value] = typed.args;
  const { how } = typed.shape;
  const params = { of: value ? shown(value, context).text : '', mode: modePhrase(how.mode, language) };
  return operationPiece(
    'step' in how
      ? workedPhrase('round-step', language, { ...params, step: numberPiece(toText(how.step), reading).text })
      : workedPhrase('round-places', language, { ...params, places: String(how.places) }),
  );
}

const days: Show = (typed, context) => {
  const [from = '', to = ''] = typed.args.map((arg) => shown(arg, { ...context, isNamed: false }).text);
  return named(typed, workedPhrase('days', context.language, { from, to }), { ...context, isNamed: true });
};

/** How many items: a number alone where the list is a fact, which has a line of its own; else with what was counted. */
const counted: Show = (typed, context) => {
  const { language } = context;
  const [list] = typed.args;
  const names = { list: list ? listName(list, context, shown) : '' };
  if (list && hasShape(list, 'fact')) return named(typed, workedPhrase('count', language, names), context);
  const body = list && hasShape(list, 'filter') ? list.args[1] : undefined;
  const name = body
    ? workedPhrase('count-where', language, { ...names, condition: required(body, context, list && listFact(list)) })
    : workedPhrase('count', language, names);
  return named(typed, name, { ...context, isNamed: true });
};

/** What walks a list gives a number that has no shorter account than the list and the number. */
const walked: Show = (typed, context) => {
  const [list] = typed.args;
  const name = workedPhrase('on-list', context.language, { list: list ? listName(list, context, shown) : '' });
  return named(typed, name, { ...context, isNamed: true });
};

/** How many of which list were added up, and what they come to. */
const largest: Show = (typed, context) => {
  const [list, many] = typed.args;
  const params = { list: list ? listName(list, context, shown) : '', count: many ? shown(many, context).text : '' };
  const name = workedPhrase(params.count === '1' ? 'largest-one' : 'largest', context.language, params);
  return named(typed, name, { ...context, isNamed: true });
};

/** An operator of a plugin: what it was given, and what it gave. */
function ownOperation(typed: Typed, context: CalculationContext): Piece {
  const name = workedPhrase('own', context.language, { of: inside(typed.args, context).text });
  return named(typed, name, { ...context, isNamed: true });
}

/** The measure or level of a node by its name, `points of "Budget" (12)`, in plain arithmetic too. */
function stands(typed: Shaped<'measure' | 'level'>, key: WorkedKey, context: CalculationContext): Piece {
  const measure = hasShape(typed, 'measure') ? typed.shape.measure : '';
  const params = { node: context.nodeTitle(typed.name), measure };
  return named(typed, workedPhrase(key, context.language, params), { ...context, isNamed: true });
}

const MEASURE_OF = {
  points: 'points-of',
  percent: 'percent-of',
  converted: 'converted-of',
} as const satisfies Readonly<Record<Measure, WorkedKey>>;

function measure(typed: Shaped<'measure'>, context: CalculationContext): Piece {
  return stands(typed, typed.shape.isPublished ? 'published-of' : MEASURE_OF[typed.shape.measure], context);
}

const SHOWN: ShapeTable<[CalculationContext], Piece> = {
  literal,
  list: ({ args }, context) => inside(args, context),
  unknown: () => bug('an expression with a fault has no value to show'),
  fact: (typed, context) => named(typed, context.factTitle(typed.name), context),
  attribute: (typed, context) => named(typed, context.attributeTitle(typed.name), context),
  item: itemPiece,
  measure,
  level: (typed, context) => stands(typed, 'level-of', context),
  rows: (typed, context) => atom(listName(typed, context, shown)),
  statistic: (typed, context) =>
    typed.type.is === 'boolean'
      ? condition(typed, context)
      : ((context.isNamed ? undefined : membersPassing(typed, context)) ??
        named(typed, statisticName(typed, context, shown), context)),
  'not-applicable': ownOperation,
  reason: ({ args: [value] }, context) => (value ? shown(value, context) : atom('')),
  branches: taken,
  sum: ({ args }, context) => joined(args, ' + ', 1, context),
  difference: minus,
  product: ({ args }, context) => joined(args, ' × ', 2, context),
  quotient: divided,
  extreme: limited,
  absolute: operation,
  rounding: rounded,
  function: operation,
  days,
  count: counted,
  map: walked,
  filter: walked,
  reduce: walked,
  largest,
  presence: condition,
  membership: condition,
  order: condition,
  equality: condition,
  junction: condition,
  negation: condition,
  contained: condition,
  quantifier: condition,
};

function itemPiece(typed: Shaped<'item'>, context: CalculationContext): Piece {
  const what = columnName(typed.name, context);
  return context.item === undefined ? atom(what) : named(typed, what, context);
}
