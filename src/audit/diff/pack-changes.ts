import { canonicalJson } from '../../kit/canonical-json.js';
import type { Json } from '../../model/expression.js';
import type { Pack, PackNode, PackTier } from '../../model/pack.js';
import { isUnsaid } from '../../model/unsaid.js';
import { NOT_SCORING, scoringPart } from '../../stages/record.js';
import type { PackChange, PackPart } from './record-diff.js';
import { whatThereIs } from './what-there-is.js';

type Document = Readonly<Record<string, Json | undefined>>;

/** Keys whose changes are not those of the document that has them: words, citations, and lists that are compared item by item. */
const NOT_COMPARED: readonly string[] = [...NOT_SCORING, 'id', 'children', 'cohorts', 'criteria', 'rankings'];
/** Keys of the pack under which each key is compared. */
const SETTINGS = ['period', 'policies', 'procedure', 'requires'] as const;

/** What the packs say differently, in the order of the documents; items of lists are matched by id, nodes within their tier. */
export function packChanges(before: Pack, after: Pack): readonly PackChange[] {
  return [
    ...settings(before, after),
    ...listChanges('constant', before.constants, after.constants),
    ...listChanges('attribute', before.attributes, after.attributes),
    ...listChanges('fact', before.facts, after.facts),
    ...listChanges('relation', numbered(before, after), numbered(after, before)),
    ...listChanges('tier', before.tiers, after.tiers),
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
  const [old, now] = [withParents(before.criteria), withParents(after.criteria)];
  const isGroup = ({ children }: PackNode) => children !== undefined;
  const isCriterion = ({ children }: PackNode) => children === undefined;
  return [
    ...listChanges('cohort', before.cohorts, after.cohorts, id),
    ...listChanges('group', old.filter(isGroup), now.filter(isGroup), id),
    ...listChanges('criterion', old.filter(isCriterion), now.filter(isCriterion), id),
    ...listChanges('ranking', before.rankings, after.rankings, id),
  ];
}

/** Every node of a tree, parents first, each with the id of the group that it stands in. */
function withParents(
  nodes: readonly PackNode[],
  parent?: string,
): readonly (PackNode & { readonly parent: string | undefined })[] {
  return nodes.flatMap((node) => [{ ...node, parent }, ...withParents(node.children ?? [], node.id)]);
}

/** The relations that the other pack has not. They have no ids; their positions stand for them. */
function numbered({ relations = [] }: Pack, other: Pack): readonly { readonly id: string }[] {
  const known = (other.relations ?? []).map(({ holds }) => canonicalJson(holds));
  return relations
    .map((relation, index) => ({ ...relation, id: `relations[${index}]` }))
    .filter(({ holds }) => {
      const same = known.indexOf(canonicalJson(holds));
      // each relation of the other pack stands for one of these
      if (same >= 0) known.splice(same, 1);
      return same < 0;
    });
}

function listChanges(
  part: PackPart,
  before: readonly { readonly id: string }[] = [],
  after: readonly { readonly id: string }[] = [],
  tier?: string,
): readonly PackChange[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id): readonly PackChange[] => {
    const [old, now] = [before, after].map((list) => list.find((item) => item.id === id));
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
    (key) => !NOT_COMPARED.includes(key),
  );
  return keys.flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    if (textOf(prefix, key, old) === textOf(prefix, key, now)) return [];
    return [{ ...head, change: 'changed' as const, key: prefix + key, ...whatThereIs(old, now) }];
  });
}

/**
 * Text that is the same for values that score alike: titles of options and levels, and how a measure is shown, are left out, and so
 * is what a pack without the key means.
 */
function textOf(prefix: string, key: string, value: Json | undefined): string {
  return value === undefined || isUnsaid(prefix + key, value) ? '' : canonicalJson(scoringPart({ [key]: value }));
}

function documentOf(value: object): Document {
  return value as Document;
}
