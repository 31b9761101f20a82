import { expect, test } from 'vitest';
import { recordText } from '../../src/audit/record-text.js';
import { redact } from '../../src/audit/redact.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import { assess, compilePack } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { shownScores } from '../support/both-roads.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN } from '../support/golden.js';
import { saltsFor } from '../support/salts.js';
import { resealed } from '../support/tampering.js';
import { assessmentOf, packOf, recordOf, xs } from '../together/house.js';

const PACK = packOf({ share: [10, { share: { part: 'x', whole: 9 } }] });
const UNITS = { ...xs({ a: 1, b: 2, c: 5 }), d: {} };
const RECORD = recordOf(PACK, assessmentOf(UNITS, { salts: saltsFor(Object.keys(UNITS)) }));

const isMadeWhenAsked = (record: AssessmentRecord): boolean => {
  const { replay } = verify(record);
  return replay !== undefined && Object.getOwnPropertyDescriptor(replay, 'scored')?.get !== undefined;
};

test('a whole record that is written again to the letter is verified before a unit is scored by objects', () => {
  const { verdict, broken, differences, units } = verify(RECORD);

  expect({ verdict, broken, differences }).toEqual({ verdict: 'verified', broken: [], differences: [] });
  expect(units).toEqual({ all: 4, rederived: 4, redacted: [] });
  expect(isMadeWhenAsked(RECORD)).toBe(true);
});

test('what is derived again is there when it is asked for, and is the record', () => {
  const { replay } = verify(RECORD);

  expect(replay?.scored.scores.map(({ unit }) => unit)).toEqual(['a', 'b', 'c', 'd']);
  expect(recordText(replay?.record as AssessmentRecord)).toBe(recordText(RECORD));
});

test.each(GOLDEN)('$name: what is derived again is what the engine scores unit by unit', (golden) => {
  const pack = compilePack(documentOf(golden.pack));
  const assessment = documentOf(golden.assessment);
  const { replay } = verify(assess(pack, assessment, { hash: nodeSha256 }), { hash: nodeSha256 });
  const byUnit = createEngine(BUILT_IN).score(pack, assessment);

  if (!replay || !byUnit.ok) throw new Error('not scored');

  expect(replay.scored.scores.map(({ unit }) => unit)).toEqual(byUnit.value.inputs.units.map(({ id }) => id));
  expect(shownScores(replay.scored)).toEqual(shownScores(byUnit.value));
});

test('a record of another build with the same results is verified as that', () => {
  const older = resealed({ ...RECORD, engine: { ...RECORD.engine, version: '0.0.0-before' } });

  expect(verify(older).verdict).toBe('verified-by-another-engine');
  expect(isMadeWhenAsked(older)).toBe(true);
  expect(verify(older).replay?.record.engine.version).toBe(RECORD.engine.version);
});

test('a changed character is told, whether digests fit or not, and a hidden unit is gone by as before', () => {
  // 1 of 9 is 10/9 of 10 points
  const forged = (record: AssessmentRecord): AssessmentRecord =>
    JSON.parse(JSON.stringify(record).replace('"10/9"', '"11/9"'));
  const hidden = redact(RECORD, ['b'], { hash: nodeSha256 });
  if (!hidden.ok) throw new Error('not redacted');

  expect(verify(forged(RECORD)).verdict).toBe('not-intact');
  expect(verify(resealed(forged(RECORD))).verdict).toBe('results-differ');
  expect(verify(hidden.value as AssessmentRecord)).toMatchObject({ verdict: 'not-re-derived', verified: true });
  expect(isMadeWhenAsked(hidden.value as AssessmentRecord)).toBe(false);
});
