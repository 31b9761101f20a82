import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommonOptions, DOCUMENTS } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { isThere, readText } from '../files.js';
import type { Io } from '../io.js';
import { writeOrPrint } from '../write-or-print.js';

/**
 * The JSON Schema of a document, described in the language; that of a pack knows the kinds and combiners of plugins. A file
 * named by `out` is UTF-8 on every machine, which a file that the shell writes with `>` is not.
 */
export async function runSchema(
  io: Io,
  document: (typeof DOCUMENTS)[number],
  options: CommonOptions,
): Promise<ExitCode> {
  writeOrPrint(io, shippedText(document, options) ?? (await composedText(io, document, options)), options);
  return EXIT.fine;
}

/** The schema that the package ships beside the program; undefined where plugins may add to it, or in a run from source. */
function shippedText(document: string, { lang, plugins }: CommonOptions): string | undefined {
  const [folder, name] = [dirname(fileURLToPath(import.meta.url)), join('schema', `${document}.${lang}.json`)];
  return plugins === undefined && isThere(folder, name) ? readText(folder, name) : undefined;
}

/** The schema made anew, for which the engine is loaded. */
async function composedText(
  io: Io,
  document: (typeof DOCUMENTS)[number],
  { lang, plugins }: CommonOptions,
): Promise<string> {
  const [{ loadPlugins }, { schemaText }] = await Promise.all([
    import('../load-plugins.js'),
    import('../json-schemas.js'),
  ]);
  return schemaText(document, await loadPlugins(io.cwd, plugins), lang);
}
