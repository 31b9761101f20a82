import { expect, test } from 'vitest';
import { excerpt, redact } from '../../src/audit/redact.js';
import { brokenDigests } from '../../src/audit/verify/broken-digests.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { differenceIn } from '../../src/cli/print/difference.js';
import { rootByPath } from '../../src/kit/merkle.js';
import { digestBytes } from '../../src/kit/sha256.js';
import type { AssessmentRecord, Excerpt, RecordEntry } from '../../src/model/record.js';
import { saltsOf } from '../../src/stages/record/commitments.js';
import { commitmentsOf, entryDigest, recordDigest } from '../../src/stages/record/digests.js';
import { saltsFor } from '../support/salts.js';
import { edited, resealed } from '../support/tampering.js';
import { assessmentOf, packOf, recordOf, xs } from '../together/house.js';

const hash = nodeSha256;
const PACK = packOf(
  { share: [10, { share: { part: 'x', whole: 9 } }] },
  { deadline: { before: '2019-11-01' }, late: 'not-submitted' },
);
const EXTENSION = { unit: 'a', deadline: { through: '2019-11-20' }, by: 'Sở Nội vụ', reason: 'bão' };
const SENT = assessmentOf(xs({ a: 1, b: 2, c: 3 }), {
  salts: saltsFor(['a', 'b', 'c']),
  extensions: [EXTENSION],
});
/** Of the first unit, sent before what counts. */
const EARLIER = { unit: 'a', at: '2019-10-01T08:00:00+07:00', facts: { x: '4' } };
const RECORD = recordOf(PACK, { ...SENT, submissions: [EARLIER, ...SENT.submissions] });
const REDACTED = made(redact(RECORD, ['b', 'c'], { hash })) as AssessmentRecord;
const PART = made(excerpt(RECORD, 'a', { hash })) as Excerpt;

function made<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** The excerpt with another entry, and digests that fit. */
function resealedPart(entry: RecordEntry): Excerpt {
  const digest = entryDigest(entry, commitmentsOf(entry, hash), hash);
  const entries = rootByPath(digestBytes(digest), PART.inclusion, hash) ?? '';
  const next = { ...PART, entry: { ...entry, digest }, digests: { ...PART.digests, entries } };
  return { ...next, digests: { ...next.digests, record: recordDigest(next, saltsOf([entry]), hash) } };
}

const FORMS = PART.entry.input.submissions;

/** What stands as sent of unit a, as the library never writes it: each leaves what unit a comes to as it is. */
const FORGED: readonly (readonly [name: string, path: readonly (string | number)[], value: unknown, what: string])[] = [
  ['what was sent before is said to be of another unit', ['submissions', 0, 'unit'], 'b', 'input.submissions'],
  ['an extension is said to be of another unit', ['extensions', 0, 'unit'], 'c', 'input.extensions'],
  ['the later form stands first', ['submissions'], FORMS.toReversed(), 'input.submissions'],
  ['a figure has another form', ['submissions', 1, 'facts', 'x'], '1.0', 'input.submissions'],
];

test.each(FORGED)(
  '%s: told by its unit where other units are hidden, though every digest fits',
  (_, path, value, what) => {
    const redacted = resealed(edited(REDACTED, ['entries', 0, 'input', ...path], value));
    const part = resealedPart(edited(PART.entry, ['input', ...path], value));

    for (const forged of [redacted, part]) {
      const { verdict, differences } = verify(forged, { hash });
      expect(brokenDigests(forged, hash)).toEqual([]);
      expect([verdict, ...differences.map(({ stage, unit, what: at }) => `${stage} ${unit} ${at}`)]).toEqual([
        'results-differ',
        `read-assessment a ${what}`,
      ]);
    }
  },
);

test('the sentence names what of the input it is', () => {
  const forged = resealed(edited(REDACTED, ['entries', 0, 'input', 'extensions', 0, 'unit'], 'c'));
  const { differences, replay } = verify(forged, { hash });
  const [vi, en] = (['vi', 'en'] as const).map((language) =>
    differences.map(differenceIn(forged, replay, { language })),
  );

  expect(vi?.[0]).toContain('các lần gia hạn');
  expect(en?.[0]).toContain('extensions');
});

test('what is as it was sent verifies', () => {
  expect(verify(REDACTED, { hash })).toMatchObject({ verdict: 'not-re-derived', verified: true, differences: [] });
  expect(verify(PART, { hash })).toMatchObject({ verdict: 'not-re-derived', verified: true, differences: [] });
});
