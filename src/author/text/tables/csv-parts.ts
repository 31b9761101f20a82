import type { Json } from '../../../model/expression.js';
import type { IssueCode, Path } from '../../../model/issue.js';
import type { Place, Position } from '../locate.js';
import type { CsvColumn, CsvTypes } from './csv-columns.js';
import { readCell } from './figure-cell.js';
import type { FindNames } from './figure-columns.js';
import type { FigureStatements } from './figure-table.js';

/** Notes an issue at a place in the table. */
export type CsvReport = (
  code: IssueCode,
  position: Position,
  params?: Readonly<Record<string, string>>,
  path?: Path,
) => void;

/** An entry of `units` or of `submissions`, with the places of its parts. */
export interface CsvEntry {
  readonly value: Readonly<Record<string, Json>>;
  readonly place: Place<Position>;
}

/** The context in which the cells of a table are read. */
export interface FigureContext extends Pick<FigureStatements, 'numbers' | 'absent'> {
  readonly types: CsvTypes;
  /** Finds units of the table: a parent may be given by its name. */
  readonly findUnits: FindNames;
  /** Finds tiers of the pack; undefined where none is known. */
  readonly findTiers: FindNames | undefined;
  /** Whether a cell cannot be read, and was reported. */
  readonly isOdd: (position: Position) => boolean;
  /** Whether a cell is a number, and not text in a style of writing. */
  readonly isNumber: (position: Position) => boolean;
  readonly report: CsvReport;
}

/** One cell that is not blank, under its column. */
export interface Cell {
  readonly column: CsvColumn;
  readonly position: Position;
  readonly text: string;
}

/** A key, its value and the place of that; undefined is left out. */
export type Part = readonly [key: string, { readonly value: Json; readonly place: Place<Position> }] | undefined;

/** The text of a cell under a key. */
export function part(key: string, cell: Cell | undefined): Part {
  return cell && [key, { value: cell.text, place: { at: cell.position } }];
}

/** The value of a cell by the type of its column, under a key; undefined where it has none. */
export function valuePart(key: string, { column, position, text }: Cell, path: Path, context: FigureContext): Part {
  if (!('type' in column)) return undefined;
  const { absent, types, report } = context;
  const numbers = context.isNumber(position) ? 'point' : context.numbers;
  const name = column.is === 'attribute' ? `@${column.id}` : column.id;
  const reading = column.is === 'detail' ? {} : types.cells?.(name);
  const { value, fault, warning } = readCell(text, { numbers, absent, type: column.type, ...reading });
  if (warning !== undefined) report(warning.code, position, warning.params, path);
  if (fault !== undefined) report(fault.code, position, fault.params, path);
  return value === undefined ? undefined : [key, { value, place: { at: position } }];
}

/** An object under a key, where anything is in it; it stands at the first of the cells. */
export function nested(key: string, [first]: readonly Cell[], inside: readonly Part[]): Part {
  return first && inside.some((part) => part !== undefined) ? [key, objectOf(first.position, inside)] : undefined;
}

/** An object of parts; an undefined one is left out. */
export function objectOf(at: Position, parts: readonly Part[]): CsvEntry {
  const present = parts.filter((part) => part !== undefined);
  return {
    value: Object.fromEntries(present.map(([key, { value }]) => [key, value])),
    place: { at, inside: new Map(present.map(([key, { place }]) => [key, place])) },
  };
}
