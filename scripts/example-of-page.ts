import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { walkPage } from './walk-page.js';

/** The pages whose files are an example: what a page leaves when it was walked stands in the folder. */
export const EXAMPLES: Readonly<Record<string, string>> = { 'docs/derive-a-pack.md': 'examples/dak-lak-2026' };

/** What of an example no page writes. */
const BY_HAND: readonly string[] = ['README.md'];

/** Texts by the name of their file, folders with a slash. */
export type Texts = Readonly<Record<string, string>>;

/** A page as it is when it was walked, and the files that it leaves. */
export async function walkedWithFiles(text: string): Promise<{ readonly page: string; readonly files: Texts }> {
  let files: Texts = {};
  const page = await walkPage(text, (folder) => {
    files = textsIn(folder);
  });
  return { page, files };
}

/** The files of a folder, in order of name. */
export function textsIn(folder: string): Texts {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !BY_HAND.includes(name));
  return Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Makes the files of a folder these, and no others but those that no page writes. */
export function writeTexts(folder: string, files: Texts): void {
  for (const name of Object.keys(textsIn(folder))) if (!(name in files)) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
