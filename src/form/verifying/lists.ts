import type { FactDescription } from '../../views/fact-description.js';
import { formSentence, type Language, shownDay, verifyingSentence, viewSentence } from '../../words/index.js';
import type { FormCell, FormRow, FormSheet } from '../form-sheet.js';
import { itemCell, itemColumn, itemKey, itemsIn, listColumns, rowsFor } from '../sheets/lists-sheet.js';
import type { VerifyingContent } from './verifying-content.js';

/** The key of a column that shows what the unit sent, from 1. */
function sentColumn(place: number): string {
  return `s${place}`;
}

/** The sheet of lists: the items that the unit sent, and beside them those that verifiers found; undefined where no list is asked. */
export function verifyingLists(content: VerifyingContent): FormSheet | undefined {
  const { language, lists } = content;
  if (lists.length === 0) return undefined;
  const width = Math.max(...lists.map((fact) => listColumns(fact).length));
  const places = Array.from({ length: width }, (_, index) => index + 1);
  const letters = width === 1 ? 50 : 24;
  const columns = [
    { key: 'item', width: 10 },
    ...places.map((place) => ({ key: sentColumn(place), width: letters })),
    ...places.map((place) => ({ key: itemColumn(place), width: letters })),
  ];
  const rows = lists.flatMap((fact) => listRows(fact, content));
  return { id: 'verifying-lists', name: verifyingSentence('lists', language), columns, rows, headRows: 0 };
}

function listRows(fact: FactDescription, { language, submission }: VerifyingContent): readonly FormRow[] {
  const columns = listColumns(fact);
  const items = itemsIn(submission.facts?.[fact.id]);
  const yesNo = [viewSentence('yes', language), viewSentence('no', language)] as const;
  const heading = (value: string): FormCell => ({ look: 'heading', value });
  const both = (sent: (place: number) => FormCell, verified: (place: number) => FormCell) =>
    Object.fromEntries(
      columns.flatMap((_, at) => [
        [sentColumn(at + 1), sent(at)],
        [itemColumn(at + 1), verified(at)],
      ]),
    );
  const titles = (at: number) => heading(columns[at]?.title ?? '');
  const side = (key: 'sent-list' | 'verified-list') => (at: number) =>
    heading(at === 0 ? verifyingSentence(key, language) : '');
  const row = (index: number): FormRow => {
    const cellOf = (at: number, item: unknown): FormCell => {
      const column = columns[at];
      return column ? itemCell(column, item, yesNo) : { look: 'note' };
    };
    return {
      key: itemKey(fact.id, index + 1),
      cells: {
        item: { look: 'code', value: formSentence('item', language, { number: String(index + 1) }) },
        ...both(
          (at) => shown(cellOf(at, items[index]), language),
          (at) => cellOf(at, undefined),
        ),
      },
    };
  };
  return [
    { isWide: true, cells: { item: { look: 'group', value: fact.title } } },
    { cells: { item: heading(''), ...both(side('sent-list'), side('verified-list')) } },
    ...(typeof fact.of === 'object' ? [{ cells: { item: heading(''), ...both(titles, titles) } }] : []),
    ...Array.from({ length: rowsFor(items.length) }, (_, index) => row(index)),
  ];
}

/** The cell as the unit filled it in, which nobody can change here. */
function shown({ value = '', isNumber, asks }: FormCell, language: Language): FormCell {
  if (value === '') return { look: 'text' };
  if (asks?.is === 'day') return { look: 'text', value: shownDay(value, language) };
  return isNumber ? { look: 'number', value, isNumber } : { look: 'text', value };
}
