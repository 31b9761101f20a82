import { type Language, parseNumber } from '../../words/index.js';
import type { AnnexCell } from '../annex.js';

/** A cell without text. */
export const EMPTY: AnnexCell = { text: '' };

/** A cell of a text that may be a number as the language writes it. */
export function numberCell(text: string | undefined, lang: Language): AnnexCell {
  if (text === undefined || text === '') return EMPTY;
  const number = parseNumber(text, { lang });
  return number === undefined ? { text } : { text, number };
}
