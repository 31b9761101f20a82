import { expect, test } from 'vitest';
import { recordOf } from '../../src/audit/read-record.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { compilePack } from '../../src/index.js';
import { score } from '../../src/score.js';
import { bothRoads, shownScores } from '../support/both-roads.js';
import type { Doc } from '../support/naive-expressions.js';
import { expectSame } from '../support/run-law.js';
import { bothOf } from '../support/run-plans.js';
import { sameAsEngine } from '../support/scoring-module.js';
import { assessmentOf, packOf } from '../together/house.js';

const title = { vi: 'Ví dụ' };
const units = assessmentOf({ all: { facts: { x: 1, y: 1 } }, lacking: { facts: { x: 2 } } });
const ln = (of: unknown) => ({ ln: { '+': [1, of] } });
const ofY = (value: unknown) => ({ logic: { '+': [value, { '*': [0, { var: 'y' }] }] } });

/** Rules that need y, and use an irrational function before that is known. */
const RULES: Doc = {
  'its condition': { logic: { if: [{ '>': [ln({ var: 'x' }), 0] }, { var: 'y' }, 0] } },
  'a statistic': ofY({ cohort: ['all', 'mean', ln({ var: 'x' })] }),
  'a derived fact': ofY({ var: 'z' }),
  'its points': ofY(ln({ var: 'x' })),
};

const sumOf = (what: string) => ({
  reduce: [{ nodes: ['g', 'children'] }, { '+': [{ var: 'accumulator' }, { var: `current.${what}` }] }, 0],
});

/** A criterion that reads what stands in group g. */
const READERS: Doc = {
  nothing: 0,
  'the points of its criteria': { min: [5, sumOf('points')] },
  'their bases': { min: [5, sumOf('base')] },
  'their maximum': { if: [{ some: [{ nodes: ['g', 'children'] }, { '>=': [{ var: 'max' }, 1] }] }, 5, 0] },
};

/** Group g of an approximate criterion c and of e, and beside it a criterion that reads g. */
function packOfRule(rule: Doc, reader: Doc, combine: string): Doc {
  const pack: Doc = packOf({});
  const [tier] = pack.tiers;
  const gate = { all: [{ nodes: ['g', 'children'] }, { '>=': [{ var: 'max' }, 1] }] };
  const children = [
    { id: 'c', title, max: 20, rule },
    { id: 'e', title, max: 5, rule: { logic: { var: 'x' } } },
  ];
  const levels = { by: 'percent', basis: 'exact', steps: [{ id: 'I', atLeast: 5, gate }], floor: { id: 'none' } };
  const criteria = [
    { id: 'g', title, max: 25, combine, levels, children },
    { id: 'd', title, max: 5, rule: { logic: { '+': [{ '*': [0, { var: 'x' }] }, reader] } } },
  ];
  const z = { id: 'z', title, derive: ln({ var: 'x' }) };
  return { ...pack, facts: [...pack.facts, z], tiers: [{ ...tier, criteria }] };
}

const CASES = Object.keys(RULES).flatMap((rule) => Object.keys(READERS).map((reader) => [rule, reader] as const));

test.each(CASES)(
  'an irrational number in %s makes what reads %s approximate on every road, though the criterion has no points',
  async (rule, reader) => {
    for (const combine of ['sum', 'max']) {
      const { exact, columns } = bothRoads(packOfRule(RULES[rule], READERS[reader], combine), units);
      expect(shownScores(columns)).toEqual(shownScores(exact));
    }
    const pack = packOfRule(RULES[rule], READERS[reader], 'sum');
    expectSame(bothOf(pack), units);
    await sameAsEngine(pack, units);
  },
);

test('of a unit that lacks a figure the total is approximate, where the criterion that lacks it has used a logarithm', () => {
  const { columns } = bothRoads(packOfRule(RULES['its condition'], 0, 'sum'), units);

  // c: ln 3 > 0 asks for y, which is absent, so that c counts as zero in g
  expect(columns.scores.map(({ layers }) => layers.reported?.g?.approximate)).toEqual([true, true]);
});

test('a record that is written from columns verifies, its approximate results included', () => {
  for (const [rule, reader] of CASES) {
    const compiled = compilePack(packOfRule(RULES[rule], READERS[reader], 'sum'));
    const read = recordOf(JSON.parse(score(compiled, units).recordText(nodeSha256)));
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    expect(verify(read.value, { hash: nodeSha256 }).verdict).toBe('verified');
  }
});
