import { seenAs } from '../../kit/look-alike.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import type { AssessmentReading } from './reading.js';

/**
 * Reports units of one tier below one parent whose names a reader cannot tell apart, in any language, at each of these
 * units. Communes of one name in two districts are told apart by the district that is shown beside them.
 */
export function checkAlike({ report }: AssessmentReading, units: readonly AssessmentUnit[]): void {
  const known = new Map<string, { readonly id: string; readonly index: number }>();
  const reported = new Set<number>();
  for (const [index, { id, tier, parent, name = {} }] of units.entries()) {
    const keys = Object.values(name).flatMap((text) =>
      seenAs(text).map((form, place) => JSON.stringify([tier, parent, place, form])),
    );
    const twin = keys.map((key) => known.get(key)).find((other) => other !== undefined);
    for (const key of keys) if (!known.has(key)) known.set(key, { id, index });
    if (!twin || twin.id === id) continue;
    if (!reported.has(twin.index)) report('unit-alike', ['units', twin.index, 'name'], { unit: twin.id, other: id });
    report('unit-alike', ['units', index, 'name'], { unit: id, other: twin.id });
    reported.add(twin.index).add(index);
  }
}
