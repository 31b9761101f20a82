import { canonicalJson } from '../../kit/canonical-json.js';
import { compare, type Exact, equal } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { isExact, type Json, type Typed } from '../../model/expression.js';
import type { PlanLeaf } from '../../model/plan.js';
import { writtenAt } from './dead-conditions.js';
import { numberOf } from './percent-terms.js';

/** Values of one expression from, or up to, a number. */
interface Half {
  readonly of: string;
  readonly side: 'below' | 'above';
  readonly bound: Exact;
  readonly isStrict: boolean;
}

/**
 * Conditions of one `any`, `all`, `or` or `and` that decide nothing beside another one of the list: `>= 90` beside `>= 80` of one expression. Of `any`
 * it is the narrower one, of `all` the wider one; of two that ask the same, the second.
 */
export function idleConditions(leaf: PlanLeaf): readonly CheckFinding[] {
  return junctionsIn(leaf.points.typed).flatMap(({ args, isAny }) => {
    const halves = args.map(halfOf);
    return args.flatMap((condition, index) => {
      const mine = halves[index];
      const isIdle = halves.some((other, place) => {
        if (mine === undefined || other === undefined || place === index) return false;
        if (!isWithin(isAny ? mine : other, isAny ? other : mine)) return false;
        return place < index || !isWithin(isAny ? other : mine, isAny ? mine : other);
      });
      const written = isIdle ? writtenAt(leaf, condition) : undefined;
      return written ? [checkFinding('condition-idle', written.path, { node: leaf.id })] : [];
    });
  });
}

function junctionsIn(typed: Typed): readonly { readonly args: readonly Typed[]; readonly isAny: boolean }[] {
  if (hasShape(typed, 'statistic', 'quantifier')) return [];
  const below = typed.args.flatMap(junctionsIn);
  return hasShape(typed, 'junction') ? [{ args: typed.args, isAny: typed.shape.decisive }, ...below] : below;
}

function halfOf(typed: Typed): Half | undefined {
  if (!hasShape(typed, 'order') || typed.args.length !== 2) return undefined;
  const [left, right] = typed.args as [Typed, Typed];
  const { side, isStrict } = typed.shape;
  const [given, turned] = [numberOf(right), numberOf(left)];
  if (given !== undefined) return { of: keyOf(left), side, bound: given, isStrict };
  return turned && { of: keyOf(right), side: side === 'below' ? 'above' : 'below', bound: turned, isStrict };
}

/** Whether every value of the one half is in the other. */
function isWithin(one: Half, other: Half): boolean {
  if (one.of !== other.of || one.side !== other.side) return false;
  if (equal(one.bound, other.bound)) return one.isStrict || !other.isStrict;
  return compare(one.bound, other.bound) < 0 === (one.side === 'below');
}

/** An expression as text, wherever it stands. */
function keyOf(typed: Typed): string {
  return canonicalJson(partsOf(typed));
}

function partsOf({ op, name, literal, args }: Typed): Json {
  const value = isExact(literal) ? toText(literal) : canonicalJson(literal ?? null);
  return [op, name ?? '', value, args.map(partsOf)];
}
