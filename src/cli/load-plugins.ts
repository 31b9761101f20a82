import { pathToFileURL } from 'node:url';
import type { Plugins } from '../model/tables.js';
import { regularFile } from './files.js';
import { wrongUsage } from './usage-error.js';

const LISTS = ['kinds', 'combiners', 'operators'] as const;

/** The lists that an ES module exports. It is code of the caller's choice, and is run. */
export async function loadPlugins(cwd: string, file: string | undefined): Promise<Plugins> {
  if (file === undefined) return {};
  const module = await importModule(cwd, file);
  const lists = LISTS.filter((list) => module[list] !== undefined);
  if (lists.length === 0 || lists.some((list) => !Array.isArray(module[list]))) wrongUsage('plugins-none', { file });
  return Object.fromEntries(lists.map((list) => [list, module[list]]));
}

async function importModule(cwd: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  const path = regularFile(cwd, file);
  try {
    return (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    return wrongUsage('plugins-failed', { file, detail: error instanceof Error ? error.message : String(error) });
  }
}
