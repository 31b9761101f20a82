import { ONE, whole, ZERO } from '../../kit/exact.js';
import { dayNumber } from '../../kit/instant.js';
import type { Shaped } from '../../model/by-shape.js';
import type { Type, Typed } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { PlanFact } from '../../model/plan.js';
import {
  type Case,
  type ExploreOf,
  type Exploring,
  type Meaning,
  noneCase,
  numberCase,
  truthCases,
} from './exploring.js';
import { interval } from './interval.js';
import { variableForm } from './linear.js';
import { assume, type Region, type Variable, withVariable } from './region.js';

const TRUTH: Variable = { low: ZERO, high: ONE, step: ONE, origin: ZERO };
/** The days that a date may be: 1900-01-01 to 2999-12-31. */
const DAYS: Variable = { low: whole(dayNumber('1900-01-01')), high: whole(dayNumber('2999-12-31')), step: ONE };
const COUNT: Variable = { low: ZERO, step: ONE };

/** The name of an attribute's variable; a fact's is its id. */
export function attributeName(id: string): string {
  return `@${id}`;
}

/** The name of the number of items of a list fact. */
export function itemsName(fact: string): string {
  return `#${fact}`;
}

const variable: ExploreOf<Shaped<'fact'>> = ({ name }, region, exploring) => {
  const fact = exploring.plan.facts[name];
  const withFact = region.present.get(name) === false ? [] : arrivals(name, region, exploring);
  const absent =
    region.present.get(name) === true ? [] : [noneCase(withPresence(region, name, false), 'missing', name)];
  return [...withFact.flatMap((arrival) => (fact ? factCases(fact, arrival) : [])), ...absent];
};

/** The regions in which the fact is there: what relates it to others that are there holds too. */
export function arrivals(fact: string, region: Region, exploring: Exploring): readonly Region[] {
  if (region.present.get(fact) === true) return [region];
  let regions: readonly Region[] = [withPresence(region, fact, true)];
  for (const { typed, references } of exploring.relations) {
    if (!references.facts.includes(fact)) continue;
    regions = regions.flatMap((part) => {
      const isComplete = references.facts.every((other) => part.present.get(other) === true);
      return isComplete ? whereTrue(typed, part, exploring) : [part];
    });
  }
  return regions;
}

/** Where the relation is not false: a unit that breaks it has no value. */
export function whereTrue(typed: Typed, region: Region, exploring: Exploring): readonly Region[] {
  return exploring
    .explore(typed, region, exploring)
    .filter(({ value }) => !(value.is === 'truth' && !value.value))
    .map((answer) => answer.region);
}

function withPresence(region: Region, fact: string, isPresent: boolean): Region {
  return { ...region, present: new Map(region.present).set(fact, isPresent) };
}

function factCases(fact: PlanFact, region: Region): readonly Case[] {
  return valueCases(fact.id, fact.type, boundsOf(fact), region);
}

/** The numbers that a fact may be: between its ends, in its steps, with its places. */
export function boundsOf({ min, max, step, places, info }: PlanFact): Variable {
  const grid = step ?? (FACT_TYPE_IS[info.type].isWhole ? ONE : places === undefined ? undefined : placeValue(places));
  return {
    ...interval(min, max),
    ...(grid ? { step: grid, origin: step && min ? min : ZERO } : {}),
  };
}

function placeValue(places: number) {
  return { n: 1n, d: 10n ** BigInt(places) };
}

function valueCases(name: string, type: Type, bounds: Variable, region: Region): readonly Case[] {
  if (type.is === 'number') return [numberCase(withVariable(region, name, bounds), variableForm(name))];
  if (type.is === 'date') return [numberCase(withVariable(region, name, DAYS), variableForm(name))];
  if (type.is === 'boolean') return truths(name, region);
  if (type.is === 'choice') return [optionCase(name, type.options, region)];
  if (type.is === 'list') {
    const count = variableForm(itemsName(name));
    return [{ region: withVariable(region, itemsName(name), COUNT), value: { is: 'list', count } }];
  }
  return [{ region, value: { is: 'text' } }];
}

function truths(name: string, region: Region): readonly Case[] {
  const withTruth = withVariable(region, name, TRUTH);
  const form = variableForm(name);
  return truthCases(
    assume(withTruth, { constant: ONE, terms: new Map([[name, { n: -1, d: 1 }]]) }),
    assume(withTruth, form),
  );
}

function optionCase(name: string, options: readonly string[], region: Region): Case {
  const withOptions = region.options.has(name)
    ? region
    : { ...region, options: new Map(region.options).set(name, options) };
  return { region: withOptions, value: { is: 'option', name } };
}

const attribute: ExploreOf<Shaped<'attribute'>> = ({ name, type }, region) =>
  valueCases(attributeName(name), type, {}, region);

const present: ExploreOf<Shaped<'presence'>> = ({ name, args: [formula] }, region, exploring) => {
  if (formula)
    return exploring.explore(formula, region, exploring).map((answer) => ({ ...answer, value: thereIs(answer.value) }));
  const isPresent = region.present.get(name);
  if (isPresent !== undefined) return truthCases(isPresent ? region : undefined, isPresent ? undefined : region);
  return [
    ...arrivals(name, region, exploring).flatMap((arrival) => truthCases(arrival, undefined)),
    ...truthCases(undefined, withPresence(region, name, false)),
  ];
};

/** Whether a derived fact is there: where it has no number, that has no answer. */
function thereIs(value: Meaning): Meaning {
  if (value.is !== 'none') return { is: 'truth', value: true };
  return value.status === 'missing' ? { is: 'truth', value: false } : value;
}

const readMeasure: ExploreOf<Shaped<'measure'>> = ({ name, shape }, region, exploring) => {
  const { measure, isPublished } = shape;
  const node = exploring.measured(name);
  const key = `${isPublished ? 'published ' : ''}${measure}:${name}`;
  const ends = node?.ends(measure, isPublished);
  const none = [...(node?.statuses ?? [])].map((status) => noneCase(region, status, key));
  return [numberCase(withVariable(region, key, ends ?? {}), variableForm(key)), ...none];
};

const level: ExploreOf<Shaped<'level'>> = ({ name, type }, region, exploring) => {
  const key = `level:${name}`;
  const measured = exploring.measured(name);
  const none = [...(measured?.statuses ?? [])].map((status) => noneCase(region, status, key));
  return type.is === 'level' ? [optionCase(key, measured?.levels(exploring) ?? type.levels, region), ...none] : none;
};

/** A yes/no fact that counts only where it is there, as one number: 1 for yes, else 0. */
export function yesOf(region: Region, fact: string): Case {
  const name = `yes:${fact}`;
  const isPresent = region.present.get(fact);
  if (isPresent === false) return numberCase(withVariable(region, name, { low: ZERO, high: ZERO }), variableForm(name));
  return numberCase(withVariable(region, name, TRUTH), variableForm(name));
}

/** A yes/no fact or attribute that is there, as 1 or 0. */
export function truthForm(region: Region, name: string): Case {
  return numberCase(withVariable(region, name, TRUTH), variableForm(name));
}

export const READING = { fact: variable, attribute, presence: present, measure: readMeasure, level };
