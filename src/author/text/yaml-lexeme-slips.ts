import { readDecimal } from '../../kit/decimal-text.js';
import { shown } from '../../model/decimal-given.js';
import { SYNTAX_DETAILS, type SyntaxDetail } from '../../model/source-details.js';
import { ODD_BLANK } from './blanks.js';
import { KEY_NAME } from './key-name.js';
import { BULLET } from './odd-signs.js';
import type { Report } from './source-issues.js';
import type { Lexeme } from './yaml-lexemes.js';

/** Whether a value without quotes is complete before a comment: a number, a day, a boolean, an id, any word without accents. */
export function isCompleteBeforeComment(value: string): boolean {
  return /^[\x21-\x7e]+$/.test(value);
}

/**
 * Reports a text that is cut by a comment: YAML reads `title: Mục #3` as `Mục`. After a number or an id only a `#` without
 * a space is reported, since no comment is written so.
 */
export function reportCutTexts(lexemes: readonly Lexeme[], report: Report): void {
  const written = lexemes.filter(({ kind }) => kind !== 'marker');
  for (const [index, { text, kind, offset }] of written.entries()) {
    const [before, beforeBlank] = [written[index - 1], written[index - 2]];
    if (kind !== 'other' || !text.startsWith('#') || before?.kind !== 'blank' || beforeBlank?.kind !== 'plain')
      continue;
    if (/[\r\n]/.test(before.text) || beforeBlank.text.includes('\n')) continue;
    if (isCompleteBeforeComment(beforeBlank.text) && /^#(?:\s|#|$)/.test(text)) continue;
    if (offset < beforeBlank.offset) continue;
    report('comment-cuts-text', beforeBlank.offset, { text: shown(beforeBlank.text), cut: shown(text.trimEnd()) });
  }
}

const FIRST_PART = /^[-+]?\d[\d.]*$/;
const NEXT_PART = /^\d[\d.]*$/;

/** Numbers joined by commas without spaces: the offset of the first, and the text or its beginning. */
interface Run {
  readonly offset: number;
  readonly text: string;
  readonly open: boolean;
}

/** A longer run is cut. */
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
    if (next === undefined) reportRun(run, report);
    run = next ?? begun(lexeme);
  }
  reportRun(run, report);
}

/** The run with the next lexeme; undefined where the lexeme does not continue it. */
function continued(run: Run | undefined, { text, kind }: Lexeme): Run | undefined {
  if (run === undefined) return undefined;
  const fits = run.open ? kind === 'plain' && NEXT_PART.test(text) : kind === 'other' && text === ',';
  if (!fits) return undefined;
  return { ...run, open: !run.open, text: run.text.length > LONGEST ? run.text : run.text + text };
}

/** The run that a lexeme begins; undefined where it is no number. */
function begun({ text, kind, offset }: Lexeme): Run | undefined {
  return kind === 'plain' && FIRST_PART.test(text) ? { offset, text, open: false } : undefined;
}

function reportRun(run: Run | undefined, report: Report): void {
  const found = run?.text.replace(/,$/, '') ?? '';
  if (run === undefined || !found.includes(',')) return;
  const reading = readDecimal(found);
  const suggestion = reading.ok ? '' : (reading.suggestion ?? '');
  report('decimal-comma-in-flow', run.offset, { found: shown(found), suggestion });
}

/** Whether the text is JSON without blanks, as a program writes it. */
function isMinified(lexemes: readonly Lexeme[]): boolean {
  const [first, second] = lexemes.filter(({ kind }, index) => index < 4 && kind !== 'marker');
  if (first?.text !== '{' || !second?.text.startsWith('"')) return false;
  return !lexemes.some(({ kind }, index) => {
    const before = lexemes[index - 1];
    return kind === 'blank' && before?.kind === 'other' && (before.text === ',' || before.text === ':');
  });
}

/** Separators between a key and its value that are no colon for YAML; `https://…` has no key. */
const SEPARATORS: readonly (readonly [RegExp, SyntaxDetail])[] = [
  [new RegExp(`^${KEY_NAME}:[${ODD_BLANK}]`, 'u'), 'odd-blank'],
  [new RegExp(`^${KEY_NAME}：`, 'u'), 'wide'],
  [new RegExp(`^${KEY_NAME}:[^\\s/]`, 'u'), 'colon-space'],
];

/** A list item that begins with a bullet of a word processor: `• vi`. */
const ITEM = new RegExp(`^[${BULLET}]\\s`, 'u');
const NEXT_ITEM = new RegExp(`\\n\\s*[${BULLET}]\\s`, 'u');

/** Reports a line that begins like a key without a space after its colon, as `max:6`, or with a bullet. */
export function reportUnspacedKeys(lexemes: readonly Lexeme[], report: Report): void {
  const written = lexemes.filter(({ kind }) => kind !== 'marker');
  for (const [index, { text, kind, offset }] of written.entries()) {
    const next = kind === 'plain' && !/^[|>]/.test(headBefore(written, index)) ? text.search(NEXT_ITEM) : -1;
    const at = next < 0 ? -1 : offset + next + (/^\s*/.exec(text.slice(next))?.[0].length ?? 0);
    if (at >= 0) report('source-syntax', at, { detail: SYNTAX_DETAILS.dash }, []);
    if (kind === 'plain' && ITEM.test(text) && beginsLine(written, index) && at < 0) {
      report('source-syntax', offset, { detail: SYNTAX_DETAILS.dash }, []);
    }
    if (kind !== 'plain' || !beginsLine(written, index) || written[index + 1]?.text === ':') continue;
    const detail = SEPARATORS.find(([pattern]) => pattern.test(text))?.[1];
    if (detail !== undefined) report('source-syntax', offset, { detail: SYNTAX_DETAILS[detail] }, []);
  }
}

/** Whether a lexeme is the first of its line, and no block scalar. */
function beginsLine(lexemes: readonly Lexeme[], index: number): boolean {
  let at = index - 1;
  while (at >= 0 && lexemes[at]?.kind === 'blank' && !/[\r\n]/.test(lexemes[at]?.text ?? '')) at -= 1;
  if (!/[\r\n]/.test(lexemes[at]?.text ?? '')) return false;
  return !/^[|>]/.test(headBefore(lexemes, at));
}

/** The last lexeme before another that is not blank; before a block scalar it is `|` or `>`. */
function headBefore(lexemes: readonly Lexeme[], index: number): string {
  return lexemes.slice(Math.max(0, index - 4), index).findLast(({ kind }) => kind !== 'blank')?.text ?? '';
}
