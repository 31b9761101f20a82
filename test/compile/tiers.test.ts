import { describe, expect, test } from 'vitest';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import type { Doc } from '../support/naive-expressions.js';
import { smallPack } from '../support/small-pack.js';
import { told } from './told.js';

const title = { vi: 'Tên' };
const FACTS = [
  { id: 'yes', type: 'boolean' },
  { id: 'asked', type: 'boolean' },
  { id: 'staff', type: 'count' },
  { id: 'machines', type: 'count', atMost: 'staff' },
  { id: 'day', type: 'date' },
  { id: 'word', type: 'text' },
  { id: 'half', derive: { '/': [{ var: 'staff' }, 2] } },
  { id: 'idle', type: 'count' },
];
const ATTRIBUTES = [
  { id: 'island', type: 'boolean', title },
  { id: 'kind', type: 'choice', options: ['a', 'b'], title },
  { id: 'people', type: 'number', title },
  { id: 'poor', type: 'boolean', title },
];

/** A pack of one criterion `a` of the fact `yes`, with these keys of its tier. */
function pack(tier: Doc, criterion: Doc = {}, more: Doc = {}): Doc {
  const child = { id: 'a', rule: { flag: { when: 'yes' } }, ...criterion };
  return smallPack(FACTS, [child], { tier, pack: { attributes: ATTRIBUTES, ...more } });
}

const RANKING = {
  ...{ id: 'r', of: 'total', by: 'points', basis: 'exact', cohort: 'all', ties: 'competition' },
  ...{ tieBreak: [], notSubmitted: 'omit' },
};

/** A pack whose ranking has these keys. */
const ranked = (keys: Doc, group?: Doc) => {
  const child = { id: 'a', rule: { flag: { when: 'yes' } } };
  const shown = { id: 'shown', role: 'informational', max: '0', rule: { logic: { var: 'staff' } } };
  return smallPack(FACTS, [child, shown], { tier: { rankings: [{ ...RANKING, title, ...keys }] } }, group);
};

describe('a ranking', () => {
  const AT = 'tiers/0/rankings/0';

  test('of a node with its points is in order', () => {
    expect(told(ranked({}))).toEqual([]);
  });

  test('by printed points needs points that are printed', () => {
    const tenths = { places: 1, mode: 'half-up' };

    expect(told(ranked({ basis: 'published' }, { publish: { points: tenths } }))).toEqual([]);
    expect(told(ranked({ basis: 'published' }, { publish: { percent: tenths } }))).toEqual([
      `basis-without-publish ${AT}/by: points, total`,
    ]);
    expect(told(ranked({ basis: 'published' }))).toEqual([`basis-without-publish ${AT}/by: points, total`]);
  });

  test.each([
    ['a count', { fact: 'staff', prefer: 'high' }],
    ['a date', { fact: 'day', prefer: 'low' }],
    ['a number that is derived', { fact: 'half', prefer: 'high' }],
    ['another node, though it prints nothing', { of: 'a', by: 'points', prefer: 'high' }],
  ])('parts equals by %s', (_, entry) => {
    expect(
      told(ranked({ basis: 'published', tieBreak: [entry] }, { publish: { points: { places: 1, mode: 'down' } } })),
    ).toEqual([]);
  });

  test.each([
    ['a text', { fact: 'word', prefer: 'high' }, 'fact-type', 'fact: word, text, number'],
    ['yes or no', { fact: 'yes', prefer: 'high' }, 'fact-type', 'fact: yes, boolean, number'],
    ['a fact that is not declared', { fact: 'staf', prefer: 'high' }, 'fact-undeclared', 'fact: staf, staff'],
    ['a node that is not there', { of: 'totl', by: 'points', prefer: 'high' }, 'node-undeclared', 'of: totl, total'],
    ['a node that counts nothing', { of: 'shown', by: 'points', prefer: 'high' }, 'measure-informational', 'of: shown'],
  ])('does not part equals by %s', (_, entry, code, rest) => {
    expect(told(ranked({ tieBreak: [entry] }))).toEqual([`${code} ${AT}/tieBreak/0/${rest}`]);
  });
});

test('of a fact with a fault that parts equals, its own fault is told alone', () => {
  const document = ranked({ tieBreak: [{ fact: 'half', prefer: 'high' }] });
  const facts = FACTS.map((fact) => (fact.id === 'half' ? { id: 'half', derive: { var: 'staf' } } : fact));

  expect(told({ ...document, facts: facts.map((fact) => ({ title, ...fact })) })).toEqual([
    'fact-undeclared facts/6/derive/var: staf, staff',
  ]);
});

describe('a cohort', () => {
  const AT = 'tiers/0/cohorts/0';

  test('goes by attributes, and is divided by a choice among them', () => {
    const where = { and: [{ attribute: 'island' }, { '>': [{ attribute: 'people' }, 1000] }] };

    expect(told(pack({ cohorts: [{ id: 'all', where, by: 'kind' }] }))).toEqual([]);
  });

  test.each([
    ['reads a fact', { where: { var: 'yes' } }, [`cohort-reads-fact ${AT}/where: yes`]],
    ['asks whether a fact is there', { where: { present: 'yes' } }, [`cohort-reads-fact ${AT}/where: yes`]],
    [
      'reads what is not there',
      { where: { attribute: 'islan' } },
      [`attribute-undeclared ${AT}/where/attribute: islan, island`],
    ],
    ['reads a fact that is not there', { where: { var: 'ye' } }, [`fact-undeclared ${AT}/where/var: ye, yes`]],
    ['is a number', { where: { attribute: 'people' } }, [`result-type ${AT}/where: boolean, number`]],
    ['is divided by a number', { by: 'people' }, [`cohort-by ${AT}/by: people`]],
    ['is divided by yes and no', { by: 'island' }, [`cohort-by ${AT}/by: island`]],
    ['is divided by what is not there', { by: 'kin' }, [`attribute-undeclared ${AT}/by: kin, kind`]],
  ])('is in disorder: it %s', (_, keys, expected) => {
    expect(told(pack({ cohorts: [{ id: 'all', ...keys }] }))).toEqual(expected);
  });
});

describe('a deadline', () => {
  const deadline = { before: '2020-01-31' };

  test.each([
    ['both', { deadline, late: 'accept-with-finding' }, []],
    ['neither', { deadline: undefined, late: undefined }, []],
    ['what is late alone', { deadline: undefined, late: 'accept-with-finding' }, ['deadline-missing tiers/0/late']],
    ['a day alone', { deadline, late: undefined }, ['late-missing tiers/0/deadline']],
  ])('%s', (_, keys, expected) => {
    const document = pack({});
    const [tier] = document.tiers as readonly Doc[];
    const { deadline: _day, late: _late, ...rest } = tier as Doc;
    const given = Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));

    expect(told({ ...document, tiers: [{ ...rest, ...given }] })).toEqual(expected);
  });
});

/** The facts and attributes that the units of the only tier are asked, in any order. */
function askedOf(document: Doc) {
  const compiled = createEngine(BUILT_IN).compilePack(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  const [{ facts = [], attributes = [] } = {}] = compiled.value.plan.tiers;
  return { facts: facts.toSorted(), attributes: attributes.toSorted() };
}

describe('what units are asked: what something of their tier reads, and nothing else', () => {
  const logic = { rule: { logic: { if: [{ var: 'yes' }, 10, 0] } } };
  const atOnce = { rule: { logic: { if: [{ present: 'asked' }, { if: [{ var: 'yes' }, 10, 0] }, 0] } } };

  test.each([
    ['a rule: its fact', pack({}, logic), ['yes'], []],
    [
      'a rule that asks whether a fact is there',
      pack({}, { rule: { logic: { if: [{ present: 'asked' }, 10, 0] } } }),
      ['asked'],
      [],
    ],
    [
      'a derived fact: the facts that it is made of',
      pack({}, { rule: { logic: { '*': [{ var: 'half' }, 0.1] } } }),
      ['staff'],
      [],
    ],
    ['a condition of a row', pack({}, { ...logic, appliesTo: { attribute: 'island' } }), ['yes'], ['island']],
    [
      'a condition and division of a cohort',
      pack({ cohorts: [{ id: 'all', where: { attribute: 'island' }, by: 'kind' }] }, logic),
      ['yes'],
      ['island', 'kind'],
    ],
    [
      'a fact that parts equals',
      pack({ rankings: [{ ...RANKING, title, tieBreak: [{ fact: 'staff', prefer: 'high' }] }] }, logic),
      ['staff', 'yes'],
      [],
    ],
  ])('%s', (_, document, facts, attributes) => {
    expect(askedOf(document)).toEqual({ facts, attributes });
  });

  test('an attribute that a relation reads, where a fact of it is asked', () => {
    const relations = [
      { holds: { or: [{ attribute: 'poor' }, { '<=': [{ var: 'machines' }, { var: 'staff' }] }] } },
      { holds: { or: [{ attribute: 'island' }, { '>': [{ var: 'idle' }, 1] }] } },
    ];
    const rule = { rule: { logic: { '*': [{ var: 'machines' }, 0.1] } } };

    expect(askedOf(pack({}, rule, { relations }))).toEqual({ facts: ['machines'], attributes: ['poor'] });
    expect(askedOf(pack({}, atOnce, { relations }))).toEqual({ facts: ['asked', 'yes'], attributes: [] });
  });
});
