import { nfc } from '../../kit/unicode.js';

const YES: readonly string[] = ['có', 'yes', 'y', 'đúng', 'x', '✓', '✔', '☑', 'true'];
const NO: readonly string[] = ['không', 'no', 'n', 'sai', 'false'];

/** What people write for true and false; undefined for anything else, and for `1`, `0` and what is blank. */
export function yesOrNo(written: string): boolean | undefined {
  const word = nfc(written).trim().toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}
