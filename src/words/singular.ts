import type { Language } from './language.js';

/** "1 points" is "1 point" in English, and in Vietnamese nothing changes; "1.1 points" and "1/2 points" stay. */
export function singular(text: string, language: Language): string {
  if (language !== 'en') return text;
  return text.replaceAll(/(?<![\d.,/−-])(1 (?:item|point|percentage point|decimal place))s\b/g, '$1');
}
