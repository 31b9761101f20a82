import * as z from 'zod';
import type { Expression } from './expression.js';
import { atMostOne, exactlyOne } from './scalar.js';
import { decimal, expression, id, type WordsDocument, words } from './scalars.js';

/** Labels that a node earns by a measure. The first step whose ends hold and whose gate is true, else the floor. */
export interface PackLevels {
  readonly by: 'points' | 'percent' | 'converted';
  readonly basis: 'exact' | 'published';
  readonly steps: readonly PackLevelStep[];
  readonly floor: { readonly id: string; readonly title?: WordsDocument };
}

/** One step, with a lower end (`atLeast` or `above`), perhaps an upper one (`below` or `atMost`), perhaps a gate. */
export interface PackLevelStep {
  readonly id: string;
  readonly title?: WordsDocument;
  readonly atLeast?: string;
  readonly above?: string;
  readonly below?: string;
  readonly atMost?: string;
  readonly gate?: Expression;
}

export const measure = z
  .enum(['points', 'percent', 'converted'])
  .describe('points; percent of max; or converted: points on the printed max after what does not count is left out');

export const basis = z
  .enum(['exact', 'published'])
  .describe('exact: the value before any printing; published: the value as printed');

const title = words.describe('What a user reads, by language').exactOptional();

export const packLevelStep = z
  .strictObject({
    id: id.describe('The level, as I'),
    title,
    atLeast: decimal.describe('Lower end; reaching it is enough').exactOptional(),
    above: decimal.describe('Lower end; reaching it is not enough').exactOptional(),
    below: decimal.describe('Upper end; reaching it is too much').exactOptional(),
    atMost: decimal.describe('Upper end; reaching it is allowed').exactOptional(),
    gate: expression.describe('What must also be true').exactOptional(),
  })
  .check(exactlyOne('atLeast', 'above'))
  .check(atMostOne('below', 'atMost'));

export const packLevels = z
  .strictObject({
    by: measure,
    basis,
    steps: z.array(packLevelStep).min(1).describe('The levels, best first, with both ends as printed'),
    floor: z
      .strictObject({ id: id.describe('The label below the last step'), title })
      .describe('The label of a value below the last step; a node without a value has none'),
  })
  .describe('Labels that this node earns');
