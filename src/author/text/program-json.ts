import { nfc } from '../../kit/unicode.js';
import { isForbidden, type Limits } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { readJson } from '../../model/read-json.js';

/** Indents that programs write JSON with. */
const INDENTS = [undefined, 2] as const;

/** A tab, or a character that is written by its code: the reader of YAML has more to say of these. */
const RARE = /\t|\\u/;

/** More digits a double may not keep. */
const MOST_DIGITS = 15;

/** A longer key is refused. */
const LONGEST_KEY = 1000;

/**
 * The document of a text that is, letter by letter, the JSON that a program writes of it, and in which nothing could be
 * reported; undefined for every other text, which the reader of YAML then reads. Such a text has no key twice, no number that
 * loses a digit and no slip of typing: they would all be written otherwise.
 */
export function programJson(text: string, limits: Pick<Limits, 'depth' | 'nodes'>): Json | undefined {
  if (!text.startsWith('{') || RARE.test(text) || nfc(text) !== text) return undefined;
  const { document } = readJson(text);
  if (document === undefined || !isPlain(document, limits)) return undefined;
  const written = text.endsWith('\n') ? text.slice(0, -1) : text;
  return INDENTS.some((indent) => JSON.stringify(document, null, indent) === written) ? document : undefined;
}

/** Whether a document is within the limits, and each key and number is one that no reader refuses or reads otherwise. */
function isPlain(document: Json, { depth, nodes }: Pick<Limits, 'depth' | 'nodes'>): boolean {
  const waiting: (readonly [value: Json, depth: number])[] = [[document, 1]];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, level] = next;
    seen += 1;
    if (seen > nodes) return false;
    if (typeof value === 'number' && !isShort(value)) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (level > depth) return false;
    for (const [key, inside] of Object.entries(value)) {
      if (isForbidden(key) || key === '' || key.length > LONGEST_KEY) return false;
      waiting.push([inside, level + 1]);
    }
  }
  return true;
}

function isShort(value: number): boolean {
  const written = String(value);
  return !written.includes('e') && written.length <= MOST_DIGITS;
}
