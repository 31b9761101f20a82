import type { FactEntry } from '../../model/assessment.js';
import type { ColumnType } from '../../model/fact-type.js';
import type { FactDescription } from '../../views/fact-description.js';
import { formSentence, viewSentence } from '../../words/index.js';
import type { FormContent } from '../form-content.js';
import type { Asks, FormCell, FormRow, FormSheet } from '../form-sheet.js';
import { valueIn } from './figure-cell.js';

const ITEMS = 30;

/** How many rows a list has: more than its items, so that some can be added. */
export function rowsFor(items: number): number {
  return Math.max(ITEMS, items + ITEMS / 3);
}

/** A column of a list: the id by which an item holds it, undefined where the item is the value itself. */
export interface ListColumn {
  readonly id: string | undefined;
  /** What stands above it. */
  readonly title: string;
  readonly type: ColumnType;
}

/** The columns of a list, in the order of the pack. */
export function listColumns({ of, columns = [] }: FactDescription): readonly ListColumn[] {
  if (typeof of !== 'object') return [{ id: undefined, title: '', type: of ?? 'text' }];
  const titleOf = (id: string) => columns.find((column) => column.id === id)?.title ?? id;
  return Object.entries(of).map(([id, type]) => ({ id, title: titleOf(id), type }));
}

/** The key of the row of an item, from 1. */
export function itemKey(fact: string, item: number): string {
  return `${fact}#${item}`;
}

/** The key of a column of values, from 1: what it holds depends on the list. */
export function itemColumn(place: number): string {
  return `c${place}`;
}

/** The sheet of lists, one below the other; undefined where no list is asked. */
export function listsSheet(content: FormContent): FormSheet | undefined {
  const { language, lists } = content;
  if (lists.length === 0) return undefined;
  const width = Math.max(...lists.map((fact) => listColumns(fact).length));
  const columns = [
    { key: 'item', width: 10 },
    ...Array.from({ length: width }, (_, index) => ({ key: itemColumn(index + 1), width: width === 1 ? 90 : 34 })),
  ];
  const rows = lists.flatMap((fact) => listRows(fact, content));
  return { id: 'lists', name: formSentence('lists', language), columns, rows, headRows: 0 };
}

function listRows(fact: FactDescription, { language, submission }: FormContent): readonly FormRow[] {
  const columns = listColumns(fact);
  const given = submission?.facts?.[fact.id];
  const items = itemsIn(given);
  const heading = (value: string): FormCell => ({ look: 'heading', value });
  const titles = columns.map(({ title }, index): [string, FormCell] => [itemColumn(index + 1), heading(title)]);
  return [
    { isWide: true, cells: { item: { look: 'group', value: fact.title } } },
    ...(typeof fact.of === 'object' ? [{ cells: { item: heading(''), ...Object.fromEntries(titles) } }] : []),
    ...Array.from({ length: rowsFor(items.length) }, (_, index): FormRow => {
      const number = String(index + 1);
      const cells = columns.map((column, place): [string, FormCell] => [
        itemColumn(place + 1),
        itemCell(column, items[index], [viewSentence('yes', language), viewSentence('no', language)]),
      ]);
      return {
        key: itemKey(fact.id, index + 1),
        cells: {
          item: { look: 'code', value: formSentence('item', language, { number }) },
          ...Object.fromEntries(cells),
        },
      };
    }),
  ];
}

/** The items of a list as a unit sent it. */
export function itemsIn(given: FactEntry | undefined): readonly unknown[] {
  const value = given === undefined ? undefined : valueIn(given);
  return Array.isArray(value) ? value : [];
}

const ASKED = {
  text: () => ({ is: 'text' }),
  number: () => ({ is: 'decimal' }),
  date: () => ({ is: 'day' }),
  boolean: (options) => ({ is: 'choice', options }),
} as const satisfies Record<ColumnType, (options: readonly string[]) => Asks> as Readonly<
  Record<ColumnType, (options: readonly string[]) => Asks>
>;

/** The cell of a column of an item, with what the item holds. */
export function itemCell({ id, type }: ListColumn, item: unknown, yesNo: readonly [string, string]): FormCell {
  const value = id === undefined || item === undefined ? item : (item as Readonly<Record<string, unknown>>)[id];
  const shown = typeof value === 'boolean' ? yesNo[value ? 0 : 1] : value;
  const asks = ASKED[type](yesNo);
  return {
    look: 'blank',
    asks,
    ...(shown === undefined ? {} : { value: String(shown) }),
    ...(asks.is === 'decimal' ? { isNumber: true } : {}),
  };
}
