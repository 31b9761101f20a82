import { expect, test } from 'vitest';
import { prove } from '../../../src/author/index.js';
import { compilePack } from '../../../src/index.js';
import { smallPack } from '../../support/small-pack.js';

interface Weighted {
  readonly weight: string;
  readonly appliesTo?: object;
}

/** What is told of a group whose children have these weights. */
function told(children: readonly Weighted[]): readonly unknown[] {
  const facts = children.map((_, index) => ({ id: `f${index}`, type: 'boolean' }));
  const flags = children.map((child, index) => ({ id: `c${index}`, rule: { flag: { when: `f${index}` } }, ...child }));
  const attributes = [{ id: 'coastal', type: 'boolean', title: { vi: 'Ven biển' } }];
  const pack = compilePack(smallPack(facts, flags, { pack: { attributes } }, { combine: 'weighted-mean' }));
  return prove(pack).findings.flatMap(({ code, params }) => (code === 'weights-sum' ? [params] : []));
}

const weights = (...given: readonly string[]) => given.map((weight) => ({ weight }));

test.each([
  [['0.6', '0.3'], '0.9', '1'],
  [['0.5', '0.3', '0.3'], '1.1', '1'],
  [['50', '30', '15'], '95', '100'],
  [['0.3333', '0.3333', '0.3333'], '0.9999', '1'],
])('weights of %j come to %s, not to %s', (given, sum, whole) => {
  expect(told(weights(...given))).toEqual([{ node: 'total', sum, whole }]);
});

test.each([[['0.6', '0.4']], [['50', '30', '20']], [['1', '3']], [['1', '0.5', '0.5']], [['2', '1.5']], [['1']]])(
  'weights of %j are shares of a whole, or no shares',
  (given) => {
    expect(told(weights(...given))).toEqual([]);
  },
);

test('children that not all units have may come to more than a whole', () => {
  const coastal = { appliesTo: { attribute: 'coastal' } };
  const inland = { appliesTo: { '!': [{ attribute: 'coastal' }] } };

  expect(told([{ weight: '0.5' }, { weight: '0.5', ...coastal }, { weight: '0.5', ...inland }])).toEqual([]);
});
