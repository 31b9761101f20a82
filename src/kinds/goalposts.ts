import { compare } from '../kit/exact.js';
import { fromDecimal } from '../kit/exact-text.js';
import { altered, otherWords, step } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, number } from '../model/lowered.js';
import type { Operand } from '../model/lowering.js';
import { strictObject } from '../model/objects.js';
import { HIGH_IS_BETTER, PREFERENCES, type Preference, WHEN_OUTSIDE, type WhenOutside } from '../model/pack-words.js';
import { decimal, operand as factOrExpression } from '../model/scalars.js';
import * as z from '../model/schemas.js';
import { countOf, readCountable } from './parts/countable.js';
import { relate } from './parts/from-zero.js';
import { fromFaults, pointsFrom } from './parts/points-from.js';

/** Whether a value beyond a post is moved to the post; if not, a value beyond a post is unscorable. */
const IS_MOVED = { clamp: true, unscorable: false } as const satisfies Record<WhenOutside, boolean>;

/** Linear between two fixed posts: 0 points, or `from`, at one post, the maximum at the other. */
export const goalposts = defineKind({
  kind: 'goalposts',
  params: strictObject({
    of: factOrExpression.describe(
      'What is measured: a number fact, a list fact (its items are counted), or an expression',
    ),
    low: altered(decimal, step('cut')).describe('The lower post'),
    high: altered(decimal, step('cut')).describe('The higher post'),
    prefer: altered(z.enum(PREFERENCES), otherWords('side', PREFERENCES)).describe(
      'Which post earns the maximum; the other earns 0, or `from`',
    ),
    from: altered(decimal, step('points')).describe('The points at the other post; 0 when absent').exactOptional(),
    whenOutside: altered(z.enum(WHEN_OUTSIDE), otherWords('policy', WHEN_OUTSIDE)).describe(
      'What a value beyond a post means: as at the post, or no value',
    ),
  }),
  reads: ({ of }) => [readCountable(of, ['of'])],
  check: ({ low, high, from }, { max }) => [
    ...(compare(fromDecimal(low), fromDecimal(high)) < 0
      ? []
      : [{ code: 'goalposts-order' as const, at: ['low'], params: { low, high } }]),
    ...fromFaults(from, max),
  ],
  lower: ({ of, low, high, prefer, from, whenOutside }, context) => {
    const measured = countOf(of, context);
    if (!IS_MOVED[whenOutside]) relate(context, [number(low), measured, number(high)]);
    const moved: Expression = IS_MOVED[whenOutside]
      ? { min: [{ max: [measured, number(low)] }, number(high)] }
      : measured;
    return because('between-posts', pointsFrom(onWay(moved, { low, high, prefer }), from, context.max));
  },
  words: {
    'between-posts': {
      vi: '{of} trong thang từ {low:number} đến {high:number}, càng cao càng tốt[, thấp nhất {from:number} điểm]: {formula} điểm (tối đa {max:number} điểm)',
      en: '{of} on the scale from {low:number} to {high:number}, the higher the better[, at least {from:number} points]: {formula} points (at most {max:number} points)',
    },
    'between-posts-low': {
      vi: '{of} trong thang từ {low:number} đến {high:number}, càng thấp càng tốt[, thấp nhất {from:number} điểm]: {formula} điểm (tối đa {max:number} điểm)',
      en: '{of} on the scale from {low:number} to {high:number}, the lower the better[, at least {from:number} points]: {formula} points (at most {max:number} points)',
    },
    'above-high': {
      vi: '{of} cao hơn mốc trên nên tính như {high:number}',
      en: '{of} is above the higher post and counts as {high:number}',
    },
    'below-low': {
      vi: '{of} thấp hơn mốc dưới nên tính như {low:number}',
      en: '{of} is below the lower post and counts as {low:number}',
    },
  },
  tell: ({ of, low, high, prefer, from, whenOutside }, telling) => {
    const { max, name, said, value, worked } = telling;
    const measured = countOf(of, telling);
    const isMovedBy = (condition: Operand) => IS_MOVED[whenOutside] && value(condition) === 'true';
    const isAbove = isMovedBy({ '>': [measured, number(high)] });
    const isBelow = isMovedBy({ '<': [measured, number(low)] });
    const moved = isAbove ? number(high) : isBelow ? number(low) : measured;
    const formula = worked(pointsFrom(onWay(moved, { low, high, prefer }), from, max));
    const words = HIGH_IS_BETTER[prefer] ? 'between-posts' : 'between-posts-low';
    return [
      ...(isAbove ? [{ words: 'above-high', params: { of: name(of), high } }] : []),
      ...(isBelow ? [{ words: 'below-low', params: { of: name(of), low } }] : []),
      { words, params: { of: said(of), low, high, from: from ?? '', formula, max } },
    ];
  },
});

/** The part of the way, from 0 to 1, from the post that earns least to the post that earns all. */
function onWay(
  moved: Expression,
  { low, high, prefer }: { readonly low: string; readonly high: string; readonly prefer: Preference },
): Expression {
  const distance: Expression = HIGH_IS_BETTER[prefer] ? { '-': [moved, number(low)] } : { '-': [number(high), moved] };
  return { '/': [distance, { '-': [number(high), number(low)] }] };
}
