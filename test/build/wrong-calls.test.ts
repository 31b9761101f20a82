import { expect, test } from 'vitest';
import { compiledPack, loadModule } from '../support/scoring-module.js';
import { packOf, tierOf } from '../together/house.js';

const x = { logic: { var: 'x' } };
const ranked = (cohort: string, id = cohort) => ({
  ...{ id, of: 'total', by: 'points', basis: 'exact', cohort, ties: 'competition', tieBreak: [], notSubmitted: 'omit' },
});
const below = tierOf('below', { d: [1000, x] }, { rankings: [ranked('all')] });
const house = packOf({ c: [1000, x] }, { rankings: [ranked('all'), ranked('kinds')] }, [below]);
const module = await loadModule(compiledPack(house));

const attributes = { urban: true, kind: 'plain' };
const unit = (id: string, value: number, tier = 'unit') => ({ id, tier, attributes, facts: { x: value } });
const UNITS = [unit('a', 1), unit('b', 2), unit('c', 3, 'below'), unit('d', 4, 'below')];

/** A call as JavaScript makes it, past the types. */
const call = (...args: readonly unknown[]) => (module.scoreAll as (...given: readonly unknown[]) => unknown)(...args);

test.each<[string, () => unknown, string]>([
  ['no units', () => call(), 'A list of units is needed here, not undefined.'],
  ['units by name', () => call({ a: UNITS[0] }), 'A list of units is needed here, not another object.'],
  ['a number for units', () => call(5), 'A list of units is needed here, not the number 5.'],
  ['null for options', () => call(UNITS, null), 'An object of options, as `{}`, is needed here, not null.'],
  ['an option that is none', () => call(UNITS, { name: 'trusted' }), "There is no option 'name' here, but names, into"],
  [
    'other names',
    () => call(UNITS, { names: 'all' }),
    "'checked' or 'trusted', as `names`, is needed here, not a text.",
  ],
  ['results that are none', () => call(UNITS, { into: {} }), 'as `into`, is needed here, not another object.'],
  ['decisions that are none', () => call(UNITS, { decisions: [null] }), 'as `decisions`, is needed here, not a list.'],
  [
    'a decision of a ranking that is none',
    () => call(UNITS, { decisions: [{ ranking: 'al', order: ['a', 'b'] }] }),
    "A decision is of the ranking 'al'; the pack has all, kinds.",
  ],
  ['a ranking that is none', () => module.scoreAll(UNITS).places('al'), "no ranking 'al'; it has 'all', 'kinds'."],
  ['no option', () => module.scoreAll(UNITS).places('kinds'), "is divided: say which option, 'plain' or 'hill'."],
  [
    'an option that no unit can have',
    () => module.scoreAll(UNITS).places('kinds', 'sea'),
    "option, 'plain' or 'hill'.",
  ],
  ['an option of what is whole', () => module.scoreAll(UNITS).places('all', 'hill'), "it has no option 'hill'."],
])('%s: it is said what is wrong', (_, wrong, sentence) => {
  expect(wrong).toThrow(TypeError);
  expect(wrong).toThrow(sentence);
});

test('a position that no unit has is out of range', () => {
  const { unitAt } = module.scoreAll(UNITS);

  expect(() => unitAt(4)).toThrow(
    new RangeError('The position of a unit is a whole number from 0 to 3, not the number 4.'),
  );
  expect(() => unitAt('a' as never)).toThrow('not a text.');
});

test('of two tiers that have a ranking by one id each unit has its place in that of its tier', () => {
  const sent = module.scoreAll(UNITS);
  const absent = module.scoreAll([...UNITS, { id: 'e', tier: 'unit', attributes }]);

  expect([...sent.places('all')]).toEqual([2, 1, 2, 1]);
  // one unit sent nothing, so that columns alone do not tell
  expect([...absent.places('all')]).toEqual([2, 1, 2, 1, Number.NaN]);
  expect([...sent.places('kinds', 'plain')]).toEqual([2, 1, Number.NaN, Number.NaN]);
});

test('what a module says of its pack cannot be altered', () => {
  expect(Object.isFrozen(module.pack)).toBe(true);
});
