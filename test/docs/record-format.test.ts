import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { NOT_SCORING, NOT_SCORING_AT_TOP, WHOLE } from '../../src/stages/record/pack.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { page } from './page.js';

const text = page('record-format.md');
const record = assess(
  compilePack(documentOf('examples/01-score/pack.yaml')),
  documentOf('examples/01-score/assessment.yaml'),
);
const excerpts = [...text.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, json = '']) => JSON.parse(json) as Json);
const entry = record.entries.find(({ unit }) => unit === 'xa-b');
const own = entry && 'layers' in entry ? entry : undefined;

test('the excerpts stand in the record of examples/01-score', () => {
  expect(excerpts).toEqual([
    own?.layers.reported?.criteria.find(({ node }) => node === 'computers'),
    own?.layers.reported?.criteria.find(({ node }) => node === 'on-time'),
    record.rankings[0]?.rows[0],
    own?.ledger.find(({ what }) => what === 'publish-percent'),
  ]);
});

test('a record whose rules compare no units has no statistics, as the page says', () => {
  expect(record.statistics).toEqual([]);
});

test('titles move the digest of the pack and neither its scoring nor a result', () => {
  const pack = documentOf('examples/01-score/pack.yaml') as { readonly [key: string]: Json };
  const renamed = assess(
    compilePack({ ...pack, title: { vi: 'Tên khác', en: 'Another name' } }),
    documentOf('examples/01-score/assessment.yaml'),
  );

  expect(renamed.pack.digest).not.toBe(record.pack.digest);
  expect(renamed.pack.scoring).toBe(record.pack.scoring);
  expect(renamed.digests.results).toBe(record.digests.results);
  expect(renamed.digests.record).not.toBe(record.digests.record);
});

test('a salt moves the digests that cover its entry, and no other', () => {
  const assessment = documentOf('examples/01-score/assessment.yaml') as { readonly [key: string]: Json };
  const salted = assess(compilePack(documentOf('examples/01-score/pack.yaml')), {
    ...assessment,
    salts: saltsFor(['xa-b']),
  });

  const moved = (unit: string) => {
    const [before, after] = [record, salted].map(({ entries }) => entries.find((one) => one.unit === unit)?.digest);
    return before !== after;
  };
  expect(['xa-a', 'xa-b', 'xa-c'].map(moved)).toEqual([false, true, false]);
  expect(salted.assessment.digest).not.toBe(record.assessment.digest);
  expect(salted.digests.results).not.toBe(record.digests.results);
  expect(salted.pack).toEqual(record.pack);
  expect(salted.rankings).toEqual(record.rankings);
});

test('the page and the program in Python name the keys of a pack that move no score', () => {
  const [, told = ''] = /\*\*What moves no score\.\*\*([\s\S]*?)\n- /.exec(text) ?? [];
  const parts = told.split(/In every object|What\s+stands under/);
  const named = parts.map((part) => [...part.matchAll(/`(\w+)`/g)].map(([, key]) => key));
  const program = readFileSync('examples/check-digests/check_digests.py', 'utf8');
  const sets = ['NOT_SCORING_AT_TOP', 'NOT_SCORING', 'WHOLE'].map((name) => {
    const [, inside = ''] = new RegExp(`^${name} = \\{([\\s\\S]*?)\\}$`, 'm').exec(program) ?? [];
    return [...inside.matchAll(/"(\w+)"/g)].map(([, key]) => key);
  });

  expect(named).toEqual([NOT_SCORING_AT_TOP, [...NOT_SCORING, 'publish'], WHOLE]);
  expect(sets).toEqual([NOT_SCORING_AT_TOP, NOT_SCORING, WHOLE]);
});
