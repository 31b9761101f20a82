import type { Expression } from '../../src/model/expression.js';
import type { Chance } from './chance.js';

/** What a careless author might put in an operand's place: coerced, defaulted, truthy, unknown, empty. */
const CARELESS: readonly Expression[] = [
  null,
  '1',
  '',
  'late',
  '2019-03-31',
  0,
  1,
  true,
  [],
  [1, 'a'],
  ['1'],
  {},
  { var: 'nope' },
  { var: ['a', 1] },
  { var: '' },
  { var: 'a' },
  { var: 'p' },
  { var: 'xs' },
  { var: 'rows' },
  { var: 'current' },
  { missing: ['a'] },
  { '!!': [{ var: 'a' }] },
  { '===': [1, 1] },
  { '?:': [true, 1, 2] },
  { cat: ['a', 'b'] },
  { merge: [[1], [2]] },
  { if: [true, 1] },
  { '+': [1], '-': [2] },
  { reduce: [['a'], [{ var: 'current' }], []] },
];
const OPERATORS = [
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
  'min',
  'max',
  'and',
  'or',
  '!',
  'if',
  'in',
  'some',
  'all',
  'none',
  'map',
  'filter',
  'reduce',
  'var',
];

/** The expression with one thing wrong in it, or so it seems: some come out well typed. */
export function mutated(expression: Expression, chance: Chance): Expression {
  const places = count(expression);
  return changedAt(expression, { left: chance.below(places) }, (found) => changed(found, chance));
}

function changed(found: Expression, { pick, below, percent }: Chance): Expression {
  if (typeof found !== 'object' || found === null || percent(40)) return pick(CARELESS);
  if (isList(found)) {
    const at = below(found.length + 1);
    return percent(50) ? found.toSpliced(at, 1) : found.toSpliced(at, 0, pick([...found, pick(CARELESS)]));
  }
  const [[operator, operand] = ['var', '']] = Object.entries(found);
  if (percent(50)) return { [pick(OPERATORS)]: operand };
  return { [operator]: isList(operand) ? operand.toReversed() : [operand, pick(CARELESS)] };
}

/** Every expression inside, lists of operands included. */
function count(expression: Expression): number {
  if (typeof expression !== 'object' || expression === null) return 1;
  return Object.values(expression).reduce((sum: number, inside) => sum + count(inside), 1);
}

function changedAt(
  expression: Expression,
  at: { left: number },
  change: (found: Expression) => Expression,
): Expression {
  at.left -= 1;
  if (at.left < 0 && at.left >= -1) return change(expression);
  if (typeof expression !== 'object' || expression === null) return expression;
  if (isList(expression)) return expression.map((item) => changedAt(item, at, change));
  return Object.fromEntries(Object.entries(expression).map(([key, inside]) => [key, changedAt(inside, at, change)]));
}

function isList(expression: Expression): expression is readonly Expression[] {
  return Array.isArray(expression);
}
