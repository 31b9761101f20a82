import { valueAt } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { knownLanguage, type Language } from '../language.js';
import { AMENDMENT_DESCRIPTIONS } from './amendment.js';
import { ASSESSMENT_DESCRIPTIONS } from './assessment.js';
import { CASES_DESCRIPTIONS } from './cases.js';
import { CORE_DESCRIPTIONS } from './core.js';
import { PACK_DESCRIPTIONS } from './pack.js';
import { RECORD_DESCRIPTIONS } from './record.js';
import { RULE_DESCRIPTIONS } from './rules.js';

/** The Vietnamese description of each key of a format, by the English description in its schema. */
export const DESCRIBE_WORDS: Readonly<Record<string, string>> = {
  ...PACK_DESCRIPTIONS,
  ...RULE_DESCRIPTIONS,
  ...CORE_DESCRIPTIONS,
  ...AMENDMENT_DESCRIPTIONS,
  ...ASSESSMENT_DESCRIPTIONS,
  ...RECORD_DESCRIPTIONS,
  ...CASES_DESCRIPTIONS,
};

/**
 * A JSON Schema with its descriptions in the language; an unknown description, as of a plugin, stays as it is.
 *
 * @param schema A JSON Schema of the library, as `packJsonSchema` gives it.
 * @param language The language of the descriptions.
 * @example
 * describedIn(packJsonSchema(), 'vi');
 */
export function describedIn(schema: Json, language: Language): Json {
  if (knownLanguage(language) === 'en' || typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((part: Json) => describedIn(part, language));
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      const isDescription = key === 'description' && typeof value === 'string';
      return [key, isDescription ? (valueAt(DESCRIBE_WORDS, value) ?? value) : describedIn(value, language)];
    }),
  );
}
