import { areAll, clausesOf } from './clause.js';
import type { Reader, Reading, Scoring } from './reading.js';

/** A row that only a body judges, as a survey or a council: a mark from 0 to the maximum. */
export const marks: Reader = (scoring) => {
  const judged = clausesOf(scoring.clauses, 'judged');
  if (judged.length === 0 || !areAll(scoring.clauses, ['judged'])) return undefined;
  return { ...markOf(scoring), used: judged };
};

/** A mark from 0 to the maximum of the row; it also stands in for a row that could not be read. */
export function markOf({ title, max }: Pick<Scoring, 'title' | 'max'>): Reading {
  return { facts: [{ title, type: 'mark', max }], rule: ([fact = '']) => ({ mark: { fact } }), used: [] };
}
