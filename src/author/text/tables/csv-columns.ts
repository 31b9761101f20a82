import { closest, nfc } from '../../../kit/unicode.js';
import { isForbidden } from '../../../model/document.js';
import type { IssueCode } from '../../../model/issue.js';
import type { FactInfo } from '../../../model/lowering.js';
import { singleSpaced } from '../blanks.js';
import type { CellReading } from './figure-cell.js';
import { columnsCalled, FIXED_TITLES, type NamedColumn } from './figure-columns.js';

/** What a table's columns may be beside the fixed ones. */
export interface CsvTypes {
  /** The type of a declared fact; undefined for any other id. */
  readonly factTypes: (id: string) => FactInfo['type'] | undefined;
  /** The type of a declared attribute. Without it every `@id` is a column, and `true` and `false` are booleans. */
  readonly attributeTypes?: (id: string) => FactInfo['type'] | undefined;
  /** What else headings may call the columns: facts by id, attributes as `@id`. */
  readonly titles?: readonly NamedColumn[];
  /** What cells of a column may say: of a choice its options; and whether a number is a percentage. */
  readonly cells?: (column: string) => Pick<CellReading, 'options' | 'isPercent'> | undefined;
  /** Tiers by id, with their titles. */
  readonly tiers?: readonly NamedColumn[];
  /** The zone of `24/10/2019 16:00`, as `+07:00`. */
  readonly zone?: string;
}

/** What a column holds. The type of an attribute is undefined when nobody told it. */
export type CsvColumn =
  | { readonly is: 'unit' | 'tier' | 'parent' | 'at' | 'name' | 'none' }
  | { readonly is: 'attribute'; readonly id: string; readonly type: FactInfo['type'] | undefined }
  | { readonly is: 'fact'; readonly id: string; readonly type: FactInfo['type'] };

/** What is wrong with the header; `cell` counts from 1. */
export interface CsvColumnFault {
  readonly code: IssueCode;
  readonly params: Readonly<Record<string, string>>;
  readonly cell: number;
}

const FIXED = ['unit', 'tier', 'parent', 'at', 'name'] as const;

/**
 * The columns of a header in order; `none` stands for one that is blank, unknown, or there already. One without a name
 * is a fault only where it is used: spreadsheets write empty columns.
 */
export function columnsOf(header: readonly string[], types: CsvTypes, used: ReadonlySet<number>) {
  const columns: CsvColumn[] = [];
  const faults: CsvColumnFault[] = [];
  const seen = new Set<string>();
  for (const [index, cell] of header.entries()) {
    const column = singleSpaced(nfc(cell));
    const called = column === '' ? [] : namesOf(column, types);
    const [name = column] = called;
    const known = called.length === 1 ? columnNamed(name, types) : undefined;
    const duplicate = column !== '' && seen.has(name);
    if (called.length > 1) {
      const params = { column, columns: called.join(', ') };
      faults.push({ code: 'csv-column-ambiguous', params, cell: index + 1 });
    } else if (duplicate) faults.push({ code: 'csv-column-duplicate', params: { column }, cell: index + 1 });
    else if (known === undefined && (column !== '' || used.has(index))) {
      const suggestion = nearestOf(column, types);
      faults.push({ code: 'csv-column-unknown', params: { column, suggestion }, cell: index + 1 });
    }
    columns.push(known === undefined || duplicate ? { is: 'none' } : known);
    seen.add(name);
  }
  const needed = columns.some(({ is }) => is === 'fact') ? ['unit', 'tier', 'at'] : ['unit', 'tier'];
  for (const column of needed) {
    if (!seen.has(column)) faults.push({ code: 'csv-column-missing', params: { column }, cell: 1 });
  }
  // a row that names neither is no header: what else it says are no columns
  const isHeader = seen.has('unit') || seen.has('tier');
  return { columns, faults: isHeader ? faults : faults.filter(({ code }) => code === 'csv-column-missing') };
}

/** The names that a heading stands for: its own, or what it is the title of. */
function namesOf(heading: string, types: CsvTypes): readonly string[] {
  if (columnNamed(heading, types) !== undefined) return [heading];
  const called = columnsCalled(heading, [...FIXED_TITLES, ...(types.titles ?? [])]);
  return called.length === 0 ? [heading] : called;
}

function nearestOf(heading: string, { titles = [] }: CsvTypes): string {
  const known = [...FIXED_TITLES, ...titles];
  return closest(heading, [...FIXED, ...known.flatMap((one) => [one.name, ...one.titles])]) ?? '';
}

function columnNamed(name: string, { factTypes, attributeTypes }: CsvTypes): CsvColumn | undefined {
  const fixed = FIXED.find((known) => known === name);
  if (fixed !== undefined) return { is: fixed };
  const id = name.replace(/^@/, '');
  if (isForbidden(id)) return undefined;
  if (id === name) {
    const type = factTypes(id);
    return type && { is: 'fact', id, type };
  }
  const type = attributeTypes?.(id);
  return attributeTypes !== undefined && type === undefined ? undefined : { is: 'attribute', id, type };
}
