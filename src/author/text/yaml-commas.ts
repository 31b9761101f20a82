import { readDecimal } from '../../kit/decimal-text.js';
import { shown } from '../../model/scalar.js';
import type { Report } from './source-issues.js';
import type { Lexeme } from './yaml-lexemes.js';

const FIRST_PART = /^[-+]?\d[\d.]*$/;
const NEXT_PART = /^\d[\d.]*$/;

/** Numbers joined by commas without a space: where the first one begins, and what is written, or its beginning. */
interface Run {
  readonly offset: number;
  readonly text: string;
  readonly open: boolean;
}

/** A longer run is no number of anyone's; it is told by its beginning. */
const LONGEST = 100;

/**
 * Reports `[0,5]` and `{ max: 2,5 }`: numbers with a comma and no space between them, which YAML reads as two values.
 * A comma with a space is a list. JSON that a program wrote without any space is left alone.
 */
export function reportDecimalCommas(lexemes: readonly Lexeme[], report: Report): void {
  if (isMinified(lexemes)) return;
  let run: Run | undefined;
  for (const lexeme of lexemes) {
    if (lexeme.kind === 'marker') continue;
    const next = continued(run, lexeme);
    if (next === undefined) tell(run, report);
    run = next ?? begun(lexeme);
  }
  tell(run, report);
}

function continued(run: Run | undefined, { text, kind }: Lexeme): Run | undefined {
  if (run === undefined) return undefined;
  const fits = run.open ? kind === 'plain' && NEXT_PART.test(text) : kind === 'other' && text === ',';
  if (!fits) return undefined;
  return { ...run, open: !run.open, text: run.text.length > LONGEST ? run.text : run.text + text };
}

function begun({ text, kind, offset }: Lexeme): Run | undefined {
  return kind === 'plain' && FIRST_PART.test(text) ? { offset, text, open: false } : undefined;
}

function tell(run: Run | undefined, report: Report): void {
  const found = run?.text.replace(/,$/, '') ?? '';
  if (run === undefined || !found.includes(',')) return;
  const reading = readDecimal(found);
  const suggestion = reading.ok ? '' : (reading.suggestion ?? '');
  report('decimal-comma-in-flow', run.offset, { found: shown(found), suggestion });
}

/** An object whose first key is in double quotes, and no white space after any comma or colon. */
function isMinified(lexemes: readonly Lexeme[]): boolean {
  const [first, second] = lexemes.filter(({ kind }, index) => index < 4 && kind !== 'marker');
  if (first?.text !== '{' || !second?.text.startsWith('"')) return false;
  return !lexemes.some(({ kind }, index) => {
    const before = lexemes[index - 1];
    return kind === 'blank' && before?.kind === 'other' && (before.text === ',' || before.text === ':');
  });
}
