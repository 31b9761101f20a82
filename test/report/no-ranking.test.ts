import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import { annexOf } from '../../src/report/index.js';
import { assessmentOf, packOf, xs } from '../together/house.js';

test('a record without a ranking, or without one of the tier that is asked for, has no annex, and says so', () => {
  const pack = compilePack(packOf({ c: [20, { logic: { var: 'x' } }] }));
  const record = assess(pack, assessmentOf(xs({ a: 1, b: 2 })));

  expect(() => annexOf(record)).toThrow(new TypeError('The record has no ranking.'));
  expect(() => annexOf(record, { tier: 'unit' })).toThrow(new TypeError("The record has no ranking of tier 'unit'."));
});
