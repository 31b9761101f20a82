import {
  amendmentJsonSchema,
  assessmentJsonSchema,
  casesJsonSchema,
  packJsonSchema,
  recordJsonSchema,
} from '../../index.js';
import type { Json } from '../../model/expression.js';
import type { Plugins } from '../../model/tables.js';
import { describedIn } from '../../words/index.js';
import { argument, FORCE, fileOption, LANG, PLUGINS, type ProgramCommand } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { type Io, jsonText } from '../io.js';
import { loadPlugins } from '../load-plugins.js';
import { type TextOptions, writeOrPrint } from '../write-or-print.js';

/** The documents that have a schema. */
const DOCUMENTS = ['pack', 'amendment', 'assessment', 'record', 'cases'] as const;

const SCHEMAS = {
  pack: packJsonSchema,
  amendment: amendmentJsonSchema,
  assessment: assessmentJsonSchema,
  record: recordJsonSchema,
  cases: casesJsonSchema,
} as const satisfies Readonly<Record<(typeof DOCUMENTS)[number], (plugins: Plugins) => Json>>;

interface SchemaOptions extends TextOptions {
  readonly plugins?: string;
}

export const schemaCommand: ProgramCommand = {
  name: 'schema',
  args: [argument('DOCUMENT', '<DOCUMENT>', DOCUMENTS)],
  options: [fileOption('--out-text', '--out'), FORCE, LANG, PLUGINS],
  run: runSchema,
};

/**
 * The JSON Schema of a document, described in the language; that of a pack knows the kinds and combiners of plugins. A file
 * named by `out` is UTF-8 on every machine, which a file that the shell writes with `>` is not.
 */
async function runSchema(io: Io, document: (typeof DOCUMENTS)[number], options: SchemaOptions): Promise<ExitCode> {
  const plugins = await loadPlugins(io.cwd, options.plugins);
  writeOrPrint(io, jsonText(describedIn(SCHEMAS[document](plugins), options.lang)), options);
  return EXIT.fine;
}
