import { seenAs } from '../../kit/look-alike.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import type { AssessmentReading } from './reading.js';

/**
 * Units of one tier below one parent that a reader cannot tell apart by name, in any language, told at each of them. Communes of
 * one name in two districts are told apart by the district that is shown beside them.
 */
export function checkAlike({ report }: AssessmentReading, units: readonly AssessmentUnit[]): void {
  const known = new Map<string, number>();
  const told = new Set<number>();
  for (const [index, unit] of units.entries()) {
    const keys = Object.values(unit.name ?? {}).flatMap((name) =>
      seenAs(name).map((seen, way) => JSON.stringify([unit.tier, unit.parent, way, seen])),
    );
    const found = keys.flatMap((key) => known.get(key) ?? []).find((other) => other !== index);
    for (const key of keys) if (!known.has(key)) known.set(key, index);
    const other = found === undefined ? undefined : units[found];
    if (found === undefined || !other || other.id === unit.id) continue;
    if (!told.has(found)) report('unit-alike', ['units', found, 'name'], { unit: other.id, other: unit.id });
    report('unit-alike', ['units', index, 'name'], { unit: unit.id, other: other.id });
    told.add(found).add(index);
  }
}
