import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closest } from '../kit/unicode.js';
import { isThere } from './files.js';
import { wrongUsage } from './usage-error.js';

/** The file of a pack: the one that is named, or that of a shipped pack; the same from `dist/` and from source. */
export function findPack(cwd: string, name: string): string {
  const isPath = /[\\/]|\.(ya?ml|json)$/i.test(name);
  if (!isPath && shippedPacks().includes(name)) return join(packsFolder(), name, `${name}.pack.yaml`);
  if (isPath || isThere(cwd, name)) return name;
  const names = shippedPacks();
  return wrongUsage('pack-missing', { name, names: names.join(', '), suggestion: closest(name, names) ?? '' });
}

/** The names of the packs that stand beside the program, in order. */
export function shippedPacks(): readonly string[] {
  const folder = packsFolder();
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, `${id}.pack.yaml`)))
    .toSorted();
}

/** `criteria-packs` in the nearest folder above this file that has one. */
function packsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'criteria-packs')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'criteria-packs');
}
