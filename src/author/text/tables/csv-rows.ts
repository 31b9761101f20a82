import { nfc } from '../../../kit/unicode.js';
import type { Path } from '../../../model/issue.js';
import type { CsvColumn } from './csv-columns.js';
import { type Cell, type CsvEntry, type FigureContext, objectOf, type Part, part, valuePart } from './csv-parts.js';
import type { CsvRow } from './csv-table.js';
import { criteriaOf, factsOf } from './detail-cells.js';
import { instantIn } from './figure-cell.js';
import type { FindNames } from './figure-columns.js';

/** The entry in `units` of a row. */
export function unitOf(row: CsvRow, columns: readonly CsvColumn[], path: Path, context: FigureContext): CsvEntry {
  const cells = cellsOf(row, columns, context);
  const id = fixedCell(cells, 'unit');
  const name = fixedCell(cells, 'name');
  const attributes = cells.filter(({ column }) => column.is === 'attribute');
  return entryOf(row, [
    part('id', id),
    part('tier', withId(fixedCell(cells, 'tier'), context.findTiers)),
    part('parent', withId(fixedCell(cells, 'parent'), context.findUnits)),
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
  const isSilent = sent.every((cell) => cell === undefined) && !cells.some(({ column }) => isSent(column));
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

function isSent({ is }: CsvColumn): boolean {
  return is === 'fact' || is === 'detail';
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

/** The cell with the id in place of a title, where exactly one id has that title. */
function withId(cell: Cell | undefined, findIds: FindNames = () => []): Cell | undefined {
  const [id, ...others] = cell === undefined ? [] : findIds(cell.text);
  return cell && id !== undefined && others.length === 0 ? { ...cell, text: id } : cell;
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

function entryOf(row: CsvRow, inside: readonly Part[]): CsvEntry {
  return objectOf({ line: row.line, column: 1 }, inside);
}
