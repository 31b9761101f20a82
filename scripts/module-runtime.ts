import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The text that modules of `tieuchi build` carry: `src/build/runtime/` with all that it imports, as one expression. */
export function moduleRuntime(version: string): string {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ['src/build/runtime/index.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'tieuchi',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minify: true,
    charset: 'utf8',
    legalComments: 'inline',
    write: false,
    define: { __TIEUCHI_VERSION__: JSON.stringify(version) },
  });
  const [output] = outputFiles;
  if (!output) throw new Error('the runtime of modules was not bundled');
  return output.text.trim();
}
