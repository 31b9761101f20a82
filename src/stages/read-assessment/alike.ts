import { seenAs } from '../../kit/look-alike.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import type { AssessmentReading } from './reading.js';

/**
 * Reports units of one tier below one parent whose names a reader cannot tell apart, in any language, at each of them.
 * Communes of one name in two districts are told apart by the district that is shown beside them.
 */
export function checkAlike({ report }: AssessmentReading, units: readonly AssessmentUnit[]): void {
  const known = new Map<string, number>();
  const reported = new Set<number>();
  for (const [index, unit] of units.entries()) {
    if (unit.name === undefined) continue;
    const keys = Object.values(unit.name).flatMap((name) =>
      seenAs(name).map((form, place) => JSON.stringify([unit.tier, unit.parent, place, form])),
    );
    const twin = keys.flatMap((key) => known.get(key) ?? []).find((other) => other !== index);
    for (const key of keys) if (!known.has(key)) known.set(key, index);
    const other = twin === undefined ? undefined : units[twin];
    if (twin === undefined || !other || other.id === unit.id) continue;
    if (!reported.has(twin)) report('unit-alike', ['units', twin, 'name'], { unit: other.id, other: unit.id });
    report('unit-alike', ['units', index, 'name'], { unit: unit.id, other: other.id });
    reported.add(twin).add(index);
  }
}
