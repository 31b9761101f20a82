import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { moduleRuntime } from '../scripts/module-runtime.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What `tieuchi/build` carries for the modules that it writes. */
const RUNTIME = moduleRuntime('0');

/** What a page imports, by the name that the table gives it. */
const IMPORTS: Readonly<Record<string, string>> = {
  'tieuchi, all of it': "export * from './src/index.ts';",
  'tieuchi/exact, `add` alone': "export { add } from './src/exact-door.ts';",
  'tieuchi/format, all of it': "export * from './src/format.ts';",
  'tieuchi, `exact.add` alone': "import { exact } from './src/index.ts'; export const { add } = exact;",
  'tieuchi, `compilePack` alone': "export { compilePack } from './src/index.ts';",
  'tieuchi, `compilePack` and `assess`': "export { assess, compilePack } from './src/index.ts';",
  'tieuchi, `compilePack`, and `score` of tieuchi/score':
    "export { compilePack } from './src/index.ts'; export { score } from './src/score.ts';",
  'tieuchi/score, all of it': "export * from './src/score.ts';",
  'tieuchi/run, `openPlan` and `score`': "export { openPlan, score } from './src/run/index.ts';",
  'tieuchi/run, all of it': "export * from './src/run/index.ts';",
  'tieuchi/author, all of it': "export * from './src/author/index.ts';",
  'tieuchi/audit, all of it': "export * from './src/audit/index.ts';",
  'tieuchi/build, all of it': "export * from './src/build/index.ts';",
  'tieuchi/sheet, all of it': "export * from './src/sheet/index.ts';",
  'tieuchi/form, all of it': "export * from './src/form/index.ts';",
  'tieuchi/report, `annexOf` and `annexHtml`': "export { annexHtml, annexOf } from './src/report/index.ts';",
  'tieuchi/report, all of it': "export * from './src/report/index.ts';",
};

/** The size of each door as a page loads it: bundled from source with what it imports, minified, then gzipped. */
export async function sizesTable(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(IMPORTS).map(async ([name, contents]) => {
      const text = await bundled(contents);
      return `| ${name} | ${kilobytes(text.length)} | ${kilobytes(gzipSync(text, { level: 9 }).length)} |`;
    }),
  );
  return ['| import | minified, kB | gzipped, kB |', '|---|---:|---:|', ...lines].join('\n');
}

async function bundled(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // the constants of a build, and as in tsup.config.ts
    define: {
      __TIEUCHI_SOURCE__: '"sha256"',
      __TIEUCHI_VERSION__: '"0"',
      __TIEUCHI_RUNTIME__: JSON.stringify(RUNTIME),
      define: 'undefined',
    },
    logLevel: 'error',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
