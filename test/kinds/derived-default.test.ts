import { expect, test } from 'vitest';
import { assess, compilePack, safeCompilePack } from '../../src/index.js';

const title = { vi: 'Tên' };
const present = (id: string, otherwise: unknown) => ({ if: [{ present: id }, { var: id }, otherwise] });

/** Facts that are given, and derived ones with a word for a blank: n is 4 for x, p is no for y, k is poor for z. */
const facts = [
  { id: 'x', type: 'number', min: 0, max: 10, title },
  { id: 'y', type: 'boolean', title },
  { id: 'z', type: 'choice', options: ['poor', 'good'], title },
  { id: 'other', type: 'number', min: 0, max: 10, title },
  { id: 'ten', type: 'number', min: 10, max: 10, title },
  { id: 'n', title, derive: present('x', 0) },
  { id: 'p', title, derive: present('y', false) },
  {
    id: 'k',
    type: 'choice',
    options: ['poor', 'good'],
    title,
    derive: { if: [{ present: 'z' }, { var: 'z' }, 'poor'] },
  },
  { id: 'either', title, derive: present('x', { var: 'other' }) },
  { id: 'rate', title, derive: { '/': [{ var: 'x' }, { var: 'other' }] } },
];

function pack(rule: object, whenMissing = 'withhold') {
  return {
    format: 'tieuchi/pack@1',
    id: 'p',
    version: '1.0.0',
    title,
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
    policies: { whenMissing, whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    facts,
    tiers: [{ id: 't', title, cohorts: [{ id: 'all' }], criteria: [{ id: 'c', title, max: 10, rule }], rankings: [] }],
    gaps: [],
  };
}

function scored(rule: object, given: Readonly<Record<string, unknown>>): string {
  const record = assess(compilePack(pack(rule)), {
    format: 'tieuchi/assessment@1',
    id: 'a',
    pack: { id: 'p', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2020-01-01T00:00:00+07:00',
    units: [{ id: 'u', tier: 't' }],
    submissions: [{ unit: 'u', at: '2019-12-01T00:00:00+07:00', facts: { ten: 10, ...given } }],
  });
  const [entry] = record.entries;
  const node = entry && 'layers' in entry ? entry.layers.reported?.criteria[0] : undefined;
  return node?.status === 'scored'
    ? node.points
    : `${node?.status}: ${node && 'facts' in node ? node.facts?.join(', ') : ''}`;
}

const points = { points: { poor: 0, good: 10 } };

test.each([
  ['choice', { choice: { fact: 'k', ...points } }, '0', { z: 'good' }, '10'],
  ['flag', { flag: { when: 'p' } }, '0', { y: true }, '10'],
  ['share', { share: { part: 'n', whole: 'ten' } }, '0', { x: 5 }, '5'],
  ['per-item', { 'per-item': { count: 'n', each: 1, atMost: 10 } }, '0', { x: 5 }, '5'],
  ['logic', { logic: { var: 'n' } }, '0', { x: 5 }, '5'],
  ['operand', { share: { part: { '+': [{ var: 'n' }, 0] }, whole: 'ten' } }, '0', { x: 5 }, '5'],
])('a derived fact with a word for a blank decides in %s: the rule runs', (_, rule, blank, given, full) => {
  expect(scored(rule, {})).toBe(blank);
  expect(scored(rule, given)).toBe(full);
});

test('a derived fact that reads another figure for a blank lacks that figure alone', () => {
  const rule = { share: { part: 'either', whole: 'ten' } };

  expect(scored(rule, { x: 3 })).toBe('3');
  expect(scored(rule, { other: 4 })).toBe('4');
  expect(scored(rule, {})).toBe('missing: other');
});

test('a blank that a derived fact turns into points still earns from nothing, and is refused', () => {
  const generous = pack({ choice: { fact: 'k', points: { poor: 5, good: 10 } } });
  const compiled = safeCompilePack(generous);

  expect(compiled.ok ? [] : compiled.errors.map(({ code }) => code)).toEqual(['earns-from-nothing']);
});

const bestOf = (count: string) => ({
  'best-of': { cases: [{ max: 10, rule: { 'per-item': { count, each: 1, atMost: 10 } } }], unanswered: 'not-met' },
});

test.each([
  ['an expression', (id: string) => ({ logic: present(id, 0) })],
  ['a kind that does without', bestOf],
])('to %s a derived fact is there where it has a value, whatever figures it names besides', (_, rule) => {
  expect(scored(rule('either'), { other: 4 })).toBe('4');
  expect(scored(rule('either'), { x: 3 })).toBe('3');
  expect(scored(rule('either'), {})).toBe('0');
  expect(scored(rule('rate'), { x: 6, other: 2 })).toBe('3');
  expect(scored(rule('rate'), { x: 6 })).toBe('0');
});

test('a derived fact that has no number is neither there nor absent', () => {
  expect(scored({ logic: { if: [{ present: 'rate' }, { var: 'ten' }, 0] } }, { x: 6, other: 0 })).toBe('unscorable: ');
  expect(scored({ logic: { if: [{ '!': [{ present: 'rate' }] }, 0, 5] } }, { x: 6, other: 0 })).toBe('unscorable: ');
});
