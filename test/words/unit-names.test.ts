import { expect, test } from 'vitest';
import { titlesOf } from '../../src/words/titles.js';

const unit = (id: string, vi: string, parent?: string, tier = 'xa') => ({
  id,
  tier,
  name: { vi },
  ...(parent === undefined ? {} : { parent }),
});

const DISTRICTS = [unit('h-a', 'Huyện A', undefined, 'huyen'), unit('h-b', 'Huyện B', undefined, 'huyen')];

function namesOf(...communes: readonly ReturnType<typeof unit>[]): readonly string[] {
  const titles = titlesOf({ pack: {}, register: [...DISTRICTS, ...communes] }, 'vi');
  return communes.map(({ id }) => titles.unit(id));
}

test('communes of one name are told apart by their districts, and others keep their names', () => {
  expect(
    namesOf(unit('x', 'Xã Tân Lập', 'h-a'), unit('y', 'Xã Tân Lập', 'h-b'), unit('z', 'Xã Ia Der', 'h-a')),
  ).toEqual(['Xã Tân Lập (Huyện A)', 'Xã Tân Lập (Huyện B)', 'Xã Ia Der']);
});

test('names that only look the same are told apart too', () => {
  // a Cyrillic а, and an accent that stands elsewhere
  expect(
    namesOf(unit('x', 'Xã Kông Chro', 'h-a'), unit('y', 'Xã Kông\u200b Chrо', 'h-b')).map((name) => name.slice(-9)),
  ).toEqual(['(Huyện A)', '(Huyện B)']);
});

test('below one parent, or without a parent, the id tells', () => {
  expect(namesOf(unit('x', 'Xã A', 'h-a'), unit('y', 'Xã A', 'h-a'))).toEqual([
    'Xã A (Huyện A) (x)',
    'Xã A (Huyện A) (y)',
  ]);
  expect(namesOf(unit('x', 'Xã A'), unit('y', 'Xã A'))).toEqual(['Xã A (x)', 'Xã A (y)']);
});

test('units of two tiers stand in two rankings, and keep their names', () => {
  expect(namesOf(unit('x', 'Huyện A', 'h-a'))).toEqual(['Huyện A']);
});
