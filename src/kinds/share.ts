import { compare, HUNDRED } from '../kit/exact.js';
import { fromDecimal } from '../kit/exact-text.js';
import { altered, step } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, number } from '../model/lowered.js';
import type { Fault, Operand } from '../model/lowering.js';
import { strictObject } from '../model/objects.js';
import { decimalAboveZero } from '../model/scalars.js';
import * as z from '../model/schemas.js';
import {
  percentOf,
  type Ratio,
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
    atLeast: altered(decimalAboveZero, step('cut'))
      .describe('The percent below which it earns 0, above 0 to the target; none when absent')
      .exactOptional(),
    whenOver: altered(z.literal('cap'), 'forgotten')
      .describe('cap: beyond the target, or the whole, the maximum and no more')
      .exactOptional(),
  }),
  reads: (params) => readsOfRatio(params, []),
  check: (params, context) => {
    const { target = '100', atLeast = target, whenOver } = params;
    return [
      ...whenZeroFaults(params, [], context),
      ...notAbovePercent('target', target, '100'),
      ...(whenOver === undefined ? whenOverFaults(target) : []),
      ...notAbovePercent('atLeast', atLeast, target),
    ];
  },
  lower: (params, context) => {
    const capped = params.whenOver === 'cap';
    requireRatio(params, capped, context);
    const points = scaled(context.max, ratioOf(params), params.target);
    const within: Expression = capped ? { min: [number(context.max), points] } : points;
    // what is below 0 is below every floor
    const mayBeBelow = capped && params.complement && params.atLeast === undefined;
    const value: Expression = mayBeBelow ? { max: [number('0'), within] } : within;
    return unlessZero(params, context.max, fromFloor(params, because('in-proportion', value)));
  },
  words: {
    'in-proportion': {
      vi: 'Theo tỷ lệ {part} trên {whole}[, mục tiêu {target:number}%][, từ {atLeast:number}% trở lên mới tính điểm]: {formula} điểm (tối đa {max:number} điểm)',
      en: 'In proportion of {part} to {whole}[, target {target:number}%][, from {atLeast:number}% on]: {formula} points (at most {max:number} points)',
    },
    'in-proportion-rest': {
      vi: 'Theo tỷ lệ phần còn lại của {whole} sau khi trừ {part}[, mục tiêu {target:number}%][, từ {atLeast:number}% trở lên mới tính điểm]: {formula} điểm (tối đa {max:number} điểm)',
      en: 'In proportion of what is left of {whole} without {part}[, target {target:number}%][, from {atLeast:number}% on]: {formula} points (at most {max:number} points)',
    },
    'below-floor': {
      vi: '{of}, dưới {atLeast:number}% nên tính 0 điểm (tối đa {max:number} điểm)',
      en: '{of}, which is below {atLeast:number}%: 0 points (at most {max:number} points)',
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
    const { part, whole, complement, target, atLeast = '' } = params;
    if (reason === 'below-floor')
      return [{ words: reason, params: { of: `${said(percentOf(params))}%`, atLeast, max } }];
    if (reason !== 'in-proportion') return [{ words: reason, params: { whole: name(whole), max } }];
    const points = scaled(max, ratioOf(params), target);
    const isTrue = (expression: Operand) => value(expression) === 'true';
    const sentence = {
      part: said(part),
      whole: said(whole),
      target: target ?? '',
      atLeast,
      formula: worked(points),
      max,
    };
    return [
      { words: complement ? 'in-proportion-rest' : 'in-proportion', params: sentence },
      ...(isTrue({ '>': [points, number(max)] }) ? [{ words: 'over-target', params: { max } }] : []),
      ...(isTrue({ '<': [points, number('0')] }) ? [{ words: 'below-nothing' }] : []),
    ];
  },
});

/** A fault at a percent that is above the highest that it may be. */
function notAbovePercent(key: 'target' | 'atLeast', found: string, atMost: string): readonly Fault[] {
  if (compare(fromDecimal(found), fromDecimal(atMost)) <= 0) return [];
  return [{ code: 'number-range', at: [key], params: { found, atLeast: '>0', atMost } }];
}

/** A target below all of it must say what is above it. */
function whenOverFaults(target: string): readonly Fault[] {
  if (compare(fromDecimal(target), HUNDRED) >= 0) return [];
  return [{ code: 'share-when-over', at: ['target'], params: { target } }];
}

/** 0 points below the percent that it must reach, where there is one. */
function fromFloor(params: Ratio & { readonly atLeast?: string }, points: Expression): Expression {
  if (params.atLeast === undefined) return points;
  return { if: [{ '>=': [percentOf(params), number(params.atLeast)] }, points, because('below-floor', 0)] };
}

function scaled(max: string, ratio: Expression, target = '100'): Expression {
  if (target === '100') return { '*': [number(max), ratio] };
  return { '/': [{ '*': [number(max), ratio, number('100')] }, number(target)] };
}
