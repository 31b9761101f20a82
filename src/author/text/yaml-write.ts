import { stringify } from 'yaml';
import { readDecimal } from '../../kit/decimal-text.js';
import type { Json } from '../../model/expression.js';

const LINE = 120;

/**
 * A document as YAML that an author goes on with: block style, keys in the order of the document, text in quotation
 * marks only where YAML would read it as something else. `readSource` reads the same document back.
 */
export function writeSource(document: Json): string {
  return stringify(document, {
    aliasDuplicateObjects: false,
    lineWidth: LINE,
    customTags: (tags) => [DECIMAL, ...tags],
  });
}

/** A number is written without an exponent, which our rule of decimals refuses. */
const DECIMAL = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value: unknown) => typeof value === 'number',
  test: /^$/,
  resolve: (text: string) => text,
  stringify: ({ value }: { readonly value: unknown }) => {
    const reading = readDecimal(value as number);
    return reading.ok ? reading.text : String(value);
  },
};
