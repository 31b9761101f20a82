import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readXlsx, type WriteSheet, writeXlsx } from '../src/vendor/hucre.js';

/**
 * Types answers into a form as an office would, and saves it under another name. One answer a line: `question: value`, or
 * `criterion | heading of the column: value`, where the heading may hold `: ` and the value may not. A question is found by
 * its text, in whatever sheet it stands.
 */
export async function fillForm(form: string, as: string, answers: string): Promise<void> {
  const { sheets } = await readXlsx(readFileSync(form), { readStyles: true });
  for (const line of answers.trim().split('\n')) {
    const [, question = '', heading, value = ''] = /^(.*?)(?: \| (.*))?: (.*)$/.exec(line) ?? [];
    const cells = sheets.flatMap((sheet) => cellFor(sheet as unknown as WriteSheet, question, heading));
    const [cell, second] = cells;
    if (!cell || second) throw new Error(`${form}: the question "${question}" stands nowhere, or twice`);
    cell.put(/^\d+(\.\d+)?$/.test(value) ? Number(value) : value);
  }
  mkdirSync(dirname(as), { recursive: true });
  writeFileSync(as, await writeXlsx({ sheets: sheets as unknown as WriteSheet[] }));
}

/** The cell of an answer: in the row of the question, below the heading; else in the column of values. */
function cellFor(sheet: WriteSheet, question: string, heading: string | undefined) {
  const rows = sheet.rows ?? [];
  const keys = rows[0] ?? [];
  const column = heading === undefined ? keys.indexOf('value') : columnOf(rows, heading);
  return rows.flatMap((cells, row) => {
    const isAsked = cells[0] !== null && cells[0] !== '' && cells.slice(1).includes(question);
    if (!isAsked || column < 1 || sheet.hidden) return [];
    const put = (value: string | number) => {
      const [at, line] = [`${row},${column}`, rows[row]];
      if (line) line[column] = value;
      sheet.cells?.set(at, { ...sheet.cells.get(at), value });
    };
    return [{ put }];
  });
}

function columnOf(rows: readonly (readonly unknown[])[], heading: string): number {
  return rows.slice(0, 3).reduce((column, cells) => Math.max(column, cells.indexOf(heading)), -1);
}
