import type { Json } from '../model/expression.js';

/** A JSON object, of a pack that was read or is only believed to be one. */
export type JsonObject = { readonly [key: string]: Json };

/** Words in the language; else those of the first that there are. */
export function words(value: Json | undefined, language: string): string {
  if (!isObject(value)) return text(value);
  const said = value as JsonObject;
  return text(said[language] ?? Object.values(said)[0]);
}

/** A text or a number as text; '' for anything else. */
export function text(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A list, or none. */
export function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** Whether it has keys. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
