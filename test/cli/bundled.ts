import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { buildConstants } from '../../scripts/source-digest.js';
import { type Called, folderOf } from './calling.js';

/** The program in one file, which starts in a fifth of the time that its source takes; gives the path of the file. */
export function bundled(): string {
  const outfile = join(folderOf({}), 'tieuchi.mjs');
  buildSync({
    entryPoints: [fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    define: buildConstants(),
    logLevel: 'error',
  });
  return outfile;
}

/** A call of the program as a process of its own, with a text on its standard input, through a pipe. */
export function piped(program: string, cwd: string, input: string | Uint8Array, argv: readonly string[]): Called {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], { cwd, input, encoding: 'utf8' });
  return { code: status ?? -1, out: stdout, err: stderr };
}
