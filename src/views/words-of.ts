import type { WordsDocument } from '../model/pack.js';
import type { Titles } from '../words/index.js';

/** Words in the language; a plain text is in the language of the pack. */
export function inWords(words: string | WordsDocument, { title }: Titles): string {
  return typeof words === 'string' ? words : title(words, '');
}
