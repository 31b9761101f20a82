/** How much wider than a small letter a capital is in a proportional face: `Ả` of `CẢI CÁCH`. */
const CAPITAL = 1.6;
/** Capitals that are no wider than a small letter, as in the number `XVIII` of a group. */
const NARROW = /[IJÌÍỈĨỊ]/;

/**
 * How many lines a text takes where a line holds so many small letters: words stay whole where they fit, a capital is
 * wider, and a line end in the text ends a line.
 */
export function writtenLines(text: string, letters: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOfLine(line, letters), 0);
}

function linesOfLine(line: string, letters: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of line.split(' ')) {
    const width = widthOf(word);
    const isBroken = filled > 0 && filled + 1 + width > letters;
    if (isBroken) lines += 1;
    filled = filled > 0 && !isBroken ? filled + 1 + width : width;
    const more = Math.max(0, Math.ceil(filled / letters) - 1);
    lines += more;
    filled -= more * letters;
  }
  return lines;
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word.normalize('NFC')) width += /\p{Lu}/u.test(letter) && !NARROW.test(letter) ? CAPITAL : 1;
  return width;
}
