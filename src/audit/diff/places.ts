import type { Exact } from '../../kit/exact.js';
import { fromText, toText } from '../../kit/exact-text.js';
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

/** The places that a record states. */
export function recordedPlaces({ tier, id, option, rows }: RecordRanking): Places {
  return {
    ...headOf({ tier, id, option }),
    rows: new Map(
      rows.map(({ unit, state, place, level, because }) => {
        const exact = place === null ? undefined : fromText(place);
        return [unit, { standing: standingOf({ state, place, level, because }), ...(exact ? { place: exact } : {}) }];
      }),
    ),
  };
}

/** The places of a ranking that was made here. */
export function placesOf({ tier, id, option, rows }: Ranking): Places {
  return {
    ...headOf({ tier, id, option }),
    rows: new Map(
      rows.map(({ unit, state, place, level, because }) => {
        const text = place === undefined ? null : toText(place);
        return [unit, { standing: standingOf({ state, place: text, level, because }), ...(place ? { place } : {}) }];
      }),
    ),
  };
}

function headOf({ tier, id, option }: { tier: string; id: string; option: string | undefined }) {
  return { tier, id, ...(option === undefined ? {} : { option }) };
}

function standingOf({
  state,
  place,
  level,
  because = [],
}: Pick<DiffStanding, 'state' | 'place'> & {
  readonly level: string | undefined;
  readonly because: DiffStanding['because'];
}): DiffStanding {
  return {
    state,
    place,
    ...(level === undefined ? {} : { level }),
    ...(because.length > 0 ? { because } : {}),
  };
}
