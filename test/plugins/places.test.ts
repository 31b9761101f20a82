import { expect, test } from 'vitest';
import * as z from 'zod';
import { explain, verify } from '../../src/audit/index.js';
import { boundaries, coverage, mutants, mutationScore, prove } from '../../src/author/index.js';
import { planDocument } from '../../src/build/index.js';
import { refusalsOf } from '../../src/build/notes.js';
import {
  assess,
  because,
  type CompiledPack,
  compilePack,
  defineKind,
  defineOperator,
  exact,
  number,
  type Plugins,
  params,
  type RuleDocument,
  safeCompilePack,
} from '../../src/index.js';
import { resealed } from '../support/tampering.js';

const title = { vi: 'Tên', en: 'Title' };

const twice = defineOperator({
  name: 'twice',
  version: 3,
  args: ['number'],
  result: 'number',
  evaluate: ([x]) => exact.add(x, x),
});
const reaches = defineKind({
  kind: 'reaches',
  version: 2,
  params: z.strictObject({ fact: params.factId }),
  reads: ({ fact }) => [{ at: ['fact'], fact, type: 'number' }],
  lower: ({ fact }, { max }) => ({
    if: [{ '>=': [{ var: fact }, number('30')] }, because('reached', max), because('below', 0)],
  }),
  words: {
    reached: { vi: '{fact} đạt', en: '{fact} reaches the bar' },
    below: { vi: '{fact} chưa đạt', en: '{fact} is below the bar' },
  },
});
const PLUGINS: Plugins = { operators: [twice], kinds: [reaches] };
const OTHER_VERSION: Plugins = { operators: [{ ...twice, version: 4 }], kinds: [{ ...reaches, version: 4 }] };

interface Parts {
  readonly criterion?: object;
  readonly tier?: object;
  readonly ranking?: object;
  readonly facts?: readonly object[];
  readonly relations?: readonly object[];
}

const count = (id: string) => ({ id, type: 'count', max: 100, title });
const DERIVED = { id: 'double', title, derive: { twice: { var: 'a' } } };
const doubleIsOver = (bound: number) => ({ '>': [{ twice: { var: 'a' } }, bound] });
const onScale = { goalposts: { of: 'a', low: 0, high: 100, prefer: 'high', whenOutside: 'clamp' } };

/** Where a plugin may stand besides the rule of a criterion, and the place that is told where the pack does not require it. */
const PLACES: Readonly<Record<string, readonly [id: string, at: string, parts: Parts]>> = {
  'a gate of a level': [
    'twice',
    'tiers.0.criteria.0',
    {
      criterion: {
        levels: {
          by: 'points',
          basis: 'exact',
          steps: [{ id: 'I', atLeast: 5, gate: doubleIsOver(1) }],
          floor: { id: 'no' },
        },
      },
    },
  ],
  'the condition of a cohort': [
    'twice',
    'tiers.0.cohorts.0.where',
    { tier: { cohorts: [{ id: 'all', where: { '>': [{ twice: { attribute: 'size' } }, 1] }, title }] } },
  ],
  'a relation between facts': ['twice', 'relations.0.holds', { relations: [{ holds: doubleIsOver(1), title }] }],
  'a derived fact that breaks ties': [
    'twice',
    'facts.2.derive',
    { facts: [DERIVED], ranking: { tieBreak: [{ fact: 'double', prefer: 'low' }] } },
  ],
  'a derived fact that another never exceeds': [
    'twice',
    'facts.2.derive',
    {
      facts: [DERIVED, { ...count('c'), atMost: 'double' }],
      criterion: { rule: { 'per-item': { count: 'c', each: 1, atMost: 9 } } },
    },
  ],
  'a rule inside a rule': [
    'reaches',
    'tiers.0.criteria.0.rule',
    { criterion: { rule: { 'sum-of': [{ max: 10, rule: { reaches: { fact: 'a' } } }] } } },
  ],
};
const CASES = Object.entries(PLACES).map(([place, [id, at, parts]]) => ({ place, id, at, parts }));

function packOf({ criterion, tier, ranking, facts = [], relations = [] }: Parts, requires?: object) {
  const ranked = { id: 'r', of: 'c', by: 'points', basis: 'exact', cohort: 'all', ties: 'dense', notSubmitted: 'omit' };
  return {
    format: 'tieuchi/pack@1',
    id: 'p',
    version: '1.0.0',
    title,
    languages: ['vi', 'en'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
    ...(requires ? { requires } : {}),
    policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    attributes: [{ id: 'size', type: 'number', title }],
    facts: [count('a'), count('b'), ...facts],
    relations,
    tiers: [
      {
        id: 't',
        title,
        cohorts: [{ id: 'all' }],
        criteria: [{ id: 'c', max: 10, title, rule: onScale, ...criterion }],
        rankings: [{ ...ranked, tieBreak: [], ...ranking }],
        ...tier,
      },
    ],
    gaps: [],
  };
}

const REQUIRES = {
  twice: { operators: [{ id: 'twice', version: 3 }] },
  reaches: { kinds: [{ id: 'reaches', version: 2 }] },
};
const required = (id: string, parts: Parts) => compilePack(packOf(parts, REQUIRES[id as 'twice']), PLUGINS);

const ASSESSMENT = {
  format: 'tieuchi/assessment@1',
  id: 'x',
  pack: { id: 'p', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-12-01T00:00:00Z',
  units: [{ id: 'u', tier: 't', name: title, attributes: { size: 7 } }],
  submissions: [{ unit: 'u', at: '2019-10-01T00:00:00Z', facts: { a: 60, b: 1 } }],
};

test.each(CASES)('a plugin in $place must be required by the pack', ({ id, at, parts }) => {
  const compiled = safeCompilePack(packOf(parts), PLUGINS);

  const told = compiled.ok ? [] : compiled.errors.map(({ code, path, params }) => [code, path.join('.'), params]);
  expect(told).toEqual([['plugin-unrequired', at, { plugin: id }]]);
});

test.each(CASES)('a record names a plugin in $place, and without it is not derived again', ({ id, parts }) => {
  const record = assess(required(id, parts), ASSESSMENT);

  expect(record.plugins.map((plugin) => [plugin.id, plugin.version])).toEqual([[id, id === 'twice' ? 3 : 2]]);
  expect(verify(record, { plugins: PLUGINS }).verdict).toBe('verified');
  expect(verify(record).verdict).toBe('not-re-derived');
  expect(verify(record, { plugins: OTHER_VERSION }).verdict).toBe('not-re-derived');
});

test.each(CASES)(
  'a record of a pack that does not require the plugin in $place is not called one of another pack',
  ({ id, parts }) => {
    const record = assess(required(id, parts), ASSESSMENT);
    const pack = { ...record.pack, document: packOf(parts) as unknown as typeof record.pack.document };
    const { verdict, issues } = verify(resealed({ ...record, plugins: [], pack }), { plugins: PLUGINS });

    expect(verdict).toBe('not-re-derived');
    expect(issues.map(({ code }) => code)).toEqual(['plugin-unrequired']);
  },
);

test.each(CASES)('with a plugin in $place nothing is explained without it, or by another version', ({ id, parts }) => {
  const pack = required(id, parts);
  const record = assess(pack, ASSESSMENT);
  const faults = (plugins: Plugins) => {
    const explained = explain({ record, pack }, { unit: 'u', criterion: 'c' }, 'en', plugins);
    return explained.ok ? [] : explained.errors;
  };

  expect(faults(PLUGINS)).toEqual([]);
  const missing = [{ code: 'explain-plugin-missing', params: { plugin: id } }];
  expect(faults({})).toEqual(missing);
  expect(faults(OTHER_VERSION)).toEqual(missing);
});

test('an operator of a plugin, wherever it stands, is refused by a module and needed by a plan compiled ahead', () => {
  for (const { id, parts, place } of CASES) {
    const pack = required(id, parts);
    const isOperator = id === 'twice';
    expect(
      refusalsOf(pack).map(({ operator }) => operator),
      place,
    ).toEqual(isOperator ? ['twice'] : []);
    expect(planDocument(pack).needs.operators, place).toEqual(isOperator ? [{ id: 'twice', version: 3 }] : []);
  }
});

test('the explanation of a rule of a plugin tells a rule inside it by what that one names', () => {
  const halfOf = defineKind({
    kind: 'half-of',
    version: 1,
    params: (rule) => z.strictObject({ rule: rule as never as z.ZodType<RuleDocument>, max: z.string() }),
    reads: () => [],
    parts: ({ rule, max }) => [{ at: ['rule'], rule, max }],
    lower: ({ rule, max }, { lower }) => because('half', { '/': [lower(rule, max), number('2')] }),
    words: { half: { vi: 'Một nửa', en: 'Half of it' } },
  });
  const rule = { 'half-of': { rule: { reaches: { fact: 'a' } }, max: '20' } };
  const requires = { kinds: [{ id: 'half-of', version: 1 }, ...REQUIRES.reaches.kinds] };
  const plugins = { kinds: [halfOf, reaches] };
  const pack = compilePack(packOf({ criterion: { rule } }, requires), plugins);
  const record = assess(pack, ASSESSMENT);

  const explained = explain({ record, pack }, { unit: 'u', criterion: 'c' }, 'en', plugins);

  const [, how] = explained.ok ? (explained.value.children[0]?.children ?? []) : [];
  expect(how?.lines.map(({ text }) => text)).toEqual([
    'Half of it',
    '"Title" (60) reaches the bar',
    'Because "Title" (60) is at least 30',
    'That is 20 points (at most 20 points)',
    'Because "Title" (60) is at least 30',
    'That is 20 ÷ 2 = 10 points (at most 10 points)',
  ]);
});

test.each([
  ['boundaries', (pack: CompiledPack, plugins: Plugins) => boundaries(pack, [], plugins, { steps: 10 })],
  ['coverage', (pack: CompiledPack, plugins: Plugins) => coverage(pack, [], plugins)],
  ['mutationScore', (pack: CompiledPack, plugins: Plugins) => mutationScore(pack, [], plugins, { steps: 10 })],
  ['mutants', (pack: CompiledPack, plugins: Plugins) => mutants(pack.plan.pack, plugins)],
  ['prove', (pack: CompiledPack, plugins: Plugins) => prove(pack, plugins)],
] as const)('%s of a pack with plugins says which one it was not given', (_, ask) => {
  const [id, , parts] = PLACES['a gate of a level'] ?? ['', '', {}];
  const pack = required(id, parts);
  const message =
    "The plugins that the pack was compiled with are needed here; the operator 'twice' of version 3 is not among them.";

  expect(() => ask(pack, {})).toThrow(new TypeError(message));
  expect(() => ask(pack, OTHER_VERSION)).toThrow(new TypeError(message));
  expect(() => ask(pack, PLUGINS)).not.toThrow();
});
