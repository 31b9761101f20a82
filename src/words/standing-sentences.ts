import type { RecordPack } from '../model/record.js';
import { wholeOf } from '../model/standing-points.js';

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
