import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import type { RankingResult, RankingRow } from '../../views/ranking-result.js';
import { type Language, shownNumber } from '../../words/index.js';

/** Places after which values that still look alike are left so: they differ where nobody reads on. */
const MOST_PLACES = 20;

/**
 * By unit, the value of each that stands on another place than a unit which is printed with the same number, with as many
 * places as tell these values apart. Only where units are ranked by what was not rounded: else equal numbers are equal.
 */
export function printedAlike(
  rows: readonly RankingRow[],
  { basis }: Pick<RankingResult, 'basis'>,
  lang: Language,
): ReadonlyMap<string, string> {
  if (IS_AS_PUBLISHED[basis]) return new Map();
  const byNumber = new Map<string, RankingRow[]>();
  for (const row of rows) {
    if (row.value === undefined) continue;
    const { shown } = row.value;
    const alike = byNumber.get(shown);
    if (alike) alike.push(row);
    else byNumber.set(shown, [row]);
  }
  return new Map([...byNumber.values()].flatMap((alike) => valuesApart(alike, lang)));
}

/** The units with their values; none where all values are equal. */
function valuesApart(alike: readonly RankingRow[], lang: Language): readonly (readonly [string, string])[] {
  const values = alike.map(({ value }) => value?.exact ?? '');
  const count = new Set(values).size;
  if (count < 2) return [];
  const shownTo = (places: number) => values.map((value) => shownNumber(value, lang, places, 'keep'));
  const enough = Array.from({ length: MOST_PLACES }, (_, places) => places).find(
    (places) => new Set(shownTo(places)).size === count,
  );
  const shown = shownTo(enough ?? MOST_PLACES);
  return alike.map(({ unit }, index) => [unit.id, shown[index] ?? '']);
}
