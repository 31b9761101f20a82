import type { Language } from '../../words/index.js';
import { decimalComma, mayBeThousand, withComma } from '../decimal-comma.js';

const QUOTED = /(“[^”]*”|‘[^’]*’|"[^"]*"|\[[^\]]*\])/;
const NUMBER = /(?<![\p{L}\d.,-])\d[\d.]*(?:,\d+)?(?![\p{L}\d]|[.,]\d)/gu;

/**
 * A sentence as it is compared: blanks, signs of multiplication and numbers in one spelling, small letters unless it
 * `keepsCase`. What stands in quotes keeps its letters.
 */
export function normalSentence(text: string, language: Language, keepsCase = false): string {
  const plain = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().replace(/[.;]$/, '');
  return plain
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? piece : normalPiece(keepsCase ? piece : piece.toLowerCase(), language)))
    .join('')
    .trim();
}

function normalPiece(piece: string, language: Language): string {
  const signs = piece
    .replaceAll(/ [x*] /g, ' × ')
    .replaceAll(' <= ', ' ≤ ')
    .replaceAll(' >= ', ' ≥ ');
  if (language === 'en') return signs;
  return signs.replaceAll(NUMBER, (number) => {
    const decimal = mayBeThousand(number) ? undefined : decimalComma(number);
    return decimal === undefined ? number : withComma(decimal);
  });
}
