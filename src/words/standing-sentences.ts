import { isZero, total } from '../kit/exact.js';
import { fromDecimal, toText } from '../kit/exact-text.js';
import type { RecordPack } from '../model/record.js';
import { STANDINGS, type Standing } from '../model/standing.js';

/** Whether a standing is named wherever results are shown. */
const IS_SAID = { official: false, derived: true, reconstructed: true } as const satisfies Record<Standing, boolean>;
type Said = Exclude<Standing, 'official'>;

/** How many points are not official, the weakest first, as `reconstructed: 12 of 100`. `say` makes each sentence. */
export function standingSentences(
  standing: RecordPack['standing'],
  say: (key: Said, params: { readonly part: string; readonly whole: string }) => string,
): readonly string[] {
  const whole = toText(total(STANDINGS.map((key) => fromDecimal(standing[key]))));
  return STANDINGS.toReversed()
    .filter((key): key is Said => IS_SAID[key] && !isZero(fromDecimal(standing[key])))
    .map((key) => say(key, { part: standing[key], whole }));
}
