import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of all projects of this run of the tests, which vitest.config.ts names. */
const CONSUMERS = join(tmpdir(), `tieuchi-consumers-${process.env.TIEUCHI_RUN ?? process.pid}`);

/**
 * The folder of a new project in which the package is installed as npm would publish it, and `beside` it libraries of our own
 * `node_modules`. The package is built and packed once for a run of the tests; with `TIEUCHI_BUILT` set, `dist` is packed as it is.
 */
export async function consumerOf(name: string, beside: readonly string[] = []): Promise<string> {
  await packOnce();
  const folder = join(CONSUMERS, name);
  for (const library of beside) link(library, folder);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Where the package stands for a project. */
export function packageOf(consumer: string): string {
  return join(consumer, '..', 'node_modules', 'tieuchi');
}

/** Packs the package, unless another file of this run does; then it waits. */
async function packOnce(): Promise<void> {
  const said = (word: string) => join(CONSUMERS, word);
  if (isFirst()) {
    try {
      pack();
      writeFileSync(said('ready'), '');
    } catch (error) {
      writeFileSync(said('failed'), String(error));
    }
  }
  while (!existsSync(said('ready'))) {
    if (existsSync(said('failed'))) throw new Error(readFileSync(said('failed'), 'utf8'));
    await setTimeout(200);
  }
}

function isFirst(): boolean {
  try {
    mkdirSync(CONSUMERS);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function pack(): void {
  const shell = { cwd: ROOT, stdio: 'pipe', encoding: 'utf8' } as const;
  // who has just built it says so
  if (process.env.TIEUCHI_BUILT === undefined) execFileSync('npm', ['run', 'build'], shell);
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', CONSUMERS], shell).trim();
  const target = join(CONSUMERS, 'node_modules', 'tieuchi');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(CONSUMERS, packed.split('\n').at(-1) ?? ''), '-C', target, '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) link(name, CONSUMERS);
}

function link(library: string, folder: string): void {
  const path = join(folder, 'node_modules', library);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', library), path);
}
