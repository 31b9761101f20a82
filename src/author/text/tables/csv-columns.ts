import { closestOrEmpty, fold, nfc } from '../../../kit/unicode.js';
import { isForbidden } from '../../../model/document.js';
import type { IssueCode } from '../../../model/issue.js';
import type { FactInfo } from '../../../model/lowering.js';
import { singleSpaced } from '../blanks.js';
import { type DetailColumn, detailColumn, isOfGroups } from './detail-columns.js';
import type { CellReading } from './figure-cell.js';
import { FIXED_TITLES, type FindNames, type NamedColumn, nameFinder } from './figure-columns.js';

/** The columns that a table may have besides the fixed ones, and how their cells are read. */
export interface CsvTypes {
  /** The type of a declared fact; undefined for any other id. */
  readonly factTypes: (id: string) => FactInfo['type'] | undefined;
  /** The type of a declared attribute. Without it every `@id` is a column, and `true` and `false` are booleans. */
  readonly attributeTypes?: (id: string) => FactInfo['type'] | undefined;
  /** Whether an id is that of a criterion. Without it a table has no columns about criteria. */
  readonly isCriterion?: ((id: string) => boolean) | undefined;
  /** Whether an id is that of a group of which a unit may claim that it does not apply. */
  readonly isClaimableGroup?: ((id: string) => boolean) | undefined;
  /** Titles that headings may use for the columns: facts by id, attributes as `@id`. */
  readonly titles?: readonly NamedColumn[] | undefined;
  /** The options of a column of choices; whether the numbers of a column are percentages. */
  readonly cells?: (column: string) => Pick<CellReading, 'options' | 'isPercent'> | undefined;
  /** Tiers by id, with their titles. */
  readonly tiers?: readonly NamedColumn[] | undefined;
  /** The zone of `24/10/2019 16:00`, as `+07:00`. */
  readonly zone?: string | undefined;
}

/** A column of a table. The type of an attribute may be unknown. */
export type CsvColumn =
  | { readonly is: (typeof FIXED)[number] | 'none' }
  | DetailColumn
  | { readonly is: 'attribute'; readonly id: string; readonly type: FactInfo['type'] | undefined }
  | { readonly is: 'fact'; readonly id: string; readonly type: FactInfo['type'] };

/** A fault of the header; `cell` counts from 1. */
interface CsvColumnFault {
  readonly code: IssueCode;
  readonly params: Readonly<Record<string, string>>;
  readonly cell: number;
}

/** The columns that any table may have; the last four are of the submission. */
const FIXED = ['unit', 'tier', 'parent', 'at', 'name', 'handedIn', 'by', 'contact', 'narrative'] as const;

/** Columns whose cells say that the unit sent something, which needs an instant. */
const OF_SUBMISSION: readonly CsvColumn['is'][] = ['fact', 'detail', 'handedIn', 'by', 'contact', 'narrative'];

/**
 * The columns of a header in order; `none` for one that is blank, unknown, or a duplicate. A blank heading is a fault only
 * above `filled` cells: spreadsheets write empty columns.
 */
export function columnsOf(header: readonly string[], types: CsvTypes, filled: ReadonlySet<number>) {
  const columns: CsvColumn[] = [];
  const faults: CsvColumnFault[] = [];
  const used = new Set<string>();
  const findNames = nameFinder([...FIXED_TITLES, ...(types.titles ?? [])]);
  for (const [index, cell] of header.entries()) {
    const column = singleSpaced(nfc(cell));
    const names = column === '' ? [] : namesOf(column, types, findNames);
    const [name = column] = names;
    const match = names.length === 1 ? columnNamed(name, types) : undefined;
    const isDuplicate = column !== '' && used.has(name);
    if (names.length > 1) {
      const params = { column, columns: names.join(', ') };
      faults.push({ code: 'csv-column-ambiguous', params, cell: index + 1 });
    } else if (isDuplicate) faults.push({ code: 'csv-column-duplicate', params: { column }, cell: index + 1 });
    else if (match === undefined && !isRowNumber(column) && (column !== '' || filled.has(index))) {
      const suggestion = nearestOf(column, types);
      faults.push({ code: 'csv-column-unknown', params: { column, suggestion }, cell: index + 1 });
    }
    columns.push(match === undefined || isDuplicate ? { is: 'none' } : match);
    used.add(name);
  }
  const needed = columns.some(({ is }) => OF_SUBMISSION.includes(is)) ? ['unit', 'tier', 'at'] : ['unit', 'tier'];
  for (const column of needed) {
    if (!used.has(column)) faults.push({ code: 'csv-column-missing', params: { column }, cell: 1 });
  }
  // a row that names neither is no header, and its other cells are no columns
  const isHeader = used.has('unit') || used.has('tier');
  return { columns, faults: isHeader ? faults : faults.filter(({ code }) => code === 'csv-column-missing') };
}

/** Whether a heading is that of the numbers of rows, which say nothing of a unit. */
function isRowNumber(heading: string): boolean {
  return ['stt', 'tt', 'so tt', 'so thu tu'].includes(fold(heading));
}

/**
 * The rows from the header on. The header is the first row; where that names no column, as a heading over several columns, it
 * is the first of the two rows below that names units and tiers.
 */
export function fromHeader<Row extends { readonly cells: readonly string[] }>(
  rows: readonly Row[],
  types: CsvTypes,
): readonly Row[] {
  const isHeader = ({ cells }: Row) => {
    const names = columnsOf(cells, types, new Set()).columns.map(({ is }) => is);
    return names.includes('unit') && names.includes('tier');
  };
  const [first, ...below] = rows;
  const isNone = first && columnsOf(first.cells, types, new Set()).columns.every(({ is }) => is === 'none');
  const at = isNone ? below.slice(0, 2).findIndex(isHeader) : -1;
  return rows.slice(at + 1);
}

/** The columns that a heading names: by name, else by title. */
function namesOf(heading: string, types: CsvTypes, findNames: FindNames): readonly string[] {
  if (columnNamed(heading, types) !== undefined) return [heading];
  const names = findNames(heading);
  return names.length === 0 ? [heading] : names;
}

function nearestOf(heading: string, { titles = [] }: CsvTypes): string {
  const headings = [...FIXED_TITLES, ...titles].flatMap((column) => [column.name, ...column.titles]);
  return closestOrEmpty(heading, comparable(heading, [...FIXED, ...headings])) || onlyLonger(heading, headings);
}

/**
 * The headings that a misspelt one may mean: those without a detail, and of those with one, as `Máy tính: Lý do`, where it has one
 * too, those of the same title or the same detail. A pack has thousands of them, of which no closest would be looked for.
 */
function comparable(heading: string, headings: readonly string[]): readonly string[] {
  const given = inParts(heading);
  return headings.filter((known) => {
    const parts = inParts(known);
    if (parts === undefined) return true;
    return given !== undefined && (parts.title === given.title || parts.detail === given.detail);
  });
}

/** The title and the detail of a heading, folded; undefined where it has no detail. */
function inParts(heading: string): { readonly title: string; readonly detail: string } | undefined {
  const colon = heading.lastIndexOf(':');
  return colon < 0 ? undefined : { title: fold(heading.slice(0, colon)), detail: fold(heading.slice(colon + 1)) };
}

/** The one title that begins with the words of a heading, two at least: offices shorten long titles. */
function onlyLonger(heading: string, titles: readonly string[]): string {
  const words = fold(heading);
  const [longer = '', ...others] = titles.filter((title) => fold(title).startsWith(`${words} `));
  return words.includes(' ') && others.length === 0 ? longer : '';
}

function columnNamed(name: string, types: CsvTypes): CsvColumn | undefined {
  const fixed = FIXED.find((known) => known === name);
  if (fixed !== undefined) return { is: fixed };
  const { factTypes, attributeTypes, isCriterion, isClaimableGroup } = types;
  const detail = detailColumn(name, (known, id) =>
    known.of === 'facts'
      ? factTypes(id) !== undefined
      : isCriterion?.(id) === true || (isOfGroups(known) && isClaimableGroup?.(id) === true),
  );
  if (detail) return detail;
  const id = name.replace(/^@/, '');
  if (isForbidden(id)) return undefined;
  if (id === name) {
    const type = factTypes(id);
    return type && { is: 'fact', id, type };
  }
  const type = attributeTypes?.(id);
  return attributeTypes !== undefined && type === undefined ? undefined : { is: 'attribute', id, type };
}
