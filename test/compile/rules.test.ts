import { describe, expect, test } from 'vitest';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import type { Doc } from '../support/naive-expressions.js';
import { smallPack } from '../support/small-pack.js';
import { told } from './told.js';

const FACTS = [
  { id: 'yes', type: 'boolean' },
  { id: 'staff', type: 'count' },
  { id: 'machines', type: 'count' },
  { id: 'word', type: 'text' },
  { id: 'day', type: 'date' },
  { id: 'ways', type: 'choice', options: ['x', 'y'] },
  { id: 'things', type: 'list', of: 'number' },
  { id: 'half', derive: { '/': [{ var: 'staff' }, 2] } },
  { id: 'either', derive: { if: [{ var: 'yes' }, { var: 'staff' }, { var: 'machines' }] } },
];
const AT = 'tiers/0/criteria/0/children/0/rule';
const pack = (rule: Doc): Doc => smallPack(FACTS, [{ id: 'a', rule }]);
const share = (part: unknown, whole: unknown, more: Doc = {}): Doc => ({
  share: { part, whole, whenZero: 'unscorable', ...more },
});
const bands = (of: unknown): Doc => ({ bands: { of, points: [{ atLeast: 5, points: 10 }], otherwise: 0 } });

/** What the rule of `a` was understood to need. */
function understood(rule: Doc) {
  const compiled = createEngine(BUILT_IN).compilePack(pack(rule));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  const a = compiled.value.plan.tiers[0]?.nodes.a;
  if (a?.kind !== 'leaf') throw new Error('no criterion');
  const { required, optional, operands, requires } = a;
  return {
    required: required.toSorted(),
    optional: optional.toSorted(),
    operands: operands.length,
    requires: requires.length,
  };
}

describe('what is read in place of a fact', () => {
  test.each([
    ['a fact of the type', share('machines', 'staff'), []],
    ['a fact that is worked out', share('half', 'staff'), []],
    ['an expression of the type', share({ '+': [{ var: 'machines' }, 1] }, 'staff'), []],
    ['how many a list has', share({ count: { var: 'things' } }, 'staff'), []],
    ['a text in place of a number', share('word', 'staff'), [`fact-type ${AT}/share/part: word, text, number`]],
    ['a date in place of a number', bands('day'), [`fact-type ${AT}/bands/of: day, date, countable`]],
    ['yes or no in place of a number', share('machines', 'yes'), [`fact-type ${AT}/share/whole: yes, boolean, number`]],
    [
      'a number in place of yes or no',
      { flag: { when: 'staff' } },
      [`fact-type ${AT}/flag/when: staff, count, boolean`],
    ],
    ['a fact that is not there', share('machine', 'staff'), [`fact-undeclared ${AT}/share/part: machine, machines`]],
    [
      'two that are not there',
      share('machine', 'stafff'),
      [`fact-undeclared ${AT}/share/part: machine, machines`, `fact-undeclared ${AT}/share/whole: stafff, staff`],
    ],
    [
      'an expression of another type',
      share({ present: 'yes' }, 'staff'),
      [`result-type ${AT}/share/part: number, boolean`],
    ],
    [
      'an expression that reads what is not there',
      share({ var: 'machine' }, 'staff'),
      [`fact-undeclared ${AT}/share/part/var: machine, machines`],
    ],
    [
      'a kind that is misspelt',
      { shar: { part: 'machines', whole: 'staff' } },
      [`kind-unknown ${AT}/shar: shar, share`],
    ],
  ])('%s', (_, rule, expected) => {
    expect(told(pack(rule))).toEqual(expected);
  });
});

describe('without which figures a criterion is missing', () => {
  test.each([
    ['those that the rule names', share('machines', 'staff'), ['machines', 'staff']],
    ['those that a worked-out fact is made of', share('half', 'staff'), ['staff']],
    [
      'those that an expression always reads',
      share({ '+': [{ var: 'machines' }, { var: 'half' }] }, 'staff'),
      ['machines', 'staff'],
    ],
    ['one, named twice', share('staff', 'staff'), ['staff']],
    ['none of its own: an expression is asked', { logic: { var: 'staff' } }, []],
  ])('%s', (_, rule, required) => {
    expect(understood(rule)).toMatchObject({ required, operands: 0 });
  });

  test('of an operand that branches, that which every branch reads; the operand itself is asked for the rest', () => {
    const branching = { if: [{ var: 'yes' }, { var: 'staff' }, { var: 'machines' }] };

    expect(understood(bands(branching))).toMatchObject({ required: ['yes'], operands: 1 });
    expect(understood(bands('either'))).toMatchObject({ required: ['yes'], operands: 1 });
    expect(understood(bands({ if: [{ var: 'yes' }, { var: 'staff' }, 0] }))).toMatchObject({
      required: ['yes'],
      operands: 1,
    });
  });
});

test('a share requires that its part is at most the whole, where both are figures', () => {
  expect(understood(share('machines', 'staff', { whenOver: 'cap' })).requires).toBe(0);
  expect(understood(share('machines', 'staff')).requires).toBe(1);
});

describe('a rule inside a rule', () => {
  const sum = (...parts: readonly [Doc, number][]): Doc => ({ 'sum-of': parts.map(([rule, max]) => ({ max, rule })) });

  test('is told of at its place, and asks for its figures', () => {
    expect(told(pack(sum([{ flag: { when: 'yes' } }, 4], [share('machines', 'staf'), 6])))).toEqual([
      `fact-undeclared ${AT}/sum-of/1/rule/share/whole: staf, staff`,
    ]);
    expect(understood(sum([{ flag: { when: 'yes' } }, 4], [share('machines', 'staff'), 6]))).toMatchObject({
      ...{ required: ['machines', 'staff', 'yes'], requires: 1 },
    });
  });

  test('has a value: it may not be not applicable', () => {
    const notApplicable = share('machines', 'staff', { whenZero: 'not-applicable' });

    expect(told(pack(sum([{ flag: { when: 'yes' } }, 4], [notApplicable, 6])))).toEqual([
      `part-not-applicable ${AT}/sum-of/1/rule: sum-of`,
    ]);
  });
});
