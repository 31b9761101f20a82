import { escapedForXlsx } from '../../kit/xlsx-text.js';

/**
 * A text as a workbook can hold it. Lone surrogates, U+FFFE and U+FFFF, with which some programs open an empty sheet,
 * become U+FFFD; `_x0041_`, which .xlsx reads as the letter A, is escaped. At most 32,767 UTF-16 units, never half of a
 * character at the end.
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
