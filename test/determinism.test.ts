import { expect, test } from 'vitest';
import { readRecord, recordText, verify } from '../src/audit/index.js';
import { assess, compilePack } from '../src/index.js';
import { canonicalJson } from '../src/kit/canonical-json.js';
import type { Json } from '../src/model/expression.js';
import { documentOf } from './support/documents.js';
import { shuffled } from './support/shuffled.js';
import { assessmentOf as assessmentWith, packOf as packWith } from './together/house.js';

/** Lists of an assessment in which order means nothing. */
const UNORDERED = ['units', 'submissions', 'verifications', 'marks', 'decisions', 'extensions'];

const CASES = [
  ['small', 'test/fixtures/format/small.pack.yaml', 'test/fixtures/format/small.assessment.yaml'],
  ['Huế 2020', 'examples/hue-2020/hue-2020.pack.yaml', 'examples/hue-2020/hue-2020.assessment.yaml'],
  [
    'Gia Lai 2019',
    'criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml',
    'examples/gia-lai-2019/gia-lai-2019.assessment.yaml',
  ],
] as const;

function recordOf(pack: Json, assessment: Json): string {
  return canonicalJson(assess(compilePack(pack), assessment));
}

test.each(CASES)(
  '%s: the order of units, facts and keys never changes a byte of the record',
  (_, packFile, assessmentFile) => {
    const [pack, assessment] = [documentOf(packFile), documentOf(assessmentFile)];
    const written = recordOf(pack, assessment);

    for (const seed of [1, 2, 3]) {
      expect(recordOf(shuffled(pack, [], seed), shuffled(assessment, UNORDERED, seed)) === written).toBe(true);
    }
  },
);

test('a number written as text, or with zeros at its end, gives the same bytes', () => {
  const pack = documentOf('test/fixtures/format/small.pack.yaml');
  const assessment = JSON.stringify(documentOf('test/fixtures/format/small.assessment.yaml'));
  const asText = JSON.parse(assessment.replaceAll(/"(staff|staff-with-computer)":(\d+)/g, '"$1":"$2.0"'));

  expect(recordOf(pack, asText)).toBe(recordOf(pack, JSON.parse(assessment)));
});

test('a record says nothing of the machine: no time, no path, no language', () => {
  const record = recordOf(
    documentOf('test/fixtures/format/small.pack.yaml'),
    documentOf('test/fixtures/format/small.assessment.yaml'),
  );

  expect(record).not.toContain(process.cwd());
  expect(record).not.toContain(String(new Date().getFullYear()));
});

test('the items of a checklist may stand in any order: the record has the same bytes, and what is read of it verifies', () => {
  const item = (id: string) => ({ id, type: 'boolean', title: { vi: id } });
  const packOf = (items: object) => ({
    ...packWith({ rows: [3, { checklist: { items, need: 'sum', unanswered: 'missing' } }] }),
    facts: ['b', 'a', 'c'].map(item),
  });
  // neither a, b nor c is answered: the criterion is missing for all three
  const assessment = assessmentWith({ one: { facts: {} } });
  const record = assess(compilePack(packOf({ b: 1, a: 1, c: 1 })), assessment);
  const sorted = assess(compilePack(packOf({ a: 1, b: 1, c: 1 })), assessment);
  const read = readRecord(recordText(record));

  expect(recordText(record)).toBe(recordText(sorted));
  expect(read.ok && verify(read.value.record).verdict).toBe('verified');
});
