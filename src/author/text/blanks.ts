/** Blanks that look like a space: no-break, narrow, ideographic, of a fixed width, without width. */
export const ODD_BLANK = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff';

const AROUND = new RegExp(`^[\\s${ODD_BLANK}]+|[\\s${ODD_BLANK}]+$`, 'gu');
const INSIDE = new RegExp(`[\\s${ODD_BLANK}]+`, 'gu');

/** A text without blanks of any kind at its ends. */
export function trimmed(text: string): string {
  return text.replaceAll(AROUND, '');
}

/** A text with one space for each run of blanks of any kind, and none at its ends. */
export function singleSpaced(text: string): string {
  return trimmed(text).replaceAll(INSIDE, ' ');
}
