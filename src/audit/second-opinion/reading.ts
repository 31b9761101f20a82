import { bug } from '../../kit/bug.js';
import type { Formula, Plan } from '../../model/plan.js';
import type { Ask } from './ask.js';
import { decimal } from './fraction.js';
import { type Language, type Question, questionOf } from './question.js';

/** A plan as the second opinion reads it: every expression is read anew, and once. */
export interface Reading {
  readonly plan: Plan;
  readonly ask: Ask;
  readonly question: (formula: Formula) => Question;
  readonly derived: (fact: string) => Question | undefined;
}

/** Reads the derived facts of a plan first, each after those that it reads. */
export function readingOf(plan: Plan, ask: Ask): Reading {
  const { period, constants = [], facts } = plan.pack;
  const expressions = new Map(facts.flatMap(({ id, derive }) => (derive === undefined ? [] : [[id, derive]])));
  const derived = new Map<string, Question>();
  const questions = new Map<Formula, Question>();
  const constant: Language['constant'] = (id) => {
    const declared = constants.find((known) => known.id === id) ?? bug(`no constant ${id}`);
    const inForce = (declared.values ?? []).filter(({ from }) => from <= period.to);
    const latest = inForce.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
    return decimal(declared.value ?? latest?.value ?? bug(`the constant ${id} has no value in the period`));
  };
  const language: Language = { constant, period, derived: (id) => derived.get(id) };

  // not by recursion: a chain of derived facts may be as long as the expressions in it are deep
  const waiting = [...expressions.keys()];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const unread: string[] = [];
    const watched: Language = {
      ...language,
      derived: (name) => {
        if (expressions.has(name) && !derived.has(name)) unread.push(name);
        return derived.get(name);
      },
    };
    const question = questionOf(expressions.get(id) ?? bug(`no derived fact ${id}`), watched);
    if (unread.length === 0) derived.set(id, question);
    else waiting.push(id, ...unread);
  }

  return {
    plan,
    ask,
    derived: language.derived,
    question: (formula) => {
      const known = questions.get(formula) ?? questionOf(formula.expression, language);
      questions.set(formula, known);
      return known;
    },
  };
}
