import * as z from 'zod';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, number } from '../model/lowered.js';
import { decimalAboveZero } from '../model/scalars.js';
import { factsRead } from './facts-read.js';
import { notAbove } from './not-above.js';

/** The points of the best of several cases, each with its own rule and maximum. */
export const bestOf = defineKind({
  kind: 'best-of',
  params: (rule) =>
    z.strictObject({
      cases: z
        .array(
          z.strictObject({
            max: decimalAboveZero.describe('The most that this case can earn'),
            rule: rule.describe('How this case earns its points'),
          }),
        )
        .min(1)
        .describe('The cases; the best counts'),
      unanswered: z
        .enum(['missing', 'not-met'])
        .describe('What a case with an absent fact means: the criterion is missing, or the case earns 0'),
    }),
  reads: () => [],
  parts: ({ cases, unanswered }) =>
    cases.map(({ rule, max }, index) => ({
      at: ['cases', index, 'rule'],
      rule,
      max,
      optional: unanswered === 'not-met',
    })),
  check: ({ cases }, { max }) => cases.flatMap((each, index) => notAbove(max, each.max, ['cases', index, 'max'])),
  lower: ({ cases, unanswered }, { lower }) => {
    const values = cases.map(({ rule, max }) => lower(rule, max));
    return because('best', { max: unanswered === 'not-met' ? values.map(orNothing) : values });
  },
  words: {
    best: { vi: 'Tính trường hợp cao nhất: {points}/{max} điểm', en: 'The best case counts: {points} of {max} points' },
  },
});

/** The case where every fact that it reads is there; else 0. */
function orNothing(value: Expression): Expression {
  const facts = factsRead(value);
  if (facts.length === 0) return value;
  return { if: [{ and: facts.map((fact) => ({ present: fact })) }, value, number('0')] };
}
