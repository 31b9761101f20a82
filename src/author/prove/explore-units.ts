import { ONE, ZERO } from '../../kit/exact.js';
import { statisticKey } from '../../logic/statistic-key.js';
import type { NoValue, Typed } from '../../model/expression.js';
import type { PlanCohort } from '../../model/plan.js';
import { hullOf } from './explore-sequence.js';
import { type Case, type Explore, type Exploring, noneCase, numberCase, truthCases } from './exploring.js';
import { type Linear, minus, variableForm } from './linear.js';
import { assume, EVERYWHERE, type Region, type Variable, withVariable } from './region.js';

/** What every aggregate is at the least and at the most, whatever the members. A mean and a deviation are rounded: nothing is said. */
const SHARE: Variable = { low: ZERO, high: ONE };
const COUNT: Variable = { low: ONE, step: ONE, origin: ZERO };
const PASSING: Variable = { low: ZERO, step: ONE, origin: ZERO };
const PLACE: Variable = { low: ONE };

/**
 * A statistic of a cohort is a variable of its own, the same wherever it is asked: no cohort may leave its ends. Where the
 * unit is surely a member, its own value is no more than the highest, no less than the lowest, and its place is no
 * later than the last.
 */
const cohort: Explore = (node, region, exploring) => {
  const { name = '', literal, args } = node;
  const key = statisticKey(node);
  const [asked] = args;
  const known = cohortOf(exploring, name);
  if (!asked || !known) return byName(node, region, exploring, {});
  const statuses: readonly NoValue['status'][] = known.where ? ['unscorable', 'not-applicable'] : ['unscorable'];
  const none = statuses.map((status) => noneCase(region, status, 'cohort'));
  const own = exploring.explore(asked, region, exploring);
  const isIn = known.where === undefined || region.options.get(memberName(name))?.[0] === 'in';
  const [low, high, count] = ['min', 'max', 'count'].map((one) => variableForm(`=${one} of ${key}`)) as [
    Linear,
    Linear,
    Linear,
  ];
  const ends = () => hullOf(exploring.explore(asked, EVERYWHERE, exploring));
  switch (literal) {
    case 'max':
    case 'min':
    case 'percentile': {
      const hull = ends();
      const spread = (from: Region) => between(low, high, hull, from);
      const value = literal === 'percentile' ? variableForm(nameOf(node)) : literal === 'max' ? high : low;
      const paths = own.map(({ region: held, value: mine }) =>
        mine.is === 'number' && isIn ? within(mine.form, low, high, spread(held)) : spread(held),
      );
      return [
        ...paths.flatMap((held) => (held ? [numberCase(pinned(value, low, high, hull, held), value)] : [])),
        ...none,
      ];
    }
    case 'rank': {
      const value = variableForm(nameOf(node));
      const paths = own.map((one): Case | undefined => {
        if (one.value.is === 'none') return one;
        const counted = withVariable(withVariable(one.region, `=count of ${key}`, COUNT), nameOf(node), PLACE);
        const held = isIn ? assume(counted, minus(value, count)) : counted;
        return held && numberCase(held, value);
      });
      return [...paths.flatMap((one) => one ?? []), ...none];
    }
    case 'count':
      return [numberCase(withVariable(region, `=count of ${key}`, COUNT), count), ...none];
    case 'share':
    case 'passing':
      return byName(node, region, exploring, literal === 'share' ? SHARE : PASSING, none);
    case 'every':
      return [...truthCases(region, region), ...none];
    default:
      return byName(node, region, exploring, {}, none);
  }
};

/** The lowest and the highest of the members, of which one is not above the other. */
function between(low: Linear, high: Linear, hull: Variable, from: Region): Region | undefined {
  const [a, b] = [low, high].map(({ terms }) => [...terms.keys()][0] ?? '') as [string, string];
  return assume(withVariable(withVariable(from, a, hull), b, hull), minus(low, high));
}

function within(own: Linear, low: Linear, high: Linear, from: Region | undefined): Region | undefined {
  const above = from && assume(from, minus(low, own));
  return above && assume(above, minus(own, high));
}

/** A percentile is between them too. */
function pinned(value: Linear, low: Linear, high: Linear, hull: Variable, from: Region): Region {
  const [name = ''] = value.terms.keys();
  return within(value, low, high, withVariable(from, name, hull)) ?? from;
}

function byName(
  node: Typed,
  region: Region,
  exploring: Exploring,
  ends: Variable,
  none: readonly Case[] = [noneCase(region, 'unscorable', 'cohort')],
): readonly Case[] {
  if (node.literal === 'sum' || node.literal === 'mean' || node.literal === 'sd')
    exploring.unknown.add(`operator ${node.op}`);
  return [numberCase(withVariable(region, nameOf(node), ends), variableForm(nameOf(node))), ...none];
}

/** What was asked, with the words and numbers of how. */
function nameOf(node: Typed): string {
  const how = node.args
    .slice(1)
    .map(({ literal }) => (typeof literal === 'object' ? JSON.stringify(literal, text) : literal));
  return `=${String(node.literal)} ${how.join(' ')} of ${statisticKey(node)}`;
}

function text(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** Whether the unit is in the cohort, by the cohort's condition; the path remembers it. */
const inCohort: Explore = ({ name = '' }, region, exploring) => {
  const known = region.options.get(memberName(name));
  if (known) return truthCases(known[0] === 'in' ? region : undefined, known[0] === 'in' ? undefined : region);
  const where = cohortOf(exploring, name)?.where;
  const answers = where ? exploring.explore(where.typed, region, exploring) : truthCases(region, undefined);
  return answers.flatMap(({ region: held, value }) => {
    // a condition without an answer is not true
    const isTrue = value.is === 'truth' && value.value;
    const remembered = { ...held, options: new Map(held.options).set(memberName(name), [isTrue ? 'in' : 'out']) };
    return truthCases(isTrue ? remembered : undefined, isTrue ? undefined : remembered);
  });
};

function memberName(cohort: string): string {
  return `in-cohort:${cohort}`;
}

/** Every tier has its own cohorts; one that is explored is of the tier that is proven. */
function cohortOf({ cohorts }: Exploring, name: string): PlanCohort | undefined {
  return Object.hasOwn(cohorts, name) ? cohorts[name] : undefined;
}

export const UNITS: Readonly<Record<string, Explore>> = { cohort, 'in-cohort': inCohort };
