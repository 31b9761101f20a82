import type { Json } from '../model/expression.js';
import type { ShapeName } from '../model/shape.js';
import { OPERATORS } from './operators/index.js';

/** The shape of an operator of the core language by its name, for who reads an expression as it is written. */
export function shapeNamed(operator: string): ShapeName | undefined {
  return Object.hasOwn(OPERATORS, operator) ? (OPERATORS[operator]?.shape?.is ?? 'function') : undefined;
}

/** The facts that `var` and `present` name anywhere in an expression that is not yet checked. */
export function factsWritten(expression: Json): readonly string[] {
  if (typeof expression !== 'object' || expression === null) return [];
  return Object.entries(expression).flatMap(([key, value]) => {
    const shape = shapeNamed(key);
    const namesFact = (shape === 'fact' || shape === 'presence') && typeof value === 'string';
    return namesFact ? [value] : factsWritten(value);
  });
}
