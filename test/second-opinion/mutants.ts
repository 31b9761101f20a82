import { BUILT_IN, type EngineTables } from '../../src/engine.js';
import { absolute, add, type Exact, multiply, ratio, whole, ZERO } from '../../src/kit/exact.js';
import { type Answer, isNoValue, type Typed, type Value } from '../../src/model/expression.js';
import type { Combiner } from '../../src/model/lowering.js';
import type { Evaluate, Operator, Scope } from '../../src/model/operator.js';

/** A fault that is planted in the engine, by name. */
export type Mutant = readonly [name: string, tables: EngineTables];

const { combiners, operators, policies, ties } = BUILT_IN;

const operator = (name: string) => operators[name] as Operator;

function operatorAs(name: string, change: Partial<Operator>): EngineTables {
  return { ...BUILT_IN, operators: { ...operators, [name]: { ...operator(name), ...change } } };
}

const compiledAs = (name: string, compile: Operator['compile']) => operatorAs(name, { compile });

/** Compiled as another operator is, over operands as they are rewritten. */
const swapped = (name: string, other: string, rewrite = (node: Typed): Typed => node) =>
  compiledAs(name, (node, compile) => operator(other).compile(shapedAs(name, other, rewrite(node)), compile));

/** With the shape of the other operator, by which its value is made. */
function shapedAs(name: string, other: string, node: Typed): Typed {
  const { shape } = operator(other);
  if (name === other || shape === undefined) return node;
  return { ...node, shape: 'from' in shape ? shape.from(node) : shape };
}

const withArgs = (name: string, change: (args: readonly Typed[]) => readonly Typed[]) =>
  swapped(name, name, (node) => ({ ...node, args: change(node.args) }));

/** The value is changed, where there is one. */
const valued = (name: string, change: (value: Value, node: Typed) => Answer) =>
  compiledAs(name, (node, compile): Evaluate => {
    const asked = operator(name).compile(node, compile);
    return (reader) => {
      const answer = asked(reader);
      return isNoValue(answer) ? answer : change(answer, node);
    };
  });

/** The operator reads the scope as it is changed here. */
const scoped = (name: string, change: (scope: Scope) => Partial<Scope>) =>
  operatorAs(name, {
    check: (operands, path, checker) =>
      operator(name).check(operands, path, { ...checker, scope: { ...checker.scope, ...change(checker.scope) } }),
  });

const number = (change: (x: Exact) => Exact) => (value: Value) => change(value as Exact);
const list = (change: (items: readonly Value[]) => readonly Value[]) => (value: Value) =>
  change(value as readonly Value[]);
/** One unit in the last of 40 digits of a number about as large as one. */
const ULP = ratio(1n, 10n ** 39n);
const nudged = number((x) => add(x, ULP));
const inward = (x: Exact) => multiply(x, ratio(9, 10));

/** Each operator of the core language, wrong once. */
export const OPERATOR_MUTANTS: readonly Mutant[] = [
  [
    'var: an absent fact is 0',
    compiledAs(
      'var',
      ({ name = '' }) =>
        ({ fact }) =>
          fact(name) ?? ZERO,
    ),
  ],
  ['present: every fact is', compiledAs('present', () => () => true)],
  ['attribute: a number is without its sign', valued('attribute', (x) => (isExact(x) ? absolute(x) : x))],
  ['constant: one too high', scoped('constant', ({ constant }) => ({ constant: (id) => raised(constant(id)) }))],
  [
    'period: it begins when it ends',
    scoped('period', ({ period }) => ({ period: { from: period.to, to: period.to } })),
  ],
  ['if: a second condition is not asked', withArgs('if', (args) => [...args.slice(0, 2), ...args.slice(-1)])],
  ['and: the last condition is not asked', withArgs('and', (args) => args.slice(0, -1))],
  ['or: the first condition is not asked', withArgs('or', (args) => args.slice(1))],
  ['!: nothing is turned round', valued('!', (x) => !x)],
  [
    '==: text is never the same',
    swapped('==', '==', (node) => (isText(node) ? { ...node, args: [TRUE, FALSE] } : node)),
  ],
  ['!=: is ==', swapped('!=', '==')],
  ['<: holds when both are equal', swapped('<', '<=')],
  ['<=: fails when both are equal', swapped('<=', '<')],
  ['>: holds when both are equal', swapped('>', '>=')],
  ['>=: fails when both are equal', swapped('>=', '>')],
  ['<: forgets a third operand', withArgs('<', (args) => args.slice(0, 2))],
  ['+: forgets the last operand', withArgs('+', (args) => (args.length > 2 ? args.slice(0, -1) : args))],
  ['-: the other way round', withArgs('-', (args) => args.toReversed())],
  ['*: forgets the last operand', withArgs('*', (args) => (args.length > 2 ? args.slice(0, -1) : args))],
  ['/: cut to 15 digits', valued('/', number(cut))],
  ['%: never below 0', valued('%', number(absolute))],
  ['min: is max', swapped('min', 'max')],
  ['max: is min', swapped('max', 'min')],
  ['abs: keeps the sign', compiledAs('abs', (node, compile) => compile(node.args[0] as Typed))],
  ['floor: is ceil', swapped('floor', 'ceil')],
  ['ceil: is floor', swapped('ceil', 'floor')],
  ['root: one unit of the last digit off', valued('root', nudged)],
  ['ln: one unit of the last digit off', valued('ln', nudged)],
  ['exp: one unit of the last digit off', valued('exp', nudged)],
  ['pow: one unit of the last digit off', valued('pow', nudged)],
  ['round: a tenth too low', valued('round', number(inward))],
  [
    'count: one too many',
    valued(
      'count',
      number((x) => add(x, whole(1))),
    ),
  ],
  ['some: is all', swapped('some', 'all')],
  ['all: is some', swapped('all', 'some')],
  ['none: is some', swapped('none', 'some')],
  [
    'map: the first item is lost',
    valued(
      'map',
      list((items) => items.slice(1)),
    ),
  ],
  [
    'filter: the last item is lost',
    valued(
      'filter',
      list((items) => items.slice(0, -1)),
    ),
  ],
  ['reduce: the list is walked from its end', reduceBackwards()],
  [
    'largest: one more counts',
    valued(
      'largest',
      number((x) => add(x, ratio(1, 3))),
    ),
  ],
  ['in: nothing is', valued('in', () => false)],
  ['days: the other way round', withArgs('days', (args) => args.toReversed())],
  ['nodes: leaves are children', swapped('nodes', 'nodes', (node) => ({ ...node, literal: 'children' }))],
  ['points: is percent', swapped('points', 'percent')],
  ['percent: is points', swapped('percent', 'points')],
  ['converted: a tenth too low', valued('converted', number(inward))],
  ['published: is not rounded', swapped('published', 'percent')],
  ['level: is always none', valued('level', () => 'none')],
  ['in-cohort: everybody is', valued('in-cohort', () => true)],
  ['cohort: a tenth too low', valued('cohort', number(inward))],
  ['children: every is none', valued('children', (x) => (x === true ? false : x))],
  [
    'not-applicable: is unscorable',
    compiledAs('not-applicable', () => () => ({ status: 'unscorable', because: { code: 'planted' } })),
  ],
  ['because: the value is lost', valued('because', () => ZERO)],
];

/** Each policy and each method for ties, wrong once. */
export const TABLE_MUTANTS: readonly Mutant[] = [
  ['zero: counts in full', { ...BUILT_IN, policies: { ...policies, zero: policies.full } }],
  ['full: counts nothing', { ...BUILT_IN, policies: { ...policies, full: policies.zero } }],
  ['exclude: is still in the base', { ...BUILT_IN, policies: { ...policies, exclude: policies.zero } }],
  ['withhold: is left out', { ...BUILT_IN, policies: { ...policies, withhold: policies.exclude } }],
  ['competition: the next place is not skipped', { ...BUILT_IN, ties: { ...ties, competition: ties.dense } }],
  ['dense: the next place is skipped', { ...BUILT_IN, ties: { ...ties, dense: ties.competition } }],
  ['modified: the first of the equals', { ...BUILT_IN, ties: { ...ties, modified: ties.competition } }],
  ['average: the last of the equals', { ...BUILT_IN, ties: { ...ties, average: ties.modified } }],
  [
    'ordinal: places begin at 0',
    { ...BUILT_IN, ties: { ...ties, ordinal: { ...ties.ordinal, place: ({ above }) => whole(above) } } },
  ],
];

function combinerAs(name: string, lower: Combiner['lower']): EngineTables {
  return { ...BUILT_IN, combiners: { ...combiners, [name]: { ...(combiners[name] as Combiner), lower } } };
}

const lowerOf = (name: string) => (combiners[name] as Combiner).lower;

/** Each combiner, lowered wrongly. */
export const COMBINER_MUTANTS: readonly Mutant[] = [
  [
    'sum: adds maximums instead of bases',
    combinerAs('sum', (_, { sumOf }) => ({ earned: sumOf('points'), base: sumOf('max') })),
  ],
  ['best: one less counts', combinerAs('best', (params, context) => lowerOf('best')(Number(params) - 1, context))],
  [
    'mean: over all children, counted or not',
    combinerAs('mean', (_, { children, sumOf, ofPercent }) =>
      ofPercent({ '/': [sumOf('percent'), { number: String(children.length) }] }),
    ),
  ],
  ['weighted-mean: without its weights', combinerAs('weighted-mean', lowerOf('mean'))],
  ['min: the highest', combinerAs('min', lowerOf('max'))],
  ['max: the lowest', combinerAs('max', lowerOf('min'))],
];

const TRUE: Typed = {
  op: 'literal',
  shape: { is: 'literal' },
  type: { is: 'boolean' },
  args: [],
  path: [],
  literal: true,
};
const FALSE: Typed = { ...TRUE, literal: false };

function isText({ args }: Typed): boolean {
  return args.some(({ type }) => type.is === 'text' || type.is === 'choice' || type.is === 'level');
}

function isExact(value: Value): value is Exact {
  return typeof value === 'object' && 'n' in value;
}

function raised(constant: ReturnType<Scope['constant']>) {
  return constant && { ...constant, value: add(constant.value as Exact, whole(1)) };
}

function cut({ n, d }: Exact): Exact {
  const scale = 10n ** 15n;
  return ratio((BigInt(n) * scale) / BigInt(d), scale);
}

function reduceBackwards(): EngineTables {
  return compiledAs('reduce', (node, compile) => {
    const [items, ...rest] = node.args;
    const reversed: Operator['compile'] = (operand) => {
      const asked = compile(operand);
      return (reader) => {
        const answer = asked(reader);
        return Array.isArray(answer) ? answer.toReversed() : answer;
      };
    };
    return operator('reduce').compile({ ...node, args: [items as Typed, ...rest] }, (operand) =>
      operand === items ? reversed(operand, compile) : compile(operand),
    );
  });
}
