import { FORGER, OURS } from './hostile-texts.js';

/** How the program itself colours; whatever else begins with ESC is not its own. */
const SGR = new RegExp(`${'\u001b'}\\[(?:31|33|39|1|22)m`, 'g');

/** Ranges that may never be printed, by number (Unicode 15: C0, C1, separators, format characters, what is drawn as nothing, private use, noncharacters). */
const UNSEEN: readonly (readonly [number, number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xf8ff],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffc],
  [0xfffe, 0xffff],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0x10ffff],
];

/** The characters of an output that a person does not see, or that act. */
export function unseenIn(text: string): readonly string[] {
  return [...text]
    .map((letter) => letter.codePointAt(0) ?? 0)
    .filter((point) => UNSEEN.some(([from, to]) => from <= point && point <= to))
    .map((point) => point.toString(16));
}

/** An output without the colours of the program. */
export function uncoloured(text: string): string {
  return text.replaceAll(SGR, '');
}

/** The lines that begin as a verdict or an error of the program does, and were written by somebody else. */
export function forgedLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => OURS.some((said) => line.startsWith(`${said} ${FORGER}`)));
}
