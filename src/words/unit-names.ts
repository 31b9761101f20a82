import { seenAs } from '../kit/look-alike.js';
import type { AssessmentUnit } from '../model/assessment.js';
import type { WordsDocument } from '../model/pack.js';

/**
 * The units of a register by id, as people are to read them. Where a reader cannot tell two of one tier apart by name, the
 * name of the parent stands beside each, as `Xã Tân Lập (Huyện A)`; where that does not tell them apart either, the id.
 */
export function unitNames(
  register: readonly AssessmentUnit[],
  nameIn: (words: WordsDocument | undefined, id: string) => string,
): ReadonlyMap<string, string> {
  const names = new Map(register.map(({ id, name }) => [id, nameIn(name, id)]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const alike = likenesses(register, ({ name }) => Object.values(name ?? {}));
  const withParent = ({ id, parent }: AssessmentUnit) => beside(nameOf(id), parent && nameOf(parent));
  const stillAlike = new Set(likenesses(alike, (unit) => [withParent(unit)]));
  for (const unit of alike) {
    const shown = withParent(unit);
    names.set(unit.id, stillAlike.has(unit) || unit.parent === undefined ? beside(shown, unit.id) : shown);
  }
  return names;
}

/** Those that share what a reader sees of a name with another of their tier. */
function likenesses(
  units: readonly AssessmentUnit[],
  namesIn: (unit: AssessmentUnit) => readonly string[],
): readonly AssessmentUnit[] {
  const seen = units.map((unit) => {
    const keys = namesIn(unit).flatMap((name) =>
      seenAs(name).map((text, way) => JSON.stringify([unit.tier, way, text])),
    );
    return { unit, keys: new Set(keys) };
  });
  const sharers = new Map<string, number>();
  for (const key of seen.flatMap(({ keys }) => [...keys])) sharers.set(key, (sharers.get(key) ?? 0) + 1);
  return seen.filter(({ keys }) => [...keys].some((key) => (sharers.get(key) ?? 0) > 1)).map(({ unit }) => unit);
}

function beside(name: string, more: string | undefined): string {
  return more === undefined ? name : `${name} (${more})`;
}
