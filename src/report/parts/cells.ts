import { type Language, parseNumber, signsOf } from '../../words/index.js';
import type { AnnexCell } from '../annex.js';
import { decimalsIn } from '../layout.js';

/** A cell without text. */
export const EMPTY: AnnexCell = Object.freeze({ text: '' });

/** A cell of a text that may be a number as the language writes it. */
export function numberCell(text: string | undefined, lang: Language): AnnexCell {
  if (text === undefined || text === '') return EMPTY;
  const number = parseNumber(text, { lang });
  return number === undefined ? { text } : { text, number };
}

/** The numbers of a column with zeros at the end, so that all have as many places as the one that has most. */
export function withEvenPlaces(cells: readonly AnnexCell[], lang: Language): readonly AnnexCell[] {
  const { decimal } = signsOf(lang);
  const most = cells.reduce((so, { number = '' }) => Math.max(so, decimalsIn(number)), 0);
  return cells.map(({ text, number }) => {
    if (number === undefined) return { text };
    const decimals = decimalsIn(number);
    const zeros = '0'.repeat(most - decimals);
    const isWhole = decimals === 0 && most > 0;
    return { text: text + (isWhole ? decimal : '') + zeros, number: number + (isWhole ? '.' : '') + zeros };
  });
}
