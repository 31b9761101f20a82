import { isZero, total } from '../kit/exact.js';
import { fromDecimal, toText } from '../kit/exact-text.js';
import type { RecordPack } from '../model/record.js';

/** The standings that are named wherever results are shown, the weakest first. */
const SAID = ['reconstructed', 'derived'] as const;

/** How many points are not official, as `reconstructed: 12 of 100`; nothing where all are official. `say` makes each sentence. */
export function standingSentences(
  standing: RecordPack['standing'],
  say: (key: (typeof SAID)[number], params: { readonly part: string; readonly whole: string }) => string,
): readonly string[] {
  const { official, derived, reconstructed } = standing;
  const whole = toText(total([official, derived, reconstructed].map(fromDecimal)));
  return SAID.filter((key) => !isZero(fromDecimal(standing[key]))).map((key) =>
    say(key, { part: standing[key], whole }),
  );
}
