import { canonicalJson } from '../../kit/canonical-json.js';
import type { Json } from '../../model/expression.js';
import type { Pack, PackNode, PackTier } from '../../model/pack.js';
import { NOT_SCORING, scoringPart } from '../../stages/record.js';
import type { PackChange, PackPart } from './record-diff.js';

type Document = Readonly<Record<string, Json | undefined>>;

/** Words, citations and what stands in lists of its own: never a change of the document that has them. */
const PASSED_OVER: readonly string[] = [...NOT_SCORING, 'id', 'children', 'cohorts', 'criteria', 'rankings'];
/** Keys of the pack itself whose own keys are compared. */
const SETTINGS = ['period', 'policies', 'procedure', 'requires'] as const;

/** What the packs do differently: matched by id, nodes within their tier, in the order of the documents. */
export function packChanges(before: Pack, after: Pack): readonly PackChange[] {
  return [
    ...settings(before, after),
    ...listed('constant', before.constants, after.constants),
    ...listed('attribute', before.attributes, after.attributes),
    ...listed('fact', before.facts, after.facts),
    ...listed('relation', numbered(before), numbered(after)),
    ...listed('tier', before.tiers, after.tiers),
    ...before.tiers.flatMap((tier) => {
      const other = after.tiers.find(({ id }) => id === tier.id);
      return other ? tierChanges(tier, other) : [];
    }),
  ];
}

function settings(before: Pack, after: Pack): readonly PackChange[] {
  return SETTINGS.flatMap((key) =>
    keyChanges({ part: 'pack', id: after.id }, documentOf(before[key] ?? {}), documentOf(after[key] ?? {}), `${key}.`),
  );
}

function tierChanges(before: PackTier, after: PackTier): readonly PackChange[] {
  const { id } = before;
  const [old, now] = [placed(before.criteria), placed(after.criteria)];
  const of = (nodes: readonly PlacedNode[], part: PackPart) => nodes.filter((node) => partOf(node) === part);
  return [
    ...listed('cohort', before.cohorts, after.cohorts, id),
    ...listed('group', of(old, 'group'), of(now, 'group'), id),
    ...listed('criterion', of(old, 'criterion'), of(now, 'criterion'), id),
    ...listed('ranking', before.rankings, after.rankings, id),
  ];
}

type PlacedNode = PackNode & { readonly parent?: string };

/** Every node of a tree, parents first, each with the id of the group that it stands in. */
function placed(nodes: readonly PackNode[], parent?: string): readonly PlacedNode[] {
  return nodes.flatMap((node) => [
    { ...node, ...(parent === undefined ? {} : { parent }) },
    ...placed(node.children ?? [], node.id),
  ]);
}

function partOf({ children }: PackNode): PackPart {
  return children === undefined ? 'criterion' : 'group';
}

function numbered({ relations = [] }: Pack): readonly { readonly id: string }[] {
  return relations.map((relation, index) => ({ ...relation, id: `relations[${index}]` }));
}

function listed(
  part: PackPart,
  before: readonly { readonly id: string }[] = [],
  after: readonly { readonly id: string }[] = [],
  tier?: string,
): readonly PackChange[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id): readonly PackChange[] => {
    const [old, now] = [before, after].map((list) => list.find((one) => one.id === id));
    const head = { part, id, ...(tier === undefined ? {} : { tier }) };
    if (old && now) return keyChanges(head, documentOf(old), documentOf(now));
    return [{ ...head, change: old ? 'removed' : 'added' }];
  });
}

function keyChanges(
  head: Pick<PackChange, 'part' | 'id' | 'tier'>,
  before: Document,
  after: Document,
  prefix = '',
): readonly PackChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !PASSED_OVER.includes(key),
  );
  return keys.flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    if (textOf(key, old) === textOf(key, now)) return [];
    return [
      {
        ...head,
        change: 'changed' as const,
        key: prefix + key,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
      },
    ];
  });
}

/** Equal texts mean equal rules: words of options and levels, and how a measure is shown, are left out. */
function textOf(key: string, value: Json | undefined): string {
  return value === undefined ? '' : canonicalJson(scoringPart({ [key]: value }));
}

function documentOf(value: object): Document {
  return value as Document;
}
