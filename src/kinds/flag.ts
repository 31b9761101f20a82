import { altered } from '../model/alteration.js';
import { defineKind } from '../model/define.js';
import { because, operand } from '../model/lowered.js';
import type { Operand, Read } from '../model/lowering.js';
import { strictObject } from '../model/objects.js';
import { exactlyOneOf } from '../model/scalar.js';
import { operand as factOrExpression } from '../model/scalars.js';
import * as z from '../model/schemas.js';
import type { Told } from '../model/telling.js';

const statements = altered(z.array(factOrExpression).min(1), 'entry-forgotten');

/** All the points when a statement holds, or all of several, or any of them; otherwise none. */
export const flag = defineKind({
  kind: 'flag',
  params: exactlyOneOf(
    strictObject({
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
    met: { vi: 'Đáp ứng: {points:number}/{max:number} điểm', en: 'Met: {points:number} of {max:number} points' },
    'not-met': {
      vi: 'Chưa đáp ứng: {points:number}/{max:number} điểm',
      en: 'Not met: {points:number} of {max:number} points',
    },
    'needs-all': { vi: 'Mọi điều kiện đều phải đạt', en: 'Every condition must hold' },
    'needs-any': { vi: 'Chỉ cần một điều kiện đạt', en: 'One of the conditions is enough' },
    statement: { vi: 'Điều kiện: {statement}', en: 'Condition: {statement}' },
  },
  tell: (params, { max, reason, holds }) => {
    const result = { words: reason, params: { points: reason === 'met' ? max : '0', max } };
    const statement = (condition: Operand): Told => ({ words: 'statement', params: { statement: holds(condition) } });
    if ('when' in params) return [statement(params.when), result];
    const needsEvery = 'all' in params;
    const below = (needsEvery ? params.all : params.any).map(statement);
    return [{ words: needsEvery ? 'needs-all' : 'needs-any', below }, result];
  },
});

function readsOf(key: string, facts: readonly Operand[]): readonly Read[] {
  return facts.map((fact, index) => ({ at: [key, index], fact, type: 'boolean' }));
}
