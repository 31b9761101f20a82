import type { Path } from '../../../model/issue.js';
import type { CsvColumn } from './csv-columns.js';
import { type Cell, type FigureContext, nested, objectOf, type Part, valuePart } from './csv-parts.js';
import type { DetailColumn } from './detail-columns.js';

/** A cell with a detail of a figure or of a criterion. */
interface DetailCell extends Cell {
  readonly column: DetailColumn;
}

/** The facts of a row; a fact with details is an object, any other its value. */
export function factsOf(cells: readonly Cell[], path: Path, context: FigureContext): Part {
  const facts = cellsById(cells, ({ is, ...column }) => is === 'fact' || ('of' in column && column.of === 'facts'));
  const parts = facts.map(({ id, cells: ofFact }): Part => {
    const at = [...path, id];
    const figure = ofFact.find(({ column }) => column.is === 'fact');
    const details = detailsIn(ofFact);
    if (figure && details.length === 0) return valuePart(id, figure, at, context);
    return nested(id, ofFact, [
      figure && valuePart('value', figure, [...at, 'value'], context),
      ...details.map((cell) => valuePart(cell.column.key, cell, [...at, cell.column.key], context)),
    ]);
  });
  const [first] = facts.flatMap(({ cells: ofFact }) => ofFact);
  return first && ['facts', objectOf(first.position, parts)];
}

/** What a row says of criteria. */
export function criteriaOf(cells: readonly Cell[], path: Path, context: FigureContext): Part {
  const criteria = cellsById(cells, (column) => column.is === 'detail' && column.of === 'criteria');
  return nested(
    'criteria',
    criteria.flatMap(({ cells: ofCriterion }) => ofCriterion),
    criteria.map(({ id, cells: ofCriterion }): Part => {
      const details = detailsIn(ofCriterion);
      const at = [...path, id];
      const words = details
        .filter(({ column }) => column.piece === undefined)
        .map((cell): Part => {
          const { key } = cell.column;
          if (key !== 'notApplicable') return valuePart(key, cell, [...at, key], context);
          return nested(key, [cell], [valuePart('reason', cell, [...at, key, 'reason'], context)]);
        });
      return nested(id, ofCriterion, [...words, evidenceOf(details, [...at, 'evidence'], context)]);
    }),
  );
}

/** The pieces of evidence of one criterion, in the order of their numbers. */
function evidenceOf(details: readonly DetailCell[], path: Path, context: FigureContext): Part {
  const numbers = [...new Set(details.flatMap(({ column }) => column.piece ?? []))].toSorted((a, b) => a - b);
  const pieces = numbers.map((number, index) => {
    const cells = details.filter(({ column }) => column.piece === number);
    const keys = cells.map((cell) => valuePart(cell.column.key, cell, [...path, index, cell.column.key], context));
    return objectOf(cells[0]?.position ?? { line: 0, column: 0 }, keys);
  });
  const [first] = pieces;
  if (first === undefined) return undefined;
  const inside = new Map(pieces.map(({ place }, index) => [index, place]));
  return ['evidence', { value: pieces.map(({ value }) => value), place: { at: first.place.at, inside } }];
}

function detailsIn(cells: readonly Cell[]): readonly DetailCell[] {
  return cells.flatMap(({ column, ...cell }) => (column.is === 'detail' ? [{ ...cell, column }] : []));
}

/** The cells of the columns that are wanted, by the fact or criterion that they are of, in the order of the row. */
function cellsById(cells: readonly Cell[], isWanted: (column: CsvColumn) => boolean) {
  const wanted = cells.flatMap((cell) =>
    'id' in cell.column && isWanted(cell.column) ? [{ cell, id: cell.column.id }] : [],
  );
  return [...new Set(wanted.map(({ id }) => id))].map((id) => ({
    id,
    cells: wanted.filter((other) => other.id === id).map(({ cell }) => cell),
  }));
}
