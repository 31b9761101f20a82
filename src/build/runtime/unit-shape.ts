import type { Refuse } from '../../model/decimal-given.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { byKey, nonBlank, object, type Read } from '../../model/plain-checks.js';
import { criterionEntry, factEntry } from '../../model/plain-submission.js';

/** The parts of a unit whose entries have the shape of a submission's; what was refused is left out. */
export interface UnitParts {
  readonly attributes: Readonly<Record<string, Json>>;
  readonly facts: Readonly<Record<string, Json>>;
  readonly criteria: Readonly<Record<string, Json>>;
}

const any: Read = (value) => value;

/** Reads an object and, by `read`, each of its entries; an entry that is refused is left out. */
function fitting(read: Read): (value: unknown, refuse: Refuse, path: Path) => Readonly<Record<string, Json>> {
  const readObject = byKey(any);
  return (value, refuse, path) => {
    const entries = Object.entries(readObject(value, refuse, path) ?? {});
    const values = entries.map(([key, entry]) => [key, read(entry, refuse, [...path, key])] as const);
    return Object.fromEntries(values.filter(([, entry]) => entry !== undefined)) as Readonly<Record<string, Json>>;
  };
}

const readUnit = object({
  optional: { id: nonBlank, tier: nonBlank, parent: nonBlank, name: any, attributes: any, facts: any, criteria: any },
});
const PARTS = { attributes: fitting(any), facts: fitting(factEntry), criteria: fitting(criterionEntry) };

/**
 * Refuses what has not the shape of an entry of a register, or of a submission, in a unit; attributes are checked later, by
 * type.
 */
export function checkShape(unit: Json, refuse: Refuse, path: Path): UnitParts {
  readUnit(unit, refuse, path);
  const part = (name: keyof UnitParts) => {
    const entries = (unit as Partial<UnitParts> | null)?.[name];
    return entries === undefined ? {} : PARTS[name](entries, refuse, [...path, name]);
  };
  return { attributes: part('attributes'), facts: part('facts'), criteria: part('criteria') };
}
