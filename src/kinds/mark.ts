import * as z from 'zod';
import { compare } from '../kit/exact.js';
import { fromDecimal } from '../kit/exact-text.js';
import { defineKind } from '../model/define.js';
import { because, number, operand } from '../model/lowered.js';
import { decimalAboveZero, factId } from '../model/scalars.js';
import { requireFromZero } from './from-zero.js';

/** Points that somebody else gave: as they are, or brought from their own scale to that of the criterion. */
export const mark = defineKind({
  kind: 'mark',
  params: z.strictObject({
    fact: factId.describe('The fact of type mark'),
    outOf: decimalAboveZero
      .describe('The scale of the mark, where it is not that of the criterion: an index out of 100')
      .exactOptional(),
  }),
  reads: ({ fact }) => [{ at: ['fact'], fact, type: 'mark' }],
  check: ({ fact, outOf }, { max, fact: find }) => {
    const info = find(fact);
    if (info?.type !== 'mark') return [];
    if (info.max === undefined) return [{ code: 'mark-scale', at: ['fact'], params: { fact } }];
    const scale = outOf ?? max;
    if (compare(fromDecimal(info.max), fromDecimal(scale)) <= 0) return [];
    return [{ code: 'mark-above-max', at: ['fact'], params: { fact, found: info.max, max: scale } }];
  },
  lower: ({ fact, outOf }, context) => {
    requireFromZero(fact, context);
    if (outOf === undefined) return because('marked', operand(fact));
    return because('marked', { '*': [number(context.max), { '/': [operand(fact), number(outOf)] }] });
  },
  words: {
    marked: { vi: 'Điểm chấm {fact}: {points}/{max} điểm', en: 'The mark {fact}: {points} of {max} points' },
  },
});
