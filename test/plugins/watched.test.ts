import { expect, test } from 'vitest';
import { prove } from '../../src/author/index.js';
import { compilePack, defineOperator, type Exact, exact } from '../../src/index.js';
import { packOf } from '../support/proof-packs.js';
import { PACK, plugins } from './house.js';

type Evaluate = (values: readonly [Exact]) => Exact | Promise<unknown>;

/** What `check` tells of an operator in a criterion of at most 10 points, of a count from 0 to 10. */
function foundOf(evaluate: Evaluate) {
  const operator = defineOperator({
    name: 'same',
    version: 1,
    args: ['number'],
    result: 'number',
    evaluate: evaluate as never,
  });
  const requires = { operators: [{ id: 'same', version: 1 }] };
  const rule = { logic: { min: [10, { same: { var: 'x' } }] } };
  const pack = packOf([{ id: 'x', type: 'count', max: 10 }], [{ id: 'c', max: 10, rule: rule as never }], { requires });
  const { findings } = prove(compilePack(pack, { operators: [operator] }), { operators: [operator] });
  return findings.filter(({ code }) => code.startsWith('plugin-'));
}

test('an operator that gives the same value for the same operands is not told', () => {
  const remembered = new Map<string, Exact>();

  expect(foundOf(([x]) => x)).toEqual([]);
  expect(
    foundOf(([x]) => {
      const key = exact.toText(x);
      if (!remembered.has(key)) remembered.set(key, exact.divide(x, exact.whole(3)) as Exact);
      return remembered.get(key) as Exact;
    }),
  ).toEqual([]);
});

test('what an operator throws is told once, with its message, where the pack requires the operator', () => {
  const found = foundOf(([x]) => {
    if (exact.compare(x, exact.whole(10)) === 0) throw new Error('no table for\n10');
    return x;
  });

  expect(found).toEqual([
    {
      code: 'plugin-fails',
      severity: 'warning',
      path: ['requires', 'operators', 0],
      params: { plugin: 'same', message: 'no table for 10' },
    },
  ]);
});

const UNSTEADY = [
  { code: 'plugin-unsteady', severity: 'warning', path: ['requires', 'operators', 0], params: { plugin: 'same' } },
];

test('an operator that answers otherwise at the next call is told', () => {
  let calls = 0;

  expect(
    foundOf(() => {
      calls += 1;
      return exact.whole(calls % 7);
    }),
  ).toEqual(UNSTEADY);
});

test('an operator that remembers the largest operand is told, although it answers alike twice in a row', () => {
  let most = exact.whole(0);

  expect(
    foundOf(([x]) => {
      if (exact.compare(x, most) > 0) most = x;
      return most;
    }),
  ).toEqual(UNSTEADY);
});

test('an operator that throws now and then is told as both', () => {
  let calls = 0;
  const found = foundOf(([x]) => {
    calls += 1;
    if (calls % 2 === 0) throw new Error('busy');
    return x;
  });

  expect(found.map(({ code }) => code)).toEqual(['plugin-fails', 'plugin-unsteady']);
});

test('a promise that fails is no answer, and its failure is nobody’s error', async () => {
  expect(foundOf(() => Promise.reject(new Error('later')))).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 0));
});

test('a kind that lowers to something else each time is told, and one that always lowers alike is not', () => {
  const found = (given: ReturnType<typeof plugins>) =>
    prove(compilePack(PACK, given), given).findings.filter(({ code }) => code.startsWith('plugin-'));
  let calls = 0;
  const drifting = plugins({
    kind: {
      lower: () => {
        calls += 1;
        return { because: ['halved', calls] };
      },
    },
  });

  expect(found(plugins({}))).toEqual([]);
  expect(found(drifting).map(({ path, params }) => [path, params])).toEqual([
    [['requires', 'kinds', 0], { plugin: 'half' }],
  ]);
});

test('a kind that compiles once and then throws is told', () => {
  let calls = 0;
  const given = plugins({
    combiner: {
      lower: (_: unknown, { sumOf }: { sumOf: (column: string) => unknown }) => {
        calls += 1;
        if (calls > 1) throw new Error('only once');
        return { earned: sumOf('points'), base: sumOf('base') };
      },
    },
  });
  const { findings } = prove(compilePack(PACK, given), given);

  expect(findings.filter(({ code }) => code === 'plugin-unsteady').map(({ params }) => params)).toEqual([
    { plugin: 'first' },
  ]);
});
