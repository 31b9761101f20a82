import { anyNode, hasShape } from '../../model/by-shape.js';
import type { Json } from '../../model/expression.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import type { Compared, Corner } from './corners.js';
import { type Item, isSame } from './items.js';
import type { DiffCause, DiffLine, PackChange, UnitChange } from './record-diff.js';

/** What may have caused anything: all that is known differently of the unit and of the packs, and what they declare. */
export interface Known {
  readonly unit: readonly UnitChange[];
  readonly pack: readonly PackChange[];
  readonly before: Plan;
  readonly after: Plan;
}

/** Keys of a criterion that say what it makes of facts; the others say what groups make of it. */
const OF_OUTCOME: readonly string[] = [
  'rule',
  'max',
  'role',
  'round',
  'appliesTo',
  'mayClaimNotApplicable',
  'mayAward',
  'evidence',
];

/** Keys of a group that decide whether what is below it is asked. */
const OF_ASKING: readonly string[] = ['appliesTo', 'mayClaimNotApplicable'];

/** What stands behind a line: the changes that the criterion looks at, or the nodes that its rule follows. */
export function causesOf(cause: DiffLine['cause'], item: Item, compared: Compared, known: Known): readonly DiffCause[] {
  const looks = (['facts', 'interaction', 'both'] as const).some((one) => one === cause);
  const rules = (['rules', 'interaction', 'both'] as const).some((one) => one === cause);
  const [own, below] = [nodesOf([item.node], compared), nodesOf(item.ids, compared)];
  const nearest = (of: (nodes: readonly PlanNode[]) => readonly DiffCause[]) =>
    of(own).length > 0 ? of(own) : of(below);
  const ofPack = rules ? nearest((nodes) => packCauses(nodes, compared, known)) : [];
  const follows = followed(below, compared, cause);
  const ofUnit = looks ? nearest((nodes) => unitCauses(nodes, compared, known)) : [];
  const others: readonly DiffCause[] = looks && comparesUnits(below) ? [{ of: 'units' }] : [];
  return [
    ...(rules && ofPack.length + follows.length === 0 ? settingsOf(known) : ofPack),
    ...ofUnit,
    ...follows,
    ...(ofUnit.length + follows.length === 0 ? others : []),
  ];
}

/** Whether a rule or a condition reads a statistic over units together, which may move though nothing of this unit does. */
function comparesUnits(nodes: readonly PlanNode[]): boolean {
  const formulas = nodes.flatMap((node) => [...node.applies, ...(node.kind === 'leaf' ? [node.points] : [])]);
  return formulas.some(({ typed }) => anyNode(typed, (node) => hasShape(node, 'statistic')));
}

/** What groups, weights, policies and rankings do differently around a node. */
export function structureCauses(
  of: string,
  ranking: string,
  { before, after }: Compared,
  pack: readonly PackChange[],
): readonly DiffCause[] {
  const isUnder = ({ nodes }: PlanTier, id: string) => nodes[id]?.lineage.includes(of) ?? false;
  return pack
    .filter(({ part, tier, id, key = '' }) => {
      if (part === 'pack') return key.startsWith('policies.');
      if (tier !== after.tier.id) return false;
      if (part === 'ranking') return id === ranking && ['of', 'by', 'basis'].includes(key);
      if (part !== 'group' && part !== 'criterion') return false;
      const isOwn = part === 'criterion' && OF_OUTCOME.includes(key) && key !== 'max' && key !== 'role';
      return (isUnder(before.tier, id) || isUnder(after.tier, id)) && !isOwn && !OF_ASKING.includes(key);
    })
    .map((change) => ({ of: 'pack', ...change }));
}

function nodesOf(ids: readonly string[], { before, after }: Compared): readonly PlanNode[] {
  return ids.flatMap((id) => [before.tier.nodes[id], after.tier.nodes[id]].flatMap((one) => one ?? []));
}

function lineageOf(nodes: readonly PlanNode[]): readonly string[] {
  return [...new Set(nodes.flatMap(({ lineage }) => lineage))];
}

function factsOf(nodes: readonly PlanNode[]): readonly string[] {
  const formulas = nodes.flatMap((node) => [...node.applies, ...(node.kind === 'leaf' ? [node.points] : [])]);
  return formulas.flatMap(({ references }) => [...references.facts, ...references.presences]);
}

function unitCauses(
  nodes: readonly PlanNode[],
  compared: Compared,
  { unit, before, after }: Known,
): readonly DiffCause[] {
  const ids = nodes.map(({ id }) => id);
  const lineage = lineageOf(nodes);
  const read = [...factsOf(nodes), ...relatedFacts(ids, compared, [before, after])];
  const formulas = nodes.flatMap((node) => [...node.applies, ...(node.kind === 'leaf' ? [node.points] : [])]);
  const attributes = formulas.flatMap(({ references }) => references.attributes);
  return unit
    .filter(({ is, id = '' }) => {
      if (is === 'fact') return read.includes(id);
      if (is === 'attribute') return attributes.includes(id);
      if (is === 'not-applicable') return lineage.includes(id);
      return is === 'layer' || (['claimed', 'evidence', 'award'].includes(is) && ids.includes(id));
    })
    .map((change) => ({ of: 'unit', ...change }));
}

/** Where a relation is broken, any fact in it may be the one that broke it. */
function relatedFacts(ids: readonly string[], { corners }: Compared, plans: readonly Plan[]): readonly string[] {
  const outcomes = Object.values(corners).flatMap((scores) => ids.map((id) => scores[id]?.outcome));
  const broken = outcomes.flatMap((outcome) =>
    outcome?.status === 'unscorable' && outcome.because.code === 'relation-broken'
      ? [outcome.because.params?.relation ?? '']
      : [],
  );
  return plans.flatMap(({ relations }) =>
    relations.filter(({ id }) => broken.includes(id)).flatMap(({ references }) => references.facts),
  );
}

function packCauses(nodes: readonly PlanNode[], { after }: Compared, known: Known): readonly DiffCause[] {
  const [ids, lineage, facts] = [nodes.map(({ id }) => id), lineageOf(nodes), factsOf(nodes)];
  const named = [...namesIn(nodes, known.before), ...namesIn(nodes, known.after)];
  return known.pack
    .filter(({ part, id, tier, key = '' }) => {
      if (part === 'constant') return named.includes(`constant ${id}`);
      if (part === 'fact') return facts.includes(id) || named.includes(`var ${id}`);
      if ((part !== 'criterion' && part !== 'group') || tier !== after.tier.id) return false;
      if (part === 'criterion' && ids.includes(id)) return OF_OUTCOME.includes(key);
      return lineage.includes(id) && OF_ASKING.includes(key);
    })
    .map((change) => ({ of: 'pack', ...change }));
}

/** Settings of the procedure, the period and the relations: they reach every criterion, and explain one that nothing else does. */
function settingsOf({ pack }: Known): readonly DiffCause[] {
  return pack
    .filter(({ part, key = '' }) => part === 'relation' || (part === 'pack' && /^(procedure|period)\./.test(key)))
    .map((change) => ({ of: 'pack', ...change }));
}

/** Constants and facts that rules and conditions name, those that derived facts name included. */
function namesIn(nodes: readonly PlanNode[], { pack }: Plan): readonly string[] {
  const names = new Set<string>();
  const derived = new Map(pack.facts.map(({ id, derive }) => [id, derive]));
  const look = (value: Json | undefined): void => {
    if (typeof value === 'string' && derived.has(value) && !names.has(`var ${value}`)) {
      names.add(`var ${value}`);
      look(derived.get(value));
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'constant' && typeof inner === 'string') names.add(`constant ${inner}`);
      look(inner as Json);
    }
  };
  for (const { document } of nodes) look([(document.rule as Json) ?? '', document.appliesTo ?? '']);
  return [...names];
}

const APART: Readonly<Partial<Record<DiffLine['cause'], readonly [Corner, Corner]>>> = {
  facts: ['old', 'new-facts'],
  rules: ['old', 'new-rules'],
  both: ['old', 'new'],
};

/** Nodes that the rule reads and that themselves give something else. */
function followed(nodes: readonly PlanNode[], { corners }: Compared, cause: DiffLine['cause']): readonly DiffCause[] {
  const [from, to] = APART[cause] ?? [];
  if (!from || !to) return [];
  const references = nodes.flatMap((node) => (node.kind === 'leaf' ? [node.points.references] : []));
  const read = new Set(references.flatMap(({ nodes: named, rows }) => [...named, ...rows.map(({ node }) => node)]));
  const differs = (id: string) => {
    const [was, is] = [corners[from]?.[id], corners[to]?.[id]];
    return !isSame(was, is) || was?.level !== is?.level;
  };
  return [...read].filter(differs).map((id) => ({ of: 'node', id }));
}
