import type { Formula, Plan } from '../../model/plan.js';
import { decimal } from './fraction.js';
import { type Language, type Question, questionOf } from './question.js';

/** A plan as the second opinion reads it: every expression anew, each once. */
export interface Reading {
  readonly plan: Plan;
  readonly question: (formula: Formula) => Question;
  readonly derived: (fact: string) => Question | undefined;
}

/** Reads derived facts first, each after those that it reads. */
export function readingOf(plan: Plan): Reading {
  const { period, constants = [], facts } = plan.pack;
  const expressions = new Map(facts.flatMap(({ id, derive }) => (derive === undefined ? [] : [[id, derive]])));
  const derived = new Map<string, Question>();
  const read = new Map<Formula, Question>();
  const constant: Language['constant'] = (id) => {
    const found = constants.find((one) => one.id === id);
    const inForce = found?.values?.filter(({ from }) => from <= period.to) ?? [];
    const latest = inForce.reduce((a, b) => (b.from > a.from ? b : a), inForce[0] ?? { from: '', value: '0' });
    return decimal(found?.value ?? latest.value);
  };
  const language: Language = { constant, period, derived: (id) => derived.get(id) };

  // not by recursion: a chain of derived facts may be as long as the expressions in it are deep
  const open = [...expressions.keys()];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const wanted: string[] = [];
    const watched: Language = {
      ...language,
      derived: (name) => {
        if (expressions.has(name) && !derived.has(name)) wanted.push(name);
        return derived.get(name);
      },
    };
    const question = questionOf(expressions.get(id) ?? null, watched);
    if (wanted.length === 0) derived.set(id, question);
    else open.push(id, ...wanted);
  }

  return {
    plan,
    derived: language.derived,
    question: (formula) => {
      const known = read.get(formula) ?? questionOf(formula.expression, language);
      read.set(formula, known);
      return known;
    },
  };
}
