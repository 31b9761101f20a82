import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILT_IN, type EngineTables } from '../../src/engine.js';
import { whole } from '../../src/kit/exact.js';
import type { Kind } from '../../src/model/kind.js';
import type { Combiner, LowerContext } from '../../src/model/lowering.js';
import type { Operator } from '../../src/model/operator.js';
import { disagreements, engineRecord, type NaiveRecord, naiveRecord } from '../support/naive-agreement.js';
import { type Case, firstCases } from '../support/naive-cases.js';
import type { Doc } from '../support/naive-expressions.js';

const { kinds, combiners, operators, policies, ties } = BUILT_IN;

/** The kind of that name, whose lowering sees other params or another context. */
function kindWith(
  name: string,
  change: (params: Doc, context: LowerContext) => readonly [Doc, LowerContext],
): EngineTables {
  const kind = kinds[name] as Kind;
  return {
    ...BUILT_IN,
    kinds: { ...kinds, [name]: { ...kind, lower: (params, context) => kind.lower(...change(params, context)) } },
  };
}

/** The kind of that name, whose lowered expression is rewritten wherever the operator stands. */
function kindRewritten(name: string, operator: string, rewrite: (operands: Doc) => Doc): EngineTables {
  const kind = kinds[name] as Kind;
  return {
    ...BUILT_IN,
    kinds: {
      ...kinds,
      [name]: { ...kind, lower: (params, context) => rewritten(kind.lower(params, context), operator, rewrite) },
    },
  };
}

function rewritten(expression: Doc, operator: string, rewrite: (operands: Doc) => Doc): Doc {
  if (typeof expression !== 'object') return expression;
  if (Array.isArray(expression)) return expression.map((item) => rewritten(item, operator, rewrite));
  if (operator in expression) return rewrite(expression[operator]);
  return Object.fromEntries(
    Object.entries(expression).map(([key, value]) => [key, rewritten(value, operator, rewrite)]),
  );
}

function combinerWith(name: string, lower: Combiner['lower']): EngineTables {
  return { ...BUILT_IN, combiners: { ...combiners, [name]: { ...(combiners[name] as Combiner), lower } } };
}

/** The operator of that name, whose value is made as if its shape were another. */
function operatorShaped(name: string, other: (shape: Doc) => Doc): EngineTables {
  const operator = operators[name] as Operator;
  const compile: Operator['compile'] = (node, compileInside) =>
    operator.compile({ ...node, shape: other(node.shape) }, compileInside);
  return { ...BUILT_IN, operators: { ...operators, [name]: { ...operator, compile } } };
}

const lowerOf = (name: string) => (combiners[name] as Combiner).lower;
const shapeOf = (name: string): Doc => (operators[name] as Operator).shape;
const exclusive = ({ atLeast, atMost, ...band }: Doc) => ({
  ...band,
  ...(atLeast && { above: atLeast }),
  ...(atMost && { below: atMost }),
});

const PLANTED: readonly (readonly [string, EngineTables])[] = [
  ['`<` holds when both are equal', operatorShaped('<', () => shapeOf('<='))],
  ['`or` is `and`', operatorShaped('or', () => shapeOf('and'))],
  [
    '`round` cuts off where it is half-up',
    operatorShaped('round', ({ how, ...shape }) => ({
      ...shape,
      how: { ...how, mode: how.mode === 'half-up' ? 'down' : how.mode },
    })),
  ],
  ['a share beyond the target is not capped', kindRewritten('share', 'min', ([, points]) => points)],
  ['a share of exactly its floor earns nothing', kindRewritten('share', '>=', (operands) => ({ '>': operands }))],
  [
    'the worse post earns nothing, though the rule gives it points',
    kindWith('goalposts', ({ from: _, ...params }, context) => [params, context]),
  ],
  [
    'fractions of a choice are of 1, not of the maximum',
    kindWith('choice', (params, context) => [params, 'fractions' in params ? { ...context, max: '1' } : context]),
  ],
  [
    'a checklist that needs all is met by any',
    kindWith('checklist', (params, context) => [params.need === 'all' ? { ...params, need: 1 } : params, context]),
  ],
  [
    'the ends of a band are never in it',
    kindWith('bands', (params, context) => [{ ...params, points: params.points.map(exclusive) }, context]),
  ],
  ['items are not capped', kindRewritten('per-item', 'min', ([points]) => points)],
  ['deductions go below the floor', kindRewritten('deduct', 'max', ([points]) => points)],
  [
    'the low post of a low preference earns nothing',
    kindWith('goalposts', (params, context) => [{ ...params, prefer: 'high' }, context]),
  ],
  [
    'a mean is over all children, counted or not',
    combinerWith('mean', (_, { children, sumOf, ofPercent }) =>
      ofPercent({ '/': [sumOf('percent'), { number: String(children.length) }] }),
    ),
  ],
  ['a weighted mean forgets its weights', combinerWith('weighted-mean', lowerOf('mean'))],
  ['`min` takes the highest', combinerWith('min', lowerOf('max'))],
  ['`max` takes the lowest', combinerWith('max', lowerOf('min'))],
  [
    '`sum` adds maximums instead of bases',
    combinerWith('sum', (_, { sumOf }) => ({ earned: sumOf('points'), base: sumOf('max') })),
  ],
  ['an excluded child is still in the base', { ...BUILT_IN, policies: { ...policies, exclude: policies.zero } }],
  ['a child that counts in full counts nothing', { ...BUILT_IN, policies: { ...policies, full: policies.zero } }],
  ['a withheld child is left out', { ...BUILT_IN, policies: { ...policies, withhold: policies.exclude } }],
  ['equals of a competition do not skip the next place', { ...BUILT_IN, ties: { ...ties, competition: ties.dense } }],
  ['modified places are the first of the equals', { ...BUILT_IN, ties: { ...ties, modified: ties.competition } }],
  [
    'an average place is the first of the equals',
    { ...BUILT_IN, ties: { ...ties, average: { ...ties.average, place: ({ above }) => whole(above + 1) } } },
  ],
];

const found: string[] = [];
let cases: readonly (Case & { readonly naive: NaiveRecord })[] = [];

beforeAll(() => {
  cases = firstCases(80).map((drawn) => ({ ...drawn, naive: naiveRecord(drawn.pack, drawn.assessment) }));
});

afterAll(() => console.log(found.join('\n')));

/** How many cases it takes until the naive scorer says otherwise; undefined when it never does. */
function casesUntilFound(tables: EngineTables): number | undefined {
  const index = cases.findIndex(
    ({ pack, assessment, naive }) => disagreements(engineRecord(pack, assessment, tables), naive).length > 0,
  );
  return index < 0 ? undefined : index + 1;
}

test.each(PLANTED)('the naive scorer finds that %s', (name, tables) => {
  const after = casesUntilFound(tables);

  expect(after).toBeDefined();
  found.push(`${String(after).padStart(3)} cases until found: ${name}`);
});

test('the engine as it ships is not flagged', () => {
  expect(casesUntilFound(BUILT_IN)).toBeUndefined();
});
