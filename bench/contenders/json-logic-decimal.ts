import { Decimal } from 'decimal.js';
import type { Facts } from '../assessment.js';
import type { BenchData } from '../data.js';
import type { Contender } from '../limit.js';
import { freshJsonLogic, type JsonLogic } from './fresh.js';
import { loweredLeaves } from './lowered.js';
import { type Arithmetic, contenderOf } from './tally.js';

/** decimal.js as it comes: 20 significant digits, half up. */
const EXACTISH: Arithmetic<Decimal> = {
  zero: new Decimal(0),
  plus: (a, b) => a.plus(b),
  rounded: (points) => points.toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
  hundredths: (points) => points.toNumber() * 100,
};

/**
 * json-logic-js whose operators reckon with decimal.js: what a careful author reaches for where doubles will not do, and
 * what this library set out to beat.
 */
export function decimalContender(data: BenchData): Contender {
  const jsonLogic = freshJsonLogic();
  addOperators(jsonLogic);
  const leaves = loweredLeaves(data, (text) => new Decimal(text));
  const rules = leaves.map(({ rule }) => rule as never);
  return contenderOf(leaves, EXACTISH, (leaf, facts) => jsonLogic.apply(rules[leaf] as never, facts) as Decimal);
}

function addOperators({ add_operation }: JsonLogic): void {
  add_operation('present', function present(this: Facts, fact: string) {
    return this[fact] !== undefined;
  });
  add_operation('var', function read(this: Facts, fact: string) {
    const value = this[fact];
    return typeof value === 'number' ? new Decimal(value) : value;
  });
  for (const [name, operate] of Object.entries(OPERATORS)) add_operation(name, operate);
}

const OPERATORS: Readonly<Record<string, (...operands: readonly Decimal[]) => Decimal | boolean>> = {
  '+': (...operands) => operands.reduce((a, b) => a.plus(b)),
  '-': (a, b) => (a as Decimal).minus(b as Decimal),
  '*': (...operands) => operands.reduce((a, b) => a.times(b)),
  '/': (a, b) => (a as Decimal).dividedBy(b as Decimal),
  min: (...operands) => Decimal.min(...operands),
  max: (...operands) => Decimal.max(...operands),
  '<': (a, b) => (a as Decimal).lessThan(b as Decimal),
  '<=': (a, b) => (a as Decimal).lessThanOrEqualTo(b as Decimal),
  '>': (a, b) => (a as Decimal).greaterThan(b as Decimal),
  '>=': (a, b) => (a as Decimal).greaterThanOrEqualTo(b as Decimal),
  // options of a choice are text
  '==': (a, b) => (typeof a === 'object' ? a.equals(b as Decimal) : a === b),
};
