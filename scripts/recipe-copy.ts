// A copy of this repository in a temporary folder, with its packages linked, in which recipes are carried out.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const LEFT_OUT: readonly string[] = ['.git', '.stryker-tmp', 'dist', 'node_modules', 'coverage', 'reports'];

/** The folder of a new copy; who asks for it removes it. */
export function repositoryCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tieuchi-recipe-'));
  for (const name of readdirSync(ROOT))
    if (!LEFT_OUT.includes(name)) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Writes files into a copy, by path. */
export function writeInto(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
