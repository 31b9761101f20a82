import { type AnyRecord, recordText } from '../audit/index.js';
import { canonicalJson } from '../kit/canonical-json.js';
import { nfc } from '../kit/unicode.js';
import { readJson } from '../model/read-json.js';

/** How the text of a record differs from what the program writes of the same content; '' where it differs in several ways. */
export type WrittenAgain = '' | 'blanks' | 'letters' | 'keys';

/** How the text of a record was changed by another program: blanks, line ends or escapes; decomposed letters; the order of keys. */
export function writtenAgain(text: string, record: AnyRecord): WrittenAgain {
  // a record in lines is not one JSON text
  const { document } = readJson(text);
  if (document === undefined) return '';
  const [plain, written] = [JSON.stringify(document), recordText(record).trimEnd()];
  if (plain === written) return 'blanks';
  if (nfc(plain) === written) return 'letters';
  return canonicalJson(document) === written ? 'keys' : '';
}
