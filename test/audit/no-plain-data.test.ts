import { expect, test } from 'vitest';
import { detach, diff, excerpt, explain, recordText, redact, reliance, verify } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import { documentOf } from '../support/documents.js';

const PACK = compilePack(documentOf('examples/01-score/pack.yaml'));
const RECORD = assess(PACK, documentOf('examples/01-score/assessment.yaml'));

/** Every function of the door that reads a record. */
const CALLS = {
  verify: (record) => verify(record),
  reliance: (record) => reliance(record),
  recordText: (record) => recordText(record),
  explain: (record) => explain({ record, pack: PACK }, { unit: 'xa-a' }, 'en'),
  diff: (record) => diff({ record, pack: PACK, layer: 'reported' }, { record: RECORD, pack: PACK, layer: 'reported' }),
  redact: (record) => redact(record, ['xa-a']),
  excerpt: (record) => excerpt(record, 'xa-a'),
  detach: (record) => detach(record),
} as const satisfies Readonly<Record<string, (record: typeof RECORD) => unknown>>;

const circle: Record<string, unknown> = {};
circle.again = circle;

test.each(
  Object.entries({ 'not a number': Number.NaN, 'a bigint': 5n, 'a circle': circle, 'half a character': '\ud800' }),
)('a record in which %s stands is no record, and no bug of the library', (_, value) => {
  const record = { ...RECORD, assessment: { ...RECORD.assessment, note: value } } as typeof RECORD;
  const answers = Object.entries(CALLS).map(([name, call]) => {
    try {
      call(record);
      return `${name}: no error`;
    } catch (error) {
      return `${name}: ${(error as Error).name} ${(error as Error).message}`;
    }
  });

  expect(answers.filter((answer) => !/: TypeError No plain data: ./.test(answer))).toEqual([]);
});
