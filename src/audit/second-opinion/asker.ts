import type { Answer, Datum } from './answer.js';
import { ask, type Sight } from './ask.js';
import type { Question, TogetherQuestion } from './question.js';
import type { Reading } from './reading.js';
import { decline, orDeclined, type Told } from './stop.js';

/** What is known of a unit before anything is scored. */
export interface Known {
  readonly facts: ReadonlyMap<string, Datum>;
  readonly attributes: ReadonlyMap<string, Datum>;
}

/** What a unit sees beyond its own figures: its nodes, and other units. */
export interface Around extends Pick<Sight, 'measure' | 'rows' | 'inCohort'> {
  readonly together: (question: TogetherQuestion) => Answer;
}

/**
 * Asks questions about one unit; each derived fact, and each number of units together, is computed once, before the
 * question that looks at it: json-logic-js answers one unit at a time.
 */
export function askerOf(
  { derived }: Pick<Reading, 'derived'>,
  { facts, attributes }: Known,
  around: Around = NOTHING,
): (question: Question) => Answer {
  const computed = new Map<string, Told<Answer>>();
  const statistics = new Map<string, Told<Answer>>();
  const read = (told: Told<Answer>) => ('done' in told ? told.done : decline(told.declined.code, told.declined.params));
  const sight: Sight = {
    ...around,
    fact: (id) => {
      const told = computed.get(id);
      return told ? read(told) : facts.get(id);
    },
    isPresent: (id) => facts.has(id),
    // what the register does not say of a unit is false
    attribute: (id) => attributes.get(id) ?? false,
    together: (id) => read(statistics.get(id) ?? { done: NO_NODE }),
  };
  const compute = (into: Map<string, Told<Answer>>, id: string, work: () => Answer) => {
    if (!into.has(id)) into.set(id, orDeclined(work));
  };
  return (question) => {
    for (const one of question.together) compute(statistics, one.id, () => around.together(one));
    for (const id of question.first) {
      const own = derived(id);
      if (own) compute(computed, id, () => ask(own, sight));
    }
    return ask(question, sight);
  };
}

const NO_NODE = { status: 'missing', because: 'no node is scored yet' } as const;

const NOTHING: Around = {
  measure: () => NO_NODE,
  rows: () => NO_NODE,
  inCohort: () => false,
  together: () => NO_NODE,
};
