import { expect, test } from 'vitest';
import { detach } from '../../src/audit/detach.js';
import { recordOf as readExcerpt } from '../../src/audit/read-record.js';
import { excerpt, redact } from '../../src/audit/redact.js';
import { brokenDigests } from '../../src/audit/verify/broken-digests.js';
import { verify } from '../../src/audit/verify.js';
import { sha256 } from '../../src/kit/sha256.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { saltsOf } from '../../src/stages/record/commitments.js';
import { recordDigest } from '../../src/stages/record/digests.js';
import { saltsFor } from '../support/salts.js';
import { edited } from '../support/tampering.js';
import { assessmentOf, packOf, recordOf, xs } from '../together/house.js';

const PACK = packOf({ share: [10, { share: { part: 'x', whole: 9 } }] });
const ASSESSMENT = assessmentOf(xs({ a: 1, b: 2 }), { salts: saltsFor(['a', 'b']) });
const RECORD = recordOf(PACK, ASSESSMENT);

function made<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** Places of a record over which no digest is, and what somebody might write there. */
const ADDED: readonly (readonly [readonly (string | number)[], unknown])[] = [
  [['note'], 'approved'],
  [['entries', 0, 'note'], 'first place'],
  [['entries', 0, 'layers', 'reported', 'place'], '1'],
  [['entries', 0, 'commitments'], {}],
  [['digests', 'note'], 'approved'],
  [['format'], 'tieuchi/record@9'],
];

test.each(ADDED)(
  'an object with %j = %j, which is under no digest, is not verified, and the place is told',
  (path, value) => {
    const { verdict, verified, differences } = verify(edited(RECORD, path, value));

    expect({ verdict, verified }).toEqual({ verdict: 'results-differ', verified: false });
    expect(differences).toEqual([
      { stage: 'record', what: path.join('.'), recorded: JSON.stringify(value), rederived: null },
    ]);
  },
);

test('nor is such an object where a part is hidden or stands elsewhere', () => {
  const given = { pack: PACK, assessment: ASSESSMENT };
  const hidden = made(redact(RECORD, ['b'])) as AssessmentRecord;
  const part = made(excerpt(RECORD, 'a'));

  expect(verify(edited(hidden, ['note'], 'x')).verdict).toBe('results-differ');
  expect(verify(edited(part, ['entry', 'note'], 'x')).verdict).toBe('results-differ');
  expect(verify(edited(detach(RECORD), ['entries', 0, 'note'], 'x'), given).verdict).toBe('results-differ');
});

test('a key without a value is none', () => {
  const hidden = made(redact(RECORD, ['b'])) as AssessmentRecord;

  expect(verify({ ...RECORD, note: undefined } as never).verdict).toBe('verified');
  expect(verify({ ...hidden, note: undefined } as never).verified).toBe(true);
});

test.each(['entries', 'register', 'statistics', 'rankings', 'findings', 'plugins', 'engine'])(
  'an object without its %s is no record, and the part is named',
  (key) => {
    const sentence = new RegExp(`as \`${key}\` of a record is needed here`);

    expect(() => verify({ ...RECORD, [key]: undefined } as never)).toThrow(sentence);
    expect(() => verify({ ...RECORD, [key]: [null] } as never)).toThrow(sentence);
  },
);

/** Whole numbers of a record beside which nothing is derived again. */
const COUNTED: readonly (readonly [readonly (string | number)[]])[] = [
  [['engine', 'semantics']],
  [['inclusion', 'index']],
  [['inclusion', 'size']],
];

test.each(COUNTED)('a text is not the whole number that it spells, at %j, though every digest fits', (path) => {
  const three = assessmentOf(xs({ a: 1, b: 2, c: 3 }), { salts: saltsFor(['a', 'b', 'c']) });
  const part = made(excerpt(recordOf(PACK, three), 'b'));
  const number = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], part);
  const textual = edited(part, path, String(number));
  const forged = {
    ...textual,
    digests: { ...part.digests, record: recordDigest(textual, saltsOf([part.entry]), sha256) },
  };
  const read = readExcerpt(forged);

  expect(typeof number).toBe('number');
  expect(brokenDigests(forged)).toEqual([]);
  expect(read.ok || read.errors.map(({ code, path: at, params }) => [code, at, params])).toEqual([
    ['wrong-type', path, { expected: 'number', found: 'text' }],
  ]);
  expect(verify(forged).verified).toBe(false);
});
