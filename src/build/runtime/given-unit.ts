import { isObject, withoutBlanks } from '../../kit/plain-data.js';
import type { ModuleUnit } from './read-unit.js';

/** The names that a unit may give a figure, and an attribute. */
export interface NamesOfFigures {
  readonly facts: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** The keys that a unit may have. */
export const UNIT_KEYS: Readonly<Record<keyof ModuleUnit, true>> = {
  id: true,
  tier: true,
  parent: true,
  name: true,
  attributes: true,
  facts: true,
  criteria: true,
};

/**
 * A unit as the written functions read it: without keys whose value is `undefined`, in the unit and in its parts. With `declared`
 * also without facts and attributes of other names, and without keys that no unit has.
 */
export function unitAsSeen(given: ModuleUnit, declared: NamesOfFigures | undefined): ModuleUnit {
  const unit = withoutBlanks(given);
  const parts = (['facts', 'attributes', 'criteria'] as const).flatMap((name) => {
    const part = withoutBlanks(unit[name] ?? NOTHING, 1);
    const names = name === 'criteria' ? undefined : declared?.[name];
    const seen = names ? only(part, (key) => names.has(key)) : part;
    return seen === (unit[name] ?? NOTHING) ? [] : [[name, seen] as const];
  });
  const known = declared ? only(unit, (key) => Object.hasOwn(UNIT_KEYS, key)) : unit;
  return parts.length === 0 ? (known as ModuleUnit) : { ...(known as ModuleUnit), ...Object.fromEntries(parts) };
}

const NOTHING = Object.freeze({});

/** The object with the keys that are meant alone; the same object where it has no others. */
function only(part: unknown, isMeant: (key: string) => boolean): unknown {
  if (!isObject(part) || Object.keys(part).every(isMeant)) return part;
  return Object.fromEntries(Object.entries(part).filter(([key]) => isMeant(key)));
}
