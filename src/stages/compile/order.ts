import { statisticKey, statisticsIn } from '../../logic/index.js';
import type { Path } from '../../model/issue.js';
import { gatesOf } from '../../model/node-formulas.js';
import type { Formula, PlanNode, PlanTier, Step } from '../../model/plan.js';
import type { RowList } from '../../model/row-list.js';
import { membersOf, nodesOf } from '../../model/tier-nodes.js';
import type { Compiling } from './context.js';
import { knownReads, remembered } from './memo.js';
import { readsOwnLevel } from './reads-level.js';

/** An item that must come after every item in `after`. */
interface Waiting {
  readonly id: string;
  readonly path: Path;
  readonly after: readonly string[];
}

/**
 * The ids, each after the ids in its `after`, otherwise in the order of `items`. `circle` is called once for each circle,
 * with the path of its first member. An id in `after` that is not among the items is ignored.
 */
function orderOf(items: readonly Waiting[], circle: (ids: readonly string[], path: Path) => void): readonly string[] {
  const byId = new Map(items.map((waiting) => [waiting.id, waiting]));
  const done = new Set<string>();
  const reported = new Set<string>();
  const open = new Map<string, number>();
  const walk: { readonly waiting: Waiting; next: number }[] = [];
  const tell = (id: string, path: Path): void => {
    const ids = [...open.keys()].slice(open.get(id));
    if (!ids.some((member) => reported.has(member))) circle([...ids, id], byId.get(ids[0] ?? '')?.path ?? path);
    for (const member of ids) reported.add(member);
  };
  const enter = (waiting: Waiting): void => {
    if (done.has(waiting.id)) return;
    if (open.has(waiting.id)) tell(waiting.id, waiting.path);
    else {
      open.set(waiting.id, open.size);
      walk.push({ waiting, next: 0 });
    }
  };
  // no recursion: a chain of nodes may be longer than the call stack
  for (const start of items) {
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

/**
 * Nodes and statistics of a tier, each after all that it reads: a node after its children and what its rule names, a
 * statistic after the nodes that are asked of every member. A statistic over the tier below waits for nothing here:
 * that tier is computed before.
 */
export function orderSteps(context: Compiling, tier: PlanTier): readonly Step[] {
  const nodes = nodesOf(tier);
  const reads = knownReads(context, nodes);
  return reads
    ? remembered(context, ['steps', tier.id, ...reads], () => orderFresh(context, tier))
    : orderFresh(context, tier);
}

function orderFresh(context: Compiling, tier: PlanTier): readonly Step[] {
  const statistics = Object.values(tier.statistics).map(({ id, of, at, value }): Waiting => {
    const path = tier.nodes[at]?.path ?? tier.path;
    return { id: statisticId(id), path, after: of === tier.id ? readBy(context, tier, [value]) : [] };
  });
  const nodes = nodesOf(tier).map((node) => ({ id: node.id, path: node.path, after: readsOf(context, tier, node) }));
  const ids = orderOf([...nodes, ...statistics], (circle, path) => {
    const [first = '', ...more] = circle.filter((id) => tier.nodes[id]);
    const closed = more.at(-1) === first ? [first, ...more] : [first, ...more, first];
    context.report('node-cycle', tier.nodes[first]?.path ?? path, { nodes: closed.join(' → ') });
  });
  return ids.map((id) =>
    tier.nodes[id] ? { tier: tier.id, node: id } : { tier: tier.id, statistic: id.slice(STATISTIC.length) },
  );
}

/** The prefix of the ids of statistics; no id of a node has a space. */
const STATISTIC = 'statistic ';

function statisticId(key: string): string {
  return STATISTIC + key;
}

/**
 * The nodes and statistics that `node` needs. A gate may read the measures of its own node, which are known by then,
 * but not its level.
 */
function readsOf(context: Compiling, tier: PlanTier, node: PlanNode): readonly string[] {
  const formulas = [...node.applies, ...(node.kind === 'leaf' ? [node.points] : [node.earned, node.base])];
  const gates = gatesOf(node);
  const ownLevel = readsOwnLevel(node) ? [node.id] : [];
  return [
    ...membersOf(node),
    ...readBy(context, tier, formulas),
    ...readBy(context, tier, gates).filter((other) => other !== node.id),
    ...ownLevel,
  ];
}

/** The nodes and statistics that expressions name. */
function readBy(
  context: Compiling,
  tier: PlanTier,
  formulas: readonly Omit<Formula, 'expression'>[],
): readonly string[] {
  return formulas.flatMap(({ typed, references }) => [
    ...references.nodes,
    ...references.rows.flatMap((rows) => rowsOf(tier, rows)),
    ...remembered(context, ['statistics', typed], () => statisticsIn(typed)).map((node) =>
      statisticId(statisticKey(node)),
    ),
  ]);
}

function rowsOf(
  tier: PlanTier,
  { node, which }: { readonly node: string; readonly which: RowList },
): readonly string[] {
  const group = tier.nodes[node];
  return group?.kind === 'group' ? group[which] : [];
}
