import { ODD_BLANK } from './blanks.js';
import { BULLET } from './mend/line-repairs.js';
import type { Report } from './source-issues.js';
import type { Lexeme } from './yaml-lexemes.js';
import { SYNTAX_DETAILS, type SyntaxDetail } from './yaml-syntax.js';

const NAME = '[\\p{L}_@][\\p{L}\\p{N}_.@-]*';

/** What stands between a key and its value where YAML sees no colon; `https://…` is no key. */
const PARTED_BY: readonly (readonly [RegExp, SyntaxDetail])[] = [
  [new RegExp(`^${NAME}:[${ODD_BLANK}]`, 'u'), 'odd-blank'],
  [new RegExp(`^${NAME}：`, 'u'), 'wide'],
  [new RegExp(`^${NAME}:[^\\s/]`, 'u'), 'colon-space'],
];

/** A bullet of a word processor where an item of a list of words begins: `• vi`. */
const ITEM = new RegExp(`^[${BULLET}]\\s`, 'u');
const NEXT_ITEM = new RegExp(`\\n\\s*[${BULLET}]\\s`, 'u');

/** Reports a text that has a line to itself and begins as a key does, but for the space after the colon: `max:6`. */
export function reportUnspacedKeys(lexemes: readonly Lexeme[], report: Report): void {
  const there = lexemes.filter(({ kind }) => kind !== 'marker');
  for (const [index, { text, kind, offset }] of there.entries()) {
    const next = kind === 'plain' && !/^[|>]/.test(headBefore(there, index)) ? text.search(NEXT_ITEM) : -1;
    const at = next < 0 ? -1 : offset + next + (/^\s*/.exec(text.slice(next))?.[0].length ?? 0);
    if (at >= 0) report('source-syntax', at, { detail: SYNTAX_DETAILS.dash }, []);
    if (kind === 'plain' && ITEM.test(text) && beginsLine(there, index) && at < 0) {
      report('source-syntax', offset, { detail: SYNTAX_DETAILS.dash }, []);
    }
    if (kind !== 'plain' || !beginsLine(there, index) || there[index + 1]?.text === ':') continue;
    const detail = PARTED_BY.find(([pattern]) => pattern.test(text))?.[1];
    if (detail !== undefined) report('source-syntax', offset, { detail: SYNTAX_DETAILS[detail] }, []);
  }
}

/** Whether a line end, and blanks alone after it, stand before a lexeme; a block scalar has its sign before that. */
function beginsLine(lexemes: readonly Lexeme[], index: number): boolean {
  let at = index - 1;
  while (at >= 0 && lexemes[at]?.kind === 'blank' && !/[\r\n]/.test(lexemes[at]?.text ?? '')) at -= 1;
  if (!/[\r\n]/.test(lexemes[at]?.text ?? '')) return false;
  return !/^[|>]/.test(headBefore(lexemes, at));
}

/** The last sign before a lexeme that is not blank: of a block scalar `|` or `>`. */
function headBefore(lexemes: readonly Lexeme[], index: number): string {
  return lexemes.slice(Math.max(0, index - 4), index).findLast(({ kind }) => kind !== 'blank')?.text ?? '';
}
