import { expect, test } from 'vitest';
import {
  type AnyRecord,
  detach,
  diff,
  excerpt,
  explain,
  recordOf,
  redact,
  refusalOf,
  reliance,
  signRecord,
  verify,
} from '../../src/audit/index.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import type { CompiledPack } from '../../src/engine.js';
import { assess, compilePack, safeCompilePack } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { PRIVATE } from '../support/signing.js';
import { edited, type Leaf, leavesOf, other, resealed, sortOf } from '../support/tampering.js';

const hash = nodeSha256;
const PACK = documentOf('test/fixtures/format/small.pack.yaml');
const ASSESSMENT = {
  ...(documentOf('test/fixtures/format/small.assessment.yaml') as object),
  salts: saltsFor(['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e']),
};
const pack = compilePack(PACK);
const record = assess(pack, ASSESSMENT, { hash });

/** Every function of the door that says more about a record, or stands by it; each answers whether it did. */
const VERBS: Readonly<Record<string, (one: AssessmentRecord, by: CompiledPack) => boolean>> = {
  explain: (one, by) => explain({ record: one, pack: by }, { unit: one.entries[0]?.unit ?? '' }, 'vi').ok,
  'diff, as the first': (one, by) => diff(sideOf(one, by), sideOf(record, pack), { hash }).ok,
  'diff, as the second': (one, by) => diff(sideOf(record, pack), sideOf(one, by), { hash }).ok,
  redact: (one) => redact(one, [one.entries[1]?.unit ?? ''], { hash }).ok,
  excerpt: (one) => excerpt(one, one.entries[1]?.unit ?? '', { hash }).ok,
  sign: (one) => signRecord(one, PRIVATE, { hash }).ok,
};

function sideOf(one: AssessmentRecord, by: CompiledPack) {
  return { record: one, pack: by, layer: 'reported' } as const;
}

/** A leaf of each sort: a record has hundreds that differ only in the unit or the criterion. */
function ofEachSort(): readonly Leaf[] {
  const sorts = new Map(leavesOf(record).map((leaf) => [sortOf(leaf).replace(/facts\.[^.]+$/, 'facts.x'), leaf]));
  return [...sorts.values()];
}

test('of every sort of forgery, sealed again or not, each function of the door refuses exactly what verify refuses', () => {
  const counts = { refused: 0, accepted: 0, 'no record': 0 };
  const wrong: string[] = [];
  for (const leaf of ofEachSort()) {
    const changed = edited(record, leaf.path, other(leaf.value));
    for (const [seal, forged] of [['as it is', changed] as const, ['sealed again', resealed(changed)] as const]) {
      const read = recordOf(forged);
      if (!read.ok) {
        counts['no record'] += 1;
        continue;
      }
      const { verified } = verify(forged, { hash });
      const compiled = safeCompilePack(forged.pack.document, {}, { hash });
      counts[verified ? 'accepted' : 'refused'] += 1;
      for (const [name, verb] of Object.entries(VERBS)) {
        const isDone = verb(forged, compiled.ok ? compiled.value : pack);
        if (isDone !== verified) wrong.push(`${name}, ${seal}: ${leaf.path.join('.')}`);
      }
    }
  }

  console.log(counts);
  expect(wrong).toEqual([]);
  expect(counts.refused).toBeGreaterThan(100);
  expect(counts.accepted).toBeGreaterThan(5);
});

test('why it is refused is the verdict of verify, by the name of the side that it is about', () => {
  const forged = resealed(edited(record, ['rankings', 0, 'rows', 0, 'place'], '9'));
  const refusal = 'results-differ';
  const both = diff(sideOf(forged, pack), sideOf(record, pack));

  expect(reliance(forged)).toMatchObject({
    ok: false,
    errors: [{ code: refusal, verification: { differences: [{ what: 'place' }] } }],
  });
  expect(explain({ record: forged, pack }, { unit: 'xa-a' }, 'vi')).toMatchObject({
    errors: [{ code: 'explain-unverified', params: { verdict: refusal } }],
  });
  expect(redact(forged, ['xa-a'])).toEqual({ ok: false, errors: [{ code: refusal, units: [] }] });
  expect(excerpt(forged, 'xa-a')).toEqual({ ok: false, errors: [{ code: refusal, units: [] }] });
  expect(signRecord(forged, PRIVATE)).toEqual({
    ok: false,
    errors: [{ code: 'record-unverified', params: { verdict: refusal } }],
  });
  expect(both).toMatchObject({ ok: false, errors: [{ side: 'before', code: refusal }] });
  expect(diff(sideOf(forged, pack), sideOf(forged, pack))).toMatchObject({
    errors: [{ side: 'before' }, { side: 'after' }],
  });
});

test('a verification that was made of another object is not taken', () => {
  const forged = edited(record, ['rankings', 0, 'rows', 0, 'place'], '9');
  const verification = verify(record);

  expect(redact(record, ['xa-a'], { verification }).ok).toBe(true);
  expect(redact(forged, ['xa-a'], { verification })).toMatchObject({ errors: [{ code: 'not-intact' }] });
  expect(explain({ record: forged, pack, verification }, { unit: 'xa-a' }, 'vi').ok).toBe(false);
  expect(diff({ ...sideOf(forged, pack), verification }, sideOf(record, pack)).ok).toBe(false);
  expect(signRecord(forged, PRIVATE, { verification }).ok).toBe(false);
});

test('a detached record may be relied on with its pack and its assessment, and is whole again', () => {
  const detached = detach(record);
  const relied = reliance(detached, { pack: PACK, assessment: ASSESSMENT });

  expect(reliance(detached)).toMatchObject({ ok: false, errors: [{ code: 'not-re-derived' }] });
  expect(reliance(detached, { pack: PACK })).toMatchObject({ ok: false, errors: [{ code: 'not-re-derived' }] });
  expect(
    reliance(edited(detached, ['rankings', 0, 'rows', 0, 'place'], '9'), { pack: PACK, assessment: ASSESSMENT }).ok,
  ).toBe(false);
  expect(relied.ok && relied.value.record).toEqual(record);
  expect(signRecord(detached, PRIVATE).ok).toBe(false);
  expect(signRecord(detached, PRIVATE, { pack: PACK, assessment: ASSESSMENT })).toEqual(signRecord(record, PRIVATE));
});

test('where nothing was derived again nothing is verified, not even a record without units', () => {
  const unitless = assess(pack, { ...ASSESSMENT, units: [], submissions: [], salts: {} });
  const unknown = resealed(edited(unitless, ['pack', 'document', 'requires'], { kinds: [{ id: 'mine', version: 1 }] }));
  const told = (one: AnyRecord) => [verify(one).verdict, refusalOf(verify(one))];

  expect(told(unitless)).toEqual(['verified', undefined]);
  expect(told(unknown)).toEqual(['not-re-derived', 'not-re-derived']);
  expect(told(detach(unitless))).toEqual(['not-re-derived', 'not-re-derived']);
});
