import {
  amendmentJsonSchema,
  assessmentJsonSchema,
  casesJsonSchema,
  coreJsonSchema,
  packJsonSchema,
  recordJsonSchema,
} from '../index.js';
import type { Json } from '../model/expression.js';
import type { Plugins } from '../model/tables.js';
import { describedIn, type Language } from '../words/index.js';
import type { DOCUMENTS } from './command.js';
import { jsonText } from './io.js';

type DocumentName = (typeof DOCUMENTS)[number];

const SCHEMAS = {
  pack: packJsonSchema,
  core: coreJsonSchema,
  amendment: amendmentJsonSchema,
  assessment: assessmentJsonSchema,
  record: recordJsonSchema,
  cases: casesJsonSchema,
} as const satisfies Readonly<Record<DocumentName, (plugins: Plugins) => Json>>;

/** The JSON Schema of a document as text, described in the language; that of a pack knows kinds and combiners of plugins. */
export function schemaText(document: DocumentName, plugins: Plugins, language: Language): string {
  return jsonText(describedIn(SCHEMAS[document](plugins), language));
}
