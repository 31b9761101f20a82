import { equal } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import type { Typed } from '../../model/expression.js';
import { modePhrase, outcome, type WorkedKey, workedPhrase } from '../../words/index.js';
import { columnName, listName } from './listed.js';
import { required, stated } from './stated.js';
import { togetherName, togetherStated } from './together-shown.js';
import { atom, bracketed, isExact, numberPiece, type Piece, readingOf, shownAnswer, type Working } from './working.js';

/** An expression with the values put in, by the branches that were taken. */
export function shown(typed: Typed, working: Working): Piece {
  const show = Object.hasOwn(SHOWN, typed.op) ? SHOWN[typed.op] : undefined;
  if (show) return show(typed, working);
  if (typed.type.is === 'boolean') return atom(stated(typed, working.ask(typed, working.item) === true, working));
  return ownOperation(typed, working);
}

type Show = (typed: Typed, working: Working) => Piece;

const literal: Show = ({ literal: value, type }, working) => {
  if (value === undefined) return atom('');
  if (isExact(value)) return numberPiece(toText(value), working.reading);
  const text = shownAnswer(value, type, working);
  return atom(type.is === 'text' || type.is === 'choice' ? `"${text}"` : text);
};

/** A name with its value, or in plain arithmetic the value alone. */
function named(typed: Typed, name: string, working: Working): Piece {
  const answer = working.ask(typed, working.item);
  if (!working.named && isExact(answer)) return numberPiece(toText(answer), readingOf(typed, working));
  const value = shownAnswer(answer, typed.type, working, typed);
  return atom(workedPhrase('valued', working.language, { what: name, value }));
}

function joined(args: readonly Typed[], sign: string, binds: 1 | 2, working: Working): Piece {
  const all = args.map((arg) => shown(arg, working));
  // a part of a sum that gives nothing is told by its condition
  const counted = binds === 1 ? all.filter(({ text }) => text !== '0') : all;
  const pieces = counted.length === 0 ? all.slice(0, 1) : counted;
  const [first, ...rest] = pieces;
  if (first === undefined || rest.length === 0) return first ?? atom('');
  return { text: pieces.map((piece) => bracketed(piece, binds)).join(sign), binds };
}

const minus: Show = ({ args: [a, b] }, working) => {
  const first = a ? shown(a, working) : atom('');
  if (b === undefined) return { text: `-${bracketed(first, 3)}`, binds: 1 };
  return { text: `${bracketed(first, 1)} − ${bracketed(shown(b, working), 2)}`, binds: 1 };
};

const divided: Show = ({ args: [a, b] }, working) => {
  const [top, bottom] = [a, b].map((arg) => (arg ? shown(arg, working) : atom(''))) as [Piece, Piece];
  const sign = workedPhrase('divided', working.language);
  return { text: `${bracketed(top, 2)} ${sign} ${bracketed(bottom, 3)}`, binds: 2 };
};

/** The pieces in one pair of brackets, as in "the lowest of (4; 3,2)". */
function inside(args: readonly Typed[], working: Working): string {
  return args.map((arg) => shown(arg, working).text).join(workedPhrase('separator', working.language));
}

function phrase(key: WorkedKey): Show {
  return ({ args }, working) => atom(workedPhrase(key, working.language, { of: inside(args, working) }));
}

/**
 * A value that a limit holds, as `min` of a number and of what is computed: what is computed where it keeps to the limit,
 * else the limit, with what it stands for as a reason. Of several that are computed all are told.
 */
function limited(key: 'min' | 'max'): Show {
  return (typed, working) => {
    const limits = typed.args.filter(isConstant);
    const [computed, ...others] = typed.args.filter((arg) => !isConstant(arg));
    const [answer, value] = [typed, computed].map((one) => (one ? working.ask(one, working.item) : undefined));
    if (!computed || others.length > 0 || !limits[0] || !answer || !value || !isExact(answer) || !isExact(value))
      return phrase(key)(typed, working);
    if (equal(answer, value)) return shown(computed, working);
    const limit = numberPiece(toText(answer), working.reading);
    const { text } = shown(computed, { ...working, because: [] });
    const result = outcome(toText(value), working.reading);
    const of = result.endsWith(` ${text}`) ? text : `${text} ${result}`;
    working.because?.push(
      workedPhrase(key === 'min' ? 'held-below' : 'held-above', working.language, { of, limit: limit.text }),
    );
    return limit;
  };
}

/** A number that the pack writes, or that is made of such alone. */
function isConstant({ op, args }: Typed): boolean {
  return op === 'literal' || (['+', '-', '*', '/'].includes(op) && args.every(isConstant));
}

/** The branch whose condition is true; the conditions up to it are kept as reasons. */
const taken: Show = ({ args }, working) => {
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [condition, value] = [args[index], args[index + 1]];
    const answer = condition && working.ask(condition, working.item);
    if (!condition || !value || typeof answer !== 'boolean') return atom(workedPhrase('absent', working.language));
    const isConstant = condition.op === 'literal';
    if (!isConstant) working.because?.push(stated(condition, answer, { ...working, named: true }));
    if (answer) return shown(value, working);
  }
  const otherwise = args.at(-1);
  return otherwise ? shown(otherwise, working) : atom('');
};

const rounded: Show = ({ args: [value], name, literal: grain }, working) => {
  const { language } = working;
  const [size, mode] = Array.isArray(grain) ? grain : [];
  const text = size !== undefined && isExact(size) ? numberPiece(toText(size), working.reading).text : '';
  const params = { of: value ? shown(value, working).text : '', mode: modePhrase(String(mode), language) };
  return atom(
    name === 'step'
      ? workedPhrase('round-step', language, { ...params, step: text })
      : workedPhrase('round-places', language, { ...params, places: text }),
  );
};

function withDegree(key: 'root' | 'pow'): Show {
  return ({ args: [x, degree] }, working) => {
    const [of = '', power = ''] = [x, degree].map((arg) => (arg ? shown(arg, working).text : ''));
    return atom(workedPhrase(key, working.language, { of, degree: power }));
  };
}

const days: Show = (typed, working) => {
  const [from = '', to = ''] = typed.args.map((arg) => shown(arg, { ...working, named: false }).text);
  return named(typed, workedPhrase('days', working.language, { from, to }), { ...working, named: true });
};

/** How many items: a number alone where the list is a fact, which was told before; else with what was counted. */
const counted: Show = (typed, working) => {
  const { language } = working;
  const [list] = typed.args;
  const names = { list: list ? listName(list, working) : '' };
  if (list?.op === 'var') return named(typed, workedPhrase('count', language, names), working);
  const body = list?.op === 'filter' ? list.args[1] : undefined;
  const name = body
    ? workedPhrase('count-where', language, { ...names, condition: required(body, working) })
    : workedPhrase('count', language, names);
  return named(typed, name, { ...working, named: true });
};

/** What walks a list gives a number that has no shorter account than the list and the number. */
const walked: Show = (typed, working) => {
  const name = workedPhrase('on-list', working.language, {
    list: typed.args[0] ? listName(typed.args[0], working) : '',
  });
  return named(typed, name, { ...working, named: true });
};

/** An operator of a plugin: what it was given, and what it gave. */
const ownOperation: Show = (typed, working) => {
  const name = workedPhrase('own', working.language, { of: inside(typed.args, working) });
  return named(typed, name, { ...working, named: true });
};

const measured =
  (key: 'points-of' | 'percent-of' | 'converted-of' | 'level-of'): Show =>
  (typed, working) =>
    named(typed, workedPhrase(key, working.language, { node: working.nodeTitle(typed.name ?? '') }), {
      ...working,
      named: true,
    });

function publishedParams({ name = '', literal: measure }: Typed, { nodeTitle }: Working) {
  return { node: nodeTitle(name), measure: String(measure) };
}

function together(typed: Typed, working: Working): Piece {
  if (typed.type.is !== 'boolean') return named(typed, togetherName(typed, working), working);
  return atom(togetherStated(typed, working.ask(typed, working.item) === true, working));
}

const SHOWN: Readonly<Record<string, Show>> = {
  literal,
  list: ({ args }, working) => atom(inside(args, working)),
  var: (typed, working) => named(typed, working.factTitle(typed.name ?? ''), working),
  attribute: (typed, working) => named(typed, working.attributeTitle(typed.name ?? ''), working),
  points: measured('points-of'),
  percent: measured('percent-of'),
  converted: measured('converted-of'),
  published: (typed, working) =>
    named(typed, workedPhrase('published-of', working.language, publishedParams(typed, working)), {
      ...working,
      named: true,
    }),
  level: measured('level-of'),
  '+': ({ args }, working) => joined(args, ' + ', 1, working),
  '-': minus,
  '*': ({ args }, working) => joined(args, ' × ', 2, working),
  '/': divided,
  '%': phrase('remainder'),
  min: limited('min'),
  max: limited('max'),
  abs: phrase('abs'),
  floor: phrase('floor'),
  ceil: phrase('ceil'),
  ln: phrase('ln'),
  exp: phrase('exp'),
  root: withDegree('root'),
  pow: withDegree('pow'),
  round: rounded,
  days,
  cohort: together,
  children: together,
  count: counted,
  map: walked,
  filter: walked,
  reduce: walked,
  largest: walked,
  if: taken,
  because: ({ args: [value] }, working) => (value ? shown(value, working) : atom('')),
  item: itemPiece,
};

function itemPiece(typed: Typed, working: Working): Piece {
  const what = columnName(typed.name ?? '', working.language);
  return working.item === undefined ? atom(what) : named(typed, what, working);
}
