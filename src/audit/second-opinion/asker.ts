import { readsOwnValue } from './aggregates.js';
import { type Answer, type Datum, isNoAnswer } from './answer.js';
import type { UnitView } from './ask.js';
import type { Question, StatisticQuestion } from './question.js';
import type { Reading } from './reading.js';
import { type OrDeclined, orDecline, orDeclined, stop } from './stop.js';

/** What is known of a unit before anything is scored. */
export interface UnitFigures {
  readonly facts: ReadonlyMap<string, Datum>;
  readonly attributes: ReadonlyMap<string, Datum>;
}

/** What a unit sees beyond its figures: its nodes, its cohorts, and other units. */
export interface Surroundings extends Pick<UnitView, 'measure' | 'rows' | 'inCohort'> {
  readonly statistic: (question: StatisticQuestion) => Answer;
}

/** An answer that was computed once, and the absent facts of which its question asked whether they are there. */
interface Computed {
  readonly answer: OrDeclined<Answer>;
  readonly blanks: ReadonlySet<string>;
}

interface Asker extends UnitFigures {
  readonly surroundings: Surroundings;
  readonly derived: Map<string, Computed>;
  readonly statistics: Map<string, Computed>;
  /** Where absent facts are noted that the question at hand asks about. */
  blanks: Set<string>;
}

/**
 * A function that answers questions about one unit. Each derived fact and each statistic is computed once, before the
 * question that reads it, since json-logic-js answers one question at a time. Absent facts that a question asks about are
 * put into `blanks`; those of a derived fact, where its value is read.
 */
export function askerOf(
  { derived, ask }: Pick<Reading, 'derived' | 'ask'>,
  { facts, attributes }: UnitFigures,
  surroundings: Surroundings = NOTHING,
  blanks: Set<string> = new Set(),
): (question: Question) => Answer {
  const asker: Asker = { facts, attributes, surroundings, derived: new Map(), statistics: new Map(), blanks };
  const view = viewOf(asker);
  return (question) => {
    for (const statistic of question.statistics) {
      if (asker.statistics.has(statistic.id)) continue;
      const computed = compute(asker, () => surroundings.statistic(statistic));
      asker.statistics.set(
        statistic.id,
        readsOwnValue(statistic.aggregate) ? computed : { ...computed, blanks: new Set() },
      );
    }
    for (const id of question.derived) {
      const definition = derived(id);
      if (!definition || asker.derived.has(id)) continue;
      const computed = compute(asker, () => ask(definition, view));
      asker.derived.set(id, computed);
    }
    return ask(question, view);
  };
}

function compute(asker: Asker, work: () => Answer): Computed {
  const { blanks } = asker;
  const noted = new Set<string>();
  asker.blanks = noted;
  const answer = orDeclined(work);
  asker.blanks = blanks;
  return { answer, blanks: noted };
}

function recall(asker: Asker, { answer, blanks }: Computed): Answer {
  for (const fact of blanks) asker.blanks.add(fact);
  return orDecline(answer);
}

function viewOf(asker: Asker): UnitView {
  const { facts, attributes, surroundings } = asker;
  return {
    ...surroundings,
    fact: (id) => {
      const computed = asker.derived.get(id);
      return computed ? recall(asker, computed) : facts.get(id);
    },
    isPresent: (id) => {
      const computed = asker.derived.get(id);
      if (!computed) {
        if (!facts.has(id)) asker.blanks.add(id);
        return facts.has(id);
      }
      const answer = recall(asker, computed);
      if (!isNoAnswer(answer)) return true;
      if (answer.status !== 'missing') return stop(answer.status, answer.because);
      asker.blanks.add(answer.because);
      return false;
    },
    // an attribute that the register leaves out is false
    attribute: (id) => attributes.get(id) ?? false,
    statistic: (id) => {
      const computed = asker.statistics.get(id);
      return computed ? recall(asker, computed) : NOT_SCORED_YET;
    },
  };
}

const NOT_SCORED_YET = { status: 'missing', because: 'no node is scored yet' } as const;

const NOTHING: Surroundings = {
  measure: () => NOT_SCORED_YET,
  rows: () => NOT_SCORED_YET,
  inCohort: () => false,
  statistic: () => NOT_SCORED_YET,
};
