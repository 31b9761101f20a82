import { aggregateOf, statisticKey } from '../../logic/index.js';
import type { Shaped } from '../../model/by-shape.js';
import { isExact, type Typed } from '../../model/expression.js';
import { isAbsentWord, type WhenAbsent } from '../../model/statistic.js';
import { type Case, type Exploring, noneCase, numberCase, truthCases } from './exploring.js';
import { constantForm, variableForm } from './linear.js';
import { endsOfMembers, memberValues } from './member-ends.js';
import { EVERYWHERE, type Region, withVariable } from './region.js';

/**
 * A statistic of the units below is a variable of its own, the same wherever it is asked: no units below, of any number
 * and with any figures, may leave its ends. Undefined where the tier below is not known.
 */
export function belowStatistic(
  node: Shaped<'statistic'>,
  region: Region,
  exploring: Exploring,
): readonly Case[] | undefined {
  const [expression, absent] = node.args;
  const answers = expression && exploring.below?.(expression);
  if (!answers) return undefined;
  for (const what of answers.unknown) exploring.unknown.add(what);
  const values = memberValues([...answers.cases, ...absentCases(absent)]);
  // a unit need not have any below it, and with `withhold` one of them may lack a value
  const none = noneCase(region, 'unscorable', 'children');
  if (!values.mayBe) return [none];
  const aggregate = aggregateOf(node);
  if (aggregate === 'every')
    return [...truthCases(values.mayBeTrue ? region : undefined, values.mayBeFalse ? region : undefined), none];
  const name = statisticVariable(node, 2);
  return [numberCase(withVariable(region, name, endsOfMembers(aggregate, values)), variableForm(name)), none];
}

/** The value that stands for a unit without one. */
function absentCases(absent: Typed | undefined): readonly Case[] {
  const literal = absent?.literal;
  if (literal === undefined || isAbsentWord(literal as WhenAbsent)) return [];
  if (typeof literal === 'boolean')
    return literal ? truthCases(EVERYWHERE, undefined) : truthCases(undefined, EVERYWHERE);
  if (isExact(literal)) return [numberCase(EVERYWHERE, constantForm(literal))];
  return [{ region: EVERYWHERE, value: { is: 'text' } }];
}

/**
 * The name of the variable of a statistic: aggregate, the operands from `first` on, and expression; equal for equal
 * statistics alone.
 */
export function statisticVariable(node: Shaped<'statistic'>, first: number): string {
  const parameters = node.args
    .slice(first)
    .map(({ literal }) => (typeof literal === 'object' ? JSON.stringify(literal, bigintAsText) : literal));
  return `=${String(node.literal)} ${parameters.join(' ')} of ${statisticKey(node)}`;
}

/** A replacer of `JSON.stringify`, which refuses a bigint. */
function bigintAsText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
