import type { AnnexAlign, AnnexColumn, AnnexTable } from '../annex.js';
import { pageWidthOf, widthOf } from '../layout.js';

/** The height of the text of tables, 10.5 points, in millimetres. */
const EM = 10.5 * 0.3528;
/** Millimetres beside the text of a cell. */
const SIDES = 2.4;
/** Bold letters that are narrower or wider than others, in the typeface of the annex; `lengthOf` has the widths. */
const NARROW = /[fijlrt.,:;()'|*\s-]/;
const WIDE = /[mwMW%]/;
const CAPITAL = /[A-ZĐ]/;

/**
 * The table with columns of the same total width, each at least as wide as the longest word of its heading and its longest number.
 * The width is taken from wider columns in proportion, and from columns of names as little as possible. No word is then broken,
 * as "Comput-ed", unless a page has no room for all of them.
 */
export function withReadableColumns(table: AnnexTable): AnnexTable {
  const { columns, rows } = table;
  const scale = Math.min(1, pageWidthOf([columns]) / widthOf(columns));
  const numbersOf = (at: number) => rows.flatMap((row) => (row[at]?.number === undefined ? [] : [row[at].text]));
  const needs = columns.map((column, at) => needOf(column, numbersOf(at)) / scale);
  const leastOf = (share: number) =>
    columns.map(({ align, width }, at) => Math.max(needs[at] ?? 0, HAS_NAMES[align] ? width * share : 0));
  const widths = KEPT.map((share) => sharedOut(columns, leastOf(share))).find((shared) => shared !== undefined);
  if (widths === undefined) return table;
  return { ...table, columns: columns.map((column, at) => ({ ...column, width: widths[at] ?? column.width })) };
}

/** How much of its width a column of names keeps, as much as the others allow. */
const KEPT = [0.85, 0.75, 0.65, 0.5, 0];

const HAS_NAMES = { left: true, center: false, decimal: false } as const satisfies Record<AnnexAlign, boolean>;

/** Widths of which none is below its least; undefined where the total width is not enough. */
function sharedOut(columns: readonly AnnexColumn[], least: readonly number[]): readonly number[] | undefined {
  const over = columns.map(({ width }, at) => width - (least[at] ?? 0));
  const [lacking, spare] = [-1, 1].map((sign) => sumOf(over.map((more) => Math.max(0, sign * more)))) as [
    number,
    number,
  ];
  if (lacking > spare) return undefined;
  const taken = spare === 0 ? 0 : lacking / spare;
  return columns.map(({ width }, at) => toTenth(width - (over[at] ?? 0) * ((over[at] ?? 0) < 0 ? 1 : taken)));
}

/** The millimetres of a column in which neither a word of its heading, `(of 20)` among them, nor a number of it is broken. */
function needOf({ heading }: AnnexColumn, numbers: readonly string[]): number {
  const words = [...heading.split(/ +|(?<=-)/), ...numbers];
  return SIDES + words.reduce((most, word) => Math.max(most, lengthOf(word)), 0) * EM;
}

/** About how long a word is, in heights of its letters. */
function lengthOf(word: string): number {
  const letters = [...word.normalize('NFD').replaceAll(/\p{Mark}/gu, '')];
  return sumOf(
    letters.map((letter) =>
      NARROW.test(letter) ? 0.36 : WIDE.test(letter) ? 0.9 : CAPITAL.test(letter) ? 0.72 : 0.53,
    ),
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The width rounded to a tenth of a millimetre. */
function toTenth(width: number): number {
  return Math.round(width * 10) / 10;
}
