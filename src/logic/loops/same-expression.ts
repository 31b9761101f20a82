import type { Typed } from '../../model/expression.js';

/** Numbers expressions, so that those that say the same have the same number. */
export function numberExpressions(): (typed: Typed) => number {
  const numbers = new Map<string, number>();
  const numberOf = ({ op, shape, type, name, literal, args }: Typed): number => {
    const key = JSON.stringify([op, shape, type, name, literal, args.map(numberOf)], asText);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  return numberOf;
}

/** JSON has no whole numbers without end. */
function asText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}
