import { valueAt } from '../kit/plain-data.js';
import { isWellFormed } from '../kit/unicode.js';
import { isForbidden } from './document.js';
import { type Issue, issue, issueOf } from './issue.js';
import type { Kind } from './kind.js';
import type { Combiner } from './lowering.js';
import type { Operator } from './operator.js';
import { PLUGIN_LISTS, type PluginPart } from './plan.js';
import { admitCombiner, admitKind } from './plugins/admit-kind.js';
import { admitOperator } from './plugins/admit-operator.js';
import { callPlugin, orPluginFault, type PluginFault } from './plugins/call-plugin.js';
import { pluginsGiven } from './plugins/plugins-given.js';

/** The tables in which the stages look names up; own keys only. A stage never branches on a name. */
export interface Tables {
  /** Rule kinds, by name. */
  readonly kinds: Readonly<Record<string, Kind>>;
  /** Combiners, by name. */
  readonly combiners: Readonly<Record<string, Combiner>>;
  /** Operators, by name. */
  readonly operators: Readonly<Record<string, Operator>>;
}

/** The plugins that a caller adds to the built-in tables for one pack. A name that is taken already is an issue. */
export interface Plugins {
  /** Rule kinds that rules may name. */
  readonly kinds?: readonly Kind[] | undefined;
  /** Combiners that groups may name. */
  readonly combiners?: readonly Combiner[] | undefined;
  /** Operators that expressions may name. */
  readonly operators?: readonly Operator[] | undefined;
}

/** A table by name; a later entry of the same name stands for the earlier. */
export function named<T>(list: readonly T[], name: (entry: T) => string): Readonly<Record<string, T>> {
  return Object.fromEntries(list.map((entry) => [name(entry), entry]));
}

/** Names that the core language itself reads. */
const RESERVED: readonly string[] = ['number', 'literal', 'list', 'item', 'unknown'];

/**
 * The built-in tables with the plugins added, each in the form that the stages use, so that none can throw into a stage.
 * There is an issue for every name that is taken, version that is no whole number, and plugin that lacks its functions.
 */
export function withPlugins(
  tables: Tables,
  plugins: Plugins,
): { readonly tables: Tables; readonly issues: readonly Issue[] } {
  pluginsGiven(plugins, Object.keys(NAMED_BY));
  const issues: Issue[] = [];
  const faulty = ({ code, params }: PluginFault): void => void issues.push(issueOf(code, [], params));
  const added = <W extends keyof Plugins>(list: W, admitPlugin: AdmitPlugin<Tables[W][string]>): Tables[W] => {
    type Plugin = Tables[W][string];
    const table: Record<string, Plugin> = { ...(tables[list] as Readonly<Record<string, Plugin>>) };
    const call = { plugin: list, part: 'list', expected: 'plugin-list' };
    const read = orPluginFault(() => callPlugin(call, () => plugins[list] ?? [], listOf<Plugin>));
    if ('fault' in read) faulty(read.fault);
    for (const [index, plugin] of ('done' in read ? read.done : []).entries()) {
      const attempt = orPluginFault(() => admitted(plugin, { list, index, admitPlugin }));
      if ('fault' in attempt) {
        faulty(attempt.fault);
        continue;
      }
      const { id, entry } = attempt.done;
      const isTaken = Object.hasOwn(table, id);
      if (isTaken) issues.push(issue('plugin-duplicate', [], { plugin: id }));
      if (RESERVED.includes(id) || isForbidden(id))
        issues.push(issue('plugin-invalid', [], { plugin: id, detail: 'name' }));
      if (!Number.isSafeInteger(entry.version))
        issues.push(issue('plugin-invalid', [], { plugin: id, detail: 'version' }));
      if (!isTaken) table[id] = entry;
    }
    return table as Tables[W];
  };
  const merged: Tables = {
    kinds: added('kinds', admitKind),
    combiners: added('combiners', admitCombiner),
    operators: added('operators', admitOperator),
  };
  return { tables: merged, issues };
}

/** Versions by name; what is built in has none. */
export type Versions = Readonly<Record<string, { readonly version?: number }>>;

/** The version of a plugin; undefined for what is built in, or not there. */
export function pluginVersion(tables: Tables, part: PluginPart, id: string): number | undefined {
  const table: Versions = tables[PLUGIN_LISTS[part]];
  return valueAt(table, id)?.version;
}

type AdmitPlugin<T> = (plugin: T, id: string) => T;

const NAMED_BY = { kinds: 'kind', combiners: 'combiner', operators: 'name' } as const satisfies Record<
  keyof Plugins,
  string
>;

/** The functions that a plugin cannot do without. */
const NEEDED = { kinds: ['reads', 'lower'], combiners: ['lower'], operators: ['check', 'compile'] } as const;

/** The functions that a plugin may have. */
const OPTIONAL = { kinds: ['parts', 'check', 'tell'], combiners: ['check'], operators: ['bounds'] } as const;

/** A plugin by its name; until that is known it is called by its place in its list. */
function admitted<T extends object>(
  plugin: T,
  {
    list,
    index,
    admitPlugin,
  }: { readonly list: keyof Plugins; readonly index: number; readonly admitPlugin: AdmitPlugin<T> },
): { readonly id: string; readonly entry: T & { readonly version?: number } } {
  const place = `${list}[${index}]`;
  const id = callPlugin(
    { plugin: place, part: 'name', expected: 'plugin-name' },
    () => partOf(plugin, NAMED_BY[list]),
    textOf,
  );
  const call = { plugin: id, part: 'definition', expected: 'plugin-functions' };
  const entry = callPlugin(
    call,
    () => {
      const isFunction = (part: string): boolean => typeof partOf(plugin, part) === 'function';
      const isWhole =
        NEEDED[list].every(isFunction) &&
        OPTIONAL[list].every((part) => partOf(plugin, part) === undefined || isFunction(part));
      return isWhole ? admitPlugin(plugin, id) : undefined;
    },
    (plugin) => plugin as T | undefined,
  );
  return { id, entry };
}

function partOf(plugin: object, part: string): unknown {
  return (plugin as Readonly<Record<string, unknown>> | null | undefined)?.[part];
}

function textOf(answer: unknown): string | undefined {
  return typeof answer === 'string' && answer.trim() !== '' && isWellFormed(answer) ? answer : undefined;
}

function listOf<T>(answer: unknown): readonly T[] | undefined {
  return Array.isArray(answer) ? Array.from<T>(answer) : undefined;
}
