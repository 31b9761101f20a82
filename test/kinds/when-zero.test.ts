import { expect, test } from 'vitest';
import { safeCompilePack } from '../../src/index.js';
import type { Doc } from '../support/naive-expressions.js';
import { packOf } from '../support/proof-packs.js';

const DONE = { id: 'done', type: 'count' };
const FILES = { id: 'files', type: 'count' };

/** Issues of a criterion with this rule, as `code path`. */
function issuesOf(facts: readonly Doc[], rule: Doc): readonly string[] {
  const result = safeCompilePack(packOf(facts, [{ id: 'one', max: '5', rule }]));
  return result.ok ? [] : result.errors.map(({ code, path }) => `${code} ${path.slice(4).join('.')}`);
}

const bandsOf = (of: Doc) => ({
  bands: {
    of,
    points: [
      { atLeast: '50', points: '5' },
      { below: '50', points: '0' },
    ],
  },
});

test.each([
  ['a fact that may be 0', [DONE, FILES], 'files'],
  ['a fact of at least 0', [DONE, { ...FILES, min: '0' }], 'files'],
  ['an expression', [DONE, { ...FILES, min: '1' }], { '+': [{ var: 'files' }, 1] }],
  ['a number that may be below 0', [DONE, { ...FILES, type: 'number', min: '-5' }], 'files'],
  ['a number that is 0', [DONE], 0],
])('a whole that can be 0 must say what that means: %s', (_, facts, whole) => {
  expect(issuesOf(facts, { share: { part: 'done', whole } })).toEqual(['key-missing rule.share.whenZero']);
  expect(issuesOf(facts, bandsOf({ part: 'done', whole }))).toEqual(['key-missing rule.bands.of.whenZero']);
});

test.each([
  ['a fact of at least 1', [DONE, { ...FILES, min: '1' }], 'files'],
  ['a fact of at least a half', [DONE, { ...FILES, type: 'number', min: '0.5' }], 'files'],
  ['a number', [DONE], 100],
  ['a number as text', [DONE], { number: '12.5' }],
])('one that cannot be 0 has nothing to say: %s', (_, facts, whole) => {
  expect(issuesOf(facts, { share: { part: 'done', whole } })).toEqual([]);
  expect(issuesOf(facts, bandsOf({ part: 'done', whole }))).toEqual([]);
});
