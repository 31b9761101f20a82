import { type ProofLine, proofLines, type ReportRow, type SheetImport } from '../../sheet/index.js';
import { type Language, type ProofKey, proofWord, sheetAssumed, sheetSentence, sheetWhy } from '../../words/index.js';
import type { Paint } from '../io.js';
import { wrapped } from '../wrap.js';

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

const COLOURS = { sure: undefined, none: undefined, 'to-check': 'yellow', 'not-read': 'red' } as const;

/** Every row of the annex with its sentence, the rule that was made of it, and what a person must look at. */
export function printRows(imported: SheetImport, language: Language, width: number, paint: Paint): string {
  const lines = shownLines(imported, language);
  return `${lines.map((line) => printLine(line, language, width, paint)).join('\n')}\n`;
}

/** Whether the table says why a person must look at a row of the report. */
export function isAmongRows(imported: SheetImport): (row: ReportRow) => boolean {
  const shown = new Set(shownLines(imported, 'vi').map(({ row }) => row));
  return ({ row, why }) => shown.has(row) && why !== 'other-sheet';
}

/** Every line of the table but letterheads and headings that nobody must look at. */
function shownLines(imported: SheetImport, language: Language): readonly ProofLine[] {
  return proofLines(imported, language).filter(({ is, whys }) => is !== 'heading' || whys.length > 0);
}

function printLine(line: ProofLine, language: Language, width: number, paint: Paint): string {
  const { row, code, title, max, scoring, rule, facts, state, whys } = line;
  const stateWord = proofWord(state, language);
  const params = { row: String(row), code, title: title.replaceAll(/\s+/g, ' '), max, state: stateWord };
  // the rule has most figures in quotation marks already
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
