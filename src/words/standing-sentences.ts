import type { RecordPack } from '../model/record.js';
import type { Standing } from '../model/standing.js';
import { pointsOfAllStandings } from '../model/standing-points.js';

/** Whether a standing is named wherever results are shown, the weakest first. */
const IS_NAMED = { reconstructed: true, derived: true, official: false } as const satisfies Record<Standing, boolean>;
type NamedStanding = { [S in Standing]: (typeof IS_NAMED)[S] extends true ? S : never }[Standing];

/** How many points are not official, as `reconstructed: 12 of 100`; nothing where all are official. `say` makes each sentence. */
export function standingSentences(
  standing: RecordPack['standing'],
  say: (key: NamedStanding, params: { readonly part: string; readonly whole: string }) => string,
): readonly string[] {
  const whole = pointsOfAllStandings(standing);
  return (Object.keys(IS_NAMED) as Standing[])
    .filter((key): key is NamedStanding => IS_NAMED[key] && standing[key] !== '0')
    .map((key) => say(key, { part: standing[key], whole }));
}
