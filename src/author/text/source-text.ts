import { nfc } from '../../kit/unicode.js';
import type { Limits } from '../../model/document.js';
import type { Position } from './locate.js';
import type { Report } from './source-issues.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** All but YAML's printable characters and U+FFFD, which stands where a decoder met bytes that are not UTF-8. */
const FEW = 10;
/** What a text was saved in shows at its beginning. */
const LOOKED_AT = 100_000;
const UNREADABLE = /[^\t\n\r\x20-\x7E\u0085\u00A0-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/gu;

/** The text without a byte order mark, and with `\n` where it has the line end of old spreadsheets alone; undefined, and reported, when it is too large or is no readable text. */
export function admitText(text: string, limits: Pick<Limits, 'bytes'>, report: Report): string | undefined {
  if (isLongerThan(text, limits.bytes)) {
    report('source-too-large', 0, { limit: String(limits.bytes) });
    return undefined;
  }
  const plain = withoutMark(text);
  const unreadable = [...plain.matchAll(UNREADABLE)];
  const encoding = encodingOf(text);
  // more than a few are one mistake: the file was saved in another encoding
  const wrong = unreadable.slice(0, encoding !== '' || unreadable.length > FEW ? 1 : FEW);
  for (const { index } of wrong) report('source-encoding', encoding === '' ? index : 0, { encoding });
  return unreadable.length > 0 ? undefined : plain.replaceAll(/\r(?!\n)/g, '\n');
}

/** What a text was saved in that was read as UTF-8, where it can be seen: every second character of UTF-16 is NUL. */
function encodingOf(text: string): string {
  const start = text.replace(/^\uFFFD+/, '').slice(0, 200);
  const nuls = start.length - start.replaceAll('\0', '').length;
  if (nuls * 3 > start.length) return 'UTF-16';
  const inWords = text.slice(0, LOOKED_AT).match(/(?:\p{L}\uFFFD|\uFFFD\p{L})/gu) ?? [];
  return inWords.length > 1 && !text.includes('\0') ? 'Windows-1258' : '';
}

/** Tells the first place where the text is not in composed form: it is read as if it were, so one warning is enough. */
export function reportDecomposed(text: string, report: Report): void {
  const composed = nfc(text);
  if (composed === text) return;
  let at = 0;
  while (text[at] === composed[at]) at += 1;
  report('text-not-nfc', at);
}

/** The text after its byte order mark, which editors do not show: offsets and columns count from here. */
export function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** Whether its UTF-8 is longer; a text that is too long by far is not read to its end. */
function isLongerThan(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  if (text.length * 3 <= bytes) return false;
  let size = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) size += 1;
    else if (unit < 0x800 || isSurrogate(unit)) size += 2;
    else size += 3;
  }
  return size > bytes;
}

/** Two surrogates make one character of four bytes. */
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Line and column of an offset; the lines are counted when the first is asked for. */
export function positions(text: string): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let line = 0;
    for (let next = starts.length; next - line > 1; ) {
      const middle = (line + next) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else next = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
