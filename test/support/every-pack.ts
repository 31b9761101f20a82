import { readdirSync } from 'node:fs';
import { safeCompilePack } from '../../src/index.js';
import type { Doc } from './naive-expressions.js';
import { documentAt } from './packs-in-repo.js';

const FOLDERS = ['criteria-packs', 'examples', 'test/check-findings', 'test/fixtures', 'test/bad-input', 'test/form'];

/** Every pack in these folders that compiles without plugins, by its file. */
export const EVERY_PACK: readonly (readonly [file: string, document: Doc])[] = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${folder}/${file}`),
).flatMap((file) => {
  const document: Doc = documentAt(file);
  return document?.format === 'tieuchi/pack@1' && safeCompilePack(document).ok ? [[file, document] as const] : [];
});
