import { nfc } from '../kit/unicode.js';
import { isForbidden } from '../model/document.js';
import type { IssueCode } from '../model/issue.js';
import type { FactInfo } from '../model/lowering.js';

/** What a table's columns may be beside the fixed ones. */
export interface CsvTypes {
  /** The type of a declared fact; undefined for any other id. */
  readonly factTypes: (id: string) => FactInfo['type'] | undefined;
  /** The type of a declared attribute. Without it every `@id` is a column, and `true` and `false` are booleans. */
  readonly attributeTypes?: (id: string) => FactInfo['type'] | undefined;
}

/** What a column holds. The type of an attribute is undefined when nobody told it. */
export type CsvColumn =
  | { readonly is: 'unit' | 'tier' | 'parent' | 'at' | 'name' | 'none' }
  | { readonly is: 'attribute'; readonly id: string; readonly type: FactInfo['type'] | undefined }
  | { readonly is: 'fact'; readonly id: string; readonly type: FactInfo['type'] };

/** What is wrong with the header; `cell` counts from 1. */
export interface CsvColumnFault {
  readonly code: IssueCode;
  readonly column: string;
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
    const column = nfc(cell);
    const known = column === '' ? undefined : columnNamed(column, types);
    const duplicate = column !== '' && seen.has(column);
    if (duplicate) faults.push({ code: 'csv-column-duplicate', column, cell: index + 1 });
    else if (known === undefined && (column !== '' || used.has(index))) {
      faults.push({ code: 'csv-column-unknown', column, cell: index + 1 });
    }
    columns.push(known === undefined || duplicate ? { is: 'none' } : known);
    seen.add(column);
  }
  const needed = columns.some(({ is }) => is === 'fact') ? ['unit', 'tier', 'at'] : ['unit', 'tier'];
  for (const column of needed) if (!seen.has(column)) faults.push({ code: 'csv-column-missing', column, cell: 1 });
  return { columns, faults };
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
