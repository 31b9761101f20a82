import type { Json } from '../model/expression.js';
import { AMENDMENT_DESCRIPTIONS } from './describe/amendment.js';
import { ASSESSMENT_DESCRIPTIONS } from './describe/assessment.js';
import { CASES_DESCRIPTIONS } from './describe/cases.js';
import { PACK_DESCRIPTIONS } from './describe/pack.js';
import { RECORD_DESCRIPTIONS } from './describe/record.js';
import { RULE_DESCRIPTIONS } from './describe/rules.js';
import type { Language } from './language.js';

/** What each key of a format is, in Vietnamese, by the English description that its schema has. */
export const DESCRIBE_WORDS: Readonly<Record<string, string>> = {
  ...PACK_DESCRIPTIONS,
  ...RULE_DESCRIPTIONS,
  ...AMENDMENT_DESCRIPTIONS,
  ...ASSESSMENT_DESCRIPTIONS,
  ...RECORD_DESCRIPTIONS,
  ...CASES_DESCRIPTIONS,
};

/** A JSON Schema with its descriptions in the language; one that is not known, as of a plugin, stays as it is. */
export function describedIn(schema: Json, language: Language): Json {
  if (language === 'en' || typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((one: Json) => describedIn(one, language));
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      const isDescription = key === 'description' && typeof value === 'string';
      return [key, isDescription ? describe(value) : describedIn(value, language)];
    }),
  );
}

function describe(text: string): string {
  return Object.hasOwn(DESCRIBE_WORDS, text) ? (DESCRIBE_WORDS[text] ?? text) : text;
}
