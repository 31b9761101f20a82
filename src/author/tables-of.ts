import { BUILT_IN } from '../engine.js';
import type { UsedPlugin } from '../model/plan.js';
import { type Plugins, pluginVersion, type Tables, withPlugins } from '../model/tables.js';

/** The tables with the plugins that are given; a `TypeError` where one that the pack was compiled with is not among them. */
export function tablesOf(used: readonly Omit<UsedPlugin, 'lowered'>[], plugins: Plugins): Tables {
  const { tables } = withPlugins(BUILT_IN, plugins);
  const lacking = used.find(({ is, id, version }) => pluginVersion(tables, is, id) !== version);
  if (!lacking) return tables;
  const { is, id, version } = lacking;
  throw new TypeError(
    `The plugins that the pack was compiled with are needed here; the ${is} '${id}' of version ${version} is not among them.`,
  );
}
