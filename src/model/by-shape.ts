import { bug } from '../kit/bug.js';
import type { Typed } from './expression.js';
import { ROW_LISTS, type RowList } from './row-list.js';
import type { ShapeName, ShapeOf } from './shape.js';

/** Shapes whose value does not depend on the operands alone: it is read from the unit, or from other units. */
export const READING = [
  'fact',
  'presence',
  'attribute',
  'item',
  'measure',
  'level',
  'rows',
  'membership',
  'statistic',
] as const satisfies readonly ShapeName[];

/** Shapes that name what they read or answer; the name of an `item` is `''` for the item itself. */
type NamingShape = Exclude<(typeof READING)[number], 'statistic'> | 'not-applicable' | 'reason';

/** An expression whose operator has that shape. */
export type Shaped<S extends ShapeName = ShapeName> = Typed & { readonly shape: ShapeOf<S> } & (S extends NamingShape
    ? { readonly name: string }
    : unknown);

/** For every shape, a function of an expression of that shape. */
export type ShapeTable<Rest extends readonly unknown[], Result> = {
  readonly [S in ShapeName]: (typed: Shaped<S>, ...rest: Rest) => Result;
};

/** The result of the table's function for the shape of an expression. */
export function byShape<Rest extends readonly unknown[], Result>(
  table: ShapeTable<Rest, Result>,
  typed: Typed,
  ...rest: Rest
): Result {
  const make = table[typed.shape.is] as (typed: Typed, ...rest: Rest) => Result;
  return make(typed, ...rest);
}

/** Whether the test holds for an expression or for anything inside it. */
export function anyNode(typed: Typed, test: (node: Typed) => boolean): boolean {
  return test(typed) || typed.args.some((arg) => anyNode(arg, test));
}

/** Whether an expression has one of these shapes. */
export function hasShape<S extends ShapeName>(typed: Typed, ...shapes: readonly S[]): typed is Shaped<S> {
  return (shapes as readonly ShapeName[]).includes(typed.shape.is);
}

/** The list that a checked `nodes` names; it stands as the literal. */
export function rowListOf({ literal }: Pick<Typed, 'literal'>): RowList {
  return ROW_LISTS.find((name) => name === literal) ?? bug(`no rows ${literal}`);
}
