import { total } from '../kit/exact.js';
import { fromDecimal, toText } from '../kit/exact-text.js';
import type { RecordPack } from './record.js';

/** All points of a pack together. A part of more than 60 digits is written as "~" and its first 40, and counts as these. */
export function pointsOfAllStandings(standing: RecordPack['standing']): string {
  return toText(total(Object.values(standing).map((part) => fromDecimal(part.replace('~', '')))));
}
