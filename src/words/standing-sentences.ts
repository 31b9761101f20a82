import { total } from '../kit/exact.js';
import { fromDecimal, toText } from '../kit/exact-text.js';
import type { RecordPack } from '../model/record.js';

/** The standings that are named wherever results are shown, the weakest first. */
const SAID = ['reconstructed', 'derived'] as const;

/** How many points are not official, as `reconstructed: 12 of 100`; nothing where all are official. `say` makes each sentence. */
export function standingSentences(
  standing: RecordPack['standing'],
  say: (key: (typeof SAID)[number], params: { readonly part: string; readonly whole: string }) => string,
): readonly string[] {
  const whole = wholeOf(standing);
  return SAID.filter((key) => standing[key] !== '0').map((key) => say(key, { part: standing[key], whole }));
}

/** All points of a pack together. A part of more than 60 digits is written as "~" and its first 40, and counts as these. */
export function wholeOf(standing: RecordPack['standing']): string {
  return toText(total(Object.values(standing).map((part) => fromDecimal(part.replace('~', '')))));
}
