/**
 * A text as a workbook can hold it: lone surrogates and U+FFFE, U+FFFF, of which some programs open an empty sheet, become
 * U+FFFD; `_x0041_`, which .xlsx reads as a letter by its number, is written so that it stays as it is. At most 32,767 letters.
 */
export function safeText(text: string): string {
  return text
    .replaceAll(/[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(CONTROLS, '\ufffd')
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .slice(0, LONGEST);
}

/** Control characters that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are replaced
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const LONGEST = 32_767;
