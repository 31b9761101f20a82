import { isObject } from '../../kit/plain-data.js';
import { isWellFormed, nfc } from '../../kit/unicode.js';

/**
 * The keys of a plain object in their order; undefined for anything else. Plain: no list, no instance of a class, no
 * symbol among its keys. An object of another realm is not taken for plain here.
 */
export function plainKeys(value: unknown): readonly string[] | undefined {
  if (!isObject(value)) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  return Object.getOwnPropertySymbols(value).length > 0 ? undefined : Object.keys(value);
}

/**
 * The own value of an object at a key; undefined where there is none, or an accessor, which is not called. The value is
 * read by the key, so that a reactive object notes it. Reflect makes the descriptor in half the time that Object takes in
 * V8.
 */
export function ownValue(object: object, key: string | number): unknown {
  const isThere = Reflect.getOwnPropertyDescriptor(object, key)?.value !== undefined;
  return isThere ? (object as Readonly<Record<string | number, unknown>>)[key] : undefined;
}

/** The fields of a plain object; undefined where it is none, or where one of them is an accessor or undefined. */
export function plainFields(value: unknown): Map<string, unknown> | undefined {
  const keys = plainKeys(value);
  if (keys === undefined) return undefined;
  const fields = new Map<string, unknown>();
  for (const key of keys) {
    const inside = ownValue(value as object, key);
    if (inside === undefined) return undefined;
    fields.set(key, inside);
  }
  return fields;
}

/** The items of a plain list; undefined where it is none: a hole, a key or a symbol in it, an accessor. */
export function plainItems(value: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(value) || Object.getOwnPropertySymbols(value).length > 0) return undefined;
  const keys = Object.keys(value);
  if (keys.length !== value.length) return undefined;
  const items: unknown[] = [];
  // JavaScript lists keys that are numbers first: where the last key is the last position, no other key is there
  if (keys.length > 0 && keys.at(-1) !== String(keys.length - 1)) return undefined;
  for (let at = 0; at < keys.length; at += 1) {
    const item = ownValue(value, at);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** Whether every code unit is ASCII: such a text is well formed and in NFC. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** The text in NFC; undefined where it has a lone surrogate. */
export function composedText(text: string): string | undefined {
  if (isAscii(text)) return text;
  return isWellFormed(text) ? nfc(text) : undefined;
}
