import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build as esbuild, transform } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';

/** What a page may use of the package, as a developer writes it. */
const PROGRAMS = {
  'exact.add': "import { add } from 'tieuchi/exact';\nglobalThis.used = add;",
  formatNumber: "import { formatNumber } from 'tieuchi/format';\nglobalThis.used = formatNumber;",
  'exact.add of the main door': "import { exact } from 'tieuchi';\nglobalThis.used = exact.add;",
  'compilePack and score':
    "import { compilePack } from 'tieuchi';\nimport { score } from 'tieuchi/score';\nglobalThis.used = [compilePack, score];",
  'openPlan and score': "import { openPlan, score } from 'tieuchi/run';\nglobalThis.used = [openPlan, score];",
  'tieuchi/run, with results to show': "import * as run from 'tieuchi/run';\nglobalThis.used = Object.values(run);",
} as const;

type Program = keyof typeof PROGRAMS;

/** Each bundler as its users run it: the minified text of the program in a file. */
const BUNDLERS = {
  esbuild: async (file: string) => {
    const { outputFiles } = await esbuild({
      entryPoints: [file],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
    });
    return outputFiles[0]?.text ?? '';
  },
  rollup: async (file: string) => {
    const bundle = await rollup({ input: file, plugins: [nodeResolve({ browser: true })], logLevel: 'silent' });
    const { output } = await bundle.generate({ format: 'es' });
    // as a minifier does with a module, names at its top are shortened too
    return (await transform(output[0].code, { minify: true, format: 'esm' })).code;
  },
  vite: async (file: string, folder: string) => {
    const built = await vite({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, modulePreload: false, rollupOptions: { input: file } },
    });
    const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
    return outputs.flatMap((part) => ('code' in part ? [part.code] : [])).join('\n');
  },
  webpack: (file: string, folder: string) =>
    new Promise<string>((done, failed) => {
      const output = { path: folder, filename: 'page.js' };
      webpack({ mode: 'production', context: folder, entry: file, output, performance: false }, (error, stats) => {
        if (error || stats?.hasErrors()) failed(error ?? new Error(stats?.toString()));
        else done(readFileSync(join(folder, 'page.js'), 'utf8'));
      });
    }),
} as const;

type Bundler = keyof typeof BUNDLERS;
const BUNDLER_NAMES = Object.keys(BUNDLERS) as readonly Bundler[];

/** The size of a program in kilobytes after gzip, bundled in a folder beside an installed package. */
async function sizeOf(program: Program, bundler: Bundler, consumer: string): Promise<number> {
  const folder = mkdtempSync(join(consumer, 'page-'));
  const file = join(folder, 'main.js');
  writeFileSync(file, PROGRAMS[program]);
  return gzipSync(await BUNDLERS[bundler](file, folder), { level: 9 }).length / 1000;
}

/** The sizes of all programs by all bundlers, a row each. */
export async function sizesTable(
  consumer: string,
): Promise<Readonly<Record<Program, Readonly<Record<Bundler, number>>>>> {
  const rows = [];
  for (const program of Object.keys(PROGRAMS) as Program[]) {
    const cells = [];
    for (const bundler of BUNDLER_NAMES) cells.push([bundler, await sizeOf(program, bundler, consumer)] as const);
    rows.push([program, Object.fromEntries(cells)] as const);
  }
  return Object.fromEntries(rows) as Readonly<Record<Program, Readonly<Record<Bundler, number>>>>;
}
