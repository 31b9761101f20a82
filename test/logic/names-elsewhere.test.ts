import { expect, test } from 'vitest';
import { NUMBER } from '../../src/model/expression.js';
import { faults } from './asking.js';

const staff = { var: 'staff' };

test.each([
  ['sqrt', 'root'],
  ['power', 'pow'],
  ['^', 'pow'],
  ['**', 'pow'],
  ['=', '=='],
  ['<>', '!='],
  ['&&', 'and'],
  ['not', '!'],
  ['mod', '%'],
  ['length', 'count'],
  ['nod', ''],
])('an operator that is called %s elsewhere is "%s" here', (name, meant) => {
  expect(faults({ [name]: [staff, 2] }, { type: NUMBER })).toEqual([
    `operator-unknown at ${name} operator=${name} suggestion=${meant}`,
  ]);
});
