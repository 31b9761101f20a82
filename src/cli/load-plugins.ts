import { pathToFileURL } from 'node:url';
import { PLUGIN_LISTS } from '../model/plan.js';
import { callPlugin } from '../model/plugins/call-plugin.js';
import type { Plugins } from '../model/tables.js';
import { regularFile } from './files.js';

/**
 * The lists that an ES module of the caller's choice exports; the module is run. A module that fails, or exports no list, is
 * a fault of the plugin; a file that does not exist is wrong usage. Each `turn` loads the file as it is then.
 */
export async function loadPlugins(cwd: string, file: string | undefined, turn = 0): Promise<Plugins> {
  if (file === undefined) return {};
  const module = await importModule(cwd, file, turn);
  const call = { plugin: file, part: 'export', expected: 'plugin-lists' };
  return callPlugin(call, () => Object.values(PLUGIN_LISTS).map((list) => [list, module[list]] as const), listsOf);
}

function listsOf(exported: unknown): Plugins | undefined {
  const lists = (exported as readonly (readonly [string, unknown])[]).filter(([, list]) => list !== undefined);
  return lists.length > 0 && lists.every(([, list]) => Array.isArray(list)) ? Object.fromEntries(lists) : undefined;
}

async function importModule(cwd: string, file: string, turn: number): Promise<Readonly<Record<string, unknown>>> {
  const path = regularFile(cwd, file);
  try {
    // a module is loaded once for each address
    const { href } = pathToFileURL(path);
    return (await import(turn === 0 ? href : `${href}?turn=${turn}`)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const rethrow = (): never => {
      throw error;
    };
    return callPlugin<never>({ plugin: file, part: 'import', expected: '' }, rethrow, () => undefined);
  }
}
