import { expect, test } from 'vitest';
import { readRecord } from '../../src/audit/read-record.js';
import { recordLines, recordText } from '../../src/audit/record-text.js';
import { excerpt, redact } from '../../src/audit/redact.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import { rootByPath } from '../../src/kit/merkle.js';
import { digestBytes } from '../../src/kit/sha256.js';
import type { AssessmentRecord, Excerpt } from '../../src/model/record.js';
import { saltsOf } from '../../src/stages/record/commitments.js';
import { recordDigest } from '../../src/stages/record/digests.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { edited, resealed } from '../support/tampering.js';

const PACK = documentOf('examples/01-score/pack.yaml');
const UNITS = ['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e'];
const ASSESSMENT = {
  ...(documentOf('examples/01-score/assessment.yaml') as Readonly<Record<string, unknown>>),
  salts: saltsFor(UNITS),
};
const record = assess(compilePack(PACK), ASSESSMENT);

function made<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const redacted = made(redact(record, ['xa-b', 'xa-c']));
const rows = redacted.rankings[0]?.rows ?? [];
const row = (unit: string) => rows.findIndex((one) => one.unit === unit);
const at = (unit: string, ...path: readonly string[]) => ['rankings', 0, 'rows', row(unit), ...path];

/** What a forger might write beside hidden units, with every digest made to fit. */
const LIES: readonly (readonly [string, AssessmentRecord])[] = [
  [
    'the row of a hidden unit is left out',
    edited(
      redacted,
      ['rankings', 0, 'rows'],
      rows.filter(({ unit }) => unit !== 'xa-c'),
    ),
  ],
  ['a hidden unit is said to be outside the ranking', edited(redacted, at('xa-c', 'state'), 'excluded')],
  [
    'a hidden unit is not in the register',
    edited(
      redacted,
      ['register'],
      redacted.register.filter(({ id }) => id !== 'xa-c'),
    ),
  ],
  ['a hidden entry stands twice', edited(redacted, ['entries'], [...redacted.entries, redacted.entries[2]])],
  ['a hidden entry is of another tier', edited(redacted, ['entries', 2, 'tier'], 'district')],
  ['the register stands in another order', edited(redacted, ['register'], redacted.register.toReversed())],
  ['a printed value is not its exact one rounded', edited(redacted, at('xa-c', 'value', 'exact'), '26.9')],
  ['a level does not hold the value', edited(redacted, at('xa-c', 'level'), 'I')],
  ['a tie was broken where there was none', edited(redacted, at('xa-b', 'brokenBy'), [{ id: true }])],
  ['a ranked row has a reason', edited(redacted, at('xa-b', 'because'), [{ code: 'invented' }])],
];

test.each(LIES)('%s: found, though the figures are hidden and every digest fits', (_, forged) => {
  expect(verify(resealed(forged)).verdict).toBe('results-differ');
});

test('with the whole assessment a hidden unit is held to its figures too', () => {
  const forged = resealed(edited(redacted, at('xa-b', 'commitment'), `sha256:${'0'.repeat(64)}`));
  const raised = resealed(edited(edited(redacted, at('xa-c', 'place'), '2'), at('xa-a', 'place'), '3'));
  const swapped = resealed(edited(redacted, ['entries', 1, 'commitments', 'results'], `sha256:${'0'.repeat(64)}`));
  const given = { assessment: ASSESSMENT };

  expect(verify(redacted, given)).toMatchObject({ verdict: 'verified', units: { all: 5, rederived: 5 } });
  expect(verify(forged, given).differences).toMatchObject([{ unit: 'xa-b', what: 'commitment' }]);
  expect(verify(raised, given).verdict).toBe('results-differ');
  expect(verify(swapped, given).differences).toMatchObject([{ unit: 'xa-b', what: 'commitments.results' }]);
});

test('a record is verified in part though every verification is of a unit that it hides', () => {
  const verification = {
    unit: 'xa-b',
    at: '2019-11-12T10:00:00+07:00',
    by: 'to-cong-tac',
    method: 'desk',
    done: true,
    note: 'Đã xong',
  };
  const checked = assess(compilePack(PACK), { ...ASSESSMENT, verifications: [verification] });

  expect(verify(made(redact(checked, ['xa-b'])))).toMatchObject({ verdict: 'not-re-derived', differences: [] });
  expect(verify(made(excerpt(checked, 'xa-a')))).toMatchObject({ verdict: 'not-re-derived', differences: [] });
});

test('an excerpt that lies about how many there are is not intact', () => {
  const part = made(excerpt(record, 'xa-a'));
  const told = (size: number): Excerpt => ({ ...part, inclusion: { ...part.inclusion, size } });

  expect([5, 6, 7, 8].map((size) => verify(told(size)).verdict)).toEqual([
    'not-re-derived',
    'not-intact',
    'not-intact',
    'not-intact',
  ]);
});

test('a record in which two units share a salt, or that was changed, does not verify and hides nothing', () => {
  const [first = ''] = Object.values(ASSESSMENT.salts);
  const entries = record.entries.map((entry) => ({ ...entry, salt: first }));
  const shared = resealed({ ...record, entries } as AssessmentRecord);

  expect(redact(shared, ['xa-b'])).toEqual({ ok: false, errors: [{ code: 'another-assessment', units: [] }] });
  expect(redact(edited(record, ['rankings', 0, 'rows', 0, 'place'], '2'), ['xa-b'])).toMatchObject({
    errors: [{ code: 'not-intact' }],
  });
});

test('the first of the lines shows nothing but the head, and the last nothing but the end', () => {
  const [head = '', ...lines] = recordLines(record);
  const withKey = (line: string, key: string, value: unknown) =>
    `${canonicalJson({ ...JSON.parse(line), [key]: value })}\n`;
  const told = (all: readonly string[]) => {
    const read = readRecord(all.join(''));
    return read.ok ? read.value.canonical : read.errors.map(({ code }) => code);
  };

  expect(told([head, ...lines])).toBe(true);
  expect(told([withKey(head, 'rankings', []), ...lines])).toEqual(['key-unknown']);
  expect(told([head, ...lines.slice(0, -1), withKey(lines.at(-1) ?? '', 'register', [])])).toEqual(['key-unknown']);
  expect(told([head, '\n', ...lines])).toBe(false);
  expect(told([head, ...lines].map((line) => line.replace('\n', '\r\n')))).toBe(false);
  expect(readRecord(recordText(record).trimEnd())).toMatchObject({ value: { canonical: false } });
});

test('a pack whose plugins are not given is not another pack', () => {
  const pack = compilePack(PACK);
  const document = { ...(PACK as object), requires: { kinds: [{ id: 'mine', version: 1 }] } };
  const told = verify({ ...record, pack: { ...pack.pack, document: document as never } });

  expect(told).toMatchObject({ other: [], issues: [{ code: 'plugin-missing' }] });
});

/** The excerpt with another half of the tree beside its entry, and every digest in it made to fit. */
function besideAnother(part: Excerpt): Excerpt {
  const inclusion = { ...part.inclusion, path: part.inclusion.path.map(() => `sha256:${'0'.repeat(64)}`) };
  const entries = rootByPath(digestBytes(part.entry.digest), inclusion, nodeSha256) ?? '';
  const forged = { ...part, inclusion, digests: { ...part.digests, entries } };
  const whole = recordDigest(forged, saltsOf([part.entry]), nodeSha256);
  return { ...forged, digests: { ...forged.digests, record: whole } };
}

test('held against the whole assessment an excerpt is verified as a whole, and a digest over other units is told', () => {
  const given = { pack: PACK, assessment: ASSESSMENT };

  for (const unit of UNITS)
    expect(verify(made(excerpt(record, unit)), given)).toMatchObject({
      verdict: 'verified',
      differences: [],
      units: { all: 5, rederived: 5 },
    });
  const forged = besideAnother(made(excerpt(record, 'xa-a')));
  expect(verify(forged)).toMatchObject({ verdict: 'not-re-derived', broken: [] });
  expect(verify(forged, given)).toMatchObject({
    verdict: 'results-differ',
    differences: [{ stage: 'record', what: 'digests.entries', rederived: record.digests.entries }],
  });
});
