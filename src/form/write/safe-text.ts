import { escapedForXlsx } from '../../kit/xlsx-text.js';

/**
 * A text as a workbook can hold it: lone surrogates and U+FFFE, U+FFFF, of which some programs open an empty sheet, become
 * U+FFFD; `_x0041_`, which .xlsx reads as a letter by its number, is written so that it stays as it is. At most
 * 32,767 UTF-16 units, and no half of a character at the end.
 */
export function safeText(text: string): string {
  const plain = text.replaceAll(/[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd').replaceAll(CONTROLS, '\ufffd');
  return escapedForXlsx(plain)
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '');
}

/** Control characters that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are replaced
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const LONGEST = 32_767;
