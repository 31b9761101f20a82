import { expect, test } from 'vitest';
import { scoreUnit } from '../../../src/score.js';
import { call, folderOf } from '../../cli/calling.js';
import type { Doc } from '../../support/naive-expressions.js';
import { compiledOf, nodeIn, packOf, proofOf } from '../../support/proof-packs.js';

const FACTS = ['works', 'ideas', 'models'].map((id) => ({ id, type: 'count' }));
const counted = (id: string, max: string) => ({
  id: `of-${id}`,
  max,
  rule: { 'per-item': { count: id, each: '1', atMost: max } },
});
/** A total of 20, and beside its criterion a group of two rows of 8 and 6, whose own maximum is given. */
const packWith = (role: 'bonus' | 'penalty', max: string): Doc =>
  packOf(FACTS, [
    {
      id: 'all',
      max: '20',
      combine: 'sum',
      children: [
        counted('works', '20'),
        {
          id: 'beside',
          role,
          max,
          whenMissing: 'exclude',
          combine: 'sum',
          children: [counted('ideas', '8'), counted('models', '6')],
        },
      ],
    },
  ]);
const pointsOf = (pack: Doc, facts: Readonly<Record<string, number>>) => {
  const scored = scoreUnit(compiledOf(pack), { tier: 'commune', facts });
  return scored.ok ? scored.value.result.total?.points?.exact : undefined;
};
/** What `check` says of the pack, as codes. */
const checked = async (pack: Doc) => {
  const cwd = folderOf({ 'p.yaml': JSON.stringify(pack) });
  const { code, err } = await call(['check', 'p.yaml'], { cwd });
  return { code, said: err.match(/\[[a-z-]+\]/g) ?? [] };
};

test.each([
  { role: 'bonus', points: '30' },
  { role: 'penalty', points: '10' },
] as const)('rows below a $role of at most 10 may have 14 together, of which 10 count', async ({ role, points }) => {
  const pack = packWith(role, '10');

  expect(await checked(pack)).toEqual({ code: 0, said: [] });
  expect(proofOf(pack).findings).toEqual([]);
  expect(nodeIn(proofOf(pack), 'beside')).toMatchObject({ verdict: 'proven', because: 'reached' });
  expect(pointsOf(pack, { works: 20, ideas: 8, models: 6 })).toBe(points);
});

test('a cap that the rows of a bonus do not reach is still told', async () => {
  expect((await checked(packWith('bonus', '15'))).said).toContain('[children-max]');
});

test('a group with a role that there is none of is told so', async () => {
  const { code, said } = await checked(packWith('reward' as 'bonus', '10'));

  expect(code).toBe(1);
  expect(said).not.toEqual([]);
});
