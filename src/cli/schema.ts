import { assessmentJsonSchema, packJsonSchema, recordJsonSchema } from '../index.js';
import type { Json } from '../model/expression.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import type { Io } from './io.js';
import { loadPlugins } from './load-plugins.js';

/** The documents that have a schema. */
export const DOCUMENTS = ['pack', 'assessment', 'record'] as const;

/** Prints the JSON Schema of a document; that of a pack knows the kinds and combiners of plugins. */
export async function schema(
  io: Io,
  document: (typeof DOCUMENTS)[number],
  plugins: string | undefined,
): Promise<ExitCode> {
  const loaded = await loadPlugins(io.cwd, plugins);
  const schemas: Readonly<Record<typeof document, () => Json>> = {
    pack: () => packJsonSchema(loaded),
    assessment: assessmentJsonSchema,
    record: recordJsonSchema,
  };
  io.out(`${JSON.stringify(schemas[document](), null, 2)}\n`);
  return EXIT.fine;
}
