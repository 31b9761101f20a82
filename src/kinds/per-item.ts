import { altered, step } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import { because, number } from '../model/lowered.js';
import { strictObject } from '../model/objects.js';
import { decimalFromZero, operand as factOrExpression } from '../model/scalars.js';
import { countOf, readCountable } from './parts/countable.js';
import { requireFromZero } from './parts/from-zero.js';
import { notAbove } from './parts/not-above.js';

/** So many points for each item, up to a cap. */
export const perItem = defineKind({
  kind: 'per-item',
  params: strictObject({
    count: factOrExpression.describe('How many: a number fact, a list fact (its items are counted), or an expression'),
    each: altered(decimalFromZero, step('points')).describe('Points for each'),
    atMost: altered(decimalFromZero, step('cap')).describe('The cap: no more points than this, however many items'),
  }),
  reads: ({ count }) => [readCountable(count, ['count'])],
  check: ({ atMost }, { max }) => notAbove(max, atMost, ['atMost']),
  lower: ({ count, each, atMost }, context) => {
    requireFromZero(count, context);
    return because('counted', { min: [{ '*': [countOf(count, context), number(each)] }, number(atMost)] });
  },
  words: {
    counted: {
      vi: '{count}, [mỗi {noun}|mỗi mục] {each:number} điểm, không quá {atMost:number} điểm: {formula} điểm (tối đa {max:number} điểm)',
      en: '{count}, {each:number} points [for each of the {noun}|for each], no more than {atMost:number}: {formula} points (at most {max:number} points)',
    },
    'over-cap': {
      vi: 'Tính {atMost:number} điểm (không vượt quá {atMost:number} điểm)',
      en: 'That is above {atMost:number}, so {atMost:number} points count',
    },
  },
  tell: ({ count, each, atMost }, telling) => {
    const { max, each: eachNoun, said, value, worked } = telling;
    const points = { '*': [countOf(count, telling), number(each)] };
    const isOver = value({ '>': [points, number(atMost)] }) === 'true';
    return [
      {
        words: 'counted',
        params: { count: said(count), noun: eachNoun(count), each, atMost, formula: worked(points), max },
      },
      ...(isOver ? [{ words: 'over-cap', params: { atMost } }] : []),
    ];
  },
});
