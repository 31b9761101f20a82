import { equal } from '../../kit/exact.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { PlanLeaf, PlanTier } from '../../model/plan.js';
import type { NodeScore } from '../../model/scores.js';
import { CORNERS, type ComparedUnit, type Corner } from './corners.js';
import { isWithin } from './side.js';

/** What changes as one: a criterion, or a group that is asked at one corner only, with everything below it. */
export interface Item {
  readonly node: string;
  readonly is: 'criterion' | 'group' | 'added' | 'removed';
  readonly ids: readonly string[];
  /** Whether new rules alone, and new facts alone, give it another outcome. */
  readonly rules: boolean;
  readonly facts: boolean;
  /** Whether the rules of one side can be asked with the facts of the other. */
  readonly mixed: boolean;
}

/** Every item whose outcome is not the same at all corners, in an order that does not depend on which side comes first. */
export function itemsOf(compared: ComparedUnit): readonly Item[] {
  const { before, after } = compared;
  const ids = idsOfBoth(before.tier, after.tier);
  const groups: Item[] = [];
  for (const id of ids) {
    if (groups.some((group) => group.ids.includes(id)) || !changesAsOne(compared, id)) continue;
    const below = ids.filter((node) => isWithin(before.tier, node, id) || isWithin(after.tier, node, id));
    groups.push({ node: id, is: 'group', ids: below, ...touches(compared, id), mixed: hasAllCorners(compared) });
  }
  return ids.flatMap((id): readonly Item[] => {
    const group = groups.find((known) => known.ids.includes(id));
    if (group) return group.node === id ? [group] : [];
    return criterionItem(compared, id);
  });
}

/** The nodes of both documents, by the mean of their positions, then by id. */
function idsOfBoth(before: PlanTier, after: PlanTier): readonly string[] {
  const twiceMean = (id: string) => {
    const [old, now] = [before.order.indexOf(id), after.order.indexOf(id)];
    return old < 0 ? 2 * now : now < 0 ? 2 * old : old + now;
  };
  return [...new Set([...before.order, ...after.order])]
    .map((id) => ({ id, position: twiceMean(id) }))
    .toSorted((a, b) => a.position - b.position || byCodeUnit(a.id, b.id))
    .map(({ id }) => id);
}

function criterionItem(compared: ComparedUnit, id: string): readonly Item[] {
  const [old, now] = [compared.before.tier.nodes[id], compared.after.tier.nodes[id]];
  if (old?.kind === 'leaf' && now?.kind === 'leaf') {
    const touched = touches(compared, id);
    if (!touched.rules && !touched.facts) return [];
    const mixed = hasAllCorners(compared) && isAskable(old, compared) && isAskable(now, compared);
    return [{ node: id, is: 'criterion', ids: [id], ...touched, mixed }];
  }
  const item = { node: id, ids: [id], rules: true, facts: false, mixed: false };
  if (old?.kind === 'leaf') return [{ ...item, is: 'removed' }];
  return now?.kind === 'leaf' ? [{ ...item, is: 'added' }] : [];
}

function hasAllCorners({ corners }: ComparedUnit): boolean {
  return CORNERS.every((corner) => corners[corner] !== undefined);
}

/** Whether the criterion reads no fact that was dropped: such a fact is absent without the unit having left it out. */
function isAskable({ points, applies }: PlanLeaf, { dropped }: ComparedUnit): boolean {
  return [points, ...applies].every(({ references }) =>
    [...references.facts, ...references.presences].every((id) => !dropped.has(id)),
  );
}

/** Whether rules, and whether facts, change the outcome; where a corner is missing, both where anything does. */
function touches({ corners }: ComparedUnit, id: string): Pick<Item, 'rules' | 'facts'> {
  const differ = (a: Corner, b: Corner) => !isSame(corners[a]?.[id], corners[b]?.[id]);
  if (corners['new-rules'] === undefined || corners['new-facts'] === undefined) {
    const changed = differ('old', 'new');
    return { rules: changed, facts: changed };
  }
  return {
    rules: differ('old', 'new-rules') || differ('new-facts', 'new'),
    facts: differ('old', 'new-facts') || differ('new-rules', 'new'),
  };
}

/** Whether two scores are the same to a group: they have one status and, where they are scored, the same points and base. */
export function isSame(a: NodeScore | undefined, b: NodeScore | undefined): boolean {
  const [left, right] = [a?.outcome, b?.outcome];
  if (left?.status !== 'scored' || right?.status !== 'scored') return left?.status === right?.status;
  return equal(left.points, right.points) && equal(left.base, right.base);
}

/** Whether a group of both sides is unasked at one corner, and asked, or unasked for another reason, at another. */
function changesAsOne({ before, after, corners, unasked }: ComparedUnit, id: string): boolean {
  if (before.tier.nodes[id]?.kind !== 'group' || after.tier.nodes[id]?.kind !== 'group') return false;
  const reasons = CORNERS.filter((corner) => corners[corner]).map((corner) =>
    unasked[corner]?.has(id) ? corners[corner]?.[id]?.outcome.status : 'asked',
  );
  return new Set(reasons).size > 1;
}
