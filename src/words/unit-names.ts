import { seenAs } from '../kit/look-alike.js';
import type { AssessmentUnit } from '../model/assessment.js';
import type { WordsDocument } from '../model/pack.js';

/**
 * The names of the units by id. Where the names of two units of a tier look the same, the name of the parent is added:
 * `Xã Tân Lập (Huyện A)`; where they still look the same, the id.
 */
export function unitNames(
  register: readonly AssessmentUnit[],
  nameIn: (words: WordsDocument | undefined, id: string) => string,
): ReadonlyMap<string, string> {
  const names = new Map(register.map(({ id, name }) => [id, nameIn(name, id)]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const alike = likenesses(register, ({ name }) => Object.values(name ?? {}));
  const withParent = ({ id, parent }: AssessmentUnit) => withAddition(nameOf(id), parent && nameOf(parent));
  const stillAlike = new Set(likenesses(alike, (unit) => [withParent(unit)]));
  for (const unit of alike) {
    const shown = withParent(unit);
    names.set(unit.id, stillAlike.has(unit) || unit.parent === undefined ? withAddition(shown, unit.id) : shown);
  }
  return names;
}

/** The units whose names look the same as that of another unit of their tier. */
function likenesses(
  units: readonly AssessmentUnit[],
  namesIn: (unit: AssessmentUnit) => readonly string[],
): readonly AssessmentUnit[] {
  const looks = units.map((unit) => {
    const keys = namesIn(unit).flatMap((name) =>
      seenAs(name).map((text, index) => JSON.stringify([unit.tier, index, text])),
    );
    return { unit, keys: new Set(keys) };
  });
  const sharers = new Map<string, number>();
  for (const key of looks.flatMap(({ keys }) => [...keys])) sharers.set(key, (sharers.get(key) ?? 0) + 1);
  return looks.filter(({ keys }) => [...keys].some((key) => (sharers.get(key) ?? 0) > 1)).map(({ unit }) => unit);
}

function withAddition(name: string, more: string | undefined): string {
  return more === undefined ? name : `${name} (${more})`;
}
