import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessmentOf } from '../../src/author/cases/case-assessment.js';
import { safeCompilePack } from '../../src/index.js';
import { readAssessment } from '../../src/stages/read-assessment.js';
import { casesOf } from '../cases/loading.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN, goldenDocuments } from '../support/golden.js';
import { firstCases } from '../support/naive-cases.js';
import { compareRecord, compareWritten } from '../support/written.js';

const WHOLE = [
  ['examples/hue-2020/hue-2020.pack.yaml', 'examples/hue-2020/hue-2020.assessment.yaml'],
  ['test/fixtures/format/small.pack.yaml', 'test/fixtures/format/small.assessment.yaml'],
  ['test/fixtures/format/cohort.pack.yaml', 'test/fixtures/format/cohort.assessment.yaml'],
] as const;

/** Cells that the columns of the generated packs tell: kind, status and what is found there. */
const TOLD: readonly string[] = [
  'group missing',
  'group not-applicable',
  'group scored',
  'leaf missing',
  'leaf missing figure-missing',
  'leaf not-applicable',
  'leaf scored',
  'leaf scored claim-differs',
  'leaf scored figure-missing',
];

describe('the text written from columns is the canonical JSON of the record, byte for byte', () => {
  test.each(WHOLE)('%s', (pack, assessment) => {
    expect(compareRecord(documentOf(pack), documentOf(assessment)).differing).toEqual([]);
  });

  test.each(GOLDEN)('of the golden case $name, with the digest of its results', (golden) => {
    const { pack, assessment } = goldenDocuments(golden);
    const kept = JSON.parse(readFileSync(new URL(`../golden/${golden.name}.record.json`, import.meta.url), 'utf8'));
    const { differing, text } = compareRecord(pack, assessment);

    expect(differing).toEqual([]);
    expect(JSON.parse(text).digests.results).toBe(kept.digests.results);
  });

  test('of every case of the shapes of rules', () => {
    const folder = new URL('../../examples/shapes/', import.meta.url);
    let count = 0;
    for (const shape of readdirSync(folder).filter((id) => existsSync(new URL(`${id}/cases.yaml`, folder)))) {
      const compiled = safeCompilePack(documentOf(`examples/shapes/${shape}/pack.yaml`));
      if (!compiled.ok) continue;
      const { pack, plan } = compiled.value;
      const { cases } = casesOf(compiled.value, documentOf(`examples/shapes/${shape}/cases.yaml`));
      for (const one of cases) {
        const { inputs } = readAssessment(assessmentOf(plan, cases, one), plan, pack.digest);
        if (!inputs) continue;
        count += 1;
        expect([shape, one.id, ...compareWritten(pack, plan, inputs).differing]).toEqual([shape, one.id]);
      }
    }
    expect(count).toBe(238);
  });

  test('of generated packs, whose columns tell every kind of cell and of finding', () => {
    const plain = new Map<string, number>();
    for (const { pack, assessment } of firstCases(12)) {
      const comparison = compareRecord(pack, assessment);
      expect(comparison.differing).toEqual([]);
      for (const [key, count] of comparison.plain) plain.set(key, (plain.get(key) ?? 0) + count);
    }
    expect(
      [...plain]
        .filter(([, count]) => count >= 5)
        .map(([key]) => key)
        .toSorted(),
    ).toEqual(TOLD);
  });
});
