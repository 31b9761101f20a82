import { singleSpaced } from '../blanks.js';
import { sameWords } from './figure-cell.js';

/** What a row above the header of a table says: how numbers are written, or which words stand for no figure. */
export interface Statement {
  readonly about: 'numbers' | 'absent';
  readonly values: readonly string[];
}

const NAMES: Readonly<Record<Statement['about'], readonly string[]>> = {
  numbers: ['numbers', 'số viết kiểu'],
  absent: ['absent', 'không có số liệu ghi là'],
};
const SEPARATOR = /[,;\t]/;

/** The statement of a row; undefined where the row is none. It may stand in one cell: `numbers,vi` in a table with semicolons. */
export function statementOf(row: readonly string[]): Statement | undefined {
  const [first = '', ...others] = row;
  const isOneCell = others.every((cell) => cell === '');
  const [name = '', ...values] = (isOneCell ? first.split(SEPARATOR) : row).map(singleSpaced);
  const about = (['numbers', 'absent'] as const).find((known) => NAMES[known].some((word) => sameWords(word, name)));
  return about && { about, values };
}

/** Whether a line of CSV is a statement, whatever separates its words. */
export function isStatementLine(line: string): boolean {
  return statementOf([line.replaceAll('"', '')]) !== undefined;
}
