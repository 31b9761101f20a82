import { total } from '../kit/exact.js';
import { fromDecimal, toText } from '../kit/exact-text.js';
import { altered, otherWords, step } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, number, operand } from '../model/lowered.js';
import type { Fault } from '../model/lowering.js';
import { strictObject } from '../model/objects.js';
import { GOES_ON_WITHOUT, UNANSWERED, type Unanswered } from '../model/pack-words.js';
import { decimalFromZero, factId, wholeNumber } from '../model/scalars.js';
import * as z from '../model/schemas.js';
import { notAbove } from './parts/not-above.js';

const items = z.union([
  altered(z.array(factId).min(1), 'entry-forgotten'),
  z.record(z.string(), altered(decimalFromZero, step('points'))),
]);
const NEEDS = ['sum', 'all'] as const;
const need = z.union([
  altered(z.enum(NEEDS), otherWords('conjunct', { sum: [], all: ['1'] })),
  altered(wholeNumber(0, 1_000_000), step('cut')),
]);

/** Yes/no items: the points of those that are met, or all the points when all, or so many, are met. */
export const checklist = defineKind({
  kind: 'checklist',
  params: strictObject({
    items: items.describe(
      'Points by yes/no fact; or, where need is not sum, a list of yes/no facts (points are then not read)',
    ),
    need: need.describe(
      'sum: the points of each item that is met; all, or a number: the maximum when all, or so many, are met',
    ),
    unanswered: altered(z.enum(UNANSWERED), otherWords('policy', UNANSWERED)).describe(
      'What an item without an answer means: the criterion is missing, or the item is not met',
    ),
  }),
  reads: ({ items, unanswered }) =>
    factsOf(items).map((fact, index) => ({
      at: ['items', isList(items) ? index : fact],
      fact,
      type: 'boolean',
      optional: GOES_ON_WITHOUT[unanswered],
    })),
  check: ({ items, need }, { max }) => {
    const facts = factsOf(items);
    if (facts.length === 0) return [{ code: 'list-empty', at: ['items'] }];
    if (need === 'sum') return sumFaults(items, max);
    return [...repeated(facts), ...(need === 'all' ? [] : needFaults(need, facts.length))];
  },
  lower: ({ items, need, unanswered }, { max }) => {
    const met = metWhen(unanswered);
    const facts = factsOf(items);
    if (need === 'sum') {
      const earned = Object.entries(items).map(([fact, points]) => ({ if: [met(fact), number(points), number('0')] }));
      return because('items-met', { '+': earned });
    }
    const enough = need === 'all' ? { and: facts.map(met) } : { '>=': [howMany(facts, met), number(String(need))] };
    return { if: [enough, because('enough-met', max), because('too-few-met', 0)] };
  },
  words: {
    'items-met': {
      vi: 'Cộng điểm các mục đạt: {formula} điểm (tối đa {max:number} điểm)',
      en: 'The points of the items met: {formula} points (at most {max:number} points)',
    },
    'enough-met': {
      vi: 'Đạt {met:number}/{items:number} mục, cần {need:number} mục: đủ nên được {points:number}/{max:number} điểm',
      en: '{met:number} of {items:number} items are met, {need:number} are needed: enough, so {points:number} of {max:number} points',
    },
    'too-few-met': {
      vi: 'Đạt {met:number}/{items:number} mục, cần {need:number} mục: chưa đủ nên được {points:number}/{max:number} điểm',
      en: '{met:number} of {items:number} items are met, {need:number} are needed: too few, so {points:number} of {max:number} points',
    },
    'item-met': { vi: '{item}: được {points:number} điểm', en: '{item}: {points:number} points' },
    'item-not-met': {
      vi: '{item}: không được điểm (mục này {points:number} điểm)',
      en: '{item}: no points (this item is worth {points:number})',
    },
    item: { vi: 'Mục {item}', en: 'Item {item}' },
  },
  tell: ({ items, need, unanswered }, { max, reason, holds, value, worked }) => {
    const met = metWhen(unanswered);
    const facts = factsOf(items);
    const isMet = (fact: string) => value({ if: [met(fact), true, false] }) === 'true';
    if (need === 'sum') {
      const entries = Object.entries(items);
      const earned = entries.filter(([fact]) => isMet(fact)).map(([, points]) => number(points));
      const formula = worked(earned.length === 0 ? number('0') : { '+': earned });
      const below = entries.map(([fact, points]) => ({
        words: isMet(fact) ? 'item-met' : 'item-not-met',
        params: { item: holds(fact), points },
      }));
      return [{ words: 'items-met', params: { formula, max }, below }];
    }
    const params = {
      met: value(howMany(facts, met)) ?? '',
      items: String(facts.length),
      need: need === 'all' ? String(facts.length) : String(need),
      points: reason === 'enough-met' ? max : '0',
      max,
    };
    return [{ words: reason, params, below: facts.map((fact) => ({ words: 'item', params: { item: holds(fact) } })) }];
  },
});

type Items = readonly string[] | Readonly<Record<string, string>>;

type Met = (fact: string) => Expression;

function metWhen(unanswered: Unanswered): Met {
  return (fact) => (GOES_ON_WITHOUT[unanswered] ? { and: [{ present: fact }, operand(fact)] } : operand(fact));
}

function howMany(facts: readonly string[], met: Met): { readonly '+': readonly Expression[] } {
  return { '+': facts.map((fact) => ({ if: [met(fact), number('1'), number('0')] })) };
}

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
