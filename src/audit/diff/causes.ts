import type { Plan, PlanNode } from '../../model/plan.js';
import type { ComparedUnit, Corner } from './corners.js';
import { type Item, isSame } from './items.js';
import { comparesUnits, namesIn, type Reads, readsOf } from './reads.js';
import type { DiffCause, DiffLine, PackChange, PackPart, UnitChange } from './record-diff.js';
import { isWithin } from './side.js';

/** Every change that may be a cause: of the unit, of all units and of the pack; and the plans of both sides. */
export interface PossibleCauses {
  readonly unit: readonly UnitChange[];
  /** What may be a cause of each unit: `unit` is one of these lists. */
  readonly units: readonly { readonly causes: readonly UnitChange[] }[];
  readonly pack: readonly PackChange[];
  readonly before: Plan;
  readonly after: Plan;
}

/** Keys of a criterion from which its outcome comes; its other keys say what groups make of it. */
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

/** Keys of a group that decide whether the nodes below it are asked. */
const OF_ASKING: readonly string[] = ['appliesTo', 'mayClaimNotApplicable'];

interface LineCause {
  /** Whether changed facts, and whether changed rules, are causes of such a line. */
  readonly facts: boolean;
  readonly rules: boolean;
  /** Corners between which another node that the rule reads may have changed. */
  readonly between?: readonly [Corner, Corner];
}

/** Where to look for the causes of a line; undefined for lines that are not about the outcome of an item. */
const LINE_CAUSES: Readonly<Record<DiffLine['cause'], LineCause | undefined>> = {
  facts: { facts: true, rules: false, between: ['old', 'new-facts'] },
  rules: { facts: false, rules: true, between: ['old', 'new-rules'] },
  interaction: { facts: true, rules: true },
  both: { facts: true, rules: true, between: ['old', 'new'] },
  added: undefined,
  removed: undefined,
  structure: undefined,
  together: undefined,
  rounding: undefined,
};

/** The causes of an item's line: changes that its rule reads, or other nodes that it reads. */
export function causesOf(
  cause: DiffLine['cause'],
  item: Item,
  compared: ComparedUnit,
  possible: PossibleCauses,
): readonly DiffCause[] {
  const line = LINE_CAUSES[cause];
  if (!line) return [];
  const [nodes, below] = [nodesOf([item.node], compared), nodesOf(item.ids, compared)];
  const nearest = (causesIn: (among: readonly PlanNode[]) => readonly DiffCause[]) => {
    const causes = causesIn(nodes);
    return causes.length > 0 ? causes : causesIn(below);
  };
  const ofPack = line.rules ? nearest((among) => packCauses(among, compared, possible)) : [];
  const ofNodes = line.between ? changedNodes(below, compared, line.between) : [];
  const ofUnit = line.facts ? nearest((among) => unitCauses(among, compared, possible)) : [];
  const ofUnits: readonly DiffCause[] = line.facts && comparesUnits(below) ? [{ of: 'units' }] : [];
  return [
    ...(line.rules && ofPack.length + ofNodes.length === 0 ? settingsOf(possible, compared.after.tier.id) : ofPack),
    ...ofUnit,
    ...ofNodes,
    ...(ofUnits.length > 0 && (ofUnit.length + ofNodes.length === 0 || haveOthersChanged(below, possible))
      ? ofUnits
      : []),
  ];
}

/** Whether another unit has another figure that the nodes name, or changed as a whole: as where it no longer sends anything. */
function haveOthersChanged(nodes: readonly PlanNode[], { unit, units, before, after }: PossibleCauses): boolean {
  const named = [...namesIn(nodes, before), ...namesIn(nodes, after)];
  return units.some(
    ({ causes }) => causes !== unit && causes.some(({ id }) => id === undefined || named.includes(`var ${id}`)),
  );
}

/** The changes of groups, weights, policies and rankings around a node that is ranked. */
export function structureCauses(
  of: string,
  ranking: string,
  { before, after }: ComparedUnit,
  pack: readonly PackChange[],
): readonly DiffCause[] {
  const isInTree = (id: string) => isWithin(before.tier, id, of) || isWithin(after.tier, id, of);
  return fromPack(pack, after.tier.id, {
    ...NO_CAUSE,
    pack: ({ key }) => key.startsWith('policies.'),
    ranking: ({ id, key }) => id === ranking && ['of', 'by', 'basis', 'prefer'].includes(key),
    group: ({ id, key }) => isInTree(id) && !OF_ASKING.includes(key),
    criterion: ({ id, key }) => isInTree(id) && (key === 'max' || key === 'role' || !OF_OUTCOME.includes(key)),
  });
}

type IsCause = (change: { readonly id: string; readonly key: string }) => boolean;

const never: IsCause = () => false;
const NO_CAUSE: Readonly<Record<PackPart, IsCause>> = {
  pack: never,
  constant: never,
  attribute: never,
  fact: never,
  relation: never,
  tier: never,
  cohort: never,
  criterion: never,
  group: never,
  ranking: never,
};

/** The changes that are causes, by part; those of another tier are none. */
function fromPack(
  changes: readonly PackChange[],
  inTier: string,
  causeTests: Readonly<Record<PackPart, IsCause>>,
): readonly DiffCause[] {
  return changes
    .filter(({ part, id, tier = inTier, key = '' }) => tier === inTier && causeTests[part]({ id, key }))
    .map((change) => ({ of: 'pack', ...change }));
}

function packCauses(
  nodes: readonly PlanNode[],
  { after }: ComparedUnit,
  { pack, ...plans }: PossibleCauses,
): readonly DiffCause[] {
  const { ids, lineage, facts } = readsOf(nodes);
  const named = [...namesIn(nodes, plans.before), ...namesIn(nodes, plans.after)];
  // without a key: a criterion of a group that changes as one came in, or is gone
  const decidesOutcome: IsCause = ({ key }) => key === '' || OF_OUTCOME.includes(key);
  const decidesAsking: IsCause = ({ id, key }) => lineage.includes(id) && OF_ASKING.includes(key);
  return fromPack(pack, after.tier.id, {
    ...NO_CAUSE,
    constant: ({ id }) => named.includes(`constant ${id}`),
    fact: ({ id }) => facts.includes(id) || named.includes(`var ${id}`),
    criterion: (change) => (ids.includes(change.id) ? decidesOutcome(change) : decidesAsking(change)),
    group: decidesAsking,
  });
}

/** Changes of the procedure, the period, deadlines and the relations: they reach every criterion, and are told where nothing nearer is. */
function settingsOf({ pack }: PossibleCauses, inTier: string): readonly DiffCause[] {
  const always = () => true;
  return fromPack(pack, inTier, {
    ...NO_CAUSE,
    relation: always,
    pack: ({ key }) => /^(procedure|period)\./.test(key),
    tier: ({ id, key }) => id === inTier && ['deadline', 'late'].includes(key),
  });
}

function nodesOf(ids: readonly string[], { before, after }: ComparedUnit): readonly PlanNode[] {
  return ids.flatMap((id) => [before.tier.nodes[id], after.tier.nodes[id]].flatMap((node) => node ?? []));
}

const isRead = (id: string, { ids }: Reads) => ids.includes(id);

/** Whether nodes that read this much read what changed of the unit. */
const READS_CHANGE: Readonly<Record<UnitChange['is'], (id: string, reads: Reads) => boolean>> = {
  fact: (id, { facts }) => facts.includes(id),
  attribute: (id, { attributes }) => attributes.includes(id),
  'not-applicable': (id, { lineage }) => lineage.includes(id),
  claimed: isRead,
  evidence: isRead,
  award: isRead,
  layer: () => true,
  parent: () => false,
  verified: () => false,
  submission: () => false,
  register: () => false,
};

function unitCauses(
  nodes: readonly PlanNode[],
  compared: ComparedUnit,
  { unit, before, after }: PossibleCauses,
): readonly DiffCause[] {
  const reads = readsOf(nodes);
  const facts = [...reads.facts, ...factsInBrokenRelations(reads.ids, compared, [before, after])];
  return unit
    .filter(({ is, id = '' }) => READS_CHANGE[is](id, { ...reads, facts }))
    .map((change) => ({ of: 'unit', ...change }));
}

/** The facts of relations that a criterion says are broken: any of them may have broken it. */
function factsInBrokenRelations(
  ids: readonly string[],
  { corners }: ComparedUnit,
  plans: readonly Plan[],
): readonly string[] {
  const outcomes = Object.values(corners).flatMap((scores) => ids.map((id) => scores[id]?.outcome));
  const broken = outcomes.flatMap((outcome) =>
    outcome?.status === 'unscorable' && outcome.because.code === 'relation-broken'
      ? [outcome.because.params?.relation ?? '']
      : [],
  );
  const relations = plans.flatMap((plan) => plan.relations.filter(({ id }) => broken.includes(id)));
  return relations.flatMap(({ references }) => references.facts);
}

/** Nodes that the rules read and whose own result is not the same at the two corners. */
function changedNodes(
  nodes: readonly PlanNode[],
  { corners }: ComparedUnit,
  [from, to]: readonly [Corner, Corner],
): readonly DiffCause[] {
  const references = nodes.flatMap((node) => (node.kind === 'leaf' ? [node.points.references] : []));
  const read = new Set(references.flatMap(({ nodes: named, rows }) => [...named, ...rows.map(({ node }) => node)]));
  const differs = (id: string) => {
    const [old, now] = [corners[from]?.[id], corners[to]?.[id]];
    return !isSame(old, now) || old?.level !== now?.level;
  };
  return [...read].filter(differs).map((id) => ({ of: 'node', id }));
}
