import type { Exact } from '../../kit/exact.js';
import { fromText, toText } from '../../kit/exact-text.js';
import type { FactValue } from '../../model/assessment.js';
import type { CaseInput } from '../../model/cases.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Plan } from '../../model/plan.js';

/** The figures of both; where both have one, that of `above` counts. */
export function merged(below: CaseInput, above: CaseInput): CaseInput {
  const layered = { ...below, ...above };
  const maps = ['attributes', 'facts', 'marks', 'criteria'] as const;
  const joined = maps.flatMap((key) => (layered[key] ? [[key, { ...below[key], ...above[key] }]] : []));
  return { ...layered, ...Object.fromEntries(joined) };
}

/** The same figures but for one; marks stand apart, as others than the unit give them. */
export function withFigure({ facts }: Plan, input: CaseInput, id: string, value: FactValue): CaseInput {
  const { info } = facts[id] ?? {};
  const place = info && FACT_TYPE_IS[info.type].isOfOthers ? 'marks' : 'facts';
  return { ...input, [place]: { ...input[place], [id]: value } };
}

/** The same figures without one. */
export function withoutFigure(input: CaseInput, id: string): CaseInput {
  const { facts, marks, ...rest } = input;
  const left = (map: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.entries(map).filter(([other]) => other !== id));
  return { ...rest, ...(facts ? { facts: left(facts) } : {}), ...(marks ? { marks: left(marks) } : {}) } as CaseInput;
}

/** The same figures but for one number. */
export function withNumber(plan: Plan, input: CaseInput, id: string, value: Exact): CaseInput {
  return withFigure(plan, input, id, toText(value));
}

/** A number that the figures hold. */
export function numberIn({ facts = {}, marks = {} }: CaseInput, id: string): Exact | undefined {
  const value = marks[id] ?? facts[id];
  return typeof value === 'string' ? fromText(value) : undefined;
}
