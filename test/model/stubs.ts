import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { admit } from '../../src/model/document.js';
import type { Json } from '../../src/model/expression.js';
import type { Kind } from '../../src/model/kind.js';
import type { Combiner } from '../../src/model/lowering.js';
import { packSchema } from '../../src/model/pack.js';
import { decimal, expression, factId } from '../../src/model/scalars.js';

/** A document of test/fixtures/format, as a reader of YAML hands it to the schemas. */
export function fixture(name: string): Json {
  const url = new URL(`../fixtures/format/${name}`, import.meta.url);
  const { document, issues } = admit(parse(readFileSync(url, 'utf8')));
  if (document === undefined) throw new Error(JSON.stringify(issues));
  return document;
}

function kind(name: string, params: Kind['params']): Kind {
  return { kind: name, params, reads: () => [], lower: () => 0, words: {} };
}

function combiner(name: string, params?: z.core.$ZodType): Combiner {
  return {
    combiner: name,
    ...(params === undefined ? {} : { params }),
    lower: (_, { sumOf }) => ({ earned: sumOf('points'), base: sumOf('base') }),
  };
}

const anything = z.looseObject({}).describe('Anything');

export const KINDS: readonly Kind[] = [
  kind(
    'flag',
    z
      .strictObject({ when: factId, all: z.array(factId).describe('Yes/no facts') })
      .partial()
      .describe('Yes or no'),
  ),
  kind('share', z.strictObject({ part: factId, whole: factId }).loose().describe('Part of a whole')),
  kind('logic', expression),
  kind('sum-of', (rule) =>
    z
      .array(z.strictObject({ max: decimal, rule }))
      .min(1)
      .describe('Parts'),
  ),
  ...['choice', 'bands', 'per-item', 'checklist', 'deduct', 'best-of', 'mark', 'relative', 'goalposts'].map((name) =>
    kind(name, anything),
  ),
];

export const COMBINERS: readonly Combiner[] = [
  ...['sum', 'mean', 'weighted-mean', 'min', 'max'].map((name) => combiner(name)),
  combiner('best', decimal),
];

export const PACK_SCHEMA = packSchema(KINDS, COMBINERS);
