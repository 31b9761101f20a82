import { shown } from '../../model/scalar.js';
import type { Report } from './source-issues.js';
import type { Lexeme } from './yaml-lexemes.js';

/** What no comment cuts: a number, a day, true or false, an id, and whatever else is one word without accents. */
const COMPLETE = /^[\x21-\x7e]+$/;

/**
 * Reports a text that a comment follows on its line: `title: Mục #3` is the title `Mục`. Beside a number or an id a
 * comment is told only where no space follows its `#`, as nobody writes a comment.
 */
export function reportCutTexts(lexemes: readonly Lexeme[], report: Report): void {
  const there = lexemes.filter(({ kind }) => kind !== 'marker');
  for (const [index, { text, kind, offset }] of there.entries()) {
    const [before, beforeBlank] = [there[index - 1], there[index - 2]];
    if (kind !== 'other' || !text.startsWith('#') || before?.kind !== 'blank' || beforeBlank?.kind !== 'plain')
      continue;
    if (/[\r\n]/.test(before.text) || beforeBlank.text.includes('\n')) continue;
    if (COMPLETE.test(beforeBlank.text) && /^#(?:\s|#|$)/.test(text)) continue;
    if (offset < beforeBlank.offset) continue;
    report('comment-cuts-text', beforeBlank.offset, { text: shown(beforeBlank.text), cut: shown(text.trimEnd()) });
  }
}
