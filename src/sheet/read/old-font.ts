import { nfc, ofUnicodeAlone } from '../../kit/unicode.js';

/** Fonts of TCVN3, as `.VnTime`, and of VNI, as `VNI-Times`: they show Vietnamese letters for the codes of others. */
const OLD = /^(?:\.vn|vni-)/i;

/** Letters that those encodings put in the place of Vietnamese ones. */
const STAND_INS = /[\u0080-\u00ff]/;

/**
 * The font of a text that was typed in an encoding older than Unicode, and is read as other letters; undefined for any other text.
 * `fonts`: the names of its fonts, of the cell and of parts of the text.
 */
export function oldFontOf(text: string, fonts: readonly (string | undefined)[]): string | undefined {
  if (!STAND_INS.test(text) || ofUnicodeAlone(nfc(text))) return undefined;
  return fonts.find((name) => name !== undefined && OLD.test(name));
}
