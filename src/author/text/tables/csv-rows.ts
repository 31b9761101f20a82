import { nfc } from '../../../kit/unicode.js';
import type { Json } from '../../../model/expression.js';
import type { IssueCode, Path } from '../../../model/issue.js';
import type { Place, Position } from '../locate.js';
import type { CsvColumn, CsvTypes } from './csv-columns.js';
import type { CsvRow } from './csv-table.js';
import { instantIn, readCell } from './figure-cell.js';
import { columnsCalled, type NamedColumn } from './figure-columns.js';
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
  /** The units of the table with their names: a parent may be given by its name. */
  readonly units: readonly NamedColumn[];
  /** Whether a cell cannot be read, and was reported. */
  readonly isOdd: (position: Position) => boolean;
  /** Whether a cell is a number, and not text in a style of writing. */
  readonly isNumber: (position: Position) => boolean;
  readonly report: CsvReport;
}

/** One cell that is not blank, under its column. */
interface Cell {
  readonly column: CsvColumn;
  readonly position: Position;
  readonly text: string;
}

/** The entry in `units` of a row. */
export function unitOf(row: CsvRow, columns: readonly CsvColumn[], path: Path, context: FigureContext): CsvEntry {
  const cells = cellsOf(row, columns, context);
  const id = fixedCell(cells, 'unit');
  const name = fixedCell(cells, 'name');
  const attributes = cells.filter(({ column }) => column.is === 'attribute');
  return entryOf(row, [
    part('id', id),
    part('tier', withId(fixedCell(cells, 'tier'), context.types.tiers ?? [])),
    part('parent', withId(fixedCell(cells, 'parent'), context.units)),
    name && (['name', { value: { vi: name.text }, place: { at: name.position } }] as const),
    parts('attributes', attributes, [...path, 'attributes'], context),
  ]);
}

/** The entry in `submissions` of a row; undefined where it names no unit, or has neither an instant nor a fact. */
export function submissionOf(
  row: CsvRow,
  columns: readonly CsvColumn[],
  path: Path,
  context: FigureContext,
): CsvEntry | undefined {
  const cells = cellsOf(row, columns, context);
  const unit = fixedCell(cells, 'unit');
  const written = fixedCell(cells, 'at');
  const at = written && { ...written, text: instantIn(written.text, context.types.zone) };
  const facts = cells.filter(({ column }) => column.is === 'fact');
  if (unit === undefined || (at === undefined && facts.length === 0)) return undefined;
  return entryOf(row, [part('unit', unit), part('at', at), parts('facts', facts, [...path, 'facts'], context)]);
}

/** The filled cells of a row under known columns. */
function cellsOf({ line, cells }: CsvRow, columns: readonly CsvColumn[], { isOdd }: FigureContext): Cell[] {
  return cells.flatMap((cell, index) => {
    const column = columns[index];
    const position = { line, column: index + 1 };
    return column === undefined || cell === '' || isOdd(position) ? [] : [{ column, text: nfc(cell), position }];
  });
}

function fixedCell(cells: readonly Cell[], is: CsvColumn['is']): Cell | undefined {
  return cells.find(({ column }) => column.is === is);
}

/** The cell with the id in place of a title, where exactly one of `candidates` has that title. */
function withId(cell: Cell | undefined, candidates: readonly NamedColumn[]): Cell | undefined {
  const [id, ...others] = cell === undefined ? [] : columnsCalled(cell.text, candidates);
  return cell && id !== undefined && others.length === 0 ? { ...cell, text: id } : cell;
}

/** A key, its value and the place of that; undefined is left out. */
type Part = readonly [key: string, { readonly value: Json; readonly place: Place<Position> }] | undefined;

function part(key: string, cell: Cell | undefined): Part {
  return cell && [key, { value: cell.text, place: { at: cell.position } }];
}

function parts(key: string, cells: readonly Cell[], path: Path, context: FigureContext): Part {
  const [first] = cells;
  if (first === undefined) return undefined;
  const inside = cells.flatMap((cell): Part[] => {
    const { column, position, text } = cell;
    if (column.is !== 'fact' && column.is !== 'attribute') return [];
    const { absent, types, report } = context;
    const numbers = context.isNumber(position) ? 'point' : context.numbers;
    const name = column.is === 'fact' ? column.id : `@${column.id}`;
    const { value, fault, warning } = readCell(text, { numbers, absent, type: column.type, ...types.cells?.(name) });
    const at = [...path, column.id];
    if (fault !== undefined) report(fault.code, position, fault.params, at);
    if (warning !== undefined) report(warning.code, position, warning.params, at);
    return value === undefined ? [] : [[column.id, { value, place: { at: position } }]];
  });
  return [key, objectOf(first.position, inside)];
}

function entryOf(row: CsvRow, inside: readonly Part[]): CsvEntry {
  return objectOf({ line: row.line, column: 1 }, inside);
}

function objectOf(at: Position, parts: readonly Part[]): CsvEntry {
  const present = parts.filter((part) => part !== undefined);
  return {
    value: Object.fromEntries(present.map(([key, { value }]) => [key, value])),
    place: { at, inside: new Map(present.map(([key, { place }]) => [key, place])) },
  };
}
