import { valueAt } from '../kit/plain-data.js';
import { hasShape } from '../model/by-shape.js';
import type { Typed } from '../model/expression.js';
import { references } from './references.js';

/** Derived facts with their expressions, in which no derived fact is named any more. */
export type Derived = Readonly<Record<string, Typed>>;

/** How large the expression would be with every derived fact written out; it is not built to find out. */
export function substitutedSize(typed: Typed, derived: Derived, sizes: Map<string, number> = new Map()): number {
  if (hasShape(typed, 'fact', 'presence')) {
    const { name } = typed;
    const formula = valueAt(derived, name);
    if (!formula) return 1;
    const size = sizes.get(name) ?? references(formula).size;
    sizes.set(name, size);
    return hasShape(typed, 'presence') ? size + 1 : size;
  }
  return typed.args.reduce((size, arg) => size + substitutedSize(arg, derived, sizes), 1);
}

/** Writes derived facts out: `var` becomes the expression, `present` asks whether the expression has a value. */
export function substitute(typed: Typed, derived: Derived): Typed {
  const formula = hasShape(typed, 'fact', 'presence') ? valueAt(derived, typed.name) : undefined;
  if (formula) return hasShape(typed, 'fact') ? { ...formula, path: typed.path } : { ...typed, args: [formula] };
  return typed.args.length === 0 ? typed : { ...typed, args: typed.args.map((arg) => substitute(arg, derived)) };
}
