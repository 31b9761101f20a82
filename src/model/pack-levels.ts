import { altered, otherWords, unaltered } from './alteration.js';
import type { Expression } from './expression.js';
import { MEASURES, type Measure } from './measure.js';
import { strictObject } from './objects.js';
import { BASES, type Basis } from './pack-words.js';
import { atMostOne, exactlyOne } from './scalar.js';
import { decimal, expression, id, type WordsDocument, words } from './scalars.js';
import * as z from './schemas.js';
import type { RangeEnds } from './telling.js';

/** Labels that a node earns by a measure. The first step whose ends hold and whose gate is true, else the floor. */
export interface PackLevels {
  /** The measure that earns the levels. */
  readonly by: Measure;
  /** Whether the exact value is compared, or that which is printed. */
  readonly basis: Basis;
  /** The levels with their ends, best first; at least one. */
  readonly steps: readonly PackLevelStep[];
  /** The label for what is below the last step. */
  readonly floor: {
    /** Its id, which a record shows. */
    readonly id: string;
    /** What a user reads, by language; by default the id. */
    readonly title?: WordsDocument;
  };
}

/** One step, with a lower end (`atLeast` or `above`), perhaps an upper one (`below` or `atMost`), perhaps a gate. */
export interface PackLevelStep extends RangeEnds {
  /** Its id, as "I". */
  readonly id: string;
  /** What a user reads, by language; by default the id. */
  readonly title?: WordsDocument;
  /** What must also be true; absent where the measure alone decides. */
  readonly gate?: Expression;
}

export const measure = altered(
  z.enum(MEASURES),
  otherWords('measure', { points: ['percent'], percent: ['points'], converted: ['points'] } satisfies Record<
    Measure,
    readonly Measure[]
  >),
).describe('points; percent of max; or converted: points on the printed max after what does not count is left out');

export const basis = altered(z.enum(BASES), otherWords('measure', BASES)).describe(
  'exact: the value before any printing; published: the value as printed',
);

const end = unaltered(decimal, 'said-elsewhere');

const title = words.describe('What a user reads, by language').exactOptional();

export const packLevelStep = strictObject({
  id: id.describe('The level, as I'),
  title,
  atLeast: end.describe('Lower end; reaching it is enough').exactOptional(),
  above: end.describe('Lower end; reaching it is not enough').exactOptional(),
  below: end.describe('Upper end; reaching it is too much').exactOptional(),
  atMost: end.describe('Upper end; reaching it is allowed').exactOptional(),
  gate: altered(expression, 'forgotten', 'in-expression').describe('What must also be true').exactOptional(),
})
  .check(exactlyOne('atLeast', 'above'))
  .check(atMostOne('below', 'atMost'));

export const packLevels = strictObject({
  by: measure,
  basis,
  steps: altered(z.array(packLevelStep).min(1), 'shared-ends').describe(
    'The levels, best first, with both ends as printed',
  ),
  floor: strictObject({ id: id.describe('The label below the last step'), title }).describe(
    'The label of a value below the last step; a node without a value has none',
  ),
}).describe('Labels that this node earns');
