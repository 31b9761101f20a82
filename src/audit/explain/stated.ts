import { toText } from '../../kit/exact-text.js';
import { isNoValue, type Typed, type Value } from '../../model/expression.js';
import { outcome, type WorkedKey, workedPhrase } from '../../words/index.js';
import { listName } from './listed.js';
import { shown } from './shown.js';
import { togetherStated } from './together-shown.js';
import { isExact, isRow, shownAnswer, type Working } from './working.js';

/** A condition told as what is true of the unit: where it does not hold, the opposite of it. */
export function stated(typed: Typed, truth: boolean, working: Working): string {
  const named = { ...working, named: true };
  const state = Object.hasOwn(STATED, typed.op) ? STATED[typed.op] : undefined;
  if (state) return state(typed, truth, named);
  const of = typed.args.map((arg) => shown(arg, named).text).join(workedPhrase('separator', working.language));
  return workedPhrase(truth ? 'holds' : 'does-not-hold', working.language, { of });
}

/** A condition on an item that nobody has in hand: what it asks, without any value. */
export function required(body: Typed, working: Working): string {
  const { item: _, ...rest } = working;
  return stated(body, true, { ...rest, ask: () => ({ status: 'missing', facts: [] }) });
}

type State = (typed: Typed, truth: boolean, working: Working) => string;

/** How a comparison is told that holds, that does not, and that holds with its sides exchanged. */
const COMPARISONS: Readonly<Record<string, readonly [WorkedKey, WorkedKey, WorkedKey]>> = {
  '==': ['equal', 'unequal', 'equal'],
  '!=': ['unequal', 'equal', 'unequal'],
  '<': ['less', 'not-less', 'more'],
  '<=': ['not-more', 'more', 'not-less'],
  '>': ['more', 'not-more', 'less'],
  '>=': ['not-less', 'less', 'not-more'],
};

/** `a ≤ b ≤ c` that does not hold is told by the half that does not. */
const compared: State = ({ op, args, ...rest }, truth, working) => {
  const [holds = 'equal', fails = 'equal', turned = 'equal'] = COMPARISONS[op] ?? [];
  const [a, b, c] = args;
  if (!a || !b) return '';
  if (c && !truth) {
    const first: Typed = { ...rest, op, args: [a, b] };
    return working.ask(first, working.item) === false
      ? compared(first, false, working)
      : compared({ ...rest, op, args: [b, c] }, false, working);
  }
  const same = op === '==' || op === '!=' ? namedEquality(op, args, truth, working) : undefined;
  if (same !== undefined) return same;
  const say = (key: WorkedKey, side: Typed) => workedPhrase(key, working.language, { than: sideText(side, working) });
  if (c) return [sideText(b, working), say(turned, a), workedPhrase('and', working.language), say(holds, c)].join(' ');
  return `${sideText(a, working)} ${say(truth ? holds : fails, b)}`;
};

/** Of an option or another text, that it is, or is not, the one that was asked for. */
function namedEquality(op: string, args: readonly Typed[], truth: boolean, working: Working): string | undefined {
  const { language } = working;
  const asked = args.find(({ literal }) => typeof literal === 'string');
  const owner = args.find(({ op: name }) => name === 'var' || name === 'attribute' || name === 'level');
  if (!asked || !owner || typeof asked.literal !== 'string') return undefined;
  const option = shownAnswer(asked.literal, asked.type, working, owner);
  const isSame = truth === (op === '==');
  const what = isSame ? nameOf(owner, working) : shown(owner, working).text;
  return workedPhrase(isSame ? 'is' : 'is-not', language, { what, option: `"${option}"` });
}

function nameOf({ op, name = '' }: Typed, { language, factTitle, attributeTitle, nodeTitle }: Working): string {
  if (op === 'level') return workedPhrase('level-of', language, { node: nodeTitle(name) });
  return op === 'attribute' ? attributeTitle(name) : factTitle(name);
}

/** Operators that are written out; what else gives a number stands with its value already. */
const WRITTEN_OUT = [
  '+',
  '-',
  '*',
  '/',
  '%',
  'min',
  'max',
  'abs',
  'floor',
  'ceil',
  'round',
  'root',
  'ln',
  'exp',
  'pow',
];

/** A side that is computed stands with what comes of it. */
function sideText(side: Typed, working: Working): string {
  const { text } = shown(side, working);
  const answer = WRITTEN_OUT.includes(side.op) ? working.ask(side, working.item) : undefined;
  if (answer === undefined || !isExact(answer)) return text;
  return `${text} (${outcome(toText(answer), working.reading)})`;
}

/** All operands where they all had to be looked at, else the one that decided. */
function junction(decisive: boolean): State {
  return ({ args }, truth, working) => {
    const { language, ask, item } = working;
    const one = truth === decisive ? args.find((arg) => ask(arg, item) === decisive) : undefined;
    if (one) return stated(one, truth, working);
    return args
      .map((arg) => stated(arg, truth, working))
      .join(workedPhrase(decisive === truth ? 'disjunction' : 'conjunction', language));
  };
}

/** A yes or no by its name. */
const answered: State = (typed, truth, working) => {
  const { language, factTitle, attributeTitle } = working;
  const name = typed.name ?? '';
  const what = typed.op === 'var' ? factTitle(name) : attributeTitle(name);
  return workedPhrase('states', language, { what, value: workedPhrase(truth ? 'yes' : 'no', language) });
};

const there: State = ({ name = '' }, truth, { language, factTitle }) =>
  workedPhrase(truth ? 'is-there' : 'is-absent', language, { fact: factTitle(name) });

const within: State = ({ args: [value, list] }, truth, working) => {
  const { language } = working;
  if (!value || !list) return '';
  const items =
    list.args.length > 0 ? list.args.map((arg) => arg.literal) : Array.isArray(list.literal) ? list.literal : [];
  const shownItems = items.map((item: Value | undefined) =>
    item === undefined ? '' : shownAnswer(item, value.type, working, value),
  );
  const params = { what: shown(value, working).text, list: shownItems.join(workedPhrase('separator', language)) };
  return workedPhrase(truth ? 'is-in' : 'is-not-in', language, params);
};

/** What is asked of every item, and, of criteria, which of them have it or have it not. */
function walking(whenTrue: WorkedKey, whenFalse: WorkedKey, oddIs: boolean): State {
  return ({ args: [list, body] }, truth, working) => {
    const { language } = working;
    if (!list || !body) return '';
    const odd = oddRows(list, body, oddIs, working).join(workedPhrase('separator', language));
    const params = { list: listName(list, working), condition: required(body, working), odd };
    return workedPhrase(truth ? whenTrue : whenFalse, language, params);
  };
}

/** The criteria of which the condition is, or is not, true, each with why. */
function oddRows(list: Typed, body: Typed, is: boolean, working: Working): readonly string[] {
  const items = working.ask(list);
  if (isNoValue(items) || !Array.isArray(items)) return [];
  return items.flatMap((item: Value) => {
    if (!isRow(item) || working.ask(body, item) !== is) return [];
    const { id } = item.row;
    const why = stated(body, is, { ...working, item });
    return typeof id === 'string' ? [`${working.nodeTitle(id)}, ${why}`] : [];
  });
}

const opposite: State = ({ args: [inner] }, truth, working) => (inner ? stated(inner, !truth, working) : '');

const chosen: State = (typed, truth, working) => {
  const taken = typed.args.findIndex((arg, index) => index % 2 === 0 && working.ask(arg, working.item) === true);
  const branch = typed.args[taken < 0 || taken === typed.args.length - 1 ? typed.args.length - 1 : taken + 1];
  return branch ? stated(branch, truth, working) : '';
};

const some = walking('some-true', 'some-false', true);

const STATED: Readonly<Record<string, State>> = {
  'in-cohort': togetherStated,
  cohort: togetherStated,
  children: togetherStated,
  '==': compared,
  '!=': compared,
  '<': compared,
  '<=': compared,
  '>': compared,
  '>=': compared,
  and: junction(false),
  or: junction(true),
  '!': opposite,
  if: chosen,
  because: ({ args: [inner] }, truth, working) => (inner ? stated(inner, truth, working) : ''),
  literal: (_, truth, { language }) => workedPhrase(truth ? 'yes' : 'no', language),
  var: answered,
  attribute: answered,
  present: there,
  in: within,
  all: walking('all-true', 'all-false', false),
  some,
  none: (typed, truth, working) => some(typed, !truth, working),
};
