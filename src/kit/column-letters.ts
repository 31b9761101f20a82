/** The letters of a column of a spreadsheet, counted from 0: 0 -> `A`, 25 -> `Z`, 26 -> `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** The number of a column from 0, of its letters: `A` -> 0, `AA` -> 26. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
