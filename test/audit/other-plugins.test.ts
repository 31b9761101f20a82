import { expect, test } from 'vitest';
import * as z from 'zod';
import { recordText, reliance, verify } from '../../src/audit/index.js';
import { assess, because, compilePack, defineKind, defineOperator, exact, number, params } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { documentOf } from '../support/documents.js';
import { edited, resealed } from '../support/tampering.js';

/** The rule kind of examples/02-kind: all the points when the fact reaches the bar, or, with `>`, passes it. */
const threshold = (comparison: '>=' | '>') =>
  defineKind({
    kind: 'threshold',
    version: 1,
    params: z.strictObject({ fact: params.factId.describe('The fact'), atLeast: params.decimal.describe('The bar') }),
    reads: ({ fact }) => [{ at: ['fact'], fact, type: 'number' }],
    lower: ({ fact, atLeast }, { max }) => ({
      if: [{ [comparison]: [{ var: fact }, number(atLeast)] }, because('reached', max), because('not-reached', 0)],
    }),
    words: { reached: { vi: 'đạt', en: 'reached' }, 'not-reached': { vi: 'chưa đạt', en: 'not reached' } },
  });

/** The operator of examples/04-operator, with `half` or with 7. */
const saturation = (half?: number) =>
  defineOperator({
    name: 'saturation',
    version: 1,
    args: ['number', 'number'],
    result: 'number',
    evaluate: ([x, y]) =>
      exact.divide(x, exact.add(x, half === undefined ? y : exact.whole(half))) ?? { status: 'missing', facts: [] },
  });

function recordOf(example: string, plugins: object): AssessmentRecord {
  const [pack, assessment] = ['pack', 'assessment'].map((name) => documentOf(`examples/${example}/${name}.yaml`));
  return assess(compilePack(pack, plugins), assessment);
}

const KIND = recordOf('02-kind', { kinds: [threshold('>=')] });
const OPERATOR = recordOf('04-operator', { operators: [saturation()] });

test('a kind of the same name and version that comes to another rule is told as that plugin, with both digests', () => {
  const { verdict, other, plugins, differences } = verify(KIND, { plugins: { kinds: [threshold('>')] } });
  const recorded = KIND.plugins[0];

  expect({ verdict, other }).toEqual({ verdict: 'another-pack', other: [] });
  expect(plugins).toEqual([{ recorded, rederived: { ...recorded, lowered: expect.stringMatching(/^sha256:/) } }]);
  expect(plugins[0]?.rederived?.lowered).not.toBe(recorded?.lowered);
  // xa-b has exactly the 4 meetings of the bar
  expect(differences.map(({ unit, what }) => `${unit} ${what}`)).toEqual([
    'xa-b because',
    'xa-b percent',
    'xa-b points',
  ]);
});

test('with the plugins that it was made with no plugin is another one', () => {
  expect(verify(KIND, { plugins: { kinds: [threshold('>=')] } })).toMatchObject({ verdict: 'verified', plugins: [] });
  expect(verify(OPERATOR, { plugins: { operators: [saturation()] } })).toMatchObject({
    verdict: 'verified',
    plugins: [],
  });
});

test.each([
  ['one that the pack does not use', (list: AssessmentRecord['plugins']) => [...list, { ...list[0], id: 'magic' }], 1],
  ['another version', (list: AssessmentRecord['plugins']) => list.map((plugin) => ({ ...plugin, version: 2 })), 1],
  ['none', () => [], 1],
  ['one twice', (list: AssessmentRecord['plugins']) => [...list, ...list], 1],
])('a list of plugins that was written over is told: %s', (_, list, count) => {
  const forged = resealed(edited(KIND, ['plugins'], list(KIND.plugins)));
  const { verdict, other, plugins } = verify(forged, { plugins: { kinds: [threshold('>=')] } });

  expect({ verdict, other, count: plugins.length }).toEqual({ verdict: 'another-pack', other: [], count });
  expect(reliance(forged, { plugins: { kinds: [threshold('>=')] } })).toMatchObject({
    errors: [{ code: 'another-pack' }],
  });
});

test('plugins that are told are copies: who changes them changes no record', () => {
  const before = recordText(KIND);
  const { plugins } = verify(KIND, { plugins: { kinds: [threshold('>')] } });
  Object.assign(plugins[0]?.recorded ?? {}, { id: 'x' });

  expect(recordText(KIND)).toBe(before);
});

test('the code of an operator is under no digest: another one is seen by its results alone', () => {
  const { verdict, plugins, differences } = verify(OPERATOR, { plugins: { operators: [saturation(7)] } });

  expect({ verdict, plugins }).toEqual({ verdict: 'results-differ', plugins: [] });
  // 20 × 15/20 = 15 and 20 × 15/22; 20 × 7/12 and 20 × 7/14
  expect(differences.filter(({ what }) => what === 'points')).toMatchObject([
    { unit: 'xa-a', recorded: '15', rederived: '150/11' },
    { unit: 'xa-b', recorded: '35/3', rederived: '10' },
  ]);
});

test.each([
  [['standing', 'official'], '10', 'pack.standing.official', '0'],
  [['scoring'], `sha256:${'0'.repeat(64)}`, 'pack.scoring', KIND.pack.scoring],
  [['version'], '1.0.9', 'pack.version', '1.0.0'],
] as const)(
  'what the head says of the pack, written over beside its true digest, is told: %s',
  (path, value, what, is) => {
    // sealed by hand, since `resealed` mends what it says of scoring
    const head = edited(KIND, ['pack', ...path], value);
    const { verdict, other, differences } = verify(path[0] === 'scoring' ? head : resealed(head), {
      plugins: { kinds: [threshold('>=')] },
    });

    expect(verdict).toBe(path[0] === 'scoring' ? 'not-intact' : 'another-pack');
    expect(other).toEqual([{ what: 'pack', stated: KIND.pack.digest }]);
    expect(differences).toEqual([{ stage: 'record', what, recorded: value, rederived: is }]);
  },
);

test('where the record states no plugin, a combiner or a kind that nobody knows is no plugin that is missing: the pack is another', () => {
  const pack = documentOf('test/fixtures/format/small.pack.yaml');
  const made = assess(compilePack(pack), documentOf('test/fixtures/format/small.assessment.yaml'));
  const root = ['pack', 'document', 'tiers', 0, 'criteria', 0];
  const combiner = resealed(edited(made, [...root, 'combine'], 'sumx'));
  const kind = resealed(edited(made, [...root, 'children', 0, 'rule'], { flagx: { when: 'has-website' } }));

  for (const forged of [combiner, kind]) expect(verify(forged).verdict).toBe('another-pack');
  // a record of plugins that are not given is still one that nobody derived again
  expect(verify(KIND).verdict).toBe('not-re-derived');
});
