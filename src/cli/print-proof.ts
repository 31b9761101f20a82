import { type ProofLine, proofLines, type ReportRow, type SheetImport } from '../sheet/index.js';
import { type Language, type ProofKey, proofWord } from '../words/index.js';
import type { Paint } from './io.js';
import { wrapped } from './wrap.js';

const COLOURS = { sure: undefined, none: undefined, 'to-check': 'yellow', 'not-read': 'red' } as const;

/** Every row of the annex with its sentence, the rule that was made of it, and what a person must look at. */
export function printProof(imported: SheetImport, language: Language, width: number, paint: Paint): string {
  const lines = shownLines(imported, language);
  return `${lines.map((line) => printLine(line, language, width, paint)).join('\n')}\n`;
}

/** Whether the table says why a person must look at a row of the report. */
export function isInProof(imported: SheetImport): (row: ReportRow) => boolean {
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
