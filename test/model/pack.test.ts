import { describe, expect, test } from 'vitest';
import { toJSONSchema } from 'zod';
import type { Json } from '../../src/model/expression.js';
import { paramsOf } from '../../src/model/issue.js';
import { type PackNode, packSchema } from '../../src/model/pack.js';
import { readShape } from '../../src/stages/shape.js';
import { COMBINERS, fixture, KINDS, PACK_SCHEMA } from './stubs.js';
import { undescribed } from './undescribed.js';

// biome-ignore lint/suspicious/noExplicitAny: an edit may write anything
type Loose = Record<string, any>;

/** The small pack after an edit: its issues as `path code`. */
function faults(edit: (pack: Loose, total: Loose) => void): string[] {
  const pack = structuredClone(fixture('small.pack.yaml')) as Loose;
  edit(pack, pack.tiers[0].criteria[0]);
  return readShape(PACK_SCHEMA, pack as Json).issues.map(({ path, code }) => `${path.join('.')} ${code}`);
}

test.each(['small.pack.yaml', 'cohort.pack.yaml', 'hue-2020.pack.yaml', 'pack-v1.sketch.yaml'])(
  '%s is a pack',
  (name) => {
    const { value, issues } = readShape(PACK_SCHEMA, fixture(name));

    expect(issues).toEqual([]);
    expect(value?.format).toBe('tieuchi/pack@1');
  },
);

test('a pack stays as it was written, its decimals as text, without defaults', () => {
  const pack = PACK_SCHEMA.parse(fixture('small.pack.yaml'));
  const total = pack.tiers[0]?.criteria[0];

  expect(total?.max).toBe('27');
  expect(total?.levels?.steps[1]).toEqual({ id: 'II', atLeast: '70', below: '90' });
  expect(total?.publish?.points).toEqual({ places: 3, mode: 'half-up' });
  expect(Object.keys(pack)).toEqual(Object.keys(fixture('small.pack.yaml') as object));
  expect(pack.procedure).toEqual({ ranked: 'reported' });
});

test('reading a pack that was read gives the same pack', () => {
  const once = PACK_SCHEMA.parse(fixture('pack-v1.sketch.yaml'));

  expect(PACK_SCHEMA.parse(once)).toEqual(once);
});

test('numbers in expressions are decimals too', () => {
  const pack = PACK_SCHEMA.parse(fixture('pack-v1.sketch.yaml'));

  expect(pack.relations?.[0]?.holds).toEqual({
    '<=': [{ '+': [{ var: 'staff-with-computer' }, { number: '0' }] }, { var: 'staff' }],
  });
});

describe('a rule', () => {
  test('has one kind', () => {
    expect(
      faults((_, total) => {
        total.children[0].rule = {};
        total.children[1].rule = { flag: {}, share: { part: 'a', whole: 'b' } };
      }),
    ).toEqual(['tiers.0.criteria.0.children.0.rule rule-one-kind', 'tiers.0.criteria.0.children.1.rule rule-one-kind']);
  });

  test('of two kinds is told beside the faults inside them', () => {
    expect(
      faults((_, total) => {
        total.children[1].rule = { flag: { when: 'a b' }, share: { part: 'a' } };
      }),
    ).toEqual([
      'tiers.0.criteria.0.children.1.rule rule-one-kind',
      'tiers.0.criteria.0.children.1.rule.flag.when id-grammar',
      'tiers.0.criteria.0.children.1.rule.share.whole key-missing',
    ]);
  });

  test('of an unknown kind is told once', () => {
    expect(
      faults((_, total) => {
        total.children[1].rule = { shares: {} };
      }),
    ).toEqual(['tiers.0.criteria.0.children.1.rule.shares kind-unknown']);
  });

  test('inside a rule is read by the same kinds, to the exact place', () => {
    expect(
      faults((_, total) => {
        const inner = { 'sum-of': [{ max: '1,5', rule: { flag: { when: 'a b' } } }] };
        total.children[1].rule = { 'sum-of': [{ max: 1, rule: inner }] };
      }),
    ).toEqual([
      'tiers.0.criteria.0.children.1.rule.sum-of.0.rule.sum-of.0.max decimal-comma',
      'tiers.0.criteria.0.children.1.rule.sum-of.0.rule.sum-of.0.rule.flag.when id-grammar',
    ]);
  });

  test('may be of a kind that a plugin brings', () => {
    const plugin = { ...KINDS[0], kind: 'log-normal' } as (typeof KINDS)[number];
    const pack = structuredClone(fixture('small.pack.yaml')) as Loose;
    pack.tiers[0].criteria[0].children[0].rule = { 'log-normal': {} };

    expect(packSchema([...KINDS, plugin], COMBINERS).safeParse(pack).success).toBe(true);
    expect(PACK_SCHEMA.safeParse(pack).success).toBe(false);
  });
});

describe('combine', () => {
  test('is the name of a combiner without params, or one with its params', () => {
    expect(faults((_, total) => Object.assign(total, { combine: 'mean' }))).toEqual([]);
    expect(faults((_, total) => Object.assign(total, { combine: { best: 3 } }))).toEqual([]);
  });

  test.each([
    ['an unknown name', 'summ', 'tiers.0.criteria.0.combine combiner-unknown'],
    ['one that needs params', 'best', 'tiers.0.criteria.0.combine combiner-parameters-missing'],
    ['params of one without', { sum: {} }, 'tiers.0.criteria.0.combine.sum combiner-parameters-refused'],
    ['an unknown one with params', { bests: 3 }, 'tiers.0.criteria.0.combine.bests combiner-unknown'],
    ['wrong params', { best: '3,0' }, 'tiers.0.criteria.0.combine.best decimal-comma'],
    ['nothing', {}, 'tiers.0.criteria.0.combine one-of-keys'],
    ['a number', 3, 'tiers.0.criteria.0.combine combiner-unknown'],
  ])('%s is refused', (_, combine, expected) => {
    expect(faults((__, total) => Object.assign(total, { combine }))).toEqual([expected]);
  });
});

describe('exactly one of two keys', () => {
  test('a deadline', () => {
    const both = { before: '2019-10-25', through: '2019-10-24' };

    expect(faults((pack) => Object.assign(pack.tiers[0], { deadline: both }))).toEqual([
      'tiers.0.deadline one-of-keys',
    ]);
    expect(faults((pack) => Object.assign(pack.tiers[0], { deadline: {} }))).toEqual(['tiers.0.deadline one-of-keys']);
  });

  test('a constant', () => {
    const values = [{ from: '2019-01-01', value: 30 }];
    const constants = [{ id: 'a', value: 1 }, { id: 'b', values }, { id: 'c' }, { id: 'd', value: 1, values }];

    expect(faults((pack) => Object.assign(pack, { constants }))).toEqual([
      'constants.2 one-of-keys',
      'constants.3 one-of-keys',
    ]);
  });

  test('the lower end of a level; of the upper end, at most one', () => {
    const steps = [
      { id: 'I', atLeast: 90 },
      { id: 'II', above: 80, atMost: 90 },
      { id: 'III', below: 80 },
      { id: 'IV', atLeast: 60, above: 60 },
      { id: 'V', atLeast: 50, below: 60, atMost: 60 },
    ];

    expect(faults((_, total) => Object.assign(total.levels, { steps }))).toEqual([
      'tiers.0.criteria.0.levels.steps.2 one-of-keys',
      'tiers.0.criteria.0.levels.steps.3 one-of-keys',
      'tiers.0.criteria.0.levels.steps.4 one-of-keys',
    ]);
  });
});

describe('a fact', () => {
  test('says its type unless it is derived', () => {
    const title = { vi: 'x' };
    const facts = [
      { id: 'a', title },
      { id: 'b', title, derive: 1 },
      { id: 'c', title, type: 'number', derive: 1 },
    ];

    expect(faults((pack) => pack.facts.unshift(...facts))).toEqual(['facts.0.type key-missing']);
  });

  test('without a type and without a title lacks both', () => {
    expect(faults((pack) => pack.facts.unshift({ id: 'a' }))).toEqual([
      'facts.0.title key-missing',
      'facts.0.type key-missing',
    ]);
  });

  test('of a list says what its items are, or the columns of its rows', () => {
    const list = (of: unknown) => ({ id: 'rows', type: 'list', of, title: { vi: 'x' } });

    expect(faults((pack) => pack.facts.unshift(list('date')))).toEqual([]);
    expect(faults((pack) => pack.facts.unshift(list({ name: 'text' })))).toEqual([]);
    expect(faults((pack) => pack.facts.unshift(list('dates')))).toEqual(['facts.0.of not-one-of']);
    expect(faults((pack) => pack.facts.unshift(list({ name: 'txt' })))).toEqual(['facts.0.of.name not-one-of']);
  });

  test('has options by id, or with words', () => {
    const options = ['on-time', { id: 'late', title: { vi: 'Chậm' } }, { title: {} }, 'a b', 3];

    expect(faults((pack) => Object.assign(pack.facts[0], { options }))).toEqual([
      'facts.0.options.2.id key-missing',
      'facts.0.options.3 id-grammar',
      'facts.0.options.4 wrong-type',
    ]);
  });
});

describe('the three policies', () => {
  test('are each asked for by name', () => {
    expect(faults((pack) => Object.assign(pack, { policies: { whenMissing: 'zero' } }))).toEqual([
      'policies.whenNotApplicable policy-missing',
      'policies.whenUnscorable policy-missing',
    ]);
  });

  test('may be restated on a node, one by one', () => {
    expect(faults((_, total) => Object.assign(total, { whenMissing: 'exclude' }))).toEqual([]);
    expect(faults((_, total) => Object.assign(total, { whenMissing: 'full' }))).toEqual([
      'tiers.0.criteria.0.whenMissing not-one-of',
    ]);
  });
});

test('a standing is one word, or a word by key of the node', () => {
  expect(faults((_, total) => Object.assign(total, { standing: { max: 'derived', rule: 'official' } }))).toEqual([]);
  expect(faults((_, total) => Object.assign(total, { standing: { maxx: 'derived' } }))).toEqual([
    'tiers.0.criteria.0.standing.maxx key-unknown',
  ]);
});

test('a tie is broken by a measure, a fact or a decision', () => {
  const tieBreak = [
    { of: 'computers', by: 'points', prefer: 'high' },
    { fact: 'staff', prefer: 'low' },
    { decision: true },
    { of: 'computers', by: 'points' },
    { fact: 'staff', prefer: 'more' },
  ];

  expect(faults((pack) => Object.assign(pack.tiers[0].rankings[0], { tieBreak }))).toEqual([
    'tiers.0.rankings.0.tieBreak.3.prefer key-missing',
    'tiers.0.rankings.0.tieBreak.4.prefer not-one-of',
  ]);
});

test('every required key of the format is asked for', () => {
  const { issues } = readShape(PACK_SCHEMA, {});

  expect(issues.map((issue) => paramsOf(issue).key)).toEqual([
    'format',
    'id',
    'version',
    'title',
    'languages',
    'standing',
    'texts',
    'period',
    'policies',
    'procedure',
    'facts',
    'tiers',
    'gaps',
  ]);
});

describe('JSON Schema', () => {
  const schema = toJSONSchema(PACK_SCHEMA, { io: 'input' });

  test('describes every key', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  test('lets the children of a node be nodes', () => {
    const text = JSON.stringify(schema);

    expect(text).toContain('"children":{"type":"array","items":{"$ref":"#/$defs/');
  });

  test('refuses keys that the format does not have', () => {
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

test('a node has the keys that its type tells', () => {
  const keys = {
    id: true,
    code: true,
    title: true,
    cite: true,
    standing: true,
    modelledOn: true,
    note: true,
    background: true,
    role: true,
    max: true,
    weight: true,
    appliesTo: true,
    mayClaimNotApplicable: true,
    mayAward: true,
    evidence: true,
    whenMissing: true,
    whenNotApplicable: true,
    whenUnscorable: true,
    rule: true,
    combine: true,
    round: true,
    notBelow: true,
    publish: true,
    levels: true,
    children: true,
  } satisfies Record<keyof PackNode, true>;
  const nodes = Object.values(toJSONSchema(PACK_SCHEMA, { io: 'input' }).$defs ?? {});

  expect(nodes.map(({ properties }) => Object.keys(properties ?? {}))).toContainEqual(Object.keys(keys));
});
