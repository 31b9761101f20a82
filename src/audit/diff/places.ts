import type { Exact } from '../../kit/exact.js';
import { numberIn, toText } from '../../kit/exact-text.js';
import type { Ranking } from '../../model/ranking.js';
import type { RecordRanking } from '../../model/record.js';
import type { DiffStanding } from './record-diff.js';

/** A ranking of one side: how each of its units stands, by id. */
export interface Places {
  readonly tier: string;
  readonly id: string;
  readonly option?: string;
  readonly rows: ReadonlyMap<string, Placed>;
}

/** How a unit stands, and its place as a number where it has one. */
export interface Placed {
  readonly standing: DiffStanding;
  readonly place?: Exact;
}

/** The places of a ranking, of a record or just made. */
export function placesOf({ tier, id, option, rows }: RecordRanking | Ranking): Places {
  const placed = rows.map(({ unit, state, place: stated, level, because = [] }): readonly [string, Placed] => {
    const place = typeof stated === 'string' ? numberIn(stated) : (stated ?? undefined);
    const standing: DiffStanding = {
      state,
      place: place === undefined ? null : toText(place),
      ...(level === undefined ? {} : { level }),
      ...(because.length > 0 ? { because } : {}),
    };
    return [unit, { standing, ...(place ? { place } : {}) }];
  });
  return { tier, id, ...(option === undefined ? {} : { option }), rows: new Map(placed) };
}
