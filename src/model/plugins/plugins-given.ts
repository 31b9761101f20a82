import { isObject } from '../../kit/plain-data.js';
import { notGiven } from '../given-as.js';

/**
 * The plugins that are given, in these lists; a `TypeError` for what is no object, and where a key is no list of plugins, as
 * in `{ kind: [] }` or where the options were meant, which would else be left out of account. A module may export more, as
 * long as it exports a list.
 */
export function pluginsGiven<P extends object>(plugins: P, lists: readonly string[]): P {
  const needed = `An object of plugins, as \`{ ${lists.join(', ')} }\`,`;
  if (!isObject(plugins)) notGiven(needed, plugins);
  const keys = Object.keys(plugins);
  const isModule = Object.prototype.toString.call(plugins) === '[object Module]';
  const unknown = keys.find((key) => !lists.includes(key));
  if (unknown === undefined || (isModule && keys.some((key) => lists.includes(key)))) return plugins;
  throw new TypeError(`${needed} is needed here, not one with '${unknown}'.`);
}
