import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The exports of a module whose text this is. */
export async function loadText<T>(text: string): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'module-'));
  const file = join(folder, 'module.mjs');
  writeFileSync(file, text);
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as T;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
