import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

/** What one call of the program gave. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in this process, in a folder, with its streams caught. */
export async function call(argv: readonly string[], io: Partial<Io> = {}): Promise<Called> {
  const said = { out: '', err: '' };
  const code = await run(argv, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    cwd: FORMAT,
    env: {},
    ...io,
  });
  return { code, ...said };
}

/** The folder of the small packs. */
export const FORMAT = fileURLToPath(new URL('../fixtures/format', import.meta.url));

/** The text of a small pack or assessment. */
export function formatText(name: string): string {
  return readFileSync(join(FORMAT, name), 'utf8');
}

/** A new folder with these files. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tieuchi-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A text with one place changed; the place must be there. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`not there: ${from}`);
  return text.replace(from, to);
}
