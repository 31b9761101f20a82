import { type Answer, type Datum, isNoAnswer } from './answer.js';
import { ask, type Sight } from './ask.js';
import type { Question, TogetherQuestion } from './question.js';
import type { Reading } from './reading.js';
import { decline, orDeclined, stop, type Told } from './stop.js';

/** What is known of a unit before anything is scored. */
export interface Known {
  readonly facts: ReadonlyMap<string, Datum>;
  readonly attributes: ReadonlyMap<string, Datum>;
}

/** What a unit sees beyond its own figures: its nodes, and other units. */
export interface Around extends Pick<Sight, 'measure' | 'rows' | 'inCohort'> {
  readonly together: (question: TogetherQuestion) => Answer;
}

/** A question that was asked, and the absent facts of which it asked whether they are there. */
interface Asked {
  readonly told: Told<Answer>;
  readonly blanks: ReadonlySet<string>;
}

/**
 * Asks questions about one unit; each derived fact, and each number of units together, is computed once, before the
 * question that looks at it: json-logic-js answers one unit at a time. Absent facts that a question asked about are put
 * into `blanks`, those of a derived fact where its value is read.
 */
export function askerOf(
  { derived }: Pick<Reading, 'derived'>,
  { facts, attributes }: Known,
  around: Around = NOTHING,
  blanks: Set<string> = new Set(),
): (question: Question) => Answer {
  const computed = new Map<string, Asked>();
  const statistics = new Map<string, Asked>();
  let asking = blanks;
  const watched = (work: () => Answer): Asked => {
    const before = asking;
    const own = new Set<string>();
    asking = own;
    const told = orDeclined(work);
    asking = before;
    return { told, blanks: own };
  };
  const read = (asked: Asked): Answer => {
    for (const blank of asked.blanks) asking.add(blank);
    const { told } = asked;
    return 'done' in told ? told.done : decline(told.declined.code, told.declined.params);
  };
  const sight: Sight = {
    ...around,
    fact: (id) => {
      const asked = computed.get(id);
      return asked ? read(asked) : facts.get(id);
    },
    isPresent: (id) => {
      const asked = computed.get(id);
      if (asked) {
        const answer = read(asked);
        if (!isNoAnswer(answer)) return true;
        if (answer.status !== 'missing') return stop(answer.status, answer.because);
        asking.add(answer.because);
        return false;
      }
      if (!facts.has(id)) asking.add(id);
      return facts.has(id);
    },
    // what the register does not say of a unit is false
    attribute: (id) => attributes.get(id) ?? false,
    together: (id) => read(statistics.get(id) ?? { told: { done: NO_NODE }, blanks: new Set() }),
  };
  return (question) => {
    for (const one of question.together) {
      if (statistics.has(one.id)) continue;
      const asked = watched(() => around.together(one));
      // a rank is that of the unit's own value; other numbers of units together read nothing of this one
      statistics.set(one.id, one.aggregate === 'rank' ? asked : { ...asked, blanks: new Set() });
    }
    for (const id of question.first) {
      const own = derived(id);
      if (own && !computed.has(id))
        computed.set(
          id,
          watched(() => ask(own, sight)),
        );
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
