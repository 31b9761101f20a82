import { isOtherSheet } from '../../sheet/import-report.js';
import { type ProofLine, proofLines, type ReportRow, type SheetImport } from '../../sheet/index.js';
import { type Language, type ProofKey, proofWord, sheetAssumed, sheetSentence, sheetWhy } from '../../words/index.js';
import type { Paint } from '../io.js';
import { wrapped } from '../wrap.js';

/**
 * The rows that need a person, each with the reason and what to do, then the assumptions of the import. Rows that are
 * printed already, by `printRows`, are counted and not printed again.
 */
export function printImport(
  { rows, assumed }: SheetImport,
  language: Language,
  width: number,
  isPrinted: (row: ReportRow) => boolean = () => false,
): string {
  const others = rows.filter((row) => !isPrinted(row));
  const sentences = others.map(({ row, cell, code, title, why, params }) => {
    const parts = { row: String(row), cell, code, title: shortened(title), why: sheetWhy(why, language, params) };
    return wrapped(`  ${sheetSentence('row', language, parts)}`, width, 4);
  });
  const assumptions = assumed.map((assumption) => wrapped(`  ${sheetAssumed(assumption, language)}`, width, 4));
  const lines = [
    rows.length === 0
      ? sheetSentence('rows-none', language)
      : sheetSentence(others.length < rows.length ? 'rows-above' : 'rows-title', language, {
          count: String(rows.length),
        }),
    ...sentences,
    ...(assumptions.length === 0 ? [] : ['', sheetSentence('assumed-title', language), ...assumptions]),
  ];
  return `${lines.join('\n')}\n`;
}

const LONGEST = 80;

function shortened(title: string): string {
  const line = title.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}

const COLOURS = { sure: undefined, none: undefined, 'to-check': 'yellow', 'not-read': 'red' } as const;

/** Every row of the annex: its scoring, the rule made of it, and the reasons to look at it. */
export function printRows(imported: SheetImport, language: Language, width: number, paint: Paint): string {
  const lines = shownLines(imported, language);
  return `${lines.map((line) => printLine(line, language, width, paint)).join('\n')}\n`;
}

/** A test whether `printRows` prints why a person must look at a row. */
export function isAmongRows(imported: SheetImport): (row: ReportRow) => boolean {
  const shown = new Set(shownLines(imported, 'vi').map(({ row }) => row));
  return (row) => shown.has(row.row) && !isOtherSheet(row);
}

/** Every line of the proof-reading table but headings that need no look. */
function shownLines(imported: SheetImport, language: Language): readonly ProofLine[] {
  return proofLines(imported, language).filter(({ is, whys }) => is !== 'heading' || whys.length > 0);
}

function printLine(line: ProofLine, language: Language, width: number, paint: Paint): string {
  const { row, code, title, max, scoring, rule, facts, state, whys } = line;
  const stateWord = proofWord(state, language);
  const params = { row: String(row), code, title: title.replaceAll(/\s+/g, ' '), max, state: stateWord };
  // the rule names most figures already
  const unnamed = facts.map((fact) => `“${fact}”`).filter((fact) => !rule.includes(fact));
  const colour = COLOURS[state];
  const head = wrapped(proofWord('line1', language, params), width, 4);
  const below = (key: ProofKey, text: string): readonly string[] =>
    text === '' ? [] : [wrapped(`    ${proofWord(key, language, { text: text.replaceAll(/\s+/g, ' ') })}`, width, 6)];
  return [
    colour === undefined ? head : paint(colour, head),
    ...below('in-annex', scoring),
    ...below('in-pack', rule),
    ...below('asked', unnamed.join(', ')),
    ...whys.flatMap((why) => below('look-at', why)),
  ].join('\n');
}
