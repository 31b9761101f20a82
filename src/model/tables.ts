import { type Issue, issue } from './issue.js';
import type { Combiner, Kind, Operator } from './lowering.js';

/** What the stages are given to look names up in: by own key only, so that no stage can branch on a name. */
export interface Tables {
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly combiners: Readonly<Record<string, Combiner>>;
  readonly operators: Readonly<Record<string, Operator>>;
}

/** What a caller adds to the built-in tables for one pack. A name that is taken already is an issue. */
export interface Plugins {
  readonly kinds?: readonly Kind[];
  readonly combiners?: readonly Combiner[];
  readonly operators?: readonly Operator[];
}

/** A table by name; a later entry of the same name stands for the earlier. */
export function named<T>(list: readonly T[], name: (entry: T) => string): Readonly<Record<string, T>> {
  return Object.fromEntries(list.map((entry) => [name(entry), entry]));
}

/** Names that the core language itself reads. */
const RESERVED: readonly string[] = ['number', 'literal', 'list', 'item', 'unknown'];

/** The built-in tables and the plugins together, with an issue for every name that is taken or version that is no whole number. */
export function withPlugins(
  tables: Tables,
  { kinds = [], combiners = [], operators = [] }: Plugins,
): { readonly tables: Tables; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const added = <T extends { readonly version?: number }>(
    table: Readonly<Record<string, T>>,
    list: readonly T[],
    name: (plugin: T) => string,
  ) => {
    const all: Record<string, T> = { ...table };
    for (const plugin of list) {
      const id = name(plugin);
      const isTaken = Object.hasOwn(all, id);
      if (isTaken) issues.push(issue('plugin-duplicate', [], { plugin: id }));
      if (RESERVED.includes(id)) issues.push(issue('plugin-invalid', [], { plugin: id, detail: 'name' }));
      if (!Number.isSafeInteger(plugin.version))
        issues.push(issue('plugin-invalid', [], { plugin: id, detail: 'version' }));
      if (!isTaken) all[id] = plugin;
    }
    return all;
  };
  const all: Tables = {
    kinds: added(tables.kinds, kinds, ({ kind }) => kind),
    combiners: added(tables.combiners, combiners, ({ combiner }) => combiner),
    operators: added(tables.operators, operators, ({ name }) => name),
  };
  return { tables: all, issues };
}
