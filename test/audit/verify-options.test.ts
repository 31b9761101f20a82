import { expect, test } from 'vitest';
import { reliance, verify } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import { openAssessment, score } from '../../src/score.js';
import { documentOf } from '../support/documents.js';

const DOCUMENT = documentOf('examples/01-score/pack.yaml');
const ASSESSMENT = documentOf('examples/01-score/assessment.yaml');
const PACK = compilePack(DOCUMENT);
const RECORD = assess(PACK, ASSESSMENT);
const OTHER = `sha256:${'0'.repeat(64)}`;

test('a record is held against the digests that are known', () => {
  const { record, pack, assessment } = {
    record: RECORD.digests.record,
    pack: RECORD.pack.digest,
    assessment: RECORD.assessment.digest,
  };

  expect(verify(RECORD, { known: { record, pack, assessment } }).verdict).toBe('verified');
  for (const [what, verdict] of [
    ['record', 'another-assessment'],
    ['pack', 'another-pack'],
    ['assessment', 'another-assessment'],
  ] as const) {
    const found = verify(RECORD, { known: { record, pack, assessment, [what]: OTHER } });
    expect(found.other).toEqual([{ what, stated: { record, pack, assessment }[what], expected: OTHER }]);
    expect(found.verdict).toBe(verdict);
  }
  expect(verify(RECORD, { known: { record: undefined } }).verdict).toBe('verified');
});

test.each<[string, object, string]>([
  [
    'a digest under a name that is none',
    { known: { recrod: OTHER } },
    "One of record, pack, assessment, in `known`, is needed here, not 'recrod'.",
  ],
  [
    'a compiled pack for the document of one',
    { pack: PACK },
    'A document as `pack` is needed here, not a compiled pack.',
  ],
  ['the document of a pack for a compiled one', { compiled: DOCUMENT }, 'not its document: call `compilePack`.'],
  ['results for an assessment', { assessment: score(PACK, ASSESSMENT) }, 'is needed here, not results of `score`.'],
  [
    'an open assessment for its document',
    { assessment: openAssessment(PACK, ASSESSMENT) },
    'A document as `assessment` is needed here, not an open assessment.',
  ],
])('%s is told, and is no verdict on the record', (_, options, sentence) => {
  expect(() => verify(RECORD, options)).toThrow(TypeError);
  expect(() => verify(RECORD, options)).toThrow(sentence);
  expect(() => reliance(RECORD, options)).toThrow(sentence);
});
