import { nfc } from '../kit/unicode.js';
import type { Json } from '../model/expression.js';
import type { IssueCode, Path } from '../model/issue.js';
import type { CsvColumn } from './csv-columns.js';
import type { CsvRow } from './csv-table.js';
import type { Place, Position } from './locate.js';
import { plainScalar, thousandsPoint, withoutThousandsPoints } from './yaml-scalar.js';

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

/** One cell that is not blank, under its column. */
interface Cell {
  readonly column: CsvColumn;
  readonly position: Position;
  readonly text: string;
}

/** The unit that a row is about. */
export function unitOf(row: CsvRow, columns: readonly CsvColumn[], path: Path, report: CsvReport): CsvEntry {
  const cells = cellsOf(row, columns);
  const id = cells.find(({ column }) => column.is === 'unit');
  const name = cells.find(({ column }) => column.is === 'name');
  const attributes = cells.filter(({ column }) => column.is === 'attribute');
  return entryOf(row, [
    part('id', id),
    part(
      'tier',
      cells.find(({ column }) => column.is === 'tier'),
    ),
    part(
      'parent',
      cells.find(({ column }) => column.is === 'parent'),
    ),
    name && (['name', { value: { vi: name.text }, place: { at: name.position } }] as const),
    parts('attributes', attributes, [...path, 'attributes'], report),
  ]);
}

/** What the unit of a row sent; undefined where the row names none, or has neither an instant nor a fact. */
export function submissionOf(
  row: CsvRow,
  columns: readonly CsvColumn[],
  path: Path,
  report: CsvReport,
): CsvEntry | undefined {
  const cells = cellsOf(row, columns);
  const unit = cells.find(({ column }) => column.is === 'unit');
  const at = cells.find(({ column }) => column.is === 'at');
  const facts = cells.filter(({ column }) => column.is === 'fact');
  if (unit === undefined || (at === undefined && facts.length === 0)) return undefined;
  return entryOf(row, [part('unit', unit), part('at', at), parts('facts', facts, [...path, 'facts'], report)]);
}

/** Walks the cells, not the columns: a table may have many rows that are shorter than its header. */
function cellsOf({ line, cells }: CsvRow, columns: readonly CsvColumn[]): Cell[] {
  return cells.flatMap((cell, index) => {
    const column = columns[index];
    if (column === undefined || cell === '') return [];
    return [{ column, text: nfc(cell), position: { line, column: index + 1 } }];
  });
}

/** A key, what it holds and where that stands; undefined is left out. */
type Part = readonly [key: string, { readonly value: Json; readonly place: Place<Position> }] | undefined;

function part(key: string, cell: Cell | undefined): Part {
  return cell && [key, { value: cell.text, place: { at: cell.position } }];
}

function parts(key: string, cells: readonly Cell[], path: Path, report: CsvReport): Part {
  const [first] = cells;
  if (first === undefined) return undefined;
  const inside = cells.flatMap((cell): Part[] => {
    const { column, position } = cell;
    if (column.is !== 'fact' && column.is !== 'attribute') return [];
    return [
      [column.id, { value: cellValue(cell, column.type, [...path, column.id], report), place: { at: position } }],
    ];
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

const NUMBERS = new Set<string | undefined>(['count', 'number', 'mark']);

/** Only booleans are read here, as YAML reads them; a spreadsheet writes TRUE. */
function cellValue({ text, position }: Cell, type: string | undefined, path: Path, report: CsvReport): Json {
  if (type === 'boolean' || type === undefined) {
    const { value } = plainScalar(text);
    return typeof value === 'boolean' ? value : text;
  }
  const thousands = NUMBERS.has(type) ? withoutThousandsPoints(text) : undefined;
  if (thousands !== undefined) {
    const { code, params } = thousandsPoint(text, thousands);
    report(code, position, params, path);
  }
  return text;
}
