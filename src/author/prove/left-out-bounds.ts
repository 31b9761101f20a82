import { compare, equal, isZero } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { PlanLeaf } from '../../model/plan.js';
import { writtenAt } from './dead-conditions.js';
import { type Half, halfOf, holdsBound, isNumberBetween } from './halves.js';
import { numberOf } from './percent-terms.js';
import { ownParts } from './reads.js';

/** A condition that asks for a half, with the points that it gives, if these are a number. */
interface Arm {
  readonly condition: Typed;
  readonly half: Half;
  readonly points?: ReturnType<typeof numberOf>;
}

/**
 * Numbers that two conditions leave out between them: 80, of `x > 80` and `x < 80`. Of an `if`, only where 80 then earns more than
 * both of its sides, or less.
 */
export function leftOutBounds(leaf: PlanLeaf): readonly CheckFinding[] {
  return ownParts(leaf.points.typed)
    .flatMap(leavingOut)
    .flatMap(({ condition, half }) => {
      const written = writtenAt(leaf, condition);
      return written
        ? [checkFinding('bound-left-out', written.path, { node: leaf.id, bound: toText(half.bound) })]
        : [];
    });
}

/** The conditions of one part of a rule that leave a number out beside an earlier one. */
function leavingOut(typed: Typed): readonly Arm[] {
  if (hasShape(typed, 'junction') && typed.shape.decisive)
    // above or below 0 is any change, and may be meant
    return meeting(typed.args.map((condition) => armOf(condition))).filter(({ half }) => !isZero(half.bound));
  if (!hasShape(typed, 'branches')) return [];
  const otherwise = numberOf(typed.args.at(-1) as Typed);
  const arms = typed.args.flatMap((condition, index) =>
    index % 2 === 0 && index + 1 < typed.args.length ? [armOf(condition, typed.args[index + 1])] : [],
  );
  return meeting(arms, ({ points: first }, { points: second }) => {
    if (!first || !second || !otherwise) return false;
    const [toFirst, toSecond] = [compare(otherwise, first), compare(otherwise, second)];
    return toFirst === toSecond && !equal(otherwise, first);
  });
}

/** A condition with its points; undefined where it asks for something else than a half. */
function armOf(condition: Typed, value?: Typed): Arm | undefined {
  const half = halfOf(condition);
  const points = value && numberOf(value);
  return half && { condition, half, ...(points ? { points } : {}) };
}

/** The second of each two that leave the number between them out; none where another condition may ask for the number. */
function meeting(
  list: readonly (Arm | undefined)[],
  isSlip: (first: Arm, second: Arm) => boolean = () => true,
): readonly Arm[] {
  const arms = list.filter((arm) => arm !== undefined);
  if (arms.length < list.length) return [];
  return arms.filter((arm, index) => {
    const isWithout = !arms.some(({ half }) => holdsBound(half, arm.half));
    return (
      isWithout && arms.slice(0, index).some((other) => isNumberBetween(arm.half, other.half) && isSlip(arm, other))
    );
  });
}
