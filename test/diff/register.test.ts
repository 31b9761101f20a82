import { expect, test } from 'vitest';
import { assessmentOf, packOf, tierOf, type Unit } from '../together/house.js';
import { sideOf } from './sides.js';
import { differenceOf } from './two-sides.js';

const rule = { logic: { var: 'x' } };
const pack = packOf({ c: [10, rule] }, { collects: 'commune' }, [tierOf('commune', { own: [10, rule] })]);
const facts = { x: 1 };
const commune = (parent: string, more: Omit<Unit, 'tier' | 'parent'> = {}): Unit => ({
  tier: 'commune',
  parent,
  ...more,
});

/** What is told of commune `c` where the two registers say this of it. */
function changesOf(before: Unit, after: Unit) {
  const side = (c: Unit) => sideOf(pack, assessmentOf({ d1: { facts }, d2: { facts }, c }));
  return differenceOf(side(before), side(after)).units;
}

test('a commune that is now under another district, and now a town, has changed in both', () => {
  expect(changesOf(commune('d1', { facts }), commune('d2', { facts, urban: false, kind: 'hill' }))).toEqual([
    {
      unit: 'c',
      tier: 'commune',
      changes: [
        { is: 'attribute', id: 'kind', before: 'plain', after: 'hill' },
        { is: 'attribute', id: 'urban', before: true, after: false },
        { is: 'parent', before: 'd1', after: 'd2' },
      ],
    },
  ]);
});

test('what the register says is compared too where the unit sent nothing', () => {
  expect(changesOf(commune('d1'), commune('d2', { urban: false }))).toMatchObject([
    {
      changes: [
        { is: 'attribute', id: 'urban', before: true, after: false },
        { is: 'parent', before: 'd1', after: 'd2' },
      ],
    },
  ]);
});

test('a unit that sent its form on one side only has changed in that and in its register, its figures are not compared', () => {
  expect(changesOf(commune('d1'), commune('d2', { facts }))).toMatchObject([
    {
      changes: [
        { is: 'parent', before: 'd1', after: 'd2' },
        { is: 'submission', before: 'not-submitted', after: 'submitted' },
      ],
    },
  ]);
});

test('a unit that now stands in another tier has gone from the one and come to the other', () => {
  expect(changesOf(commune('d1', { facts }), { facts })).toEqual([
    { unit: 'c', tier: 'commune', changes: [{ is: 'register', before: 'commune' }] },
    { unit: 'c', tier: 'unit', changes: [{ is: 'register', after: 'unit' }] },
  ]);
});
