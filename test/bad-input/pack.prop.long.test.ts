import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { safeCompilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { drawsOf } from '../support/draws.js';
import { SEED } from '../support/seed.js';
import { mutated, mutations } from './mutate.js';
import { expectLocated, expectWellTold } from './well-told.js';

const PACK = readSource(readFileSync(`${import.meta.dirname}/rich.pack.yaml`, 'utf8')).document as Json;

test('whatever is done to a pack, it is compiled or every issue is told, and nothing is thrown', {
  timeout: 900_000,
}, () => {
  fc.assert(
    fc.property(mutations, fc.nat(9), (changes, turn) => {
      const document = mutated(PACK, changes);
      expectWellTold(safeCompilePack(document), document);
      if (turn === 0) expectLocated(document, safeCompilePack);
    }),
    { seed: SEED, numRuns: drawsOf(3000) },
  );
});
