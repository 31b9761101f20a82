import { expect, test } from 'vitest';
import { shownPart } from '../../src/author/cases/cover/arms.js';
import { whole } from '../../src/kit/exact.js';
import type { Typed } from '../../src/model/expression.js';

const NUMBER = { is: 'number' } as const;

test('a part is put into words by asking each operator below it once, however deep it is', () => {
  let asked = 0;
  const counted = (typed: Typed): Typed =>
    Object.defineProperty({ ...typed }, 'args', {
      get: () => {
        asked += 1;
        return typed.args;
      },
    });
  const literal = (value: number): Typed =>
    counted({
      op: 'literal',
      shape: { is: 'literal' },
      args: [],
      type: NUMBER,
      literal: whole(value),
    } as unknown as Typed);
  let deep = literal(0);
  for (let depth = 1; depth <= 24; depth += 1)
    deep = counted({
      op: 'max',
      shape: { is: 'extreme', end: 'highest', other: 'min' },
      args: [deep, literal(depth)],
      type: NUMBER,
    } as unknown as Typed);

  expect(shownPart(deep)).toMatch(/^max\(max\(.*, 23\), 24\)$/);
  // 49 operators, each asked for its operands, and each once more by the one above it
  expect(asked).toBeLessThanOrEqual(49 * 4);
});
