import { readInstant } from '../../kit/instant.js';
import type { Verification } from '../../model/assessment.js';
import { METHODS } from '../../model/assessment-words.js';
import type { Limits } from '../../model/document.js';
import { verification as checkedVerification } from '../../model/plain-assessment.js';
import { ownValue, plainItems, plainKeys } from './own-data.js';
import { copyOf, entryLimits } from './plain-copy.js';
import { plainId, plainText } from './register.js';
import type { Size } from './size.js';

type ReadField = (raw: unknown) => string | number | boolean | undefined;

/** A verification of a figure without a visit: its keys, and how many values it has with itself, fewer than any assessment. */
const KEYS = 7;
const VALUES = KEYS + 1;

/**
 * Copies of verifications, each as its schema reads it, without the schema; undefined for what only the full reader may judge.
 * Most are of one figure: such a one is copied and checked in one walk, and a text that the one before had is not checked again.
 */
export function plainVerifications(raw: unknown, limits: Limits, size: Size): readonly Verification[] | undefined {
  const items = plainItems(raw);
  if (items === undefined) return undefined;
  const fields = figureFields();
  const within = entryLimits(limits);
  const verifications: Verification[] = [];
  for (const item of items) {
    let read: unknown = ofFigure(item, fields);
    if (read !== undefined) size.values += VALUES;
    else {
      const copied = copyOf(item, within);
      read = copied && checkedVerification(copied.document, () => undefined, []);
      if (copied === undefined || read === undefined) return undefined;
      size.values += copied.values;
    }
    verifications.push(read as Verification);
  }
  return verifications;
}

/** Undefined where it is no verification of one value, or has anything else that is read with more care. */
function ofFigure(raw: unknown, fields: ReadonlyMap<string, ReadField>): object | undefined {
  const keys = plainKeys(raw);
  if (keys?.length !== KEYS) return undefined;
  const copy: Record<string, unknown> = {};
  for (const key of keys) {
    const value = fields.get(key)?.(ownValue(raw as object, key));
    if (value === undefined) return undefined;
    copy[key] = value;
  }
  return copy;
}

function figureFields(): ReadonlyMap<string, ReadField> {
  return new Map<string, ReadField>([
    ['unit', sameAsBefore(plainId)],
    ['at', sameAsBefore((raw) => (typeof raw === 'string' && readInstant(raw) !== undefined ? raw : undefined))],
    ['by', sameAsBefore(plainId)],
    ['method', (raw) => METHODS.find((method) => method === raw)],
    ['note', sameAsBefore(plainText)],
    ['fact', plainId],
    ['value', (raw) => (typeof raw === 'boolean' || typeof raw === 'number' ? raw : plainText(raw))],
  ]);
}

/** Reads a text that is mostly the same as the one before it: then the answer is kept. */
function sameAsBefore(read: (raw: unknown) => string | undefined): ReadField {
  let before: unknown;
  let answer: string | undefined;
  return (raw) => {
    if (raw !== before) [before, answer] = [raw, read(raw)];
    return answer;
  };
}
