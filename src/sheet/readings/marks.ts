import { areAll, clausesOf } from './clause.js';
import type { Reader, Reading, Scoring } from './reading.js';

/** A row that a body judges and nothing else: a survey, a council. It is a mark, from 0 to the maximum. */
export const marks: Reader = (scoring) => {
  const judged = clausesOf(scoring.clauses, 'judged');
  if (judged.length === 0 || !areAll(scoring.clauses, ['judged'])) return undefined;
  return { ...markOf(scoring), used: judged };
};

/** A mark from 0 to the maximum of the row: also the stand-in for a row that could not be read, since a person must judge it. */
export function markOf({ title, max }: Pick<Scoring, 'title' | 'max'>): Reading {
  return { facts: [{ title, type: 'mark', max }], rule: ([fact = '']) => ({ mark: { fact } }), used: [] };
}
