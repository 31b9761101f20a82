import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { MARK } from '../../src/form/form-sheet.js';
import { columnLetters } from '../../src/kit/column-letters.js';
import { readXlsx } from '../../src/vendor/hucre.js';

/** What is typed into a form: the sheet, the key of the row, that of the column, and the text or number. */
export type Typed = readonly [sheet: string, row: string, column: string, value: string | number];

/** Where the cells of the forms of a tier stand: the file of the sheet, and the row and column of each key. */
export interface Layout {
  readonly file: string;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: readonly string[];
}

/** The layout of a form, read from it: its first row and its first column hold keys, which are hidden. */
export async function layoutOf(form: Uint8Array): Promise<ReadonlyMap<string, Layout>> {
  const { sheets } = await readXlsx(form);
  return new Map(
    sheets.map(({ rows }, index) => {
      const [mark, ...columns] = (rows[0] ?? []).map(String);
      const keys = rows.map(([key], row): [string, number] => [String(key ?? ''), row + 1]);
      return [
        (mark ?? '').replace(`${MARK} `, ''),
        { file: `xl/worksheets/sheet${index + 1}.xml`, rows: new Map(keys), columns },
      ];
    }),
  );
}

/** An instant of the zip format: files are of the same bytes each time. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Types answers into the cells of a form and leaves all else as it is, as a spreadsheet does; here without one, so that hundreds
 * of forms take no time.
 */
export function typeInto(form: Uint8Array, layout: ReadonlyMap<string, Layout>, answers: readonly Typed[]): Uint8Array {
  const bySheet = new Map<Layout, Map<string, string>>();
  for (const [sheet, row, column, value] of answers) {
    const sheetLayout = layout.get(sheet);
    const place = sheetLayout?.columns.indexOf(column) ?? -1;
    const line = sheetLayout?.rows.get(row);
    if (!sheetLayout || place < 0 || line === undefined)
      throw new Error(`The form has no cell ${sheet}, ${row}, ${column}`);
    const cells = bySheet.get(sheetLayout) ?? new Map<string, string>();
    bySheet.set(sheetLayout, cells.set(`${columnLetters(place + 1)}${line}`, contentOf(value)));
  }
  const files = unzipSync(form);
  for (const [{ file }, cells] of bySheet) {
    const text = strFromU8(files[file] ?? new Uint8Array());
    files[file] = strToU8(typedInto(text, cells));
  }
  return zipSync(files, { level: 1, mtime: NO_TIME });
}

function typedInto(sheet: string, cells: Map<string, string>): string {
  const written = sheet.replace(/<c r="([A-Z]+\d+)"((?: s="\d+")?)\/>/g, (blank, at: string, style: string) => {
    const content = cells.get(at);
    return content !== undefined && cells.delete(at) ? `<c r="${at}"${style}${content}</c>` : blank;
  });
  if (cells.size > 0) throw new Error(`These cells are not blank: ${[...cells.keys()].join(', ')}`);
  return written;
}

/** From the type of a cell to its value. */
function contentOf(value: string | number): string {
  if (typeof value === 'number') return `><v>${value}</v>`;
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is>`;
}
