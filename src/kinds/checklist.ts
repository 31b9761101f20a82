import * as z from 'zod';
import { total } from '../kit/exact.js';
import { fromDecimal, toText } from '../kit/exact-text.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, number, operand } from '../model/lowered.js';
import type { Fault } from '../model/lowering.js';
import { decimalFromZero, factId, wholeNumber } from '../model/scalars.js';
import { notAbove } from './not-above.js';

const items = z.union([z.array(factId).min(1), z.record(z.string(), decimalFromZero)]);

/** Yes/no items: the points of those that are met, or all the points when all, or so many, are met. */
export const checklist = defineKind({
  kind: 'checklist',
  params: z.strictObject({
    items: items.describe(
      'Points by yes/no fact; or, where need is not sum, a list of yes/no facts (points are then not read)',
    ),
    need: z
      .union([z.enum(['sum', 'all']), wholeNumber(0, 1_000_000)])
      .describe(
        'sum: the points of each item that is met; all, or a number: the maximum when all, or so many, are met',
      ),
    unanswered: z
      .enum(['missing', 'not-met'])
      .describe('What an item without an answer means: the criterion is missing, or the item is not met'),
  }),
  reads: ({ items, unanswered }) =>
    factsOf(items).map((fact, index) => ({
      at: ['items', isList(items) ? index : fact],
      fact,
      type: 'boolean',
      optional: unanswered === 'not-met',
    })),
  check: ({ items, need }, { max }) => {
    const facts = factsOf(items);
    if (facts.length === 0) return [{ code: 'list-empty', at: ['items'] }];
    if (need === 'sum') return sumFaults(items, max);
    return [...repeated(facts), ...(need === 'all' ? [] : needFaults(need, facts.length))];
  },
  lower: ({ items, need, unanswered }, { max }) => {
    const met = (fact: string): Expression =>
      unanswered === 'not-met' ? { and: [{ present: fact }, operand(fact)] } : operand(fact);
    const facts = factsOf(items);
    if (need === 'sum') {
      const earned = Object.entries(items).map(([fact, points]) => ({ if: [met(fact), number(points), number('0')] }));
      return because('items-met', { '+': earned });
    }
    const howMany = { '+': facts.map((fact) => ({ if: [met(fact), number('1'), number('0')] })) };
    const enough = need === 'all' ? { and: facts.map(met) } : { '>=': [howMany, number(String(need))] };
    return { if: [enough, because('enough-met', max), because('too-few-met', 0)] };
  },
  words: {
    'items-met': { vi: 'Tổng điểm các mục đạt: {points}/{max} điểm', en: 'Points of the items met: {points} of {max}' },
    'enough-met': {
      vi: 'Đạt đủ các mục cần thiết: {points}/{max} điểm',
      en: 'Enough items are met: {points} of {max} points',
    },
    'too-few-met': {
      vi: 'Chưa đủ các mục cần thiết: {points}/{max} điểm',
      en: 'Too few items are met: {points} of {max} points',
    },
  },
});

type Items = readonly string[] | Readonly<Record<string, string>>;

function factsOf(items: Items): readonly string[] {
  return isList(items) ? items : Object.keys(items);
}

function isList(items: Items): items is readonly string[] {
  return Array.isArray(items);
}

function sumFaults(items: Items, max: string): readonly Fault[] {
  if (isList(items)) return [{ code: 'wrong-type', at: ['items'], params: { expected: 'object', found: 'list' } }];
  return notAbove(max, toText(total(Object.values(items).map(fromDecimal))), ['items']);
}

function needFaults(need: number, items: number): readonly Fault[] {
  if (need >= 1 && need <= items) return [];
  return [{ code: 'checklist-need', at: ['need'], params: { need: String(need), items: String(items) } }];
}

function repeated(facts: readonly string[]): readonly Fault[] {
  const again = [...facts.keys()].filter((index) => facts.indexOf(facts[index] ?? '') < index);
  return again.map((index) => ({ code: 'id-duplicate', at: ['items', index], params: { id: facts[index] ?? '' } }));
}
