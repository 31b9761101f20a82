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

/** An entry of `units` or of `submissions`, and where its parts stand. */
export interface CsvEntry {
  readonly value: Readonly<Record<string, Json>>;
  readonly place: Place<Position>;
}

/** What the cells of a table are read by. */
export interface FigureContext extends Pick<FigureStatements, 'numbers' | 'absent'> {
  readonly types: CsvTypes;
  /** The units of the table by id, with their names: a parent may be called by its name. */
  readonly units: readonly NamedColumn[];
  /** Whether a cell was told already as one that cannot be read. */
  readonly isOdd: (position: Position) => boolean;
  /** Whether a cell holds a number, which has no style of writing. */
  readonly isNumber: (position: Position) => boolean;
  readonly report: CsvReport;
}

/** One cell that is not blank, under its column. */
interface Cell {
  readonly column: CsvColumn;
  readonly position: Position;
  readonly text: string;
}

/** The unit that a row is about. */
export function unitOf(row: CsvRow, columns: readonly CsvColumn[], path: Path, context: FigureContext): CsvEntry {
  const cells = cellsOf(row, columns, context);
  const id = fixedCell(cells, 'unit');
  const name = fixedCell(cells, 'name');
  const attributes = cells.filter(({ column }) => column.is === 'attribute');
  return entryOf(row, [
    part('id', id),
    part('tier', called(fixedCell(cells, 'tier'), context.types.tiers ?? [])),
    part('parent', called(fixedCell(cells, 'parent'), context.units)),
    name && (['name', { value: { vi: name.text }, place: { at: name.position } }] as const),
    parts('attributes', attributes, [...path, 'attributes'], context),
  ]);
}

/** What the unit of a row sent; undefined where the row names none, or has neither an instant nor a fact. */
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

/** Walks the cells, not the columns: a table may have many rows that are shorter than its header. */
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

/** A cell with the id of what it calls by its title, where that is one thing and not two. */
function called(cell: Cell | undefined, things: readonly NamedColumn[]): Cell | undefined {
  const [id, ...others] = cell === undefined ? [] : columnsCalled(cell.text, things);
  return cell && id !== undefined && others.length === 0 ? { ...cell, text: id } : cell;
}

/** A key, what it holds and where that stands; undefined is left out. */
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
  return [key, joined(first.position, inside)];
}

function entryOf(row: CsvRow, inside: readonly Part[]): CsvEntry {
  return joined({ line: row.line, column: 1 }, inside);
}

function joined(at: Position, parts: readonly Part[]): CsvEntry {
  const there = parts.filter((one) => one !== undefined);
  return {
    value: Object.fromEntries(there.map(([key, { value }]) => [key, value])),
    place: { at, inside: new Map(there.map(([key, { place }]) => [key, place])) },
  };
}
