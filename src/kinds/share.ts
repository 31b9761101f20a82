import * as z from 'zod';
import { compare, HUNDRED } from '../kit/exact.js';
import { fromDecimal } from '../kit/exact-text.js';
import { altered, step } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, number } from '../model/lowered.js';
import type { Fault, Operand } from '../model/lowering.js';
import { strictObject } from '../model/objects.js';
import { decimalAboveZero } from '../model/scalars.js';
import {
  ratioFields,
  ratioOf,
  ratioWords,
  readsOfRatio,
  requireRatio,
  unlessZero,
  whenZeroFaults,
} from './parts/ratio.js';

/** The maximum times part / whole, exactly; all of it once a target percent is reached. */
export const share = defineKind({
  kind: 'share',
  params: strictObject({
    ...ratioFields,
    target: altered(decimalAboveZero, step('cut'))
      .describe('The percent that earns the maximum, above 0 to 100; 100 when absent')
      .exactOptional(),
    whenOver: altered(z.literal('cap'), 'forgotten')
      .describe('cap: beyond the target, or the whole, the maximum and no more')
      .exactOptional(),
  }),
  reads: (params) => readsOfRatio(params, []),
  check: (params, context) => [
    ...whenZeroFaults(params, [], context),
    ...(params.target === undefined ? [] : targetFaults(params.target, params.whenOver === 'cap')),
  ],
  lower: (params, context) => {
    const capped = params.whenOver === 'cap';
    requireRatio(params, capped, context);
    const points = scaled(context.max, ratioOf(params), params.target);
    const within: Expression = capped ? { min: [number(context.max), points] } : points;
    const value: Expression = capped && params.complement ? { max: [number('0'), within] } : within;
    return unlessZero(params, context.max, because('in-proportion', value));
  },
  words: {
    'in-proportion': {
      vi: 'Theo tỷ lệ {part} trên {whole}[, mục tiêu {target:number}%]: {formula} điểm (tối đa {max:number} điểm)',
      en: 'In proportion of {part} to {whole}[, target {target:number}%]: {formula} points (at most {max:number} points)',
    },
    'in-proportion-rest': {
      vi: 'Theo tỷ lệ phần còn lại của {whole} sau khi trừ {part}[, mục tiêu {target:number}%]: {formula} điểm (tối đa {max:number} điểm)',
      en: 'In proportion of what is left of {whole} without {part}[, target {target:number}%]: {formula} points (at most {max:number} points)',
    },
    'over-target': {
      vi: 'Tính {max:number} điểm (không vượt quá điểm tối đa {max:number} điểm)',
      en: 'That is above {max:number}, so {max:number} points count',
    },
    'below-nothing': { vi: 'Thấp hơn 0 nên tính 0 điểm', en: 'That is below 0, so 0 points count' },
    ...ratioWords,
  },
  tell: (params, telling) => {
    const { max, reason, name, said, value, worked } = telling;
    const { part, whole, complement, target } = params;
    if (reason !== 'in-proportion') return [{ words: reason, params: { whole: name(whole), max } }];
    const points = scaled(max, ratioOf(params), target);
    const is = (expression: Operand) => value(expression) === 'true';
    const sentence = { part: said(part), whole: said(whole), target: target ?? '', formula: worked(points), max };
    return [
      { words: complement ? 'in-proportion-rest' : 'in-proportion', params: sentence },
      ...(is({ '>': [points, number(max)] }) ? [{ words: 'over-target', params: { max } }] : []),
      ...(is({ '<': [points, number('0')] }) ? [{ words: 'below-nothing' }] : []),
    ];
  },
});

function targetFaults(target: string, capped: boolean): readonly Fault[] {
  const beyond = compare(fromDecimal(target), HUNDRED);
  if (beyond > 0)
    return [{ code: 'number-range', at: ['target'], params: { found: target, atLeast: '>0', atMost: '100' } }];
  return beyond < 0 && !capped ? [{ code: 'share-when-over', at: ['target'], params: { target } }] : [];
}

function scaled(max: string, ratio: Expression, target = '100'): Expression {
  if (target === '100') return { '*': [number(max), ratio] };
  return { '/': [{ '*': [number(max), ratio, number('100')] }, number(target)] };
}
