import { singleSpaced, trimmed } from '../../author/text/blanks.js';
import { nfc } from '../../kit/unicode.js';
import { type CellExtras, cellName, type OddCell, type SheetTable } from '../../sheet/index.js';
import { covers } from '../../sheet/read/sheet-table.js';
import { type FormSheet, type FormSheetId, MARK } from '../form-sheet.js';

/** An answer as it stands in a file. */
export interface Answer extends CellExtras {
  /** The text in NFC, without blanks at its ends, also those without width; `''` where the cell is blank. */
  readonly text: string;
  readonly isNumber: boolean;
  /** What the cell holds instead of text, or that it is joined with others. */
  readonly odd?: OddCell['is'] | 'joined' | 'struck';
  /** `E12`; of a cell that is not in the file, undefined. */
  readonly cell?: string;
}

/** A sheet of a form in a file: found by its mark, its cells by the keys of their rows and columns. */
export interface MarkedSheet {
  readonly id: FormSheetId;
  readonly name: string;
  readonly answer: (row: string, column: string) => Answer;
  /** The heading that a person sees above a column. */
  readonly heading: (column: string) => Answer;
  /** Keys as they stand in the file, in order; a key that stands twice is there twice. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Cells with something in a row or a column that the form does not have. */
  readonly strays: readonly Stray[];
}

/** A cell that the form does not have. `isLabel`: it stands where another edition of the form may have a heading of its own. */
interface Stray {
  readonly cell: string;
  readonly text: string;
  readonly isLabel: boolean;
}

const NO_ANSWER: Answer = { text: '', isNumber: false };

/** The sheet of a form in a file; undefined for any other sheet. `forms`: the sheets as the pack has them. */
export function markedSheet(table: SheetTable, forms: readonly FormSheet[]): MarkedSheet | undefined {
  const [first, ...below] = table.rows;
  const mark = first?.row === 1 ? (first.cells[0] ?? '') : '';
  const form = forms.find(({ id }) => mark === `${MARK} ${id}`);
  if (!form || !first) return undefined;
  const columns = first.cells.slice(1);
  const rowOf = new Map(below.map((row) => [row.cells[0] ?? '', row]));
  const odd = new Map(table.odd.map((cell) => [`${cell.row} ${cell.column}`, cell.is]));
  const headRow = headingRowOf(below, form);
  return {
    id: form.id,
    name: table.name,
    rows: below.map(({ cells }) => cells[0] ?? '').filter((key) => key !== ''),
    columns: columns.filter((key) => key !== ''),
    strays: straysIn(table, columns, form),
    heading: (column) => {
      const place = columns.indexOf(column) + 1;
      if (!headRow || place === 0) return NO_ANSWER;
      return { text: headRow.cells[place] ?? '', isNumber: false, cell: cellName(headRow.row, place) };
    },
    answer: (key, column) => {
      const row = rowOf.get(key);
      const place = columns.indexOf(column) + 1;
      if (!row || place === 0) return NO_ANSWER;
      const at = `${row.row} ${place}`;
      const extras = table.beside?.get(at);
      const otherwise = extras?.isStruck ? 'struck' : undefined;
      const is = odd.get(at) ?? (isJoined(table, row.row, place) ? 'joined' : otherwise);
      return {
        text: trimmed(row.cells[place] ?? ''),
        isNumber: table.numbers?.has(at) ?? false,
        cell: cellName(row.row, place),
        ...extras,
        ...(is === undefined ? {} : { odd: is }),
      };
    },
  };
}

/** The first row without a key in which a heading of the form stands. */
function headingRowOf(rows: SheetTable['rows'], form: FormSheet): SheetTable['rows'][number] | undefined {
  const headings = new Set(
    form.rows.slice(0, form.headRows).flatMap(({ cells }) => Object.values(cells).map(({ value = '' }) => nfc(value))),
  );
  return rows.find(
    ({ cells: [key = '', ...cells] }) => key === '' && cells.some((text) => text !== '' && headings.has(text)),
  );
}

/**
 * Whether a cell is joined with others. The ranges are not listed cell by cell: one over whole rows or columns of a sheet has
 * millions of cells.
 */
function isJoined({ merges }: SheetTable, row: number, column: number): boolean {
  return merges.some((merge) => covers(merge, row, column));
}

/** Cells with a text where the form has neither a question nor a text of its own. */
function straysIn({ rows }: SheetTable, columns: readonly string[], form: FormSheet): MarkedSheet['strays'] {
  const written = form.rows.flatMap(({ cells }) => Object.values(cells));
  const formTexts = new Set(written.map(({ value = '' }) => value));
  let spaced: ReadonlySet<string> | undefined;
  // most texts stand as the form wrote them
  const isOfForm = (text: string) => {
    if (formTexts.has(text)) return true;
    spaced ??= new Set([...formTexts].map((value) => singleSpaced(nfc(value))));
    return spaced.has(singleSpaced(nfc(text)));
  };
  const answered = new Set(
    form.rows.flatMap(({ cells }) => Object.entries(cells).flatMap(([column, { asks }]) => (asks ? column : []))),
  );
  const keys = new Set(form.rows.map(({ key }) => key));
  return rows.slice(1).flatMap(({ row, cells }) => {
    const [first = ''] = cells;
    const hasKey = first !== '' && keys.has(first);
    const strays = cells.flatMap((text, column) => {
      const key = columns[column - 1] ?? '';
      const isStray = key === '' ? column > 0 : !hasKey && text !== '' && !isOfForm(text);
      const isLabel = key !== '' && !answered.has(key);
      return isStray && text !== '' ? [{ cell: cellName(row, column), text, isLabel }] : [];
    });
    // the hidden column of keys: what else the row holds says better where that is
    const isLost = first !== '' && !hasKey && strays.length === 0;
    return isLost ? [{ cell: cellName(row, 0), text: first, isLabel: false }] : strays;
  });
}
