import * as z from 'zod';
import { compare } from '../kit/exact.js';
import { fromDecimal } from '../kit/exact-text.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, number, operand } from '../model/lowered.js';
import type { LowerContext } from '../model/lowering.js';
import { decimalFromZero, operand as factOrExpression } from '../model/scalars.js';
import { countOf, readCountable } from './countable.js';
import { requireFromZero } from './from-zero.js';
import { notAbove } from './not-above.js';

const once = z.strictObject({
  when: factOrExpression.describe('A yes/no fact, or a condition: the points are lost when it holds'),
  points: decimalFromZero.describe('Points lost'),
});
const each = z.strictObject({
  count: factOrExpression.describe('How many: a number fact, a list fact (its items are counted), or an expression'),
  each: decimalFromZero.describe('Points lost for each'),
});
type Deduction = z.output<typeof once> | z.output<typeof each>;

/** From the maximum down: points are lost for each error, or once, and never more than down to a floor. */
export const deduct = defineKind({
  kind: 'deduct',
  params: z.strictObject({
    from: decimalFromZero.describe('Points before any deduction; the maximum when absent').exactOptional(),
    items: z
      .array(z.union([once, each]))
      .min(1)
      .describe('What loses points: { count, each } or { when, points }'),
    notBelow: decimalFromZero.describe('The floor: deductions go no further'),
  }),
  reads: ({ items }) =>
    items.map((item, index) =>
      'when' in item
        ? { at: ['items', index, 'when'], fact: item.when, type: 'boolean' }
        : readCountable(item.count, ['items', index, 'count']),
    ),
  check: ({ from, notBelow }, { max }) => {
    const start = from ?? max;
    if (compare(fromDecimal(start), fromDecimal(max)) > 0) return notAbove(max, start, ['from']);
    if (compare(fromDecimal(notBelow), fromDecimal(start)) <= 0) return [];
    return [{ code: 'number-range', at: ['notBelow'], params: { found: notBelow, atLeast: '0', atMost: start } }];
  },
  lower: ({ from, items, notBelow }, context) => {
    const lost: Expression = { '+': items.map((item) => lostBy(item, context)) };
    return because('deducted', { max: [{ '-': [number(from ?? context.max), lost] }, number(notBelow)] });
  },
  words: {
    deducted: { vi: 'Sau khi trừ điểm: còn {points}/{max} điểm', en: 'After deductions: {points} of {max} points' },
  },
});

function lostBy(item: Deduction, context: LowerContext): Expression {
  if ('when' in item) return { if: [operand(item.when), number(item.points), number('0')] };
  requireFromZero(item.count, context);
  return { '*': [countOf(item.count, context), number(item.each)] };
}
