import * as z from 'zod';
import { compare } from '../kit/exact.js';
import { fromDecimal } from '../kit/exact-text.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, number } from '../model/lowered.js';
import { decimal, operand as factOrExpression } from '../model/scalars.js';
import { countOf, readCountable } from './countable.js';
import { relate } from './from-zero.js';

/** From none at the one post to all the points at the other, in a straight line between two fixed posts. */
export const goalposts = defineKind({
  kind: 'goalposts',
  params: z.strictObject({
    of: factOrExpression.describe(
      'What is measured: a number fact, a list fact (its items are counted), or an expression',
    ),
    low: decimal.describe('The lower post'),
    high: decimal.describe('The higher post'),
    prefer: z.enum(['high', 'low']).describe('Which post earns the maximum; the other earns 0'),
    whenOutside: z
      .enum(['clamp', 'unscorable'])
      .describe('What a value beyond a post means: as at the post, or no value'),
  }),
  reads: ({ of }) => [readCountable(of, ['of'])],
  check: ({ low, high }) =>
    compare(fromDecimal(low), fromDecimal(high)) < 0
      ? []
      : [{ code: 'goalposts-order', at: ['low'], params: { low, high } }],
  lower: ({ of, low, high, prefer, whenOutside }, context) => {
    const measured = countOf(of, context);
    if (whenOutside === 'unscorable') relate(context, { '<=': [number(low), measured, number(high)] });
    const held: Expression =
      whenOutside === 'clamp' ? { min: [{ max: [measured, number(low)] }, number(high)] } : measured;
    const way: Expression = prefer === 'high' ? { '-': [held, number(low)] } : { '-': [number(high), held] };
    return because('between-posts', {
      '*': [number(context.max), { '/': [way, { '-': [number(high), number(low)] }] }],
    });
  },
  words: {
    'between-posts': {
      vi: '{of} trong thang từ {low} đến {high}: {points}/{max} điểm',
      en: '{of} on the scale from {low} to {high}: {points} of {max} points',
    },
  },
});
