import { closestOrEmpty } from '../../kit/unicode.js';
import { type Issue, issue, type Path } from '../../model/issue.js';
import type { Pack, PackNode } from '../../model/pack.js';
import type { RemovedPart } from '../drop/drop-parts.js';
import type { DeriveOptions } from './options.js';

/** The parts that the options leave out, and an issue for each option that names nothing. */
interface Roots {
  readonly roots: readonly RemovedPart[];
  readonly issues: readonly Issue[];
}

/** The tiers that are not kept, and the tiers and rows that are to be left out. */
export function rootsOf(pack: Pack, { tiers, without = [] }: DeriveOptions): Roots {
  const ids = pack.tiers.map(({ id }) => id);
  const unknown = (tiers ?? []).flatMap((tier, index) =>
    ids.includes(tier)
      ? []
      : [issue('tier-undeclared', ['tiers', index], { tier, suggestion: closestOrEmpty(tier, ids) })],
  );
  const unkept = ids.flatMap((id, index): readonly RemovedPart[] =>
    tiers === undefined || tiers.includes(id) ? [] : [{ path: ['tiers', index], sort: 'tier', of: '', isRoot: true }],
  );
  const named = without.map((name, index) => ({ name, index, places: placesOf(pack, name) }));
  const rows = named.flatMap(({ places }) => places);
  const missed = named.flatMap(({ name, index, places }) => {
    if (places.length > 0) return [];
    const all = [...ids, ...pack.tiers.flatMap(({ criteria }) => nodesIn(criteria, []).map(({ id }) => id))];
    const node = name.split('/').at(-1) ?? name;
    return [issue('node-undeclared', ['without', index], { node: name, suggestion: closestOrEmpty(node, all) })];
  });
  return { roots: [...unkept, ...rows], issues: [...unknown, ...missed] };
}

/** A tier by its id, a row of one tier as `tier/row`, or the rows of that id in every tier. */
function placesOf({ tiers }: Pack, name: string): readonly RemovedPart[] {
  const [first = '', row] = name.split('/');
  return tiers.flatMap(({ id, criteria }, index): readonly RemovedPart[] => {
    if (row === undefined && id === first) return [{ path: ['tiers', index], sort: 'tier', of: '', isRoot: true }];
    if (row !== undefined && id !== first) return [];
    return nodesIn(criteria, ['tiers', index, 'criteria'])
      .filter((node) => node.id === (row ?? first))
      .map(({ path }) => ({ path, sort: 'node', of: '', isRoot: true }));
  });
}

function nodesIn(nodes: readonly PackNode[], path: Path): readonly { readonly id: string; readonly path: Path }[] {
  return nodes.flatMap((node, index) => {
    const at = [...path, index];
    return [{ id: node.id, path: at }, ...nodesIn(node.children ?? [], [...at, 'children'])];
  });
}
