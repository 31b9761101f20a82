import { canonicalJson } from '../../kit/canonical-json.js';
import { compare, type Exact, equal } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { hasShape } from '../../model/by-shape.js';
import { isExact, type Json, type Typed } from '../../model/expression.js';
import { numberOf } from './percent-terms.js';

/** Values of one expression from, or up to, a number. */
export interface Half {
  readonly of: string;
  readonly side: 'below' | 'above';
  readonly bound: Exact;
  readonly isStrict: boolean;
}

/** The half that a comparison with a number asks for. */
export function halfOf(typed: Typed): Half | undefined {
  if (!hasShape(typed, 'order') || typed.args.length !== 2) return undefined;
  const [left, right] = typed.args as [Typed, Typed];
  const { side, isStrict } = typed.shape;
  const [given, turned] = [numberOf(right), numberOf(left)];
  if (given !== undefined) return { of: keyOf(left), side, bound: given, isStrict };
  return turned && { of: keyOf(right), side: side === 'below' ? 'above' : 'below', bound: turned, isStrict };
}

/** Whether every value of the one half is in the other. */
export function isWithin(one: Half, other: Half): boolean {
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

/** Whether the number at the end of `other` is in the half. */
export function holdsBound(half: Half, other: Half): boolean {
  if (half.of !== other.of) return false;
  const order = compare(other.bound, half.bound);
  return order === 0 ? !half.isStrict : order < 0 === (half.side === 'below');
}

/** Whether two halves of one expression meet at a number that is in neither. */
export function isNumberBetween(one: Half, other: Half): boolean {
  return (
    one.of === other.of && one.side !== other.side && one.isStrict && other.isStrict && equal(one.bound, other.bound)
  );
}
