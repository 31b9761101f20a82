import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type AnyRecord,
  diff,
  excerpt,
  explain,
  explainOpen,
  readRecord,
  redact,
  reliance,
  signRecord,
} from '../../src/audit/index.js';
import { writeScorer } from '../../src/build/index.js';
import { compilePack, defineOperator, safeAssess, safeCompilePack } from '../../src/index.js';
import { openAssessment, safeOpenAssessment, safeScore, safeScoreStream, scoreUnit } from '../../src/score.js';
import { readAnnexFile, readSheet } from '../../src/sheet/index.js';
import { yamlOf } from '../docs/page.js';
import { PRIVATE, smallRecord } from '../support/signing.js';

const format = (name: string) => readFileSync(new URL(`../fixtures/format/${name}`, import.meta.url), 'utf8');
const record = smallRecord();
const pack = compilePack(yamlOf(format('small.pack.yaml')));
const assessment = yamlOf(format('small.assessment.yaml'));
const live = openAssessment(pack, assessment);
const [first, ...rows] = record.rankings[0]?.rows ?? [];
const altered = { ...record, rankings: [{ ...record.rankings[0], rows: [{ ...first, place: '9' }, ...rows] }] };
const forged = altered as unknown as AnyRecord & typeof record;
const side = { record: forged, pack, layer: 'reported' } as const;

const same = defineOperator({ name: 'same', version: 1, args: ['number'], result: 'number', evaluate: ([x]) => x });
const { tiers, ...others } = yamlOf(format('small.pack.yaml')) as { readonly tiers: readonly object[] };
const rule = { logic: { same: [{ var: 'staff' }] } };
const criteria = [{ id: 'website', title: { en: 'Website', vi: 'Trang thông tin' }, max: 5, rule }];
const requires = { operators: [{ id: 'same', version: 1 }] };
const withPlugin = compilePack(
  { ...others, requires, tiers: [{ ...tiers[0], criteria, rankings: [] }] },
  { operators: [same] },
);

interface Refusal {
  readonly ok: boolean;
}

/** A call of every function that can refuse what it is given, with what it refuses. */
const REFUSED: Readonly<Record<string, () => Refusal | Promise<Refusal>>> = {
  safeCompilePack: () => safeCompilePack({}),
  safeAssess: () => safeAssess(pack, {}),
  safeScore: () => safeScore(pack, {}),
  safeOpenAssessment: () => safeOpenAssessment(pack, {}),
  safeScoreStream: () => safeScoreStream(pack, {}, []),
  scoreUnit: () => scoreUnit(pack, { tier: 'commune', facts: { staff: 'sixty' as never } }),
  set: () => live.set('xa-a', 'staff', 1.5),
  readRecord: () => readRecord('{'),
  reliance: () => reliance(forged),
  redact: () => redact(forged, ['xa-a']),
  'redact, of a unit that is not there': () => redact(record, ['xa-z']),
  excerpt: () => excerpt(record, 'xa-z'),
  signRecord: () => signRecord(forged, PRIVATE),
  'signRecord, with a key that is none': () => signRecord(record, 'khóa'),
  explain: () => explain({ record: forged, pack }, { unit: 'xa-a' }, 'vi'),
  explainOpen: () => explainOpen(live, pack, { unit: 'xa-z' }, 'vi'),
  diff: () => diff(side, side),
  writeScorer: () => writeScorer(withPlugin),
  readSheet: () => readSheet(new Uint8Array()),
  'readSheet, of a text that is none': () => readSheet(new TextEncoder().encode('<html>')),
  readAnnexFile: () => readAnnexFile(new TextEncoder().encode('%PDF-1.7')),
};

test.each(Object.entries(REFUSED))('%s refuses in the one shape: errors, each with its code', async (_name, call) => {
  const refused = (await call()) as Refusal & { readonly errors: readonly { readonly code: string }[] };

  expect(Object.keys(refused).toSorted()).toEqual(['errors', 'ok']);
  expect(refused.ok).toBe(false);
  expect(refused.errors.length).toBeGreaterThan(0);
  for (const error of refused.errors) expect(error.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
