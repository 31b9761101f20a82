import { withPrintTitles } from '../../kit/print-titles.js';
import { escapedForXlsx } from '../../kit/xlsx-text.js';
import { type Cell, type CellStyle, writeXlsx } from '../../vendor/hucre.js';
import { type Language, proofWord } from '../../words/index.js';
import { decimalComma, plainDecimal } from '../decimal-comma.js';
import type { RowCertainty, SheetImport } from '../import-report.js';
import { assumedLines, countOf, otherSheetLines, type ProofLine, proofLines } from './proof-lines.js';

const COLUMNS = [
  ['row', 6],
  ['code', 9],
  ['words', 34],
  ['max', 9],
  ['scoring', 40],
  ['rule', 44],
  ['facts', 30],
  ['state', 11],
  ['why', 44],
] as const;
const HEADING_ROW = 3;
/** A cell of a spreadsheet holds at most 32,767 characters. */
const LONGEST = 32_000;

const BORDER = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const EDGES = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };
const FONT = { name: 'Arial', size: 10 } as const;
const TEXT: CellStyle = { font: FONT, alignment: { vertical: 'top', wrapText: true }, border: EDGES };
const fill = (rgb: string): CellStyle['fill'] & object => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
const FILLS: Readonly<Record<RowCertainty, CellStyle>> = {
  sure: {},
  'to-check': { fill: fill('FFF2CC') },
  'not-read': { fill: fill('F8CBAD') },
  none: { font: { ...FONT, color: { rgb: '7F7F7F' } } },
};

/**
 * The proof-reading table as an .xlsx: frozen heading, wrapped texts, A4 across, one page wide.
 *
 * @param imported What `importSheet` gave.
 * @param language The language of the sentences.
 * @example
 * writeFileSync('proof.xlsx', await writeProof(imported, 'vi'));
 */
export function writeProof(imported: SheetImport, language: Language): Promise<Uint8Array> {
  const lines = proofLines(imported, language);
  const summary = {
    criteria: String(imported.criteria),
    sure: countOf(lines, 'sure'),
    check: countOf(lines, 'to-check'),
    unread: countOf(lines, 'not-read'),
  };
  const assumed = assumedLines(imported, language);
  const others = otherSheetLines(imported, language);
  const rows: (string | number)[][] = [
    [proofWord('title', language)],
    [proofWord('summary', language, summary)],
    COLUMNS.map(([name]) => proofWord(name, language)),
    ...lines.map((line) => cellsOf(line, language)),
    ...others.map((sentence) => [sentence]),
    ...(assumed.length === 0 ? [] : [[], [proofWord('assumed', language)], ...assumed.map((sentence) => [sentence])]),
  ];
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: { font: { ...FONT, bold: true, size: 14 } } }],
    [`${HEADING_ROW + lines.length + others.length + 1},0`, { style: { font: { ...FONT, bold: true } } }],
  ]);
  const head: CellStyle = { ...TEXT, font: { ...FONT, bold: true }, fill: fill('D9E1F2') };
  for (const [column] of COLUMNS.entries()) {
    cells.set(`${HEADING_ROW - 1},${column}`, { style: head });
    for (const [index, line] of lines.entries())
      cells.set(`${HEADING_ROW + index},${column}`, { style: styleOf(line, column) });
  }
  return writeXlsx(
    withPrintTitles([
      {
        name: proofWord('sheet', language),
        rows: rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : safe(cell)))),
        cells,
        columns: COLUMNS.map(([, width]) => ({ width })),
        freezePane: { rows: HEADING_ROW },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${HEADING_ROW}:$${HEADING_ROW}`,
          margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5 },
        },
      },
    ]),
  );
}

function cellsOf(line: ProofLine, language: Language): (string | number)[] {
  const { row, code, title, max, scoring, rule, facts, state, whys } = line;
  const points = decimalComma(max);
  const shown = points === undefined ? max : plainDecimal(points);
  return [row, code, title, shown, scoring, rule, facts.join('\n'), proofWord(state, language), whys.join('\n')];
}

function styleOf({ state, is }: ProofLine, column: number): CellStyle {
  const name = COLUMNS[column]?.[0];
  const isMarked = name === 'state' || name === 'why' || state === 'none';
  const bold = is === 'group' || is === 'total' ? { font: { ...FONT, bold: true } } : {};
  const isCentred = ['max', 'row', 'state'].some((centred) => centred === name);
  const right = isCentred ? { alignment: { ...TEXT.alignment, horizontal: 'center' as const } } : {};
  return { ...TEXT, ...right, ...bold, ...(isMarked ? FILLS[state] : {}) };
}

/** What .xlsx can hold: no lone halves of letters, no U+FFFE, no text that reads as an escape (ECMA-376, ST_Xstring). */
function safe(cell: string): string {
  return escapedForXlsx(
    cell.slice(0, LONGEST).replaceAll(/[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''),
  );
}
