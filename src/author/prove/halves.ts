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

/** Whether every value of one half is in another. */
export function isWithin(inner: Half, outer: Half): boolean {
  if (inner.of !== outer.of || inner.side !== outer.side) return false;
  if (equal(inner.bound, outer.bound)) return inner.isStrict || !outer.isStrict;
  return compare(inner.bound, outer.bound) < 0 === (inner.side === 'below');
}

/** An expression as text, wherever it stands. */
export function keyOf(typed: Typed): string {
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
export function isNumberBetween(first: Half, second: Half): boolean {
  const isOpen = first.isStrict && second.isStrict && equal(first.bound, second.bound);
  return isOpen && first.of === second.of && first.side !== second.side;
}
