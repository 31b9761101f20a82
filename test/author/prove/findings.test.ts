import { expect, test } from 'vitest';
import { defineOperator, type Plugins } from '../../../src/index.js';
import type { Doc } from '../../support/naive-expressions.js';
import { brokenClaims, compiledOf, earnedFrom, nodeIn, packOf, proofOf } from '../../support/proof-packs.js';

const FILES = { id: 'files', type: 'count' };
const YES = { id: 'yes', type: 'boolean' };
const one = (rule: Doc, more: Doc = {}) => ({ id: 'one', max: '5', rule, ...more });
const codes = (pack: Doc, plugins: Plugins = {}) =>
  proofOf(pack, plugins).findings.map(({ code, path }) => `${code} ${path.join('.')}`);

test('a rule that can give more than its maximum is refuted, with figures that do', () => {
  const pack = packOf([FILES], [one({ logic: { '*': [2, { var: 'files' }] } })]);
  const proof = proofOf(pack);
  const [finding] = proof.findings;

  expect(nodeIn(proof, 'one')).toMatchObject({ verdict: 'refuted', because: 'exceeded', low: '0' });
  expect(nodeIn(proof, 'one').high).toBeUndefined();
  expect(finding).toMatchObject({
    code: 'max-exceeded',
    severity: 'warning',
    path: ['tiers', 0, 'criteria', 0, 'rule'],
  });
  if (!finding?.input) throw new Error('no input');
  expect(Number(earnedFrom(compiledOf(pack), 'commune', 'one', finding.input))).toBeGreaterThan(5);
});

test('rounding up can pass a maximum that the rule itself keeps', () => {
  const share = { share: { part: 'done', whole: 'files', whenZero: 'zero' } };
  const facts = [FILES, { id: 'done', type: 'count', atMost: 'files' }];
  const step = { round: { step: '2', mode: 'up' } };

  expect(codes(packOf(facts, [one(share)]))).toEqual([]);
  expect(codes(packOf(facts, [one(share, step)]))).toEqual(['max-exceeded tiers.0.criteria.0.rule']);
  expect(nodeIn(proofOf(packOf(facts, [one(share, step)])), 'one')).toMatchObject({ high: '6', because: 'exceeded' });
});

test('a maximum that no figures reach is told once, where the cause is, with what can be reached', () => {
  const rule = { 'per-item': { count: 'files', each: '1', atMost: '4' } };
  const proof = proofOf(packOf([FILES], [{ id: 'all', max: '5', combine: 'sum', children: [one(rule)] }]));

  expect(proof.findings.map(({ code, params }) => ({ code, params }))).toEqual([
    { code: 'max-out-of-reach', params: { node: 'one', max: '5', points: '4' } },
  ]);
  expect(nodeIn(proof, 'all')).toMatchObject({ high: '4', verdict: 'refuted', because: 'out-of-reach' });
  expect(nodeIn(proof, 'all').attained.high?.points).toBe('4');
});

test('criteria that exclude one another leave the maximum of their group out of reach', () => {
  const facts = [{ id: 'plan', type: 'choice', options: ['early', 'late'] }];
  const when = (id: string, option: string) => ({
    id,
    max: '5',
    rule: { flag: { when: { '==': [{ var: 'plan' }, option] } } },
  });
  const group = { id: 'all', max: '10', combine: 'sum', children: [when('a', 'early'), when('b', 'late')] };
  const proof = proofOf(packOf(facts, [group]));

  expect(nodeIn(proof, 'all')).toMatchObject({ high: '5', verdict: 'refuted', because: 'out-of-reach' });
  expect(proof.findings.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'max-out-of-reach tiers.0.criteria.0.max',
  ]);
});

test('a criterion that nobody can earn, and one that nobody can lose', () => {
  const never = { logic: { if: [{ '<': [{ var: 'files' }, 0] }, 5, 0] } };
  const always = { logic: { if: [{ '>=': [{ var: 'files' }, 0] }, 5, 0] } };

  expect(codes(packOf([FILES], [one(never)]))).toEqual(['never-earned tiers.0.criteria.0.rule']);
  expect(codes(packOf([FILES], [one(always)]))).toEqual(['never-lost tiers.0.criteria.0.rule']);
});

test('a criterion whose condition no unit meets never has points', () => {
  const appliesTo = { and: [{ '>': [{ var: 'files' }, 3] }, { '<': [{ var: 'files' }, 2] }] };

  expect(codes(packOf([FILES, YES], [one({ flag: { when: 'yes' } }, { appliesTo })]))).toEqual([
    'never-scored tiers.0.criteria.0.rule',
  ]);
});

test('a division that is by zero for some unit, with the figures; none where the rule has said what that means', () => {
  const done = { id: 'done', type: 'count', atMost: 'files' };
  const ratio = { '*': [5, { '/': [{ var: 'done' }, { var: 'files' }] }] };
  const [finding, ...others] = proofOf(packOf([FILES, done], [one({ logic: ratio })])).findings;

  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: 'division-by-zero',
    severity: 'info',
    input: { facts: { done: '0', files: '0' } },
  });
  expect(
    codes(packOf([FILES, done], [one({ share: { part: 'done', whole: 'files', whenZero: 'unscorable' } })])),
  ).toEqual([]);
  expect(codes(packOf([{ ...FILES, min: '1' }, done], [one({ logic: ratio })]))).toEqual([]);
});

test('a part that only its rule holds below the whole', () => {
  const share = { share: { part: 'done', whole: 'files', whenZero: 'zero' } };
  const pack = packOf([FILES, { id: 'done', type: 'count' }], [one(share)]);

  expect(codes(pack)).toEqual(['part-may-exceed tiers.0.criteria.0.rule']);
  expect(proofOf(pack).findings[0]?.params).toEqual({ node: 'one', part: 'done', whole: 'files' });
});

test('a fact that nothing reads; one that a derived fact reads is read', () => {
  const derived = { id: 'most', derive: { '+': [{ var: 'files' }, 1] } };
  const facts = [FILES, YES, derived, { id: 'least', derive: { '-': [{ var: 'files' }, 1] } }];
  const rule = { logic: { min: [5, { var: 'most' }] } };

  expect(codes(packOf(facts, [one(rule)]))).toEqual(['fact-unread facts.1', 'fact-unread facts.3']);
});

test('a fact that nothing reads is not read by what it is at most; the fact above it is', () => {
  const facts = [FILES, { id: 'done', type: 'count', atMost: 'files' }, { id: 'most', type: 'count', atMost: 'done' }];
  const rule = { logic: { min: [5, { var: 'files' }] } };

  expect(codes(packOf(facts, [one(rule)]))).toEqual(['fact-unread facts.2']);
});

test('an operator that states no bounds leaves the maximum undecided; one that does lets it be proven', () => {
  const half = (bounds: boolean): Plugins => ({
    operators: [
      defineOperator({
        name: 'capped-at-five',
        version: 1,
        args: ['number'],
        result: 'number',
        evaluate: ([x]) => (Number(x.n) > 5 * Number(x.d) ? { n: 5, d: 1 } : x),
        ...(bounds ? { bounds: () => ({ low: { n: 0, d: 1 }, high: { n: 5, d: 1 } }) } : {}),
      }),
    ],
  });
  const pack = packOf([FILES], [one({ logic: { 'capped-at-five': [{ var: 'files' }] } })], {
    requires: { operators: [{ id: 'capped-at-five', version: 1 }] },
  });

  expect(nodeIn(proofOf(pack, half(true)), 'one')).toMatchObject({ verdict: 'proven', low: '0', high: '5' });
  expect(nodeIn(proofOf(pack, half(false)), 'one')).toMatchObject({
    verdict: 'not-decided',
    because: 'operator-without-bounds',
  });
  expect(codes(pack, half(false))).toEqual(['max-not-decided tiers.0.criteria.0.rule']);
});

test('the same pack gives the same proof, and every input in it gives what the proof says', () => {
  const facts = [FILES, YES, { id: 'done', type: 'count', atMost: 'files' }];
  const children = [
    one({ share: { part: 'done', whole: 'files', whenZero: 'zero' } }),
    { id: 'two', max: '5', rule: { flag: { when: 'yes' } } },
  ];
  const pack = packOf(facts, [{ id: 'all', max: '10', combine: 'mean', children }]);

  expect(proofOf(pack)).toEqual(proofOf(pack));
  expect(brokenClaims(compiledOf(pack), proofOf(pack))).toEqual([]);
});
