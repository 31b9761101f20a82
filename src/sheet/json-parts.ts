import { isObject } from '../kit/plain-data.js';
import type { Json } from '../model/expression.js';

/** A JSON object: a part of a pack, whose shape is not checked yet. */
export type JsonObject = { readonly [key: string]: Json };

/** Words in the language; else in the first language that they have. */
export function words(value: Json | undefined, language: string): string {
  return isObject(value) ? text(value[language] ?? Object.values(value)[0]) : text(value);
}

/** A text or a number as text; '' for anything else. */
export function text(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The first language of a pack: that of its words in a sheet. */
export function firstLanguage({ languages }: JsonObject): string {
  const [first = 'vi'] = list(languages).map(String);
  return first;
}

/** The value if it is a list; else no items. */
export function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** The objects of a list; none where the value is no list. */
export function objects(value: Json | undefined): readonly JsonObject[] {
  return list(value).filter((item): item is JsonObject => isObject(item));
}
