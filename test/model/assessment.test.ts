import { describe, expect, test } from 'vitest';
import { toJSONSchema } from 'zod';
import { assessmentSchema } from '../../src/model/assessment.js';
import type { Json } from '../../src/model/expression.js';
import { readShape } from '../../src/stages/shape.js';
import { fixture } from './stubs.js';
import { undescribed } from './undescribed.js';

const VERIFICATION = { unit: 'xa-a', at: '2019-11-12T10:00:00+07:00', by: 'to', method: 'desk', note: 'x' };
const SUBMISSION = { unit: 'xa-a', at: '2019-10-20T08:00:00+07:00' };

/** The small assessment with other keys: its issues as `path code`. */
function faults(keys: Readonly<Record<string, unknown>>): string[] {
  const document = { ...(fixture('small.assessment.yaml') as object), ...keys } as Json;
  return readShape(assessmentSchema, document).issues.map(({ path, code }) => `${path.join('.')} ${code}`);
}

test.each(['small.assessment.yaml', 'cohort.assessment.yaml'])('%s is an assessment', (name) => {
  expect(readShape(assessmentSchema, fixture(name)).issues).toEqual([]);
});

test('the sketch of the format is one, but for what it leaves out with dots', () => {
  const { issues } = readShape(assessmentSchema, fixture('assessment-v1.sketch.yaml'));

  expect(issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
    'supersedes.record digest-invalid',
    'submissions.0.narrative.digest digest-invalid',
    'submissions.0.criteria.computers.evidence.0.digest digest-invalid',
    'salts.ia-grai salt-invalid',
  ]);
});

describe('a fact', () => {
  const facts = (entries: unknown) => faults({ submissions: [{ ...SUBMISSION, facts: entries }] });

  test('is a value, or a value with what is known about it', () => {
    expect(
      facts({
        a: 60,
        b: 'on-time',
        c: false,
        d: ['x', 1],
        e: [{ name: 'Một cửa', since: '2018-12-01' }],
        f: { value: 52, estimated: true, asOf: '2019-10-20' },
        g: [],
      }),
    ).toEqual([]);
  });

  test('keeps its value as it was written: what it means, the pack says', () => {
    const document = {
      ...(fixture('small.assessment.yaml') as object),
      submissions: [{ ...SUBMISSION, facts: { a: '007', b: 7.5 } }],
    };

    expect(assessmentSchema.parse(document).submissions?.[0]?.facts).toEqual({ a: '007', b: 7.5 });
  });

  test('that is absent has no key: null and blanks are told', () => {
    expect(
      facts({ a: null, b: '', c: ' ', d: { value: null }, e: ['', null], f: [{ name: '', since: null }] }),
    ).toEqual([
      'submissions.0.facts.a null-value',
      'submissions.0.facts.b text-blank',
      'submissions.0.facts.c text-blank',
      'submissions.0.facts.d.value null-value',
      'submissions.0.facts.e.0 text-blank',
      'submissions.0.facts.e.1 null-value',
      'submissions.0.facts.f.0.name text-blank',
      'submissions.0.facts.f.0.since null-value',
    ]);
  });

  test('has flat rows, and known keys', () => {
    expect(facts({ a: [{ b: { c: 1 } }], d: [[1]], e: { value: 1, estimate: true }, f: { estimated: true } })).toEqual([
      'submissions.0.facts.a.0.b wrong-type',
      'submissions.0.facts.d.0 wrong-type',
      'submissions.0.facts.e.estimate key-unknown',
      'submissions.0.facts.f.value key-missing',
    ]);
  });
});

describe('a verification', () => {
  const subject = (keys: object) => faults({ verifications: [{ ...VERIFICATION, ...keys }] });

  test.each([
    { fact: 'staff', value: 50 },
    { criterion: 'website', notApplicable: 'refused' },
    { criterion: 'website', evidence: 'accepted' },
    { criterion: 'website', points: 15 },
    { done: true },
  ])('has one subject: %j', (keys) => {
    expect(subject(keys)).toEqual([]);
  });

  test.each([
    {},
    { fact: 'staff' },
    { value: 50 },
    { criterion: 'website' },
    { fact: 'staff', value: 50, done: true },
    { criterion: 'website', points: 1, evidence: 'refused' },
    { fact: 'staff', value: 50, criterion: 'website', points: 1 },
  ])('has no more and no less: %j', (keys) => {
    expect(subject(keys)).toEqual(['verifications.0 verification-subject']);
  });

  test('says why', () => {
    const { note: _, ...silent } = VERIFICATION;

    expect(faults({ verifications: [{ ...silent, done: true }] })).toEqual(['verifications.0.note key-missing']);
    expect(subject({ done: true, note: ' ' })).toEqual(['verifications.0.note text-blank']);
  });
});

test('points and marks are decimal text when they were read', () => {
  const read = assessmentSchema.parse({
    ...(fixture('small.assessment.yaml') as object),
    submissions: [{ ...SUBMISSION, criteria: { website: { claimed: 17.3 } } }],
    verifications: [{ ...VERIFICATION, criterion: 'website', points: '15.0' }],
    marks: [{ unit: 'xa-a', fact: 'survey', value: 12.5, by: 'so-noi-vu', at: VERIFICATION.at }],
  });

  expect(read.submissions?.[0]?.criteria).toEqual({ website: { claimed: '17.3' } });
  expect(read.verifications?.[0]).toMatchObject({ points: '15' });
  expect(read.marks?.[0]?.value).toBe('12.5');
});

test('JSON Schema describes every key', () => {
  expect(undescribed(toJSONSchema(assessmentSchema, { io: 'input' }))).toEqual([]);
});
