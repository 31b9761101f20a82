import { seenAs } from '../../kit/look-alike.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Plan } from '../../model/plan.js';
import { placesIn } from '../drop/edits.js';

/**
 * Texts that nobody would print: a placeholder for words that are to be written later; and letters that are not seen, or that look
 * Latin and are of another script, as a copy from a web page or a PDF has them.
 */
export function oddWords({ pack }: Plan): readonly CheckFinding[] {
  const { languages } = pack;
  return placesIn(pack as unknown as Json).flatMap(({ path: at, value: text }) => {
    if (typeof text !== 'string') return [];
    const language = languages.find((code) => code === at.at(-1));
    const letter = oddLetter(text);
    if (letter !== undefined) return [checkFinding('text-odd-letter', at, { text, letter })];
    const isPlaceholder = language !== undefined && PLACEHOLDER.test(text.trim());
    return isPlaceholder ? [checkFinding('title-unwritten', at, { text })] : [];
  });
}

/** What stands for words that are to be written later. */
const PLACEHOLDER = /^(?:[.…?_*-]{2,}|…|\?|x{3,}|to-?do|tbd|fixme|chưa dịch|cần dịch)[\s.:!]*$/iu;

/** A shorter word of two scripts may well be a sign: `αB`. */
const LEAST_LETTERS = 3;

/** The first letter that is not seen, or is of another script than the word around it, as `U+200B`. */
function oddLetter(text: string): string | undefined {
  if (/^[\x20-\x7e]*$/.test(text)) return undefined;
  const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u.exec(text)?.[0];
  const [mixed] = (text.match(/\p{L}+/gu) ?? []).filter(
    (word) =>
      word.length >= LEAST_LETTERS && /\p{Script=Latin}/u.test(word) && OTHERS.test(word) && isLatinBySight(word),
  );
  const letter = unseen ?? (mixed === undefined ? undefined : OTHERS.exec(mixed)?.[0]);
  return letter === undefined
    ? undefined
    : `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const OTHERS = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

function isLatinBySight(word: string): boolean {
  const [lookAlike] = seenAs(word);
  return !OTHERS.test(lookAlike);
}
