import type { Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { PlanTier, Step } from '../../model/plan.js';
import type { Compiling } from './context.js';

/** A thing with what must come before it. */
export interface Waiting {
  readonly id: string;
  readonly path: Path;
  readonly after: readonly string[];
}

/**
 * The ids in an order in which each comes after all that it waits for, otherwise as given; every circle is told once,
 * at its first member, and left out. What is waited for but not there is passed over.
 */
export function orderOf(
  all: readonly Waiting[],
  circle: (ids: readonly string[], path: Path) => void,
): readonly string[] {
  const byId = new Map(all.map((waiting) => [waiting.id, waiting]));
  const done = new Set<string>();
  const told = new Set<string>();
  const open = new Map<string, number>();
  const walk: { readonly waiting: Waiting; next: number }[] = [];
  const tell = (id: string, path: Path): void => {
    const ids = [...open.keys()].slice(open.get(id));
    if (!ids.some((member) => told.has(member))) circle([...ids, id], byId.get(ids[0] ?? '')?.path ?? path);
    for (const member of ids) told.add(member);
  };
  const enter = (waiting: Waiting): void => {
    if (done.has(waiting.id)) return;
    if (open.has(waiting.id)) tell(waiting.id, waiting.path);
    else {
      open.set(waiting.id, open.size);
      walk.push({ waiting, next: 0 });
    }
  };
  // a stack of our own: a chain of nodes may be longer than the platform's
  for (const start of all) {
    enter(start);
    for (let at = walk.at(-1); at !== undefined; at = walk.at(-1)) {
      const id = at.waiting.after[at.next];
      at.next += 1;
      const before = id === undefined ? undefined : byId.get(id);
      if (before) enter(before);
      if (id !== undefined) continue;
      walk.pop();
      open.delete(at.waiting.id);
      done.add(at.waiting.id);
    }
  }
  return [...done];
}

/** Tiers from the lowest up: a tier comes after the one that it collects. */
export function orderTiers(context: Compiling): readonly string[] {
  const tiers = context.pack.tiers.map(
    ({ id, collects }, index): Waiting => ({
      id,
      path: ['tiers', index, 'collects'],
      after: collects === undefined ? [] : [collects],
    }),
  );
  return orderOf(tiers, (ids, path) => context.report('tier-cycle', path, { tiers: ids.join(' → ') }));
}

/** Nodes of a tier, each after its children and after every node that it reads. */
export function orderNodes(context: Compiling, tier: PlanTier): readonly Step[] {
  const nodes = tier.order.flatMap((id) => {
    const node = tier.nodes[id];
    return node ? [{ id, path: node.path, after: readsOf(tier, id) }] : [];
  });
  const ids = orderOf(nodes, (circle, path) => context.report('node-cycle', path, { nodes: circle.join(' → ') }));
  return ids.map((node) => ({ tier: tier.id, node }));
}

/** The nodes whose outcome this one needs. A gate may read the measures of its own node, which are there by then; never its level. */
function readsOf(tier: PlanTier, id: string): readonly string[] {
  const node = tier.nodes[id];
  if (!node) return [];
  const formulas = [...node.applies, ...(node.kind === 'leaf' ? [node.points] : [node.earned, node.base])];
  const gates = (node.levels?.steps ?? []).flatMap(({ gate }) => (gate ? [gate] : []));
  const own = node.kind === 'group' ? [...node.children, ...node.bonuses, ...node.penalties] : [];
  const read = formulas.flatMap(({ references }) => [
    ...references.nodes,
    ...references.rows.flatMap((rows) => rowsOf(tier, rows)),
  ]);
  const gated = gates.flatMap(({ references }) => [
    ...references.nodes,
    ...references.rows.flatMap((rows) => rowsOf(tier, rows)),
  ]);
  const ownLevel = gates.some(({ typed }) => readsLevel(typed, id)) ? [id] : [];
  return [...own, ...read, ...gated.filter((other) => other !== id), ...ownLevel];
}

function readsLevel({ op, name, args }: Typed, id: string): boolean {
  return (op === 'level' && name === id) || args.some((arg) => readsLevel(arg, id));
}

function rowsOf(
  tier: PlanTier,
  { node, which }: { readonly node: string; readonly which: 'children' | 'leaves' },
): readonly string[] {
  const group = tier.nodes[node];
  return group?.kind === 'group' ? group[which] : [];
}
