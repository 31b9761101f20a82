/** The languages of the interface; a pack may have words in more. */
export type Language = 'vi' | 'en';

/** The first is used unless another is asked for. */
export const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** The language, which must be one of ours: else a `TypeError` says which there are. */
export function knownLanguage(language: Language): Language {
  if (LANGUAGES.includes(language)) return language;
  throw new TypeError(`The language is 'vi' or 'en', not ${quoted(language)}.`);
}

/** What was given, a text in quotation marks: `2` and `'2'` look different. */
export function quoted(given: unknown): string {
  if (typeof given === 'string') return `'${given}'`;
  return Object(given) === given ? `another ${typeof given}` : String(given);
}
