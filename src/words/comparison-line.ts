import type { PackRanking } from '../model/pack.js';
import { HIGH_IS_BETTER } from '../model/pack-words.js';
import type { Language } from './language.js';
import { reportLine } from './report-words.js';
import type { WordKey } from './word.js';

/** What a ranking compares: its measure, whether as printed, and which value stands first where that is not the higher one. */
export function comparisonLine(
  { by, basis, prefer }: Pick<PackRanking, 'by' | 'basis' | 'prefer'>,
  language: Language,
): string {
  return reportLine(`by-${basis}`, language, { measure: by, order: orderWord(prefer) });
}

/** The word for a ranking in which the lower value stands first; blank for any other. */
export function orderWord(prefer: PackRanking['prefer'] = 'high'): WordKey | '' {
  return HIGH_IS_BETTER[prefer] ? '' : 'low-first';
}
