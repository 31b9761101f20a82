import { compare, type Exact, negate, smaller, ZERO } from '../../kit/exact.js';
import { dayBefore, nextDay } from '../../kit/instant.js';
import { oneSpelling } from '../../kit/unicode.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { factsNamedIn, type Value } from '../../model/expression.js';
import type { Plan, PlanLeaf } from '../../model/plan.js';
import { isRoleLeftOut } from './maximums.js';
import type { TierProof } from './prove-tier.js';
import { daysIn, isAgainst } from './reads.js';

/** What happens to an office that did wrong, or what nobody wants to happen. */
const FAULTS = 'bị (?:kỷ luật|xử phạt|phê bình|khiển trách|cảnh cáo|nhắc nhở)|xảy ra|vi phạm|mất an toàn|sai phạm';
const FAULT = new RegExp(`(?<!\\p{L})(?:${FAULTS})(?!\\p{L})`, 'u');
const NO_FAULT = /^(?:.*: )?không (?:có|để|bị|xảy|vi|phát)(?!\p{L}).*/u;
/** A title that only begins with a fault, or with somebody who suffers it, says that it happened; one of rules against faults does not. */
const IS_FAULT = new RegExp(
  `^(?:.*: )?(?:có |để )?(?:(?:cán bộ|công chức|người|lãnh đạo|đơn vị)[^:]* )?(?:${FAULTS})(?!\\p{L})`,
  'u',
);
const NOT_SAID =
  /(?<!\p{L})(?:không|chưa|phòng|chống|xử lý|khắc phục|quy chế|quy trình|phương án|biện pháp|hướng dẫn|kế hoạch)(?!\p{L})/u;

/** A day on which something that is wanted was done. */
const DONE_ON =
  /(?:ngày|thời điểm)\s+(?:\p{L}+\s+){0,2}?(?:ban hành|gửi|nộp|công bố|phê duyệt|hoàn thành|báo cáo)(?!\p{L})/u;

/**
 * Rows that read one answer and reward the one that nobody wants, by the title of the fact: a fault that happened, or a later day of
 * a deed. A negation is missing or too much, or the points of two days are exchanged.
 */
export function answersAgainst(plan: Plan, proof: TierProof, leaf: PlanLeaf): readonly CheckFinding[] {
  const [fact, another] = factsNamedIn(leaf.points.references);
  if (fact === undefined || another !== undefined || isRoleLeftOut(proof.tier, leaf)) return [];
  const title = titleOf(plan, fact);
  const pointsOf = (value: Value) => pointsBy(proof, leaf, { [fact]: value });
  const params = { node: leaf.id, fact };
  const path = [...leaf.path, 'rule'];
  const wanted = noFaultIn(title);
  if (plan.facts[fact]?.type.is === 'boolean')
    return wanted !== undefined && isMore(pointsOf(!wanted), pointsOf(wanted))
      ? [checkFinding('fault-earns', path, params)]
      : [];
  if (!isDayOfDeed(plan, fact)) return [];
  const days = [...new Set(daysIn(leaf.points.typed).flatMap((day) => [dayBefore(day), day, nextDay(day)]))].toSorted();
  return isLaterBetter(days.flatMap((day) => pointsOf(day) ?? []))
    ? [checkFinding('later-earns-more', path, params)]
    : [];
}

/** The answer that says that no fault happened; undefined where the title does not say which it is. */
function noFaultIn(title: string): boolean | undefined {
  if (NO_FAULT.test(title) && FAULT.test(title)) return true;
  return IS_FAULT.test(title) && !NOT_SAID.test(title) ? false : undefined;
}

/** Whether the title of a date is that of a deed that was done on it, as `Ngày ban hành kế hoạch`. */
export function isDayOfDeed(plan: Plan, fact: string): boolean {
  return plan.facts[fact]?.type.is === 'date' && DONE_ON.test(titleOf(plan, fact));
}

/**
 * Whether a later day earns more than an earlier one; `points` are those of days in order. False for a window, as 0, 5, 0, in which
 * days before it and after it earn least.
 */
function isLaterBetter(points: readonly Exact[]): boolean {
  const least = points.reduce((low, exact) => smaller(low, exact), points[0] ?? ZERO);
  return points.some((ofDay, index) => {
    const before = points[index - 1];
    if (before === undefined || compare(ofDay, before) <= 0) return false;
    return compare(before, least) > 0 || points.slice(index).every((later) => compare(later, ofDay) >= 0);
  });
}

/** The points that an answer earns the unit, below 0 where they are taken off; undefined where it has none. */
function pointsBy({ alone, tier }: TierProof, leaf: PlanLeaf, facts: Readonly<Record<string, Value>>) {
  alone.put({ facts, attributes: {}, notApplicable: [], evidence: true });
  const outcome = alone.outcomeOf(leaf.id);
  if (outcome.status !== 'scored') return undefined;
  return isAgainst(tier, leaf) ? negate(outcome.points) : outcome.points;
}

function isMore(here: Exact | undefined, there: Exact | undefined): boolean {
  return here !== undefined && there !== undefined && compare(here, there) > 0;
}

function titleOf({ pack }: Plan, fact: string): string {
  const [title = ''] = Object.values(pack.facts.find(({ id }) => id === fact)?.title ?? {});
  return oneSpelling(String(title)).toLowerCase();
}
