import { canonicalJson } from '../../../kit/canonical-json.js';
import type { Json } from '../../../model/expression.js';
import { anyError } from '../../../model/issue.js';
import { readSource } from '../source.js';

/** Whether a text is read without an error, as just the document that it is meant to say. */
export function isReadAs(text: string, expected: Json): boolean {
  const { document, issues } = readSource(text);
  return document !== undefined && !anyError(issues) && canonicalJson(document) === canonicalJson(expected);
}
