import { wordMeant } from '../model/meant.js';

/** What spreadsheets, other languages and books call an operator or an aggregate of ours: the nearest in spelling would be another. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  sqrt: 'root',
  cbrt: 'root',
  power: 'pow',
  '^': 'pow',
  '**': 'pow',
  '=': '==',
  '<>': '!=',
  '&&': 'and',
  '||': 'or',
  not: '!',
  mod: '%',
  case: 'if',
  switch: 'if',
  length: 'count',
  average: 'mean',
  avg: 'mean',
  median: 'percentile',
  stdev: 'sd',
};

/** The operator or the aggregate that a name probably means; empty where nothing is near. */
export function nameMeant(name: string, known: readonly string[]): string {
  const meant = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
  return meant !== undefined && known.includes(meant) ? meant : (wordMeant(name, known) ?? '');
}
