import { bug } from '../kit/bug.js';

/**
 * Characters that are not visible: control characters, marks of writing direction, characters without width or drawn as
 * nothing (tags, joiners, fillers, selectors, soft hyphens), line separators, halves of a surrogate pair, code points
 * for private use or for no character.
 */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu;

/** The text with each invisible character but the line end as its escape: `\u{1b}`. */
export function visible(text: string, escaped: (character: string) => string = inBraces): string {
  return text.replaceAll(UNSEEN, (character) => (character === '\n' ? character : escaped(character)));
}

/** The escape that JSON reads, and YAML between double quotes: `\u001b`, two of them above U+FFFF. */
export function jsonEscape(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** The escape that a person reads: `\u{1b}`. */
function inBraces(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? bug('no letter')).toString(16)}}`;
}

/**
 * A text of a document, safe inside a sentence: line ends and tabs become blanks, invisible characters are escaped, and so
 * is an accent at the beginning, which would be drawn over the sentence before it.
 */
export function harmless(text: string): string {
  const line = text.replaceAll(/[\t\n\r]+/g, ' ').replace(/^\p{Mark}+/u, (marks) => [...marks].map(inBraces).join(''));
  return visible(line);
}
