import { expect, test } from 'vitest';
import { readRecord, recordText, verify } from '../src/audit/index.js';
import { assess, compilePack } from '../src/index.js';
import { canonicalJson } from '../src/kit/canonical-json.js';
import type { Json } from '../src/model/expression.js';
import { assessmentOf, done, packOf } from './procedure/office.js';
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

test('where several hold at one instant or until one day, the order in which they are listed changes no byte, and the record verifies', () => {
  const pack = packOf({
    extended: 'finding',
    verification: {
      ...{ early: 'finding', visit: 'finding', byOthers: 'finding' },
      verifiers: [{ id: 'so-tttt', title: { vi: 'Sở', en: 'Department' } }],
      field: { from: '2019-11-01', through: '2019-11-05' },
    },
  });
  const until = (by: string, more: object) => ({
    unit: 'xa-1',
    deadline: { through: '2019-10-30' },
    by,
    reason: by,
    ...more,
  });
  const { done: _, ...found } = done({ method: 'field' });
  const visit = { place: 'trụ sở', by: 'tổ công tác' };
  const assessment = assessmentOf(
    { huyen: {}, 'xa-1': { at: '2019-10-26T08:00:00+07:00' }, 'xa-2': {} },
    {
      extensions: [
        until('Sở', {}),
        until('Chủ tịch', { deadline: { before: '2019-10-31' } }),
        until('Ban chỉ đạo', {}),
        { ...until('Ủy ban', {}), unit: undefined, tier: 'commune' },
      ],
      verifications: [
        { ...found, by: 'b', fact: 'staff', value: 3 },
        { ...found, by: 'a', fact: 'files', value: 3, at: '2019-11-12T02:00:00Z' },
        { ...found, by: 'c', criterion: 'people', evidence: 'accepted' },
        { ...found, by: 'd', done: true, visit: { ...visit, on: '2019-11-20' } },
        {
          ...found,
          by: 'e',
          fact: 'staff',
          value: '3.0',
          at: '2019-11-13T09:00:00+07:00',
          visit: { ...visit, on: '2019-11-20' },
        },
        {
          ...found,
          by: 'e',
          fact: 'files',
          value: 3,
          at: '2019-11-13T09:00:00+07:00',
          visit: { ...visit, on: '2019-11-21' },
        },
      ],
    },
  );
  const lists = ['extensions', 'verifications', 'units', 'submissions'];
  const plain = JSON.parse(JSON.stringify(assessment)) as Json;
  const written = recordOf(pack as Json, plain);
  const others = Array.from({ length: 24 }, (_, seed) => recordOf(pack as Json, shuffled(plain, lists, seed + 1)));
  const read = readRecord(written);

  expect(new Set([written, ...others]).size).toBe(1);
  expect(read.ok && verify(read.value.record).verdict).toBe('verified');
});
