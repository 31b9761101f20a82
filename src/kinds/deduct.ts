import { compare } from '../kit/exact.js';
import { fromDecimal } from '../kit/exact-text.js';
import { altered, step } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, number, operand } from '../model/lowered.js';
import type { CheckContext, LowerContext, Operand } from '../model/lowering.js';
import { strictObject } from '../model/objects.js';
import { decimalFromZero, operand as factOrExpression } from '../model/scalars.js';
import * as z from '../model/schemas.js';
import type { Telling, Told } from '../model/telling.js';
import { countOf, readCountable } from './parts/countable.js';
import { requireFromZero } from './parts/from-zero.js';
import { notAbove } from './parts/not-above.js';

const once = strictObject({
  when: factOrExpression.describe('A yes/no fact, or a condition: the points are lost when it holds'),
  points: altered(decimalFromZero, step('points')).describe('Points lost'),
});
const each = strictObject({
  count: factOrExpression.describe('How many: a number fact, a list fact (its items are counted), or an expression'),
  each: altered(decimalFromZero, step('points')).describe('Points lost for each'),
});
type Deduction = z.output<typeof once> | z.output<typeof each>;

/** From the maximum down: points are lost for each error, or once, and never more than down to a floor. */
export const deduct = defineKind({
  kind: 'deduct',
  params: strictObject({
    from: altered(decimalFromZero, step('points'))
      .describe('Points before any deduction; the maximum when absent')
      .exactOptional(),
    items: altered(z.array(z.union([once, each])).min(1), 'entry-forgotten').describe(
      'What loses points: { count, each } or { when, points }',
    ),
    notBelow: altered(decimalFromZero, step('cap')).describe('The floor: deductions go no further'),
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
    deducted: {
      vi: 'Trừ dần từ {from:number} điểm: {formula} điểm (tối đa {max:number} điểm)',
      en: 'Down from {from:number} points: {formula} points (at most {max:number} points)',
    },
    'below-floor': {
      vi: 'Thấp hơn mức thấp nhất nên tính {notBelow:number} điểm',
      en: 'That is below the floor, so {notBelow:number} points count',
    },
    'lost-each': {
      vi: '{count}, [mỗi {noun}|mỗi mục] trừ {each:number} điểm: trừ {formula} điểm',
      en: '{count}, {each:number} points lost [for each of the {noun}|for each]: {formula} points lost',
    },
    'lost-once': { vi: '{statement}: trừ {points:number} điểm', en: '{statement}: {points:number} points lost' },
    'not-lost': {
      vi: '{statement}: không trừ (mục này {points:number} điểm)',
      en: '{statement}: nothing lost (this item is worth {points:number})',
    },
  },
  tell: ({ from, items, notBelow }, telling) => {
    const { max, value, worked } = telling;
    const start = from ?? max;
    const lost = items.map((item) => lossOf(item, telling));
    const left: Operand = { '-': [number(start), lost.length === 1 ? (lost[0] ?? number('0')) : { '+': lost }] };
    const isBelow = value({ '<': [left, number(notBelow)] }) === 'true';
    const below = items.map((item) => tellLoss(item, telling));
    return [
      { words: 'deducted', params: { from: start, formula: worked(left), max }, below },
      ...(isBelow ? [{ words: 'below-floor', params: { notBelow } }] : []),
    ];
  },
});

function lostBy(item: Deduction, context: LowerContext): Expression {
  if (!('when' in item)) requireFromZero(item.count, context);
  return lossOf(item, context);
}

function lossOf(item: Deduction, context: CheckContext): Expression {
  if ('when' in item) return { if: [operand(item.when), number(item.points), number('0')] };
  return { '*': [countOf(item.count, context), number(item.each)] };
}

function tellLoss(item: Deduction, telling: Telling): Told {
  const { said, holds, value, worked } = telling;
  if ('when' in item) {
    const words = value(item.when) === 'true' ? 'lost-once' : 'not-lost';
    return { words, params: { statement: holds(item.when), points: item.points } };
  }
  const formula = worked(lossOf(item, telling));
  return {
    words: 'lost-each',
    params: { count: said(item.count), noun: telling.each(item.count), each: item.each, formula },
  };
}
