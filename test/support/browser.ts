import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { type BuildOptions, build } from 'esbuild';
import { ENGINE } from '../../src/model/build.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The constants of this very run of the tests, so that a record names the same build of the engine. */
const SAME_BUILD = {
  __TIEUCHI_SOURCE__: JSON.stringify(ENGINE.source),
  __TIEUCHI_VERSION__: JSON.stringify(ENGINE.version),
  // as in tsup.config.ts
  define: 'undefined',
};

/** A door, or a program, as one script for a page; what it exports stands in the global `door`. */
export async function bundleOf(source: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'door',
    platform: 'browser',
    target: 'es2022',
    define: SAME_BUILD,
    logLevel: 'error',
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

/** A page without a browser: what ECMAScript has, the two text coders, and no code from strings, as under a strict CSP. */
export function pageWith(script: string, globals: Readonly<Record<string, unknown>> = {}): (code: string) => unknown {
  const page = createContext(
    { TextEncoder, TextDecoder, ...globals },
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext(script, page);
  return (code) => runInContext(code, page);
}
