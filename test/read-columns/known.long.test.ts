import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { compilePack } from '../../src/index.js';
import { PACK as BAD_PACK, read, readTable } from '../bad-assessments/assess.js';
import { documentOf } from '../support/documents.js';
import { caseOf } from '../support/naive-cases.js';
import { type Road, sameOnBothRoads } from '../support/read-roads.js';
import { SEED } from '../support/seed.js';

const KNOWN: readonly (readonly [string, string])[] = [
  ['criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml', 'examples/gia-lai-2019/gia-lai-2019.assessment.yaml'],
  ['examples/hue-2020/hue-2020.pack.yaml', 'examples/hue-2020/hue-2020.assessment.yaml'],
  ['examples/01-score/pack.yaml', 'examples/01-score/assessment.yaml'],
  ['test/fixtures/format/small.pack.yaml', 'test/fixtures/format/small.assessment.yaml'],
  ['test/fixtures/format/cohort.pack.yaml', 'test/fixtures/format/cohort.assessment.yaml'],
  ['test/bad-input/rich.pack.yaml', 'test/bad-input/rich.assessment.yaml'],
];

test.each(KNOWN)('%s: what stands in columns is what stands in objects', (pack, assessment) => {
  expect(sameOnBothRoads(compilePack(documentOf(pack)), documentOf(assessment))).toBe('columns');
});

const BAD = readdirSync(new URL('../bad-assessments', import.meta.url)).filter((name) => name.includes('--'));

test('an assessment with a mistake is left to the full reader, or both say the same of it', () => {
  const roads = BAD.map((file): Road | 'no document' => {
    const source = file.endsWith('.csv') ? readTable(read(file).replaceAll(/^# .*\n/gm, '')) : readSource(read(file));
    return source.document === undefined ? 'no document' : sameOnBothRoads(BAD_PACK, source.document);
  });

  expect(roads.filter((road) => road === 'refused').length).toBeGreaterThan(80);
});

test('of generated assessments most are read into columns, and each says the same as in objects', () => {
  const roads: Road[] = [];
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const { pack, assessment } = caseOf(generate);
      roads.push(sameOnBothRoads(compilePack(pack), assessment));
    }),
    { seed: SEED, numRuns: 50 },
  );

  expect(roads.filter((road) => road === 'columns').length).toBeGreaterThan(45);
});
