import type { WordsDocument } from '../model/pack.js';
import type { Language } from './language.js';
import { harmless } from './visible.js';

/** Words in the language, or in Vietnamese, or in any; else the id. */
export function titleIn(words: WordsDocument | undefined, id: string, language: Language): string {
  return harmless(words?.[language] ?? words?.vi ?? Object.values(words ?? {})[0] ?? id);
}
