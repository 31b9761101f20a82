import type { Answer, Datum } from './answer.js';
import { ask, type Sight } from './ask.js';
import type { Question } from './question.js';
import type { Reading } from './reading.js';
import { decline, orDeclined, type Told } from './stop.js';

/** What is known of a unit before anything is scored. */
export interface Known {
  readonly facts: ReadonlyMap<string, Datum>;
  readonly attributes: ReadonlyMap<string, Datum>;
}

/** Asks questions about one unit; each derived fact is computed once, before the first question that looks at it. */
export function askerOf(
  { derived }: Pick<Reading, 'derived'>,
  { facts, attributes }: Known,
  nodes: Pick<Sight, 'measure' | 'rows'> = NO_NODES,
): (question: Question) => Answer {
  const computed = new Map<string, Told<Answer>>();
  const read = (told: Told<Answer>) => ('done' in told ? told.done : decline(told.declined.code, told.declined.params));
  const sight: Sight = {
    ...nodes,
    fact: (id) => {
      const told = computed.get(id);
      return told ? read(told) : facts.get(id);
    },
    isPresent: (id) => facts.has(id),
    // what the register does not say of a unit is false
    attribute: (id) => attributes.get(id) ?? false,
  };
  return (question) => {
    for (const id of question.first) {
      const own = derived(id);
      if (own && !computed.has(id))
        computed.set(
          id,
          orDeclined(() => ask(own, sight)),
        );
    }
    return ask(question, sight);
  };
}

const NO_NODES: Pick<Sight, 'measure' | 'rows'> = {
  measure: () => ({ status: 'missing', because: 'no node is scored yet' }),
  rows: () => ({ status: 'missing', because: 'no node is scored yet' }),
};
