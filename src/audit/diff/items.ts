import { equal } from '../../kit/exact.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { PlanLeaf, PlanTier } from '../../model/plan.js';
import type { NodeScore } from '../../model/scores.js';
import { CORNERS, type Compared, type Corner } from './corners.js';

/** What changes as one: a criterion, or a group whose being asked changed, with everything below it. */
export interface Item {
  readonly node: string;
  readonly is: 'criterion' | 'group' | 'added' | 'removed';
  readonly ids: readonly string[];
  /** Whether new rules make another outcome of it on the same facts, and new facts by the same rules. */
  readonly rules: boolean;
  readonly facts: boolean;
  /** Whether it can be asked with the rules of one side and the facts of the other. */
  readonly mixed: boolean;
}

/**
 * Everything that gives another outcome at one corner than at another, in an order that does not depend on which side
 * comes first: by the mean of the places in both documents, then by id.
 */
export function itemsOf(compared: Compared): readonly Item[] {
  const { before, after } = compared;
  const ids = inBoth(before.tier, after.tier);
  const blocks: Item[] = [];
  for (const id of ids) {
    if (blocks.some((block) => block.ids.includes(id)) || !isBlock(compared, id)) continue;
    const below = ids.filter((one) => isUnder(before.tier, one, id) || isUnder(after.tier, one, id));
    blocks.push({ node: id, is: 'group', ids: below, ...touches(compared, id), mixed: isWhole(compared) });
  }
  const items = ids.flatMap((id): readonly Item[] => {
    const block = blocks.find((one) => one.ids.includes(id));
    if (block) return block.node === id ? [block] : [];
    return criterionItem(compared, id);
  });
  return items;
}

function inBoth(before: PlanTier, after: PlanTier): readonly string[] {
  const place = (id: string) => {
    const [old, now] = [before.order.indexOf(id), after.order.indexOf(id)];
    return old < 0 ? 2 * now : now < 0 ? 2 * old : old + now;
  };
  const ids = [...new Set([...before.order, ...after.order])];
  const places = new Map(ids.map((id) => [id, place(id)]));
  return ids.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0) || byCodeUnit(a, b));
}

function isUnder({ nodes }: PlanTier, id: string, above: string): boolean {
  return nodes[id]?.lineage.includes(above) ?? false;
}

function criterionItem(compared: Compared, id: string): readonly Item[] {
  const [old, now] = [compared.before.tier.nodes[id], compared.after.tier.nodes[id]];
  if (old?.kind === 'leaf' && now?.kind === 'leaf') {
    const touched = touches(compared, id);
    if (!touched.rules && !touched.facts) return [];
    const mixed = isWhole(compared) && isAskable(old, compared) && isAskable(now, compared);
    return [{ node: id, is: 'criterion', ids: [id], ...touched, mixed }];
  }
  const whole = { node: id, ids: [id], rules: true, facts: false, mixed: false };
  if (old?.kind === 'leaf') return [{ ...whole, is: 'removed' }];
  return now?.kind === 'leaf' ? [{ ...whole, is: 'added' }] : [];
}

function isWhole({ corners }: Compared): boolean {
  return CORNERS.every((corner) => corners[corner] !== undefined);
}

/** A fact that the unit gave on one side and that the other side cannot be asked of: its absence there is no answer. */
function isAskable({ points, applies }: PlanLeaf, { dropped }: Compared): boolean {
  return [points, ...applies].every(({ references }) =>
    [...references.facts, ...references.presences].every((id) => !dropped.has(id)),
  );
}

/** Which of the two, rules or facts, moves the outcome; both may, where no corner between can be asked. */
function touches({ corners }: Compared, id: string): Pick<Item, 'rules' | 'facts'> {
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

/** Whether no group can tell the two outcomes apart. */
export function isSame(a: NodeScore | undefined, b: NodeScore | undefined): boolean {
  const [one, other] = [a?.outcome, b?.outcome];
  if (one?.status !== 'scored' || other?.status !== 'scored') return one?.status === other?.status;
  return equal(one.points, other.points) && equal(one.base, other.base);
}

/** A group of both sides that is not asked at one corner, and is at another, or not for the same reason. */
function isBlock(compared: Compared, id: string): boolean {
  const { before, after } = compared;
  if (before.tier.nodes[id]?.kind !== 'group' || after.tier.nodes[id]?.kind !== 'group') return false;
  const stands = CORNERS.flatMap((corner) => (compared.corners[corner] ? [standsAt(compared, corner, id)] : []));
  return new Set(stands).size > 1;
}

function standsAt({ corners, unasked }: Compared, corner: Corner, id: string): string {
  return unasked[corner]?.has(id) ? (corners[corner]?.[id]?.outcome.status ?? '') : 'asked';
}
