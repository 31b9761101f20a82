import { expect, test } from 'vitest';
import { add, ONE } from '../../src/kit/exact.js';
import { OPERATORS } from '../../src/logic/index.js';
import { type Answer, BOOLEAN, type Expression, NUMBER, TEXT, type Type } from '../../src/model/expression.js';
import type { Operator } from '../../src/model/operator.js';
import { judgeOf, type Verdict, withAnswers } from './agreement.js';
import { chance } from './chance.js';
import { drawExpression, drawFacts, ROW, TYPES } from './generate.js';
import { mutated } from './mutate.js';

const WANTED: readonly Type[] = [
  NUMBER,
  NUMBER,
  BOOLEAN,
  BOOLEAN,
  TEXT,
  { is: 'list', of: NUMBER },
  { is: 'list', of: ROW },
];
const judge = judgeOf();
const COMMON = 'var if and or ! == != < <= > >= + - * / % min max in some all none map filter reduce'.split(' ');

test('100,000 well-typed expressions: the same value as json-logic-js, or none where it has no number; never a third answer', () => {
  const draws = chance(2019);
  const operators = new Map(COMMON.map((name) => [name, 0]));
  const counts: Record<Verdict, number> = { agreed: 0, none: 0, refused: 0, inexact: 0, third: 0 };
  const wrong: string[] = [];
  while (counts.agreed + counts.none + counts.refused + counts.third < 100_000) {
    const expression = drawExpression(draws.pick(WANTED), 1 + draws.below(6), draws);
    const data = drawFacts(draws);
    const verdict = judge(expression, data, TYPES);
    counts[verdict] += 1;
    if (verdict === 'third' || verdict === 'refused') wrong.push(`${verdict}: ${JSON.stringify({ expression, data })}`);
    if (verdict === 'agreed')
      for (const name of operatorsOf(expression)) operators.set(name, (operators.get(name) ?? 0) + 1);
  }
  console.log('well-typed:', counts, 'operators in those that agreed:', Object.fromEntries(operators));

  expect(wrong.slice(0, 3)).toEqual([]);
  expect(counts.agreed).toBeGreaterThan(80_000);
  expect(counts.none).toBeGreaterThan(2000);
  expect(counts.inexact).toBeLessThan(2000);
  expect([...operators].filter(([name, times]) => !COMMON.includes(name) || times < 200)).toEqual([]);
});

test('50,000 expressions with something wrong in them are refused, or agree; never a third answer', () => {
  const draws = chance(1252);
  const counts: Record<Verdict, number> = { agreed: 0, none: 0, refused: 0, inexact: 0, third: 0 };
  const wrong: string[] = [];
  for (let index = 0; index < 50_000; index += 1) {
    const expression = mutated(drawExpression(draws.pick(WANTED), 1 + draws.below(4), draws), draws);
    const data = drawFacts(draws);
    const verdict = judge(expression, data, TYPES);
    counts[verdict] += 1;
    if (verdict === 'third') wrong.push(JSON.stringify({ expression, data }));
  }
  console.log('with something wrong:', counts);

  expect(wrong.slice(0, 3)).toEqual([]);
  expect(counts.refused).toBeGreaterThan(25_000);
  expect(counts.agreed).toBeGreaterThan(3000);
});

test('a bug planted in any operator is found', () => {
  const draws = chance(169);
  const unnoticed = COMMON.filter((name) => {
    const judgeWrongly = judgeOf({ ...OPERATORS, ...withAnswers({ [name]: OPERATORS[name] as Operator }, spoilt) });
    for (let index = 0; index < 5000; index += 1) {
      if (judgeWrongly(drawExpression(draws.pick(WANTED), 3, draws), drawFacts(draws), TYPES) === 'third') return false;
    }
    return true;
  });

  expect(unnoticed).toEqual([]);
});

/** A wrong value: one too many, the opposite, a list without its first item. */
function spoilt(answer: Answer): Answer {
  if (typeof answer === 'boolean') return !answer;
  if (typeof answer === 'string') return `${answer}?`;
  if (Array.isArray(answer)) return answer.slice(1);
  return 'n' in answer ? add(answer, ONE) : answer;
}

/** Every operator drawn, as often as it stands there; a long literal is a literal. */
function operatorsOf(expression: Expression): readonly string[] {
  if (typeof expression !== 'object' || expression === null) return [];
  const inside = Object.values(expression).flatMap(operatorsOf);
  const [name = ''] = Array.isArray(expression) ? [] : Object.keys(expression);
  return name === '' || name === 'number' ? inside : [name, ...inside];
}
