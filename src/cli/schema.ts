import {
  amendmentJsonSchema,
  assessmentJsonSchema,
  casesJsonSchema,
  packJsonSchema,
  recordJsonSchema,
} from '../index.js';
import type { Json } from '../model/expression.js';
import { amendSentence, describedIn, type Language } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { writeWhole } from './files.js';
import { type Io, printData } from './io.js';
import { loadPlugins } from './load-plugins.js';

/** The documents that have a schema. */
export const DOCUMENTS = ['pack', 'amendment', 'assessment', 'record', 'cases'] as const;

/** What `tieuchi schema` takes. */
export interface SchemaOptions {
  readonly lang: Language;
  readonly out?: string;
  readonly force?: true;
  readonly plugins?: string;
}

/**
 * The JSON Schema of a document, described in the language; that of a pack knows the kinds and combiners of plugins. A file
 * named by `out` is UTF-8 on every machine, which what a shell makes of `>` is not.
 */
export async function schema(
  io: Io,
  document: (typeof DOCUMENTS)[number],
  { lang, out, force, plugins }: SchemaOptions,
): Promise<ExitCode> {
  const loaded = await loadPlugins(io.cwd, plugins);
  const schemas: Readonly<Record<typeof document, () => Json>> = {
    pack: () => packJsonSchema(loaded),
    amendment: () => amendmentJsonSchema(),
    assessment: () => assessmentJsonSchema(),
    record: () => recordJsonSchema(),
    cases: () => casesJsonSchema(),
  };
  const text = `${JSON.stringify(describedIn(schemas[document](), lang), null, 2)}\n`;
  if (out === undefined) printData(io, text);
  else {
    writeWhole(io.cwd, out, text, force);
    io.err(`${amendSentence('written', lang, { file: out })}\n`);
  }
  return EXIT.fine;
}
