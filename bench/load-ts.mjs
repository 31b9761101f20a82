// Loads TypeScript without giving each function its name when it is made, as tsx does: that costs more than many a function
// does, and no program that uses the package pays it.
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

// this file is both: what a program imports, and the hooks, which Node runs in a thread of their own
const HOOKS = '?hooks';
if (!import.meta.url.endsWith(HOOKS)) register(`${import.meta.url}${HOOKS}`);

/** `./name.js`, imported by TypeScript, is `./name.ts`. */
export async function resolve(specifier, context, next) {
  const isSource = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
  return next(isSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const sourcefile = fileURLToPath(url);
  const { code } = await transform(await readFile(sourcefile, 'utf8'), { loader: 'ts', target: 'node20', sourcefile });
  return { format: 'module', source: code, shortCircuit: true };
}
