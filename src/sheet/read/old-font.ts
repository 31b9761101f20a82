import { nfc } from '../../kit/unicode.js';

/** Fonts of TCVN3, as `.VnTime`, and of VNI, as `VNI-Times`: they show Vietnamese letters for the codes of others. */
const OLD = /^(?:\.vn|vni-)/i;

/** Letters that those encodings put in the place of Vietnamese ones. */
const STAND_INS = /[\u0080-\u00ff]/;

/** Vietnamese letters that neither has: a text with one is Unicode, whatever its font. */
const OF_UNICODE = /[\u0102-\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]/;

/**
 * The font of a text that was typed in an encoding older than Unicode, and is read as other letters; undefined for any other text.
 * `fonts`: the names of its fonts, of the cell and of parts of the text.
 */
export function oldFontOf(text: string, fonts: readonly (string | undefined)[]): string | undefined {
  if (!STAND_INS.test(text) || OF_UNICODE.test(nfc(text))) return undefined;
  return fonts.find((name) => name !== undefined && OLD.test(name));
}
