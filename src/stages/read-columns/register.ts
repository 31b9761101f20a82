import type { AssessmentUnit, Scalar } from '../../model/assessment.js';
import { isForbidden } from '../../model/document.js';
import { NOT_BLANK } from '../../model/grammar.js';
import { composedText, isAscii, ownValue, plainFields, plainKeys } from './own-data.js';
import type { Size } from './size.js';

const ID = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;

/**
 * A unit of the register as its schema reads it, without the schema; undefined for what only the full reader may judge.
 * `mostValues`: values that it may have at most.
 */
export function plainUnit(raw: unknown, mostValues: number, size: Size): AssessmentUnit | undefined {
  const keys = plainKeys(raw);
  if (keys === undefined) return undefined;
  const unit: Record<string, unknown> = {};
  let values = 1;
  for (const key of keys) {
    const read = FIELDS.get(key)?.(ownValue(raw as object, key));
    if (read === undefined) return undefined;
    values += 1 + (typeof read === 'object' ? Object.keys(read).length : 0);
    unit[key] = read;
  }
  size.values += values;
  const isWhole = unit.id !== undefined && unit.tier !== undefined && values <= mostValues;
  return isWhole ? (unit as unknown as AssessmentUnit) : undefined;
}

const FIELDS: ReadonlyMap<string, (raw: unknown) => string | object | undefined> = new Map<
  string,
  (raw: unknown) => string | object | undefined
>([
  ['id', plainId],
  ['tier', plainId],
  ['parent', plainId],
  ['name', (raw: unknown) => plainTable(raw, plainText)],
  ['attributes', (raw: unknown) => plainTable(raw, plainScalar)],
]);

/** An id; undefined for anything else. */
export function plainId(raw: unknown): string | undefined {
  return typeof raw === 'string' && ID.test(raw) && !isForbidden(raw) ? raw : undefined;
}

/** A text that is not blank, in NFC; undefined for anything else. */
export function plainText(raw: unknown): string | undefined {
  return typeof raw === 'string' && NOT_BLANK.test(raw) ? composedText(raw) : undefined;
}

function plainScalar(raw: unknown): Scalar | undefined {
  return typeof raw === 'boolean' || typeof raw === 'number' ? raw : plainText(raw);
}

/** An object whose keys are ASCII and whose values `read` takes; undefined for anything else. */
function plainTable<T>(raw: unknown, read: (raw: unknown) => T | undefined): Readonly<Record<string, T>> | undefined {
  const fields = plainFields(raw);
  if (fields === undefined) return undefined;
  const table: Record<string, T> = {};
  for (const [key, inside] of fields) {
    const value = isAscii(key) && !isForbidden(key) ? read(inside) : undefined;
    if (value === undefined) return undefined;
    table[key] = value;
  }
  return table;
}
