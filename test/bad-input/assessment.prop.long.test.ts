import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { compilePack, safeAssess } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { drawsOf } from '../support/draws.js';
import { SEED } from '../support/seed.js';
import { mutated, mutations } from './mutate.js';
import { expectLocated, expectWellTold } from './well-told.js';

const read = (file: string) => readSource(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')).document as Json;
const PACK = compilePack(read('rich.pack.yaml'));
const ASSESSMENT = read('rich.assessment.yaml');

test('whatever is done to an assessment, it is scored or every issue is told, and nothing is thrown', {
  timeout: 900_000,
}, () => {
  const check = (document: unknown) => safeAssess(PACK, document);
  fc.assert(
    fc.property(mutations, fc.nat(4), (changes, turn) => {
      const document = mutated(ASSESSMENT, changes);
      expectWellTold(check(document), document);
      if (turn === 0) expectLocated(document, check);
    }),
    { seed: SEED, numRuns: drawsOf(3000) },
  );
});
