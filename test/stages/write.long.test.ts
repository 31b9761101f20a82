import { expect, test } from 'vitest';
import { documentOf } from '../support/documents.js';
import { drawsOf } from '../support/draws.js';
import { firstCases } from '../support/naive-cases.js';
import { compareRecord } from '../support/written.js';

test('the text written from columns is the canonical JSON of the whole demo of Gia Lai', () => {
  const pack = documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml');
  const assessment = documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml');

  expect(compareRecord(pack, assessment).differing).toEqual([]);
});

test('the text written from columns is the canonical JSON of the records of generated packs', () => {
  for (const { pack, assessment } of firstCases(drawsOf(390)))
    expect(compareRecord(pack, assessment).differing).toEqual([]);
}, 600_000);
