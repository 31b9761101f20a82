import type { ReportRow, SheetImport } from '../sheet/index.js';
import { type Language, sheetAssumed, sheetSentence, sheetWhy } from '../words/index.js';
import { wrapped } from './wrap.js';

/**
 * The rows that need a human, each with why and what to do, then what was taken for granted. Rows that a table above has
 * told already are counted, and not told again.
 */
export function printImport(
  { rows, assumed }: SheetImport,
  language: Language,
  width: number,
  isTold: (row: ReportRow) => boolean = () => false,
): string {
  const others = rows.filter((row) => !isTold(row));
  const told = others.map(({ row, cell, code, title, why, params }) => {
    const said = { row: String(row), cell, code, title: shortened(title), why: sheetWhy(why, language, params) };
    return wrapped(`  ${sheetSentence('row', language, said)}`, width, 4);
  });
  const granted = assumed.map((what) => wrapped(`  ${sheetAssumed(what, language)}`, width, 4));
  const lines = [
    rows.length === 0
      ? sheetSentence('rows-none', language)
      : sheetSentence(others.length < rows.length ? 'rows-above' : 'rows-title', language, {
          count: String(rows.length),
        }),
    ...told,
    ...(granted.length === 0 ? [] : ['', sheetSentence('assumed-title', language), ...granted]),
  ];
  return `${lines.join('\n')}\n`;
}

const LONGEST = 80;

function shortened(title: string): string {
  const line = title.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
