import { references } from '../../logic/index.js';
import { combinerOf } from '../../model/combiner-of.js';
import type { Expression, References } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { formulasOf } from '../../model/node-formulas.js';
import type { Pack, RequiredPlugin } from '../../model/pack.js';
import { PLUGIN_LISTS, type PlanTier, type UsedPlugin } from '../../model/plan.js';
import { pluginVersion, type Versions } from '../../model/tables.js';
import { nodesOf } from '../../model/tier-nodes.js';
import type { Compiling } from './context.js';
import type { FactTable } from './facts.js';

type What = UsedPlugin['is'];

/** Every plugin that the pack requires must be there in exactly that version. */
export function checkRequired(context: Compiling): void {
  for (const what of Object.keys(PLUGIN_LISTS) as What[]) {
    for (const [index, { id, version }] of required(context.pack, what).entries()) {
      if (pluginVersion(context.tables, what, id) !== version) {
        context.report('plugin-missing', ['requires', PLUGIN_LISTS[what], index], {
          plugin: id,
          version: String(version),
        });
      }
    }
  }
}

/**
 * The plugins that a pack uses, wherever it uses them, each of which it must require; with all that their rules were
 * lowered to.
 */
export function usedPlugins(
  context: Compiling,
  { derived, relations }: FactTable,
  tiers: readonly PlanTier[],
): readonly UsedPlugin[] {
  const tables: readonly Versions[] = Object.values(context.tables);
  if (tables.every((table) => Object.values(table).every(({ version }) => version === undefined))) return [];
  const used = new Map<string, UsedPlugin>();
  const note = (is: What, id: string, path: Path, lowered: readonly Expression[] = []): void => {
    const version = pluginVersion(context.tables, is, id);
    if (version === undefined) return;
    const key = `${is} ${id}`;
    const known = used.get(key);
    if (!known && !required(context.pack, is).some((plugin) => plugin.id === id))
      context.report('plugin-unrequired', path, { plugin: id });
    used.set(key, { is, id, version, lowered: [...(known?.lowered ?? []), ...lowered] });
  };
  const noteOperators = ({ operators: named }: References, path: Path): void => {
    for (const operator of named) note('operator', operator, path);
  };
  for (const node of tiers.flatMap(nodesOf)) {
    if (node.kind === 'leaf') {
      const path = [...node.path, 'rule'];
      const own = { kind: node.rule, expression: node.points.expression };
      for (const { kind, expression } of [own, ...(node.inside ?? [])]) note('kind', kind, path, [expression]);
    } else {
      const [name] = combinerOf(node.document);
      note('combiner', name, [...node.path, 'combine'], [node.earned.expression, node.base.expression]);
    }
    for (const { references } of formulasOf(node)) noteOperators(references, node.path);
  }
  for (const typed of Object.values(derived)) noteOperators(references(typed), typed.path);
  const conditions = tiers.flatMap(({ cohorts }) => Object.values(cohorts).flatMap(({ where }) => where ?? []));
  for (const { references, typed } of [...relations, ...conditions]) noteOperators(references, typed.path);
  return [...used.values()].toSorted((a, b) => (`${a.is} ${a.id}` < `${b.is} ${b.id}` ? -1 : 1));
}

/** `id` if it names a plugin; undefined if it is built in. */
export function pluginOf(context: Compiling, what: What, id: string): string | undefined {
  return pluginVersion(context.tables, what, id) === undefined ? undefined : id;
}

function required({ requires = {} }: Pack, what: What): readonly RequiredPlugin[] {
  return requires[PLUGIN_LISTS[what]] ?? [];
}
