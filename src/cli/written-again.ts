import { type AnyRecord, recordText } from '../audit/index.js';
import { canonicalJson } from '../kit/canonical-json.js';
import { nfc } from '../kit/unicode.js';
import { readJson } from '../model/read-json.js';

/** In what the text of a record differs from what the program writes, where its content is the same; '' where in several things. */
export type WrittenAgain = '' | 'blanks' | 'letters' | 'keys';

/** How a text of a record was written again: with other blanks, line ends or escapes, with decomposed letters, or with keys in another order. */
export function writtenAgain(text: string, record: AnyRecord): WrittenAgain {
  // of a record in lines there is no one JSON text
  const { document } = readJson(text);
  if (document === undefined) return '';
  const [plain, written] = [JSON.stringify(document), recordText(record).trimEnd()];
  if (plain === written) return 'blanks';
  if (nfc(plain) === written) return 'letters';
  return canonicalJson(document) === written ? 'keys' : '';
}
