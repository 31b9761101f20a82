import { valueAt } from '../../kit/plain-data.js';
import type { Expression } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Pack, RequiredPlugin } from '../../model/pack.js';
import { PLUGIN_LISTS, type PlanTier, type UsedPlugin } from '../../model/plan.js';
import { nodesOf } from '../../model/tier-nodes.js';
import type { Compiling } from './context.js';

type What = UsedPlugin['is'];

/** Every plugin that the pack requires must be there in exactly that version. */
export function checkRequired(context: Compiling): void {
  for (const what of Object.keys(PLUGIN_LISTS) as What[]) {
    for (const [index, { id, version }] of required(context.pack, what).entries()) {
      if (versionOf(context, what, id) !== version) {
        context.report('plugin-missing', ['requires', PLUGIN_LISTS[what], index], {
          plugin: id,
          version: String(version),
        });
      }
    }
  }
}

/** The plugins that the tiers use, each of which the pack must require; with all that their rules were lowered to. */
export function usedPlugins(context: Compiling, tiers: readonly PlanTier[]): readonly UsedPlugin[] {
  const { kinds, combiners, operators } = context.tables;
  const isPlugin = ({ version }: { readonly version?: number }) => version !== undefined;
  if (![kinds, combiners, operators].some((table) => Object.values(table).some(isPlugin))) return [];
  const used = new Map<string, { is: What; id: string; version: number; lowered: Expression[] }>();
  const note = (is: What, id: string, lowered: Expression | undefined, path: Path): void => {
    const version = versionOf(context, is, id);
    if (version === undefined) return;
    const key = `${is} ${id}`;
    if (!used.has(key) && !required(context.pack, is).some((plugin) => plugin.id === id))
      context.report('plugin-unrequired', path, { plugin: id });
    const entry = used.get(key) ?? { is, id, version, lowered: [] };
    if (lowered !== undefined) entry.lowered.push(lowered);
    used.set(key, entry);
  };
  for (const node of tiers.flatMap(nodesOf)) {
    const formulas = node.kind === 'leaf' ? [node.points] : [node.earned, node.base];
    if (node.kind === 'leaf') note('kind', node.rule, node.points.expression, [...node.path, 'rule']);
    else {
      const { combine } = node.document;
      const name = typeof combine === 'string' ? combine : Object.keys(combine ?? {})[0];
      for (const { expression } of formulas) note('combiner', name ?? '', expression, [...node.path, 'combine']);
    }
    for (const { references } of [...node.applies, ...formulas]) {
      for (const operator of references.operators) note('operator', operator, undefined, node.path);
    }
  }
  return [...used.values()].toSorted((a, b) => (`${a.is} ${a.id}` < `${b.is} ${b.id}` ? -1 : 1));
}

/** `id` if it names a plugin; undefined if it is built in. */
export function pluginOf(context: Compiling, what: What, id: string): string | undefined {
  return versionOf(context, what, id) === undefined ? undefined : id;
}

function required({ requires = {} }: Pack, what: What): readonly RequiredPlugin[] {
  return requires[PLUGIN_LISTS[what]] ?? [];
}

/** The version of a plugin; undefined for what is built in, or not there. */
function versionOf({ tables }: Compiling, what: What, id: string): number | undefined {
  const table: Readonly<Record<string, { readonly version?: number }>> = tables[PLUGIN_LISTS[what]];
  return valueAt(table, id)?.version;
}
