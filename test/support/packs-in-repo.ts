import { readdirSync, readFileSync } from 'node:fs';
import { readSource } from '../../src/author/index.js';
import type { Json } from '../../src/model/expression.js';

/** The document of a file of this repository. */
export function documentAt(path: string): { readonly [key: string]: Json } {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  return readSource(text).document as { readonly [key: string]: Json };
}

/** Every pack of the repository, by its path. */
export const PACK_PATHS: readonly string[] = ['criteria-packs', 'examples', 'test/fixtures/format'].flatMap((folder) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => /pack\.yaml$/.test(file))
    .map((file) => `${folder}/${file}`),
);
