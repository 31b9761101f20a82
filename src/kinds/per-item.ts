import * as z from 'zod';
import { defineKind } from '../model/define.js';
import { because, number } from '../model/lowered.js';
import { decimalFromZero, operand as factOrExpression } from '../model/scalars.js';
import { countOf, readCountable } from './countable.js';
import { requireFromZero } from './from-zero.js';
import { notAbove } from './not-above.js';

/** So many points for each item, up to a cap. */
export const perItem = defineKind({
  kind: 'per-item',
  params: z.strictObject({
    count: factOrExpression.describe('How many: a number fact, a list fact (its items are counted), or an expression'),
    each: decimalFromZero.describe('Points for each'),
    atMost: decimalFromZero.describe('The cap: no more points than this, however many items'),
  }),
  reads: ({ count }) => [readCountable(count, ['count'])],
  check: ({ atMost }, { max }) => notAbove(max, atMost, ['atMost']),
  lower: ({ count, each, atMost }, context) => {
    requireFromZero(count, context);
    return because('counted', { min: [{ '*': [countOf(count, context), number(each)] }, number(atMost)] });
  },
  words: {
    counted: {
      vi: '{count}, mỗi mục {each} điểm, tối đa {atMost}: {points}/{max} điểm',
      en: '{count}, {each} points each, at most {atMost}: {points} of {max} points',
    },
  },
});
