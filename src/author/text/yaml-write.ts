import { Document, isMap, isScalar, isSeq, stringify, visit } from 'yaml';
import { readDecimal } from '../../kit/decimal-text.js';
import { nfc } from '../../kit/unicode.js';
import type { Json } from '../../model/expression.js';
import { listGiven, notGiven, partGiven, textGiven } from '../../model/given-as.js';
import type { UnfilledCase } from '../cases/boundaries.js';
import { plainGiven } from './plain-given.js';
import { isReadable, readable } from './source-text.js';

/** Columns of a line, after which a text goes on in the next. */
const LINE = 120;

/**
 * A document as YAML for an author: block style, keys in the order of the document, quotation marks only where YAML needs
 * them. `readSource` reads the same document back. Letters and their marks are one character (NFC), however the document has them.
 *
 * @param document The document as plain data.
 * @example
 * writeSource({ id: 'xa-2026' }); // 'id: xa-2026\n'
 */
export function writeSource(document: Json): string {
  const text: string | undefined = stringify(plainGiven(document), {
    aliasDuplicateObjects: false,
    lineWidth: LINE,
    customTags: (tags) => [DECIMAL, ESCAPED, ...tags],
  });
  return nfc(text ?? notGiven('A document as plain data,', document));
}

/** `1e-7` -> `0.0000001`. */
export function withoutExponent(value: number): string {
  const reading = readDecimal(value);
  return reading.ok ? reading.text : String(value);
}

/**
 * Writes a text with characters that `readSource` refuses as they stand, as U+FFFD of a damaged copy, between quotation marks with
 * their escapes.
 */
const ESCAPED = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value: unknown) => typeof value === 'string' && !isReadable(value),
  test: /^$/,
  resolve: (text: string) => text,
  stringify: ({ value }: { readonly value: unknown }) => readable(JSON.stringify(value)),
};

/** Writes numbers without exponents, which our rule of decimals refuses. */
const DECIMAL = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value: unknown) => typeof value === 'number',
  test: /^$/,
  resolve: (text: string) => text,
  stringify: ({ value }: { readonly value: unknown }) => withoutExponent(value as number),
};

/**
 * Cases as YAML, one or two lines for each: figures in braces, numbers without quotes. `heading` is a comment at the top.
 *
 * @param document The cases.
 * @param heading The comment at the top; may have several lines.
 * @example
 * casesYaml(boundaries(pack).document, 'To be filled in');
 */
export function casesYaml(document: { readonly cases: readonly UnfilledCase[] }, heading: string): string {
  listGiven('A document with a list of `cases`', partGiven('A document of cases', document, 'cases').cases);
  textGiven('A heading', heading);
  const yaml = new Document(document, { aliasDuplicateObjects: false });
  yaml.commentBefore = heading
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
  visit(yaml, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && isShortDecimal(node.value)) node.value = Number(node.value);
    },
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? key.value : undefined;
      if (isMap(value) && name !== undefined && name !== 'cases') value.flow = true;
      // units, rows and decisions: one on each line
      if (isSeq(value) && name !== 'cases' && name !== 'rankings')
        for (const item of value.items) if (isMap(item)) item.flow = true;
      // what a unit says of a criterion is text: `number: "1"` is the number of a document
      return name === 'criteria' ? visit.SKIP : undefined;
    },
  });
  return yaml.toString({ lineWidth: LINE, flowCollectionPadding: true });
}

/** Whether a number keeps all digits without quotes. */
function isShortDecimal(text: string): boolean {
  return /^-?\d{1,10}(\.\d{1,5})?$/.test(text) && String(Number(text)) === text;
}
