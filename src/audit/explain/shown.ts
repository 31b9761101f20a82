import { bug } from '../../kit/bug.js';
import { equal } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { byShape, hasShape, type Shaped, type ShapeTable } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { Measure } from '../../model/measure.js';
import { fill, modePhrase, outcome, type WorkedKey, workedPhrase } from '../../words/index.js';
import { columnName, listFact, listName } from './listed.js';
import { named } from './named.js';
import { membersPassing, statisticName } from './statistic-phrases.js';
import {
  atom,
  bracketed,
  composed,
  everyBranch,
  isExact,
  numberPiece,
  operationPiece,
  type Piece,
  required,
  shownAnswer,
  type Working,
} from './working.js';

/** An expression with the values put in, by the branches that were taken. */
export function shown(typed: Typed, working: Working): Piece {
  return byShape(SHOWN, typed, working);
}

/** Whether what comes of an expression does not stand in its text: `20 + 5`, and not `"Staff" (25)`. */
export function isWrittenOut(typed: Typed, { operators }: Working): boolean {
  if (hasShape(typed, 'function')) return operators[typed.op]?.words !== undefined;
  return hasShape(typed, 'sum', 'difference', 'product', 'quotient', 'extreme', 'absolute', 'rounding');
}

/** A condition as it is for the unit. */
function condition(typed: Typed, working: Working): Piece {
  const holds = working.isGeneral === true || working.ask(typed, working.item) === true;
  return atom(working.stated(typed, holds, working));
}

type Show = (typed: Typed, working: Working) => Piece;

const literal: Show = ({ literal: value, type }, working) => {
  if (value === undefined) return atom('');
  if (isExact(value)) return numberPiece(toText(value), working.reading);
  const text = shownAnswer(value, type, working);
  return atom(type.is === 'text' || type.is === 'choice' ? `"${text}"` : text);
};

function joined(args: readonly Typed[], sign: string, binds: 1 | 2, working: Working): Piece {
  const all = args.map((arg) => shown(arg, working));
  // a part of a sum that gives nothing is told by its condition
  const counted = binds === 1 ? all.filter(({ text }) => text !== '0') : all;
  const pieces = counted.length === 0 ? all.slice(0, 1) : counted;
  const [first, ...rest] = pieces;
  if (first === undefined || rest.length === 0) return first ?? atom('');
  return composed(pieces.map((piece) => bracketed(piece, binds)).join(sign), binds, pieces);
}

const minus: Show = ({ args: [a, b] }, working) => {
  const first = a ? shown(a, working) : atom('');
  if (b === undefined) return composed(`-${bracketed(first, 3)}`, 1, [first]);
  const second = shown(b, working);
  return composed(`${bracketed(first, 1)} − ${bracketed(second, 2)}`, 1, [first, second]);
};

const divided: Show = ({ args: [a, b] }, working) => {
  const [top, bottom] = [a, b].map((arg) => (arg ? shown(arg, working) : atom(''))) as [Piece, Piece];
  const sign = workedPhrase('divided', working.language);
  return composed(`${bracketed(top, 2)} ${sign} ${bracketed(bottom, 3)}`, 2, [top, bottom]);
};

/** The pieces in one pair of brackets, as in "the lowest of (4; 3,2)". */
function inside(args: readonly Typed[], working: Working): Piece {
  const pieces = args.map((arg) => shown(arg, working));
  return atom(pieces.map(({ text }) => text).join(workedPhrase('separator', working.language)), pieces);
}

/** In the operator's own words; a number of a plugin's operator without any, as an operation of the pack's own. */
function operation(typed: Typed, working: Working): Piece {
  const { words } = working.operators[typed.op] ?? {};
  if (!words) return typed.type.is === 'boolean' ? condition(typed, working) : ownOperation(typed, working);
  const [first = '', second = ''] = typed.args.map((arg) => shown(arg, working).text);
  const of = inside(typed.args, working);
  return operationPiece(fill(words, { params: { of: of.text, first, second }, language: working.language }), [of]);
}

/**
 * A value that a limit holds, as `min` of a number and of what is computed: what is computed where it keeps to the
 * limit, else the limit, with what it stands for as a reason. Of several that are computed all are told.
 */
function limited(typed: Shaped<'extreme'>, working: Working): Piece {
  const { language, reading, ask, item } = working;
  const isLowest = typed.shape.end === 'lowest';
  const limits = typed.args.filter(isConstant);
  const [computed, ...others] = typed.args.filter((arg) => !isConstant(arg));
  const [answer, value] = [typed, computed].map((operand) => (operand ? ask(operand, item) : undefined));
  if (!computed || others.length > 0 || !limits[0] || !answer || !value || !isExact(answer) || !isExact(value))
    return severalShown(typed.args, isLowest ? 'min' : 'max', working);
  if (equal(answer, value)) return shown(computed, working);
  const limit = numberPiece(toText(answer), reading);
  const { text, isNear } = shown(computed, { ...working, because: [] });
  const result = outcome(toText(value), reading, isNear);
  const of = result.endsWith(` ${text}`) ? text : `${text} ${result}`;
  working.because?.push(workedPhrase(isLowest ? 'held-below' : 'held-above', language, { of, limit: limit.text }));
  return limit;
}

function severalShown(args: readonly Typed[], key: 'min' | 'max', working: Working): Piece {
  const of = inside(args, working);
  return atom(workedPhrase(key, working.language, { of: of.text }), [of]);
}

/** A number that the pack writes, or that is made of such alone. */
function isConstant(typed: Typed): boolean {
  if (hasShape(typed, 'literal')) return true;
  return hasShape(typed, 'sum', 'difference', 'product', 'quotient') && typed.args.every(isConstant);
}

/** The branch whose condition is true; the conditions up to it are kept as reasons. */
const taken: Show = ({ args }, working) => {
  if (working.isGeneral) return atom(everyBranch(args, working, (branch) => shown(branch, working).text));
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [condition, value] = [args[index], args[index + 1]];
    const answer = condition && working.ask(condition, working.item);
    if (!condition || !value || typeof answer !== 'boolean') return atom(workedPhrase('absent', working.language));
    const isAsked = !hasShape(condition, 'literal');
    if (isAsked) working.because?.push(working.stated(condition, answer, { ...working, named: true }));
    if (answer) return shown(value, working);
  }
  const otherwise = args.at(-1);
  return otherwise ? shown(otherwise, working) : atom('');
};

function rounded(typed: Shaped<'rounding'>, working: Working): Piece {
  const { language, reading, operators } = working;
  if (operators[typed.op]?.words) return operation(typed, working);
  const [value] = typed.args;
  const { how } = typed.shape;
  const params = { of: value ? shown(value, working).text : '', mode: modePhrase(how.mode, language) };
  return operationPiece(
    'step' in how
      ? workedPhrase('round-step', language, { ...params, step: numberPiece(toText(how.step), reading).text })
      : workedPhrase('round-places', language, { ...params, places: String(how.places) }),
  );
}

const days: Show = (typed, working) => {
  const [from = '', to = ''] = typed.args.map((arg) => shown(arg, { ...working, named: false }).text);
  return named(typed, workedPhrase('days', working.language, { from, to }), { ...working, named: true });
};

/** How many items: a number alone where the list is a fact, which was told before; else with what was counted. */
const counted: Show = (typed, working) => {
  const { language } = working;
  const [list] = typed.args;
  const names = { list: list ? listName(list, working, shown) : '' };
  if (list && hasShape(list, 'fact')) return named(typed, workedPhrase('count', language, names), working);
  const body = list && hasShape(list, 'filter') ? list.args[1] : undefined;
  const name = body
    ? workedPhrase('count-where', language, { ...names, condition: required(body, working, list && listFact(list)) })
    : workedPhrase('count', language, names);
  return named(typed, name, { ...working, named: true });
};

/** What walks a list gives a number that has no shorter account than the list and the number. */
const walked: Show = (typed, working) => {
  const [list] = typed.args;
  const name = workedPhrase('on-list', working.language, { list: list ? listName(list, working, shown) : '' });
  return named(typed, name, { ...working, named: true });
};

/** How many of which list were added up, and what they come to. */
const largest: Show = (typed, working) => {
  const [list, many] = typed.args;
  const params = { list: list ? listName(list, working, shown) : '', count: many ? shown(many, working).text : '' };
  const name = workedPhrase(params.count === '1' ? 'largest-one' : 'largest', working.language, params);
  return named(typed, name, { ...working, named: true });
};

/** An operator of a plugin: what it was given, and what it gave. */
function ownOperation(typed: Typed, working: Working): Piece {
  const name = workedPhrase('own', working.language, { of: inside(typed.args, working).text });
  return named(typed, name, { ...working, named: true });
}

/** The measure or level of a node by its name, `points of "Budget" (12)`, in plain arithmetic too. */
function stands(typed: Typed, key: WorkedKey, working: Working): Piece {
  const measure = hasShape(typed, 'measure') ? typed.shape.measure : '';
  const params = { node: working.nodeTitle(typed.name ?? ''), measure };
  return named(typed, workedPhrase(key, working.language, params), { ...working, named: true });
}

const MEASURE_OF = {
  points: 'points-of',
  percent: 'percent-of',
  converted: 'converted-of',
} as const satisfies Readonly<Record<Measure, WorkedKey>>;

function measure(typed: Shaped<'measure'>, working: Working): Piece {
  return stands(typed, typed.shape.isPublished ? 'published-of' : MEASURE_OF[typed.shape.measure], working);
}

const SHOWN: ShapeTable<[Working], Piece> = {
  literal,
  list: ({ args }, working) => inside(args, working),
  unknown: () => bug('an expression with a fault has no value to show'),
  fact: (typed, working) => named(typed, working.factTitle(typed.name ?? ''), working),
  attribute: (typed, working) => named(typed, working.attributeTitle(typed.name ?? ''), working),
  item: itemPiece,
  measure,
  level: (typed, working) => stands(typed, 'level-of', working),
  rows: (typed, working) => atom(listName(typed, working, shown)),
  statistic: (typed, working) =>
    typed.type.is === 'boolean'
      ? condition(typed, working)
      : ((working.named ? undefined : membersPassing(typed, working)) ??
        named(typed, statisticName(typed, working, shown), working)),
  'not-applicable': ownOperation,
  reason: ({ args: [value] }, working) => (value ? shown(value, working) : atom('')),
  branches: taken,
  sum: ({ args }, working) => joined(args, ' + ', 1, working),
  difference: minus,
  product: ({ args }, working) => joined(args, ' × ', 2, working),
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

function itemPiece(typed: Typed, working: Working): Piece {
  const what = columnName(typed.name ?? '', working);
  return working.item === undefined ? atom(what) : named(typed, what, working);
}
