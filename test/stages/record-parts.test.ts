import { describe, expect, test } from 'vitest';
import { nodeSha256 } from '../../src/cli/hash.js';
import type { Exact } from '../../src/kit/exact.js';
import { fromText, toText } from '../../src/kit/exact-text.js';
import { recordStatistic } from '../../src/stages/record/statistics.js';
import { recordValue } from '../../src/stages/record/values.js';
import { fromRecord, recordPack } from '../../src/stages/record.js';

// biome-ignore lint/suspicious/noExplicitAny: documents as they are written
type Doc = any;

const exact = (text: string): Exact => {
  const value = fromText(text);
  if (!value) throw new Error(text);
  return value;
};

const leaf = (id: string, max: string, standing?: unknown, more: Doc = {}) => ({ id, max, standing, ...more });
const group = (id: string, children: readonly Doc[], standing?: unknown) => ({ id, max: '0', standing, children });
const packOf = (tiers: readonly Doc[], more: Doc = {}) => ({
  id: 'p',
  version: '1.0.0',
  standing: 'reconstructed',
  tiers,
  ...more,
});
const ofPack = (pack: Doc) => recordPack(pack, nodeSha256);
const standingOf = (...criteria: readonly Doc[]) => ofPack(packOf([{ standing: 'official', criteria }])).standing;

describe('the points of a pack by standing', () => {
  const of = (official: string, derived: string, reconstructed: string) => ({ official, derived, reconstructed });

  test.each<readonly [string, readonly Doc[], object]>([
    ['a row without a standing has that of the tier', [leaf('a', '5')], of('5', '0', '0')],
    ['a row has its own', [leaf('a', '5', 'derived')], of('0', '5', '0')],
    [
      'rows of one standing are added up',
      [leaf('a', '0.1', 'derived'), leaf('b', '0.2', 'derived')],
      of('0', '0.3', '0'),
    ],
    [
      'of a row whose keys differ the weakest counts',
      [leaf('a', '4', { rule: 'derived', max: 'official' })],
      of('0', '4', '0'),
    ],
    ['in whatever order they stand', [leaf('a', '4', { max: 'reconstructed', rule: 'official' })], of('0', '0', '4')],
    ['a row that states its rule alone inherits the rest', [leaf('a', '4', { rule: 'derived' })], of('0', '4', '0')],
    [
      'nor is it stronger than what it inherits',
      [group('g', [leaf('a', '4', { rule: 'derived' })], 'reconstructed')],
      of('0', '0', '4'),
    ],
    [
      'a row that states both inherits nothing',
      [group('g', [leaf('a', '4', { rule: 'derived', max: 'derived' })], 'reconstructed')],
      of('0', '4', '0'),
    ],
    [
      'a row inherits that of its group',
      [group('g', [leaf('a', '3'), leaf('b', '2', 'official')], 'derived')],
      of('2', '3', '0'),
    ],
    [
      'a group that states a key lets its rows inherit the others',
      [group('g', [group('h', [leaf('a', '3')], { max: 'official', rule: 'official' })], 'derived')],
      of('0', '3', '0'),
    ],
    [
      'bonus and penalty stand outside',
      [leaf('a', '5'), leaf('b', '3', 'derived', { role: 'bonus' }), leaf('c', '2', 'derived', { role: 'penalty' })],
      of('5', '0', '0'),
    ],
    [
      'a row that only informs stands outside',
      [leaf('a', '5', undefined, { role: 'criterion' }), leaf('b', '3', 'derived', { role: 'informational' })],
      of('5', '0', '0'),
    ],
  ])('%s', (_, criteria, expected) => {
    expect(standingOf(...criteria)).toEqual(expected);
  });

  test('a tier without a standing, or with none for its criteria, has that of the pack', () => {
    const tiers = [
      { criteria: [leaf('a', '1')] },
      { standing: { rankings: 'official' }, criteria: [leaf('b', '2')] },
      { standing: { criteria: 'derived', rankings: 'official' }, criteria: [leaf('c', '4')] },
    ];

    expect(ofPack(packOf(tiers)).standing).toEqual(of('0', '4', '3'));
  });
});

describe('the digest of what scores', () => {
  const rule = { bands: { note: 'in the rule' } };
  const SCORED = packOf([
    { id: 't', criteria: [leaf('a', '5', undefined, { rule, publish: { points: { places: 2 } } })] },
  ]);
  const changed = (change: (pack: Doc) => void): Doc => {
    const pack = JSON.parse(JSON.stringify(SCORED));
    change(pack);
    return pack;
  };
  const row = (pack: Doc) => pack.tiers[0].criteria[0];
  const isMoved = (change: (pack: Doc) => void) => ofPack(changed(change)).scoring !== ofPack(SCORED).scoring;

  test.each(['id', 'version', 'languages', 'texts', 'gaps', 'title', 'standing', 'authority'])(
    'is the same whatever stands in %s of the pack',
    (key) => {
      expect(isMoved((pack) => Object.assign(pack, { [key]: 'derived' }))).toBe(false);
    },
  );

  test.each(['id', 'version', 'languages', 'texts', 'gaps'])('moves with a %s inside the pack', (key) => {
    expect(isMoved((pack) => Object.assign(row(pack), { [key]: 'derived' }))).toBe(true);
  });

  test.each([
    ...['title', 'cite', 'code', 'note', 'background', 'modelledOn', 'standing', 'measure', 'better', 'columns'],
    ...['verifier', 'authority', 'zeros'],
  ])('is the same whatever stands in %s of a row, and of what is inside a row', (key) => {
    expect(isMoved((pack) => Object.assign(row(pack), { [key]: 'derived' }))).toBe(false);
    expect(isMoved((pack) => Object.assign(row(pack).publish, { [key]: 'derived' }))).toBe(false);
  });

  test.each(['rule', 'combine', 'appliesTo', 'gate', 'where', 'derive', 'holds', 'of'])(
    'moves with every key below %s, since its keys are the author’s',
    (key) => {
      const [one, other] = ['a', 'b'].map((title) =>
        ofPack(changed((pack) => Object.assign(row(pack), { [key]: { kind: { title } } }))),
      );
      expect(one?.scoring).not.toBe(other?.scoring);
    },
  );

  test('is the same with a way to show zeros, and with one that alone is published', () => {
    const none = changed((pack) => delete row(pack).publish);
    const zeros = changed((pack) => Object.assign(row(pack), { publish: { zeros: 'drop' } }));

    expect(isMoved((pack) => Object.assign(row(pack).publish, { zeros: 'drop' }))).toBe(false);
    expect(ofPack(zeros).scoring).toBe(ofPack(none).scoring);
  });

  test('moves with what is published, and with a key that is named as what publishes nothing', () => {
    expect(isMoved((pack) => delete row(pack).publish)).toBe(true);
    expect(isMoved((pack) => Object.assign(row(pack).publish, { percent: { places: 0 } }))).toBe(true);
    expect(isMoved((pack) => Object.assign(row(pack), { weights: { zeros: 'drop' } }))).toBe(true);
  });

  test.each(['points', ['zeros'], null, 7, false])('moves with publish written as %j', (publish) => {
    const none = changed((pack) => delete row(pack).publish);
    const odd = changed((pack) => Object.assign(row(pack), { publish }));

    expect(ofPack(odd).scoring).not.toBe(ofPack(none).scoring);
  });

  test('is the same whatever the order of keys, and moves with the order of a list', () => {
    const two = (criteria: readonly Doc[]) => ofPack(packOf([{ criteria }])).scoring;

    expect(two([{ id: 'a', max: '1' }])).toBe(two([{ max: '1', id: 'a' }]));
    expect(two([leaf('a', '1'), leaf('b', '1')])).not.toBe(two([leaf('b', '1'), leaf('a', '1')]));
  });
});

test('the pack stands in the record under its own id and version, with the document as it was read', () => {
  const pack = packOf([{ criteria: [leaf('a', '1')] }]);
  const { id, version, document, digest, scoring } = ofPack(pack);

  expect({ id, version, document }).toEqual({ id: 'p', version: '1.0.0', document: pack });
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(digest).not.toBe(scoring);
});

const date = '2019-05-01';

test.each<readonly [string, Doc, unknown]>([
  ['a yes or no', false, false],
  ['a text', 'Kế hoạch', 'Kế hoạch'],
  ['a number', exact('2/3'), '2/3'],
  ['a list of numbers', [exact('1.50'), exact('2')], ['1.5', '2']],
  ['a list of texts', ['a', 'b'], ['a', 'b']],
  ['an empty list', [], []],
  ['one row', { row: { cost: exact('2.0'), done: date, paid: true } }, [{ cost: '2', done: date, paid: true }]],
  ['rows', [{ row: { cost: exact('0.5') } }, { row: { done: date } }], [{ cost: '0.5' }, { done: date }]],
])('%s stands in a record with each number as exact text', (_, value, expected) => {
  expect(recordValue(value)).toEqual(expected);
});

const HEAD = { layer: 'verified', tier: 'unit', cohort: 'all', at: 'rel' } as const;
const because = { code: 'missing' };
const REST = { members: ['a', 'b'], left: [{ unit: 'c', because }], approximate: false };

describe('a statistic', () => {
  const third = exact(`${'1'.repeat(41)}/${'3'.repeat(43)}`);
  const statistic: Doc = {
    ...{ ...HEAD, ...REST, id: 'engine', absent: [{ unit: 'd', because }] },
    values: { max: exact('12.5'), sorted: [exact('1/3'), exact('12.5')], sum: third },
  };

  test('is stated by its members and in exact numbers, which are never shortened', () => {
    const stated: Doc = recordStatistic(statistic);
    const { sum, ...values } = stated.values;

    expect({ ...stated, values }).toEqual({
      ...{ ...HEAD, ...REST, absent: [{ unit: 'd', because }] },
      values: { max: '12.5', sorted: ['1/3', '12.5'] },
    });
    expect(toText(third)).toMatch(/^~/);
    expect(sum).toMatch(/^\d+\/\d+$/);
    expect(toText(exact(sum))).toBe(toText(third));
  });

  test('that could not be taken, since it was hidden, is stated by its head alone', () => {
    const taken = { ...statistic, members: [], left: [], values: {}, hidden: true } as const;

    expect(recordStatistic(taken)).toEqual({ ...HEAD, commitment: '' });
  });

  test('whose values alone are not known, since they compare with a hidden unit, keeps its units', () => {
    expect(recordStatistic({ ...statistic, hidden: true })).toEqual(recordStatistic(statistic));
  });

  test('is read back as it was stated', () => {
    const { id: _, ...rest } = statistic;

    expect(fromRecord(recordStatistic(statistic))).toEqual(rest);
  });

  test('is read back without names that this engine does not know, and without texts that are no number', () => {
    const values: Doc = {
      ...{ max: '~0.33', min: 'mười', median: '4', toString: '5', mean: '3' },
      sorted: ['1', 'hai', '~3.5'],
    };
    const read: Doc = fromRecord({ ...HEAD, ...REST, values });

    expect(Object.keys(read.values).toSorted()).toEqual(['max', 'mean', 'sorted']);
    expect([read.values.max, read.values.mean, ...read.values.sorted].map(toText)).toEqual(['0.33', '3', '1', '3.5']);
  });

  test('that is hidden is read back as one that nobody can take', () => {
    expect(fromRecord({ ...HEAD, commitment: `sha256:${'0'.repeat(64)}` })).toEqual({
      ...{ ...HEAD, members: [], left: [], values: {}, approximate: false, hidden: true },
    });
  });
});
