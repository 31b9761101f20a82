import { factsRead } from '../logic/facts-read.js';
import { altered, otherWords, step } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import type { Expression } from '../model/expression.js';
import { because, number } from '../model/lowered.js';
import { strictObject } from '../model/objects.js';
import { GOES_ON_WITHOUT, UNANSWERED } from '../model/pack-words.js';
import { decimalAboveZero } from '../model/scalars.js';
import * as z from '../model/schemas.js';
import type { Told } from '../model/telling.js';
import { notAbove } from './parts/not-above.js';

/** The points of the best of several cases, each with its own rule and maximum. */
export const bestOf = defineKind({
  kind: 'best-of',
  params: (rule) =>
    strictObject({
      cases: altered(
        z
          .array(
            strictObject({
              max: altered(decimalAboveZero, step('max')).describe('The most that this case can earn'),
              rule: rule.describe('How this case earns its points'),
            }),
          )
          .min(1),
        'entry-forgotten',
      ).describe('The cases; the best counts'),
      unanswered: altered(z.enum(UNANSWERED), otherWords('policy', UNANSWERED)).describe(
        'What a case with an absent fact means: the criterion is missing, or the case earns 0',
      ),
    }),
  reads: () => [],
  parts: ({ cases, unanswered }) =>
    cases.map(({ rule, max }, index) => ({
      at: ['cases', index, 'rule'],
      rule,
      max,
      optional: GOES_ON_WITHOUT[unanswered],
    })),
  check: ({ cases }, { max }) => cases.flatMap((each, index) => notAbove(max, each.max, ['cases', index, 'max'])),
  lower: ({ cases, unanswered }, { lower }) => {
    const values = cases.map(({ rule, max }) => lower(rule, max));
    return because('best', { max: GOES_ON_WITHOUT[unanswered] ? values.map(orNothing) : values });
  },
  words: {
    best: {
      vi: 'Lấy trường hợp cao nhất, là trường hợp {at}: {formula} điểm (tối đa {max:number} điểm)',
      en: 'The best case counts, which is case {at}: {formula} points (at most {max:number} points)',
    },
    case: {
      vi: 'Trường hợp {at}: {formula} điểm (tối đa {max:number} điểm)',
      en: 'Case {at}: {formula} points (at most {max:number} points)',
    },
    'case-unanswered': {
      vi: 'Trường hợp {at}: thiếu số liệu {facts} nên tính 0 điểm (tối đa {max:number} điểm)',
      en: 'Case {at}: facts are missing, {facts}, so 0 points (at most {max:number} points)',
    },
  },
  tell: ({ cases, unanswered }, { max, lower, name, value, worked }) => {
    const points = cases.map((branch) => lower(branch.rule, branch.max));
    const absent = (expression: Expression) =>
      GOES_ON_WITHOUT[unanswered] ? factsRead(expression).filter((fact) => value({ present: fact }) === 'false') : [];
    const values = points.map((earned) => (absent(earned).length > 0 ? number('0') : earned));
    const best = values.findIndex((earned) => value({ '>=': [earned, { max: values }] }) === 'true');
    const below = cases.map((branch, index): Told => {
      const at = String(index + 1);
      const facts = absent(points[index] ?? null).map(name);
      if (facts.length > 0)
        return { words: 'case-unanswered', params: { at, facts: facts.join(', '), max: branch.max } };
      return { words: 'case', params: { at, formula: worked(points[index] ?? null), max: branch.max }, inside: branch };
    });
    const params = { at: String(best + 1), formula: worked(values[best] ?? null), max };
    return [{ words: 'best', params, below }];
  },
});

/** The case where every fact that it reads is there; else 0. */
function orNothing(value: Expression): Expression {
  const facts = factsRead(value);
  if (facts.length === 0) return value;
  return { if: [{ and: facts.map((fact) => ({ present: fact })) }, value, number('0')] };
}
