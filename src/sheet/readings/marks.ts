import { fold } from '../fold.js';
import type { Reader, Reading, Scoring } from './reading.js';

const JUDGED =
  /dieu tra|khao sat|hoi dong|theo (?:ket qua )?(?:danh gia|cham diem|tham dinh|xep loai)|ket qua cham|chi so (?:par|pci|papi|cai cach)/;

/** A row that a body judges: a survey, a council. It is a mark, from 0 to the maximum. A number in it says more than that. */
export const marks: Reader = (scoring) =>
  JUDGED.test(fold(scoring.text)) && !/\d/.test(scoring.text) ? markOf(scoring) : undefined;

/** A mark from 0 to the maximum of the row: also the stand-in for a row that could not be read, since a person must judge it. */
export function markOf({ title, max }: Pick<Scoring, 'title' | 'max'>): Reading {
  return { facts: [{ title, type: 'mark', max }], rule: ([fact = '']) => ({ mark: { fact } }) };
}
