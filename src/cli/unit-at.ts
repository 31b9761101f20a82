import { isList, isObject } from '../kit/plain-data.js';
import type { Json } from '../model/expression.js';
import type { Path } from '../model/issue.js';
import type { WordsDocument } from '../model/pack.js';

/** The unit of a place in an assessment; its name is absent where the assessment gives it none. */
export interface UnitAt {
  readonly id: string;
  readonly name?: WordsDocument;
}

/**
 * The unit that a place of an assessment is about: `submissions[3].facts.staff` is about the unit of that submission.
 * Undefined for any other place, and in any other document.
 */
export function unitsAt(document: Json | undefined): (path: Path) => UnitAt | undefined {
  const units: readonly unknown[] = isObject(document) && isList(document.units) ? document.units : [];
  const names = new Map(units.flatMap((unit) => (isObject(unit) && isText(unit.id) ? [[unit.id, unit.name]] : [])));
  return ([list = '', place = '']) => {
    if (!isObject(document)) return undefined;
    const entries = document[list];
    const entry = isList(entries) ? entries[Number(place)] : undefined;
    const { unit, id } = isObject(entry) ? entry : {};
    const about = list === 'salts' ? place : list === 'units' ? id : unit;
    if (!isText(about)) return undefined;
    const name = names.get(about);
    return { id: about, ...(isWords(name) ? { name } : {}) };
  };
}

/** Whether a value of a document is a text with letters in it. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isWords(name: unknown): name is WordsDocument {
  return isObject(name) && Object.values(name).every(isText);
}
