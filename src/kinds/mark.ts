import { compare } from '../kit/exact.js';
import { fromDecimal } from '../kit/exact-text.js';
import { altered, step } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { FACT_TYPE_IS } from '../model/fact-type.js';
import { because, number, operand } from '../model/lowered.js';
import { strictObject } from '../model/objects.js';
import { decimalAboveZero, factId } from '../model/scalars.js';
import { requireFromZero } from './parts/from-zero.js';

/** Points that somebody else gave: as they are, or brought from their own scale to that of the criterion. */
export const mark = defineKind({
  kind: 'mark',
  params: strictObject({
    fact: factId.describe('The fact of type mark'),
    outOf: altered(decimalAboveZero, step('points'))
      .describe('The scale of the mark, where it is not that of the criterion: an index out of 100')
      .exactOptional(),
  }),
  reads: ({ fact }) => [{ at: ['fact'], fact, type: 'mark' }],
  check: ({ fact, outOf }, { max, fact: find }) => {
    const info = find(fact);
    if (info === undefined || !FACT_TYPE_IS[info.type].isOfOthers) return [];
    if (info.max === undefined) return [{ code: 'mark-scale', at: ['fact'], params: { fact } }];
    const scale = outOf ?? max;
    if (compare(fromDecimal(info.max), fromDecimal(scale)) <= 0) return [];
    return [{ code: 'mark-above-max', at: ['fact'], params: { fact, found: info.max, max: scale } }];
  },
  lower: ({ fact, outOf }, context) => {
    requireFromZero(fact, context);
    if (outOf === undefined) return because('marked', operand(fact));
    return because('marked', onScale(fact, context.max, outOf));
  },
  words: {
    marked: {
      vi: 'Điểm chấm {fact}[ trên thang {outOf:number}]: {formula} điểm (tối đa {max:number} điểm)',
      en: 'The mark {fact}[ out of {outOf:number}]: {formula} points (at most {max:number} points)',
    },
  },
  tell: ({ fact, outOf }, { max, said, worked }) => {
    const points = outOf === undefined ? operand(fact) : onScale(fact, max, outOf);
    return [{ words: 'marked', params: { fact: said(fact), outOf: outOf ?? '', formula: worked(points), max } }];
  },
});

function onScale(fact: string, max: string, outOf: string): Expression {
  return { '*': [number(max), { '/': [operand(fact), number(outOf)] }] };
}
