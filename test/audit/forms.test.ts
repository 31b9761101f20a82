import { expect, test } from 'vitest';
import { assessmentOf } from '../../src/audit/assessment-of.js';
import { detach } from '../../src/audit/detach.js';
import { readRecord, readRecordLines, recordOf } from '../../src/audit/read-record.js';
import { recordLines, recordText } from '../../src/audit/record-text.js';
import { excerpt, redact } from '../../src/audit/redact.js';
import { verify } from '../../src/audit/verify.js';
import { assess, compilePack } from '../../src/index.js';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import { sha256 } from '../../src/kit/sha256.js';
import { LIMITS } from '../../src/model/document.js';
import type { AssessmentRecord, Excerpt } from '../../src/model/record.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { edited } from '../support/tampering.js';

const PACK = documentOf('examples/01-score/pack.yaml');
const ASSESSMENT = documentOf('examples/01-score/assessment.yaml') as Readonly<Record<string, unknown>>;
const UNITS = ['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e'];
const SALTS = saltsFor(UNITS);
const pack = compilePack(PACK);
const record = assess(pack, { ...ASSESSMENT, salts: SALTS });
const unsalted = assess(pack, ASSESSMENT);

function made<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

function redactedUnit({ entries }: AssessmentRecord) {
  const entry = entries.find(({ unit }) => unit === 'xa-b');
  if (entry === undefined || entry.state === 'redacted') throw new Error('xa-b is not there');
  return entry.input;
}

function signedBy({ digests, assessment, pack: { digest } }: AssessmentRecord | Excerpt): unknown {
  return { digests, assessment: assessment.digest, pack: digest };
}

test('the assessment that a record gives back makes the same record', () => {
  expect(assess(pack, assessmentOf(record))).toEqual(record);
});

test('a record is verified from one text and from lines, and both say that the bytes are the library’s', () => {
  const texts = [recordText(record), [...recordLines(record)].join('')];

  for (const text of texts) {
    const { record: read, canonical } = made(readRecord(text));
    expect(read).toEqual(record);
    expect(canonical).toBe(true);
    expect(verify(read)).toMatchObject({ verdict: 'verified', units: { all: 5, rederived: 5, redacted: [] } });
  }
  expect([...recordLines(record)]).toHaveLength(7);
});

test('a record that was reformatted is still verified, and is said not to be the library’s bytes', () => {
  const read = made(readRecord(JSON.stringify(record, null, 2)));

  expect(read.canonical).toBe(false);
  expect(verify(read.record).verdict).toBe('verified');
});

test('redacting units moves no digest, and a replay says how many it did not derive again', () => {
  const redacted = made(redact(record, ['xa-b', 'xa-d']));
  const read = made(recordOf(JSON.parse(recordText(redacted))));

  expect(signedBy(redacted)).toEqual(signedBy(record));
  const sent = canonicalJson(redactedUnit(record).submissions);
  expect(recordText(record)).toContain(sent);
  expect(recordText(redacted)).not.toContain(sent);
  expect(verify(read)).toMatchObject({
    verdict: 'not-re-derived',
    verified: true,
    broken: [],
    differences: [],
    units: { all: 5, rederived: 3, redacted: ['xa-b', 'xa-d'] },
  });
});

test('a place that does not follow from the values is found beside redacted units', () => {
  const redacted = made(redact(record, ['xa-b', 'xa-c']));
  const rows = redacted.rankings[0]?.rows ?? [];
  const forged = edited(redacted, ['rankings', 0, 'rows', 2, 'place'], '2');
  const swapped = edited(redacted, ['rankings', 0, 'rows'], [rows[1], rows[0], ...rows.slice(2)]);

  expect(rows.map(({ unit, place }) => `${place} ${unit}`)).toEqual(['1 xa-b', '2 xa-a', '3 xa-c', '4 xa-d', '4 xa-e']);
  expect(verify(redacted).differences).toEqual([]);
  expect(verify(forged).differences.map(({ unit, what }) => `${unit} ${what}`)).toContain('xa-c value');
  expect(verify(swapped).differences.map(({ unit, what }) => `${unit} ${what}`)).toContain('xa-b place');
});

test('the answer of a redacted unit cannot be found by trying: no digest of the record is made of it alone', () => {
  const withAnswer = (salt: string) => {
    const guessed = assess(pack, { ...ASSESSMENT, salts: { ...SALTS, 'xa-b': salt } });
    return [
      guessed.assessment.digest,
      ...Object.values(guessed.digests),
      ...guessed.entries.map(({ digest }) => digest),
    ];
  };
  const stated = made(redact(record, ['xa-b']));
  const known = [stated.assessment.digest, ...Object.values(stated.digests)];

  expect(known.every((digest) => withAnswer(SALTS['xa-b'] ?? '').includes(digest))).toBe(true);
  expect(known.some((digest) => withAnswer(Object.values(saltsFor(['another']))[0] ?? '').includes(digest))).toBe(
    false,
  );
});

test('a unit without a salt is refused, and so is one that the record does not have', () => {
  expect(redact(unsalted, ['xa-a', 'xa-b'])).toEqual({
    ok: false,
    errors: [{ code: 'salt-missing', units: ['xa-a', 'xa-b'] }],
  });
  expect(redact(record, ['xa-a', 'xa-x'])).toEqual({ ok: false, errors: [{ code: 'unit-unknown', units: ['xa-x'] }] });
  expect(excerpt(unsalted, 'xa-a')).toEqual({
    ok: false,
    errors: [{ code: 'salt-missing', units: ['xa-b', 'xa-c', 'xa-d', 'xa-e'] }],
  });
  expect(excerpt(made(redact(record, ['xa-a'])), 'xa-a')).toEqual({
    ok: false,
    errors: [{ code: 'unit-redacted', units: ['xa-a'] }],
  });
});

test('all that is wrong with the units that are to be hidden is told at once, each unit once', () => {
  expect(redact(unsalted, ['xa-x', 'xa-b', 'xa-y', 'xa-a', 'xa-x'])).toEqual({
    ok: false,
    errors: [
      { code: 'unit-unknown', units: ['xa-x', 'xa-y'] },
      { code: 'salt-missing', units: ['xa-a', 'xa-b'] },
    ],
  });
});

test('a unit that the record does not have has no excerpt, and neither has a record that does not verify', () => {
  const broken = edited(record, ['digests', 'record'], `sha256:${'0'.repeat(64)}`);

  expect(excerpt(record, 'xa-x')).toEqual({ ok: false, errors: [{ code: 'unit-unknown', units: ['xa-x'] }] });
  expect(excerpt(broken, 'xa-a')).toEqual({ ok: false, errors: [{ code: 'not-intact', units: [] }] });
  expect(redact(broken, ['xa-a'])).toEqual({ ok: false, errors: [{ code: 'not-intact', units: [] }] });
  expect(() => redact(record, 'xa-a' as never)).toThrow('A list of units, by id,');
});

test('units hidden one after the other are hidden as both at once, and by the SHA-256 that is given', () => {
  let calls = 0;
  const counted = (bytes: Uint8Array) => {
    calls += 1;
    return sha256(bytes);
  };
  const [first, both] = [made(redact(record, ['xa-a'])), made(redact(record, ['xa-b', 'xa-a']))];

  expect(redact(first, ['xa-b'], { hash: counted })).toEqual({ ok: true, value: both });
  expect(redact(first, ['xa-b', 'xa-a'])).toEqual({ ok: true, value: both });
  expect(calls).toBeGreaterThan(0);
  calls = 0;
  expect(made(excerpt(record, 'xa-b', { hash: counted }))).toEqual(made(excerpt(record, 'xa-b')));
  expect(calls).toBeGreaterThan(0);
});

test.each(UNITS)('the excerpt of %s proves its row under the same digests, without figures of others', (unit) => {
  const part = made(excerpt(record, unit));
  const read = made(readRecord(recordText(part)));

  expect(signedBy(part)).toEqual(signedBy(record));
  expect(recordText(part).match(/"submissions"/g)).toHaveLength(1);
  expect(verify(read.record)).toMatchObject({
    verdict: 'not-re-derived',
    verified: true,
    broken: [],
    differences: [],
    units: { all: 5, rederived: 1 },
  });
});

test('an excerpt with another entry, another place in the tree or another row is told', () => {
  const part = made(excerpt(record, 'xa-b'));
  const other = made(excerpt(record, 'xa-a'));
  const verdictOf = (changed: Excerpt) => verify(changed).verdict;

  expect(verdictOf({ ...part, entry: other.entry })).toBe('not-intact');
  expect(verdictOf({ ...part, inclusion: { ...part.inclusion, index: 0 } })).toBe('not-intact');
  expect(verdictOf(edited(part, ['rankings', 0, 'rows', 0, 'place'], '2'))).toBe('not-intact');
  expect(verdictOf(edited(part, ['entry', 'layers', 'reported', 'criteria', 0, 'points'], '20'))).toBe('not-intact');
});

test('a detached record has the same digests, and is verified with its pack and its assessment', () => {
  const detached = detach(record);
  const { record: read } = made(readRecord(recordText(detached)));
  const given = { pack: PACK, assessment: { ...ASSESSMENT, salts: SALTS } };
  const figure = edited(given.assessment, ['submissions', 0, 'facts', 'staff'], 59);

  expect(detached.digests).toEqual(record.digests);
  expect(recordText(detached)).not.toContain('"submissions"');
  expect(verify(read)).toMatchObject({ verdict: 'not-re-derived', verified: false, units: { rederived: 0 } });
  expect(verify(read, given)).toMatchObject({ verdict: 'verified', units: { rederived: 5 } });
  expect(verify(read, { ...given, assessment: figure }).verdict).toBe('another-assessment');
  expect(verify(read, { ...given, pack: edited(PACK, ['title', 'vi'], 'Khác') }).verdict).toBe('another-pack');
});

test('a record of another build is verified by another engine; older or newer semantics is told', () => {
  const by = (engine: Partial<AssessmentRecord['engine']>) => {
    return verify({ ...unsalted, engine: { ...unsalted.engine, ...engine } });
  };

  expect(by({}).engine.semantics).toBe('same');
  expect(by({ semantics: 3 }).engine).toMatchObject({ semantics: 'newer', changes: [] });
  expect(by({ semantics: 0 }).engine).toMatchObject({
    semantics: 'older',
    changes: [{ semantics: 1 }, { semantics: 2 }],
  });
});

const TEXT = recordText(unsalted);
const small = { ...LIMITS, recordBytes: 1000 };

test.each([
  ['nothing', '', LIMITS, 'source-empty'],
  ['half of it', TEXT.slice(0, 4000), LIMITS, 'source-syntax'],
  ['lines without their end', [...recordLines(unsalted)].slice(0, 4).join(''), LIMITS, 'source-syntax'],
  ['a line that is cut', `${[...recordLines(unsalted)].slice(0, 4).join('')}{"unit":`, LIMITS, 'source-syntax'],
  ['a text above the limit', TEXT, small, 'source-too-large'],
  ['a line above the limit', [...recordLines(unsalted)].join(''), small, 'source-too-large'],
  ['a later format', TEXT.replace('tieuchi/record@1', 'tieuchi/record@9'), LIMITS, 'format-unknown'],
  ['a pack', JSON.stringify(PACK), LIMITS, 'format-unknown'],
  ['a list', '[]', LIMITS, 'wrong-type'],
  ['depth', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, LIMITS, 'depth'],
  ['a key of every object', TEXT.replace('"findings":[]', '"__proto__":[]'), LIMITS, 'key-forbidden'],
  ['a lone surrogate', TEXT.replace('"xa-a"', '"\\ud800"'), LIMITS, 'source-encoding'],
])('%s is no record, and is told so', (_, text, limits, code) => {
  const read = readRecord(text, limits);

  expect(read.ok ? [] : read.errors.map((issue) => issue.code)).toContain(code);
});

test('lines are read one by one, so that a record may be larger than one text can be', () => {
  let taken = 0;
  function* lines(broken?: number) {
    taken = 0;
    for (const line of recordLines(unsalted)) {
      taken += 1;
      yield taken === broken ? line.slice(0, 40) : line;
    }
  }

  expect(made(readRecordLines(lines(), { ...LIMITS, recordBytes: 20_000 })).record).toEqual(unsalted);
  expect(taken).toBe(7);
  // no line is asked for before the one above it was read
  expect(readRecordLines(lines(3)).ok).toBe(false);
  expect(taken).toBe(3);
});

test('a line that is no JSON is told by the entry that it should be', () => {
  const lines = [...recordLines(record)];
  const broken = readRecord([...lines.slice(0, 3), lines[3]?.slice(0, 40), ...lines.slice(4)].join('\n'));

  expect(broken).toMatchObject({ ok: false, errors: [{ code: 'source-syntax', path: ['entries', 2] }] });
});
