import { canonicalJson } from '../../kit/canonical-json.js';
import { readInstant } from '../../kit/instant.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { UnitExtension, Verification } from '../../model/assessment.js';

/** Extensions of units as the record lists them, however the assessment does. */
export function extensionsInOrder(extensions: readonly UnitExtension[]): readonly UnitExtension[] {
  return inOrderOf(extensions, (extension) => [extension.unit, extensionText(extension)]);
}

/** Whether the record lists an extension of a unit before another of it: by the deadline, then by what a finding says of it. */
export function isListedFirst(extension: UnitExtension, other: UnitExtension): boolean {
  return extensionText(extension) < extensionText(other);
}

function extensionText({ deadline, by, on, reason }: UnitExtension): string {
  return JSON.stringify([deadline, by, on, reason]);
}

/** Verifications as the record lists them: those of a unit by instant, then by what they are about. */
export function verificationsInOrder(verifications: readonly Verification[]): readonly Verification[] {
  return inOrderOf(verifications, (verification) => [
    verification.unit,
    verification.at,
    'fact' in verification ? verification.fact : 'criterion' in verification ? verification.criterion : '',
    Object.keys(verification).toSorted().join(),
  ]);
}

/**
 * Items by the first key, then the next, then by all that they say; a key that is an instant by time, any other by code units.
 * None depends on the order in which they were given.
 */
export function inOrderOf<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): readonly T[] {
  const keyed = items.map((item) => ({ item, keys: keysOf(item) }));
  const sorted = keyed.toSorted((a, b) => {
    for (const [index, key] of a.keys.entries()) {
      const order = compareKeys(key, b.keys[index] ?? '');
      if (order !== 0) return order;
    }
    return byCodeUnit(canonicalJson(a.item), canonicalJson(b.item));
  });
  return sorted.map(({ item }) => item);
}

function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [readInstant(a), readInstant(b)];
  return left !== undefined && right !== undefined && left !== right ? left - right : byCodeUnit(a, b);
}
