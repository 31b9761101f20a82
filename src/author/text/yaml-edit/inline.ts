import { isObject } from '../../../kit/plain-data.js';
import type { Json } from '../../../model/expression.js';
import { withoutExponent } from '../yaml-write.js';

/** Words that YAML, or a reader of it, takes for something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;

/** A text that needs no quotes: an id, a day, a version, a few plain words. */
const PLAIN = /^(?:\d{4}-\d{2}-\d{2}|\d+\.\d+\.\d+|\p{L}(?:[\p{L}\p{M}\p{N}\-./()]| (?=\S))*)$/u;

/** A value on one line; `isJson` where the whole text is JSON. */
export function inline(value: Json, isJson: boolean): string {
  if (typeof value === 'number') return withoutExponent(value);
  if (typeof value === 'string')
    return !isJson && PLAIN.test(value) && !RESERVED.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => inline(item, isJson)).join(', ');
    return items === '' ? '[]' : isJson ? `[${items}]` : `[ ${items} ]`;
  }
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value as Readonly<Record<string, Json>>).map(
    ([key, inner]) => `${keyText(key, isJson)}: ${inline(inner, isJson)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A key as it is written. */
export function keyText(key: string, isJson: boolean): string {
  return isJson ? JSON.stringify(key) : inline(key, false);
}

/** An item of a list on lines of its own, its words one language a line. */
export function itemLines(value: Json): readonly string[] {
  if (!isObject(value)) return [`- ${inline(value, false)}`];
  const lines = Object.entries(value as Readonly<Record<string, Json>>).flatMap(([key, inner]) => {
    if (!isObject(inner)) return [`${keyText(key, false)}: ${inline(inner, false)}`];
    const below = Object.entries(inner as Readonly<Record<string, Json>>);
    return [
      `${keyText(key, false)}:`,
      ...below.map(([name, words]) => `  ${keyText(name, false)}: ${inline(words, false)}`),
    ];
  });
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}
