import { bug } from '../../kit/bug.js';
import { nfc } from '../../kit/unicode.js';
import { type Limits, limitPassed } from '../../model/document.js';
import { bytesGiven } from '../../model/given-as.js';
import { SYNTAX_DETAILS } from '../../model/source-details.js';
import { jsonEscape } from '../../words/visible.js';
import { encodingOf, standInsIn } from './encoding-of.js';
import type { Position } from './locate.js';
import type { Report } from './source-issues.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** Up to this many runs of unreadable characters are reported one by one; more are reported as one issue, at the first. */
const FEW = 10;
/** All but YAML's printable characters; U+FFFD stands for bytes that are not UTF-8. */
const UNREADABLE = /[^\t\n\r\x20-\x7E\u0085\u00A0-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/gu;

/** Characters of `UNREADABLE` in a row. */
const UNREADABLE_RUN = new RegExp(`${UNREADABLE.source}+`, 'gu');
/** The first character after the control characters of ASCII. */
const SPACE = ' ';

/** Whether `readSource` reads each character of the text as it stands; any other must be written as an escape. */
export function isReadable(text: string): boolean {
  return text.search(UNREADABLE) < 0;
}

/** The text with an escape, as JSON and YAML between double quotes have it, for each character that cannot be read as it stands. */
export function readable(text: string): string {
  return text.replaceAll(UNREADABLE, jsonEscape);
}

/** The text without a byte order mark, with `\n` for a lone `\r`; undefined, and reported, where it is too large or not readable. */
export function admitText(text: string, limits: Pick<Limits, 'bytes'>, report: Report): string | undefined {
  if (isLongerThan(text, limits.bytes)) {
    report('source-too-large', 0, limitPassed(limits, 'bytes'));
    return undefined;
  }
  const plain = withoutMark(text);
  return isReadAsWritten(plain, report) ? plain.replaceAll(/\r(?!\n)/g, '\n') : undefined;
}

/** Whether each character of a text is the one that was written; else what is wrong is reported, in one issue where it has one cause. */
function isReadAsWritten(plain: string, report: Report): boolean {
  const encoding = encodingOf(plain);
  const standIns = encoding === '' ? standInsIn(plain) : { offset: 0, encoding };
  if (standIns !== undefined) report('source-encoding', standIns.offset, { encoding: standIns.encoding });
  if (standIns !== undefined) return false;
  const end = lostFrom(plain);
  if (end < plain.length) report('source-syntax', end, { detail: SYNTAX_DETAILS['nul-end'] }, []);
  const unreadable = [...plain.slice(0, end).matchAll(UNREADABLE_RUN)];
  // more than a few are one mistake: the file was saved in another encoding
  for (const { index, 0: run } of unreadable.slice(0, unreadable.length > FEW ? 1 : FEW)) {
    if (run < SPACE) report('source-syntax', index, { detail: SYNTAX_DETAILS.control }, []);
    else report('source-encoding', index, { encoding: '' });
  }
  return end === plain.length && unreadable.length === 0;
}

/** Where the NUL bytes begin that a copy that was broken off, or a disk that failed, leaves in place of the rest; else the end. */
function lostFrom(text: string): number {
  let end = text.length;
  while (end > 0 && '\0\r\n\t '.includes(text[end - 1] ?? '')) end -= 1;
  const nul = text.indexOf('\0', end);
  return nul < 0 ? text.length : nul;
}

/** Reports the first place where the text is not NFC. It is read as NFC, so one warning is enough. */
export function reportDecomposed(text: string, report: Report): void {
  const composed = nfc(text);
  if (composed === text) return;
  let at = 0;
  while (text[at] === composed[at]) at += 1;
  report('text-not-nfc', at);
}

/** The text without its byte order mark, which editors do not show: offsets and columns do not count it. */
export function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** Whether a text has more than `bytes` bytes in UTF-8. They are counted only where the length of the text does not tell. */
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

/** Whether a code unit is half of a character of four bytes. */
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Gives the line and column of an offset. The lines are counted at the first call. */
export function positions(text: string): (offset: number) => Position {
  let starts: readonly number[] = [];
  return (offset) => {
    if (starts.length === 0) starts = lineStarts(text);
    const startOf = (index: number) => starts[index] ?? bug('a line has a start');
    let line = 0;
    for (let next = starts.length; next - line > 1; ) {
      const middle = (line + next) >> 1;
      if (startOf(middle) <= offset) line = middle;
      else next = middle;
    }
    return { line: line + 1, column: offset - startOf(line) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/**
 * The text of a file from its bytes: UTF-16 where they begin with its byte order mark, as "Unicode text" of a spreadsheet
 * program does; else UTF-8, with U+FFFD for other bytes, which the reader of the text reports.
 *
 * @param bytes The bytes of the file.
 * @example
 * const source = readSource(decodeText(readFileSync('xa.pack.yaml')));
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytesGiven('The bytes of a text', bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
