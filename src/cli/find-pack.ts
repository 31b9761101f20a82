import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isThere, namesIn } from './files.js';
import { suggestionFor } from './near.js';
import { isStdin } from './standard-input.js';
import { wrongUsage } from './usage-error.js';

/** The file of a pack, by its path or by the name of a shipped pack; the same from `dist/` and from source. */
export function findPack(cwd: string, name: string): string {
  const isPath = /[\\/]|\.(ya?ml|json)$/i.test(name);
  if (!isPath && shippedPacks().includes(name)) return join(packsFolder(), name, `${name}.pack.yaml`);
  if (isPath || isStdin(name) || isThere(cwd, name)) return name;
  const names = shippedPacks();
  return wrongUsage('pack-missing', { name, names: names.join(', '), suggestion: suggestionFor(name, names) });
}

/** The names of the shipped packs, in order. */
export function shippedPacks(): readonly string[] {
  const folder = packsFolder();
  return namesIn(folder, '.').filter((id) => isThere(folder, join(id, `${id}.pack.yaml`)));
}

/** `criteria-packs` in the nearest folder above this file that has one. */
function packsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isThere(folder, 'criteria-packs') && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'criteria-packs');
}
