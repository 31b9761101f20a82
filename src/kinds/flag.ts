import * as z from 'zod';
import { defineKind } from '../model/define.js';
import { because, operand } from '../model/lowered.js';
import type { Operand, Read } from '../model/lowering.js';
import { exactlyOneOf } from '../model/scalar.js';
import { operand as factOrExpression } from '../model/scalars.js';

const statements = z.array(factOrExpression).min(1);

/** All the points when a statement holds, or all of several, or any of them; otherwise none. */
export const flag = defineKind({
  kind: 'flag',
  params: exactlyOneOf(
    z.strictObject({
      when: factOrExpression.describe('A yes/no fact, or a condition: the points when it holds').exactOptional(),
      all: statements.describe('Yes/no facts or conditions: the points when every one holds').exactOptional(),
      any: statements.describe('Yes/no facts or conditions: the points when at least one holds').exactOptional(),
    }),
    ['when', 'all', 'any'],
  ).describe('All the points, or none: exactly one of when, all, any'),
  reads: (params) => {
    if ('when' in params) return [{ at: ['when'], fact: params.when, type: 'boolean' }];
    return 'all' in params ? readsOf('all', params.all) : readsOf('any', params.any);
  },
  lower: (params, { max }) => ({
    if: [
      'when' in params
        ? operand(params.when)
        : 'all' in params
          ? { and: params.all.map(operand) }
          : { or: params.any.map(operand) },
      because('met', max),
      because('not-met', 0),
    ],
  }),
  words: {
    met: { vi: 'Đáp ứng: {points}/{max} điểm', en: 'Met: {points} of {max} points' },
    'not-met': { vi: 'Chưa đáp ứng: {points}/{max} điểm', en: 'Not met: {points} of {max} points' },
  },
});

function readsOf(key: string, facts: readonly Operand[]): readonly Read[] {
  return facts.map((fact, index) => ({ at: [key, index], fact, type: 'boolean' }));
}
