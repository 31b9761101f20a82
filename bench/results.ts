/** Nodes of the pack: 100 criteria, then the four groups, then the total. */
export const NODES = 105;
export const FIRST_GROUP = 100;
export const TOTAL = 104;

/** What a contender answers for all units, in the order of the units. Node `n` of unit `u` stands at `u * NODES + n`. */
export interface Results {
  /** Points of each node in hundredths; 0 where it is missing or does not apply. */
  readonly points: Float64Array;
  /** Percent of the total as published, in hundredths. */
  readonly percents: Int32Array;
  /** 1 to 4, or 5 for the floor. */
  readonly levels: Uint8Array;
  readonly places: Int32Array;
}

export function emptyResults(units: number): Results {
  return {
    points: new Float64Array(units * NODES),
    percents: new Int32Array(units),
    levels: new Uint8Array(units),
    places: new Int32Array(units),
  };
}

/** The same columns again while the number of units stays, so that what is measured allocates nothing. */
export function reusedResults(): (units: number) => Results {
  let results = emptyResults(0);
  return (units) => {
    if (units !== results.percents.length) results = emptyResults(units);
    return results;
  };
}

/** More than any unit's index, so that percent, points of the first group and index stand in one double. */
const INDICES = 2 ** 21;
/** More than the hundredths of a point of the first group. */
const POINTS = 2 ** 17;

/** By percent, then by the points of the first group, both as published: one sort of doubles. Equals share a place. */
export function rankResults({ points, percents, places }: Results): void {
  const keys = new Float64Array(percents.length);
  for (let at = 0; at < keys.length; at += 1) {
    const first = ((points[at * NODES + FIRST_GROUP] ?? 0) + 0.5) | 0;
    keys[at] = ((10_000 - (percents[at] ?? 0)) * POINTS + (POINTS - first)) * INDICES + at;
  }
  keys.sort();
  let [place, above] = [0, -1];
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? 0;
    const value = Math.floor(key / INDICES);
    if (value !== above) [place, above] = [row + 1, value];
    places[key % INDICES] = place;
  }
}
