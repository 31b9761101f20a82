import { compare, type Exact } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import { BOOLEAN, type Json, NUMBER, TEXT, type Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { wordMeant } from '../../model/meant.js';
import type { Checker, Operator } from '../../model/operator.js';
import { ABSENT_WORDS, AGGREGATE_NAMES } from '../../model/statistic.js';
import { AGGREGATE_TYPES, type AggregateTypes } from '../aggregate-types.js';
import { AGGREGATES, type Aggregate, aggregateOf, type Setting } from '../aggregates.js';
import { literal, unknownAt } from '../literals.js';
import { countOperands, operandOf } from '../strict.js';
import { fits, shownJson, shownType } from '../types.js';
import { valueOfShape } from '../values/index.js';

/** Statistics stand where a node of a tier is scored: not in a list's body, a derived fact, a relation, a cohort or a combiner. */
function mayStand(operator: string, path: Path, { scope, fault }: Checker): boolean {
  const may = scope.cohorts !== undefined && scope.item === undefined;
  if (!may) fault('statistic-misplaced', path, { operator });
  return may;
}

/** An operand that is a word of `words`, as written; anything else is reported. */
function wordOf(operand: Json | undefined, index: number, words: readonly string[], checker: Checker): Typed {
  if (typeof operand === 'string' && words.includes(operand)) return literal(TEXT, operand, checker.at(index));
  const found = typeof operand === 'string' ? operand : shownJson(operand);
  const suggestion = typeof operand === 'string' ? (wordMeant(operand, words) ?? '') : '';
  checker.fault('not-one-of', checker.at(index), { found, expected: words.join(', '), suggestion });
  return unknownAt(checker.at(index));
}

function moreOf(operator: string, operand: Json, index: number, limit: Setting, checker: Checker): Typed {
  if ('oneOf' in limit) return wordOf(operand, index, limit.oneOf, checker);
  const typed = operandOf(operator, operand, index, NUMBER, checker);
  // an operand of another type was reported
  if (typed.type.is !== 'number') return typed;
  if (typed.op !== 'literal') checker.fault('literal-needed', checker.at(index), { operator });
  else if (!isWithin(typed.literal as Exact, limit)) {
    const found = toText(typed.literal as Exact);
    checker.fault('number-range', checker.at(index), { found, atLeast: toText(limit.from), atMost: toText(limit.to) });
  }
  return typed;
}

function isWithin(value: Exact, { from, to }: Extract<Setting, { readonly from: Exact }>): boolean {
  return compare(value, from) >= 0 && compare(value, to) <= 0;
}

/** The aggregate at this place, with as many operands as it needs; undefined where anything was reported. */
function aggregateAt(
  operator: string,
  operands: readonly Json[],
  index: number,
  path: Path,
  checker: Checker,
): (Aggregate & AggregateTypes) | undefined {
  const word = wordOf(operands[index], index, AGGREGATE_NAMES, checker);
  if (word.op !== 'literal') return undefined;
  const name = aggregateOf(word);
  const aggregate = { ...AGGREGATES[name], ...AGGREGATE_TYPES[name] };
  return countOperands(operator, operands, path, checker, 3 + aggregate.settings.length) ? aggregate : undefined;
}

function checkTaken(operator: string, typed: Typed, { takes }: AggregateTypes, checker: Checker): void {
  if (takes === 'any' || fits(typed.type, takes)) return;
  checker.fault('operand-type', typed.path, {
    operator,
    expected: shownType(takes),
    found: shownType(typed.type),
  });
}

/** Whether it names a cohort of the tier; reported where it does not. */
function isCohort(id: Json | undefined, { scope, fault, at }: Checker): id is string {
  const ids = (scope.cohorts ?? []).map((cohort) => cohort.id);
  if (typeof id === 'string' && ids.includes(id)) return true;
  const found = typeof id === 'string' ? id : shownJson(id);
  fault('cohort-undeclared', at(0), { cohort: found, suggestion: closestOrEmpty(found, ids) });
  return false;
}

/** Whether the unit is in a cohort of its tier, submitted or not. */
const inCohort: Operator = {
  name: 'in-cohort',
  shape: { is: 'membership' },
  check: (operands, path, checker) => {
    if (!mayStand('in-cohort', path, checker)) return unknownAt(path);
    const [id] = operands;
    if (!countOperands('in-cohort', operands, path, checker, 1) || !isCohort(id, checker)) return unknownAt(path);
    return { op: 'in-cohort', type: BOOLEAN, args: [], path, name: id };
  },
  compile: valueOfShape('membership'),
};

/** `[cohort, aggregate, expression, …]`: of all submitted units of the cohort for which the expression has a value. */
const cohort: Operator = {
  name: 'cohort',
  shape: { is: 'statistic', of: 'cohort' },
  check: (operands, path, checker) => {
    if (!mayStand('cohort', path, checker)) return unknownAt(path);
    if (!countOperands('cohort', operands, path, checker, [3, 5])) return unknownAt(path);
    const [id, , expression = null] = operands;
    const isKnown = isCohort(id, checker);
    const aggregate = aggregateAt('cohort', operands, 1, path, checker);
    const value = checker.check(expression, checker.at(2));
    if (!aggregate || !isKnown) return unknownAt(path);
    checkTaken('cohort', value, aggregate, checker);
    const settings = aggregate.settings.map((limit, at) =>
      moreOf('cohort', operands[3 + at] ?? null, 3 + at, limit, checker),
    );
    const name = String(operands[1]);
    return { op: 'cohort', type: aggregate.gives, args: [value, ...settings], path, name: id, literal: name };
  },
  compile: valueOfShape('statistic'),
};

/** `[aggregate, expression, whenAbsent, …]`: of every unit below, of which `whenAbsent` says what one without a value is. */
const children: Operator = {
  name: 'children',
  shape: { is: 'statistic', of: 'children' },
  check: (operands, path, checker) => {
    if (!mayStand('children', path, checker)) return unknownAt(path);
    const { below } = checker.scope;
    if (!below) {
      checker.fault('children-without-tier', path);
      return unknownAt(path);
    }
    if (!countOperands('children', operands, path, checker, [3, 5])) return unknownAt(path);
    const [named, expression = null, absent = null] = operands;
    // the unit that asks is not one of those below it
    const excluded = AGGREGATE_NAMES.find((name) => name === named && AGGREGATES[name].needsOwnValue);
    if (excluded) {
      const expected = AGGREGATE_NAMES.filter((name) => !AGGREGATES[name].needsOwnValue);
      checker.fault('not-one-of', checker.at(0), { found: excluded, expected: expected.join(', '), suggestion: '' });
      return unknownAt(path);
    }
    const aggregate = aggregateAt('children', operands, 0, path, checker);
    const value = checker.checkIn(expression, checker.at(1), below());
    if (!aggregate) return unknownAt(path);
    checkTaken('children', value, aggregate, checker);
    const whenAbsent = absentOf(absent, value, checker);
    const settings = aggregate.settings.map((limit, at) =>
      moreOf('children', operands[3 + at] ?? null, 3 + at, limit, checker),
    );
    return {
      op: 'children',
      type: aggregate.gives,
      args: [value, whenAbsent, ...settings],
      path,
      literal: String(named),
    };
  },
  compile: valueOfShape('statistic'),
};

/** A literal of the expression's type, or what becomes of the unit. */
function absentOf(operand: Json, value: Typed, checker: Checker): Typed {
  if (typeof operand === 'string') return wordOf(operand, 2, ABSENT_WORDS, checker);
  const typed = operandOf('children', operand, 2, value.type, checker);
  if (typed.op === 'literal' || typed.op === 'unknown') return typed;
  checker.fault('literal-needed', checker.at(2), { operator: 'children' });
  return unknownAt(typed.path);
}

/** Operators that read other units: those of a cohort, and those below the unit. */
export const units: readonly Operator[] = [inCohort, cohort, children];
