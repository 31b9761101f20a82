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
  const [handed, by, contact, narrative] = (['handedIn', 'by', 'contact', 'narrative'] as const).map((is) =>
    fixedCell(cells, is),
  );
  const handedIn = handed && { ...handed, text: instantIn(handed.text, context.types.zone) };
  const sent = [at, handedIn, by, contact, narrative];
  const isSilent = sent.every((cell) => cell === undefined) && !cells.some(({ column }) => isSaid(column));
  if (unit === undefined || isSilent) return undefined;
  return entryOf(row, [
    part('unit', unit),
    part('at', at),
    part('handedIn', handedIn),
    part('by', by),
    part('contact', contact),
    narrative && ['narrative', objectOf(narrative.position, [part('title', narrative)])],
    factsOf(cells, [...path, 'facts'], context),
    criteriaOf(cells, [...path, 'criteria'], context),
  ]);
}

function isSaid({ is }: CsvColumn): boolean {
  return is === 'fact' || is === 'said';
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
    const { column } = cell;
    return 'id' in column ? [valuePart(column.id, cell, [...path, column.id], context)] : [];
  });
  return [key, objectOf(first.position, inside)];
}

/** The value of a cell by the type of its column, under a key; undefined where it has none. */
function valuePart(key: string, { column, position, text }: Cell, path: Path, context: FigureContext): Part {
  if (!('type' in column)) return undefined;
  const { absent, types, report } = context;
  const numbers = context.isNumber(position) ? 'point' : context.numbers;
  const name = column.is === 'attribute' ? `@${column.id}` : column.id;
  const own = column.is === 'said' ? {} : types.cells?.(name);
  const { value, fault, warning } = readCell(text, { numbers, absent, type: column.type, ...own });
  if (fault !== undefined) report(fault.code, position, fault.params, path);
  if (warning !== undefined) report(warning.code, position, warning.params, path);
  return value === undefined ? undefined : [key, { value, place: { at: position } }];
}

/** The facts of a row; one of which more is said than its value is an object. */
function factsOf(cells: readonly Cell[], path: Path, context: FigureContext): Part {
  const ids = idsOf(cells, ({ is, ...column }) => is === 'fact' || ('of' in column && column.of === 'facts'));
  const inside = ids.map(({ id, cells: own }): Part => {
    const at = [...path, id];
    const figure = own.find(({ column }) => column.is === 'fact');
    const said = own.flatMap((cell) => (cell.column.is === 'said' ? [{ cell, key: cell.column.key }] : []));
    if (figure && said.length === 0) return valuePart(id, figure, at, context);
    return nested(id, own, [
      figure && valuePart('value', figure, [...at, 'value'], context),
      ...said.map(({ cell, key }) => valuePart(key, cell, [...at, key], context)),
    ]);
  });
  const [first] = ids.flatMap(({ cells: own }) => own);
  return first && ['facts', objectOf(first.position, inside)];
}

/** What a row says of criteria. */
function criteriaOf(cells: readonly Cell[], path: Path, context: FigureContext): Part {
  const ids = idsOf(cells, (column) => column.is === 'said' && column.of === 'criteria');
  return nested(
    'criteria',
    cells,
    ids.map(({ id, cells: own }): Part => {
      const said = own.flatMap((cell) => (cell.column.is === 'said' ? [{ ...cell, column: cell.column }] : []));
      const at = [...path, id];
      const plain = said
        .filter(({ column }) => column.piece === undefined)
        .map((cell): Part => {
          const { key } = cell.column;
          if (key !== 'notApplicable') return valuePart(key, cell, [...at, key], context);
          return nested(key, [cell], [valuePart('reason', cell, [...at, key, 'reason'], context)]);
        });
      return nested(id, own, [...plain, evidenceOf(said, [...at, 'evidence'], context)]);
    }),
  );
}

/** The pieces of evidence of one criterion, in the order of their numbers. */
function evidenceOf(
  said: readonly (Cell & { readonly column: Extract<CsvColumn, { readonly is: 'said' }> })[],
  path: Path,
  context: FigureContext,
): Part {
  const numbers = [...new Set(said.flatMap(({ column }) => column.piece ?? []))].toSorted((a, b) => a - b);
  const pieces = numbers.map((piece, index) => {
    const own = said.filter(({ column }) => column.piece === piece);
    const keys = own.map((cell) => valuePart(cell.column.key, cell, [...path, index, cell.column.key], context));
    return objectOf(own[0]?.position ?? { line: 0, column: 0 }, keys);
  });
  const [first] = pieces;
  return (
    first && [
      'evidence',
      {
        value: pieces.map(({ value }) => value),
        place: { at: first.place.at, inside: new Map(pieces.map(({ place }, index) => [index, place])) },
      },
    ]
  );
}

/** The ids of the columns that are wanted, in the order of the row, each with its cells. */
function idsOf(cells: readonly Cell[], isWanted: (column: CsvColumn) => boolean) {
  const wanted = cells.flatMap((cell) =>
    'id' in cell.column && isWanted(cell.column) ? [{ cell, id: cell.column.id }] : [],
  );
  return [...new Set(wanted.map(({ id }) => id))].map((id) => ({
    id,
    cells: wanted.filter((one) => one.id === id).map(({ cell }) => cell),
  }));
}

/** An object under a key, where anything is in it; it stands at the first of the cells. */
function nested(key: string, [first]: readonly Cell[], inside: readonly Part[]): Part {
  return first && inside.some((part) => part !== undefined) ? [key, objectOf(first.position, inside)] : undefined;
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
