/** The languages of the interface; a pack may have words in more. */
export type Language = 'vi' | 'en';

/** The first is what is used when nothing is said. */
export const LANGUAGES: readonly Language[] = ['vi', 'en'];
