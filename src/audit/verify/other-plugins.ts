import { canonicalJson } from '../../kit/canonical-json.js';
import type { RecordPlugin } from '../../model/record.js';

/** A plugin in which a record and what was derived again differ; one side is absent where only the other has the plugin. */
export interface OtherPlugin {
  /** The plugin as the record states it. */
  readonly recorded?: RecordPlugin;
  /** The plugin of that name that was given, with what it comes to now. */
  readonly rederived?: RecordPlugin;
}

/** The plugins that are not the same on both sides, paired by name; where only their order differs, those that changed place. */
export function otherPlugins(
  recorded: readonly RecordPlugin[],
  rederived: readonly RecordPlugin[],
): readonly OtherPlugin[] {
  const [stated, derived] = [without(recorded, rederived), without(rederived, recorded)];
  const paired = stated.map((plugin) => pairOf(plugin, derived.find(isNamed(plugin))));
  const added = derived.filter((plugin) => !stated.some(isNamed(plugin))).map((plugin) => pairOf(undefined, plugin));
  if (paired.length + added.length > 0) return [...paired, ...added];
  const longer = recorded.length > rederived.length ? recorded : rederived;
  return longer.flatMap((_, index) => {
    const [before, after] = [recorded[index], rederived[index]];
    return before && after && isSame(before)(after) ? [] : [pairOf(before, after)];
  });
}

function pairOf(recorded: RecordPlugin | undefined, rederived: RecordPlugin | undefined): OtherPlugin {
  return { ...(recorded ? { recorded: { ...recorded } } : {}), ...(rederived ? { rederived: { ...rederived } } : {}) };
}

function without(plugins: readonly RecordPlugin[], others: readonly RecordPlugin[]): readonly RecordPlugin[] {
  return plugins.filter((plugin) => !others.some(isSame(plugin)));
}

function isNamed({ is, id }: RecordPlugin): (other: RecordPlugin) => boolean {
  return (other) => other.is === is && other.id === id;
}

function isSame(plugin: RecordPlugin): (other: RecordPlugin) => boolean {
  return (other) => canonicalJson(other) === canonicalJson(plugin);
}
