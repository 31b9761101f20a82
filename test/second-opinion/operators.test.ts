import { expect, test } from 'vitest';
import { BUILT_IN } from '../../src/engine.js';
import { EVERY_FUNCTION, EVERY_OPERATOR, EVERY_OPERATOR_ASSESSMENT, operatorsOf } from './every-operator.js';
import { opinionOn } from './opinion-on.js';

const FUNCTIONS = ['root', 'ln', 'exp', 'pow'];

test('on every operator of the core language the second opinion is the engine’s', () => {
  const { counts, differences } = opinionOn(EVERY_OPERATOR, EVERY_OPERATOR_ASSESSMENT);
  const used = operatorsOf(EVERY_OPERATOR);

  expect(Object.keys(BUILT_IN.operators).filter((name) => !used.has(name))).toEqual(FUNCTIONS);
  expect(differences).toEqual([]);
  expect({ ...counts, agreed: counts.agreed > 300 }).toEqual({
    agreed: true,
    differing: 0,
    notCheckable: 0,
  });
});

test('a function that is not rational is compared like any other, and so is what reads it', () => {
  const { counts, differences, notCheckable } = opinionOn(EVERY_FUNCTION, EVERY_OPERATOR_ASSESSMENT);

  expect(differences).toEqual([]);
  expect(notCheckable).toEqual([]);
  // six criteria and their group, for six units, and seven rows; the other group has five nodes, and two hamlets one
  expect(counts).toEqual({ agreed: 81, differing: 0, notCheckable: 0 });
});
