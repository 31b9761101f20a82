import { createHash } from 'node:crypto';
import { recordText } from '../../src/audit/index.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { scorer } from '../../src/score.js';
import { engine, OPTIONS, okOf } from '../engine.js';
import type { Row } from '../row.js';

const shared = {
  table: 'record',
  unit: 'µs per unit × criterion',
  against: 'stringify',
  most: 1000,
} as const;

/** Digests are taken with node's hash. */
export const RECORD: readonly Row[] = [
  {
    ...shared,
    name: 'stringify',
    what: 'JSON.stringify of the record',
    prepare: (data, units) => {
      const record = data({ units }).record();
      return { run: () => JSON.stringify(record) };
    },
  },
  {
    ...shared,
    name: 'stringify-hash',
    what: 'the same, and one SHA-256 of it',
    prepare: (data, units) => {
      const record = data({ units }).record();
      return { run: () => createHash('sha256').update(JSON.stringify(record)).digest('hex') };
    },
  },
  {
    ...shared,
    name: 'canonical',
    what: 'canonical text of a record that is there',
    prepare: (data, units) => {
      const record = data({ units }).record();
      return { run: () => recordText(record) };
    },
  },
  {
    ...shared,
    name: 'written',
    what: '**recordText**: from scores in columns to canonical text with every digest',
    prepare: (data, units) => {
      const { compiled, assessment } = data({ units });
      const results = scorer(compiled)(assessment, OPTIONS);
      return { run: () => results.recordText(nodeSha256) };
    },
  },
  {
    ...shared,
    name: 'score-and-write',
    what: '**score, recordText**: from objects to the text of the record',
    prepare: (data, units) => {
      const { compiled, assessment } = data({ units });
      const scoreOf = scorer(compiled);
      return { run: () => scoreOf(assessment, OPTIONS).recordText(nodeSha256) };
    },
  },
  {
    ...shared,
    name: 'written-in-parts',
    what: 'the same text in parts, of which none is kept',
    prepare: (data, units) => {
      const { compiled, assessment } = data({ units });
      const results = scorer(compiled)(assessment, OPTIONS);
      const run = () => {
        let length = 0;
        for (const part of results.recordChunks(nodeSha256)) length += part.length;
        return length;
      };
      return { run };
    },
  },
  {
    ...shared,
    name: 'record',
    what: 'by objects: from scores to canonical text with every digest',
    prepare: (data, units) => {
      const { compiled, scored } = data({ units });
      const results = scored();
      return { run: () => recordText(engine.account(compiled, results, OPTIONS)) };
    },
  },
  {
    ...shared,
    name: 'assess',
    what: 'assess: from objects to the text of the record',
    prepare: (data, units) => {
      const { compiled, assessment } = data({ units });
      return { run: () => recordText(okOf(engine.assess(compiled, assessment, OPTIONS))) };
    },
  },
];
