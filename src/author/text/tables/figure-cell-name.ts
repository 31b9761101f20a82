/** Where a cell stands, as a spreadsheet names it, and whose figure it is. */
export interface CellPlace {
  /** `AM2`, or `Sheet1!AM2` where the file has sheets. */
  readonly cell: string;
  /** The name of the unit of the row, else its id; absent above the rows of units. */
  readonly unit?: string;
}

/** The place of a cell by its row and column, both from 1. */
export function cellAt(line: number, column: number, unit: string | undefined, sheet: string | undefined): CellPlace {
  const name = `${columnLetters(column)}${line}`;
  return { cell: sheet === undefined ? name : `${sheet}!${name}`, ...(unit === undefined ? {} : { unit }) };
}

/** 1 is A, 26 is Z, 27 is AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : columnLetters(Math.floor((column - 1) / 26)) + letter;
}
