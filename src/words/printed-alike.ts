import { groupByKey } from '../kit/group-by-key.js';
import { type Basis, IS_AS_PUBLISHED } from '../model/pack-words.js';
import type { Language } from './language.js';
import { shownNumber } from './number.js';

/** Places after which values that still look alike are left so: they differ where nobody reads on. */
const MOST_PLACES = 20;

/** What a unit is ranked by, exactly and as it is printed. */
interface PrintedValue {
  /** The unit, by its id. */
  readonly unit: string;
  /** The exact value; absent where it has none, or hides it. */
  readonly exact?: string | undefined;
  /** What is printed of it. */
  readonly shown: string;
}

/**
 * By unit, the value of each that stands on another place than a unit which is printed with the same number, with as many
 * places as tell these values apart. Only where units are ranked by what was not rounded: else equal numbers are equal.
 */
export function printedAlike(
  values: readonly PrintedValue[],
  basis: Basis,
  language: Language,
): ReadonlyMap<string, string> {
  if (IS_AS_PUBLISHED[basis]) return new Map();
  const byNumber = groupByKey(
    values.flatMap(({ unit, exact, shown }) => (exact === undefined ? [] : [[shown, { unit, exact }] as const])),
  );
  return new Map([...byNumber.values()].flatMap((alike) => apart(alike, language)));
}

/** The units with their values; none where all values are equal. */
function apart(
  alike: readonly { readonly unit: string; readonly exact: string }[],
  language: Language,
): readonly (readonly [string, string])[] {
  const count = new Set(alike.map(({ exact }) => exact)).size;
  if (count < 2) return [];
  const shownTo = (places: number) => alike.map(({ exact }) => shownNumber(exact, language, places, 'keep'));
  const enough = Array.from({ length: MOST_PLACES }, (_, places) => places).find(
    (places) => new Set(shownTo(places)).size === count,
  );
  const shown = shownTo(enough ?? MOST_PLACES);
  return alike.map(({ unit }, index) => [unit, shown[index] ?? '']);
}
