/**
 * What acts instead of being seen: control characters, marks of writing direction, what has no width or is drawn as
 * nothing (tags, joiners, fillers, selectors, soft hyphens), line separators, halves of a surrogate pair, code points
 * for private use or for no character.
 */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu;

/** A text in which each character but the line end is seen: what is not leaves as its escape, `\u{1b}`. */
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
export function inBraces(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
