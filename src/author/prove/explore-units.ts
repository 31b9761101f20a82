import { bug } from '../../kit/bug.js';
import { ONE, ZERO } from '../../kit/exact.js';
import { valueAt } from '../../kit/plain-data.js';
import { aggregateOf, statisticKey } from '../../logic/index.js';
import type { Shaped } from '../../model/by-shape.js';
import type { NoValue, Typed } from '../../model/expression.js';
import type { PlanCohort } from '../../model/plan.js';
import type { AggregateName } from '../../model/statistic.js';
import { statisticVariable } from './explore-below.js';
import { hullOf } from './explore-sequence.js';
import { type Case, type ExploreOf, type Exploring, noneCase, numberCase, truthCases } from './exploring.js';
import { type Linear, minus, variableForm } from './linear.js';
import { endsOfMembers, type MemberValues, memberValues } from './member-ends.js';
import { assume, EVERYWHERE, type Region, type Variable, withVariable } from './region.js';

/** What an aggregate is at the least and at the most, whatever the members. */
const COUNT: Variable = { low: ONE, step: ONE, origin: ZERO };
const PLACE: Variable = { low: ONE };

/**
 * A statistic of a cohort is a variable of its own, the same wherever it is asked: no cohort may leave its ends. Where the
 * unit is surely a member, its own value is no more than the highest, no less than the lowest, and its place is no
 * later than the last.
 */
export function cohortStatistic(node: Shaped<'statistic'>, region: Region, exploring: Exploring): readonly Case[] {
  const { name = '', args } = node;
  const [expression] = args;
  const cohort = cohortOf(exploring, name);
  if (!expression || !cohort)
    return byName({}, { node, region, exploring, none: [noneCase(region, 'unscorable', 'cohort')] });
  const statuses: readonly NoValue['status'][] = cohort.where ? ['unscorable', 'not-applicable'] : ['unscorable'];
  const none = statuses.map((status) => noneCase(region, status, 'cohort'));
  const isMember = cohort.where === undefined || region.options.get(memberName(name))?.[0] === 'in';
  return AGGREGATES[aggregateOf(node)]({ node, expression, region, exploring, isMember, none });
}

/** A statistic of a cohort that is asked on one path. */
interface Question {
  readonly node: Shaped<'statistic'>;
  /** What is asked of each member. */
  readonly expression: Typed;
  readonly region: Region;
  readonly exploring: Exploring;
  /** Whether the unit itself is surely a member. */
  readonly isMember: boolean;
  /** How there may be no answer. */
  readonly none: readonly Case[];
}

/** What a cohort's number can be, by what is asked of the members' values. */
const AGGREGATES: Readonly<Record<AggregateName, (question: Question) => readonly Case[]>> = {
  max: (question) => amongMembers(question, ({ high }) => high),
  min: (question) => amongMembers(question, ({ low }) => low),
  percentile: (question) => amongMembers(question, () => variableForm(statisticVariable(question.node, 1))),
  rank: placeAmongMembers,
  count: ({ node, region, none }) => {
    const { count } = formsOf(node);
    return [numberCase(withVariable(region, nameIn(count), COUNT), count), ...none];
  },
  share: ofAnyMembers('share'),
  passing: ofAnyMembers('passing'),
  every: (question) => {
    const { mayBeTrue, mayBeFalse } = valuesFor(question);
    const { region, none } = question;
    return [...truthCases(mayBeTrue ? region : undefined, mayBeFalse ? region : undefined), ...none];
  },
  sum: ofAnyMembers('sum'),
  mean: ofAnyMembers('mean'),
  sd: ofAnyMembers('sd'),
};

/** The lowest, the highest and the number of the members' values; the same for all that asks the same of them. */
function formsOf(node: Shaped<'statistic'>): Readonly<Record<'low' | 'high' | 'count', Linear>> {
  const form = (of: string): Linear => variableForm(`=${of} of ${statisticKey(node)}`);
  return { low: form('min'), high: form('max'), count: form('count') };
}

/** A number from the lowest to the highest of the members' values, of which a member's own value is one. */
function amongMembers(
  { node, expression, region, exploring, isMember, none }: Question,
  pick: (forms: ReturnType<typeof formsOf>) => Linear,
): readonly Case[] {
  const forms = formsOf(node);
  const { low, high } = forms;
  const value = pick(forms);
  const ofUnit = exploring.explore(expression, region, exploring);
  const hull = hullOf(exploring.explore(expression, EVERYWHERE, exploring));
  const spread = (from: Region) => between(low, high, hull, from);
  const paths = ofUnit.map(({ region: path, value: ownValue }) =>
    ownValue.is === 'number' && isMember ? within(ownValue.form, low, high, spread(path)) : spread(path),
  );
  return [
    ...paths.flatMap((path) => {
      const ends = path && (within(value, low, high, withVariable(path, nameIn(value), hull)) ?? path);
      return ends ? [numberCase(ends, value)] : [];
    }),
    ...none,
  ];
}

/** A place: of a member it is no later than the last. */
function placeAmongMembers({ node, expression, region, exploring, isMember, none }: Question): readonly Case[] {
  const { count } = formsOf(node);
  const value = variableForm(statisticVariable(node, 1));
  const paths = exploring.explore(expression, region, exploring).map((ownCase): Case | undefined => {
    if (ownCase.value.is === 'none') return ownCase;
    const counted = withVariable(withVariable(ownCase.region, nameIn(count), COUNT), statisticVariable(node, 1), PLACE);
    const placed = isMember ? assume(counted, minus(value, count)) : counted;
    return placed && numberCase(placed, value);
  });
  return [...paths.flatMap((path) => path ?? []), ...none];
}

/** A number of which only the ends are known: its members may have any value, and be of any number. */
function ofAnyMembers(aggregate: Parameters<typeof endsOfMembers>[0]): (question: Question) => readonly Case[] {
  return (question) => byName(endsOfMembers(aggregate, valuesFor(question)), question);
}

/** What the expression may be for any unit of the tier. */
function valuesFor({ expression, exploring }: Question): MemberValues {
  return memberValues(exploring.explore(expression, EVERYWHERE, exploring));
}

/** Where the lowest and the highest of the members' values are within `hull`, and `low <= high`. */
function between(low: Linear, high: Linear, hull: Variable, from: Region): Region | undefined {
  return assume(withVariable(withVariable(from, nameIn(low), hull), nameIn(high), hull), minus(low, high));
}

/** Where `low <= own <= high`; undefined where that is nowhere. */
function within(value: Linear, low: Linear, high: Linear, from: Region | undefined): Region | undefined {
  const above = from && assume(from, minus(low, value));
  return above && assume(above, minus(value, high));
}

/** A number of which the ends alone are known. */
function byName(ends: Variable, { node, region, none }: Omit<Question, 'expression' | 'isMember'>): readonly Case[] {
  return [
    numberCase(withVariable(region, statisticVariable(node, 1), ends), variableForm(statisticVariable(node, 1))),
    ...none,
  ];
}

/** The one variable of a form. */
function nameIn({ terms }: Linear): string {
  return [...terms.keys()][0] ?? bug('a form without a variable');
}

/** Whether the unit is in the cohort, by the cohort's condition; the path remembers it. */
export const inCohort: ExploreOf<Shaped<'membership'>> = ({ name }, region, exploring) => {
  const membership = region.options.get(memberName(name));
  if (membership)
    return truthCases(membership[0] === 'in' ? region : undefined, membership[0] === 'in' ? undefined : region);
  const cohort = cohortOf(exploring, name);
  if (!cohort) return truthCases(region, region);
  const { where } = cohort;
  const answers = where ? exploring.explore(where.typed, region, exploring) : truthCases(region, undefined);
  return answers.flatMap(({ region: path, value }) => {
    // a condition without an answer is not true
    const isTrue = value.is === 'truth' && value.value;
    const remembered = { ...path, options: new Map(path.options).set(memberName(name), [isTrue ? 'in' : 'out']) };
    return truthCases(isTrue ? remembered : undefined, isTrue ? undefined : remembered);
  });
};

function memberName(cohort: string): string {
  return `in-cohort:${cohort}`;
}

/** Every tier has its own cohorts; one that is explored is of the tier that is proven. */
function cohortOf({ cohorts }: Exploring, name: string): PlanCohort | undefined {
  return valueAt(cohorts, name);
}
