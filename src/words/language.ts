/** The languages of the interface; a pack may have words in more. */
export type Language = 'vi' | 'en';

/** The first is used unless another is asked for. */
export const LANGUAGES: readonly Language[] = ['vi', 'en'];
