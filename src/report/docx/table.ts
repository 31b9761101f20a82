import {
  AlignmentType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from '../../vendor/docx.js';
import type { AnnexAlign, AnnexTable } from '../annex.js';
import { headingRows, NO_PADDING, type Padding, paddingsOf, shareOf, widthOf } from '../layout.js';
import { MILLIMETRE, paragraph } from './styles.js';

/** Half points of the text in tables. */
const SIZE = 21;
/** Twentieths of a point: a digit is half as wide as the text is high, the decimal sign a quarter. */
const DIGIT = (SIZE / 2) * 20 * 0.5;
const SIGN = DIGIT / 2;
/** Twentieths of a point: the mean width of a letter. */
const LETTER = (SIZE / 2) * 20 * 0.47;
/** Lines of a table that is not divided between pages. */
const SHORT = 12;
const CELL = { top: 40, bottom: 40, left: 60, right: 60 } as const;
const SIDES = CELL.left + CELL.right;
const SPACING = { before: 0, after: 0 } as const;

/** A table as wide as the page, or as its columns ask for where that is less; `width` is that of the page in millimetres. */
export function tableBlock(table: AnnexTable, width: number): Table {
  const { columns, rows } = table;
  const all = Math.round(Math.min(width, widthOf(columns) > width * 0.6 ? width : widthOf(columns)) * MILLIMETRE);
  const widths = columns.map((column) => Math.floor((all * shareOf(column, columns)) / 1000));
  const paddings = columns.map((_, column) => paddingsOf(table, column));
  const isShort = linesOf(table, widths) <= SHORT;
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: all, type: WidthType.DXA },
    columnWidths: widths,
    margins: CELL,
    rows: [
      ...headRows(table, widths),
      ...rows.map(
        (cells, row) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(({ text }, column) =>
              bodyCell(text, columns[column]?.align ?? 'left', {
                width: widths[column] ?? 0,
                padding: paddings[column]?.[row] ?? NO_PADDING,
                // a short table stays on one page, and the last row of any other is not alone on its page
                isKept: row < rows.length - 1 && (isShort || row === rows.length - 2),
              }),
            ),
          }),
      ),
    ],
  });
}

/** About how many lines the rows of a table take: one whose names are long is no short table, though it has few rows. */
function linesOf({ rows }: AnnexTable, widths: readonly number[]): number {
  const linesOfCell = (text: string, width: number) => Math.ceil((text.length * LETTER) / Math.max(1, width - SIDES));
  const linesOfRow = (cells: AnnexTable['rows'][number]) =>
    cells.reduce((most, { text }, column) => Math.max(most, linesOfCell(text, widths[column] ?? 0)), 1);
  return rows.reduce((sum, cells) => sum + linesOfRow(cells), 0);
}

function headRows(table: AnnexTable, widths: readonly number[]): readonly TableRow[] {
  const { columns } = table;
  const { top, below } = headingRows(table);
  const cell = (text: string, span: { readonly columns?: number; readonly rows?: number; readonly width: number }) =>
    new TableCell({
      columnSpan: span.columns ?? 1,
      rowSpan: span.rows ?? 1,
      width: { size: span.width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        paragraph(
          text,
          { size: SIZE, bold: true },
          { alignment: AlignmentType.CENTER, spacing: SPACING, keepNext: true },
        ),
      ],
    });
  let at = 0;
  const upper = top.map(({ text, columns: span, isOver }) => {
    const width = widths.slice(at, at + span).reduce((sum, columnWidth) => sum + columnWidth, 0);
    at += span;
    return cell(text, { columns: span, rows: isOver || below.length === 0 ? 1 : 2, width });
  });
  const lower = columns.flatMap(({ heading, over }, column) =>
    over === undefined ? [] : [cell(heading, { width: widths[column] ?? 0 })],
  );
  const row = (children: readonly TableCell[]) => new TableRow({ tableHeader: true, cantSplit: true, children });
  return below.length === 0 ? [row(upper)] : [row(upper), row(lower)];
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  decimal: AlignmentType.RIGHT,
} as const satisfies Readonly<Record<AnnexAlign, unknown>>;

interface CellLook {
  readonly width: number;
  readonly padding: Padding;
  readonly isKept: boolean;
}

function bodyCell(text: string, align: AnnexAlign, { width, padding, isKept }: CellLook): TableCell {
  const right = padding.digits * DIGIT + (padding.sign ? SIGN : 0);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      paragraph(
        text,
        { size: SIZE },
        {
          alignment: ALIGNMENT[align],
          spacing: SPACING,
          ...(right === 0 ? {} : { indent: { right: Math.round(right) } }),
          ...(isKept ? { keepNext: true } : {}),
        },
      ),
    ],
  });
}
