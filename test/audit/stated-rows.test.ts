import { expect, test } from 'vitest';
import { redact } from '../../src/audit/redact.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import { saltsFor } from '../support/salts.js';
import { edited, resealed } from '../support/tampering.js';
import { assessmentOf, packOf, tierOf, xs } from '../together/house.js';

const hash = nodeSha256;

/** `b` gives x and no evidence; `d` gives y alone. Both are compared with `a`, which is hidden. */
const SHOWN = (() => {
  const rule = { relative: { of: 'x', cohort: 'all', whenFlat: 'full', method: 'min-max' } };
  const pack = {
    ...packOf({}),
    procedure: { ranked: 'reported', evidence: { needs: ['number'], whenAbsent: 'finding' } },
    tiers: [tierOf('unit', { kind: [10, rule] })],
  };
  const units = { ...xs({ a: 1, b: 2, c: 4 }), d: { facts: { y: 1 } } };
  const record = assess(compilePack(pack), assessmentOf(units, { salts: saltsFor(['a', 'b', 'c', 'd']) }), { hash });
  const redacted = redact(record, ['a'], { hash });
  if (!redacted.ok) throw new Error(redacted.errors[0].code);
  return redacted.value;
})();

const [B, D] = [1, 3];
const rowOf = (entry: number) => ['entries', entry, 'layers', 'reported', 'criteria', 0];

test('beside a hidden unit the honest record verifies in part', () => {
  expect(verify(SHOWN, { hash })).toMatchObject({ verdict: 'not-re-derived', differences: [] });
  expect(SHOWN.entries[B]).toMatchObject({ findings: [{ code: 'evidence-missing', at: 'kind', severity: 'warning' }] });
  expect(SHOWN.entries[D]).toMatchObject({
    layers: { reported: { criteria: [{ status: 'missing', facts: ['x'] }] } },
    findings: [{ code: 'figure-missing', params: { facts: 'x', policy: 'zero' } }],
  });
});

/** What a forger writes of units that are shown; each of it was once taken as the record states it. */
test.each([
  ['the severity of a finding of its rule', ['entries', B, 'findings', 0, 'severity'], 'info'],
  ['the row that such a finding names', ['entries', B, 'findings', 0, 'params', 'node'], 'total'],
  ['such a finding left out', ['entries', B, 'findings'], []],
  ['a reason that the rule does not have', [...rowOf(B), 'because'], [{ code: 'share/in-proportion' }]],
  ['points set by a verifier who set none', [...rowOf(B), 'computed'], '2'],
  ['a fact twice among those that are missing', [...rowOf(D), 'facts'], ['x', 'x']],
  ['a fact as missing that is there', [...rowOf(D), 'facts'], ['x', 'y']],
  ['a missing fact left out', [...rowOf(D), 'facts'], []],
  ['the severity of the finding that a fact is missing', ['entries', D, 'findings', 0, 'severity'], 'info'],
  ['the fact that this finding names', ['entries', D, 'findings', 0, 'params', 'facts'], 'y'],
  ['the maximum that this finding names', ['entries', D, 'findings', 0, 'params', 'max'], '1'],
] as const)('%s: told, though every digest fits', (_, path, value) => {
  const { verdict, differences } = verify(resealed(edited(SHOWN, path, value)), { hash });

  expect([verdict, differences[0]?.unit]).toEqual(['results-differ', path[1] === B ? 'b' : 'd']);
});

test.each(['a', 'b', 'd'])('of %s another word as the state in a ranking is told, and nothing is thrown', (unit) => {
  const ranking = { id: 'places', of: 'total', by: 'points', basis: 'exact', cohort: 'all', ties: 'competition' };
  const rule = { relative: { of: 'x', cohort: 'all', whenFlat: 'full', method: 'min-max' } };
  const tier = {
    ...tierOf('unit', { kind: [10, rule] }),
    rankings: [{ ...ranking, tieBreak: [], notSubmitted: 'last-shared' }],
  };
  const assessment = assessmentOf(xs({ a: 1, b: 2, d: 4 }), { salts: saltsFor(['a', 'b', 'd']) });
  const redacted = redact(assess(compilePack({ ...packOf({}), tiers: [tier] }), assessment, { hash }), ['a'], { hash });
  if (!redacted.ok) throw new Error(redacted.errors[0].code);
  const row = redacted.value.rankings[0]?.rows.findIndex((each) => each.unit === unit) ?? -1;

  for (const word of ['first', 'toString']) {
    const forged = edited(redacted.value, ['rankings', 0, 'rows', row, 'state'], word);
    expect(verify(resealed(forged), { hash }).verdict).toBe('results-differ');
  }
});

/** One criterion, with nothing above it: `b` and `c` are compared with `a`, which is hidden. */
const ALONE = (() => {
  const rule = { relative: { of: 'x', cohort: 'all', whenFlat: 'full', method: 'share-of-max' } };
  const tier = { ...tierOf('unit', {}), criteria: [{ id: 'kind', title: { vi: 'Loại', en: 'Kind' }, max: 10, rule }] };
  const units = { a: { facts: { x: 8 } }, b: { facts: { x: 2 } }, c: { facts: { x: 4 } } };
  const assessment = assessmentOf(units, { salts: saltsFor(['a', 'b', 'c']) });
  const redacted = redact(assess(compilePack({ ...packOf({}), tiers: [tier] }), assessment, { hash }), ['a'], { hash });
  if (!redacted.ok) throw new Error(redacted.errors[0].code);
  return redacted.value;
})();

/** The row of `b`, without points, for a reason. */
const without = (status: string, code: string, params?: object) => ({
  node: 'kind',
  max: '10',
  read: { x: '2' },
  approximate: false,
  status,
  because: [{ code, ...(params ? { params } : {}) }],
});
const scoredFor = (because: readonly object[]) => ({
  ...without('scored', ''),
  points: '2.5',
  base: '10',
  percent: '25',
  because,
});
const REASON = { code: 'relative/share-of-max' };

/** The rule is: full points where all are equal, else the part of the highest. So it never says that it does not apply. */
test.each([
  ['does not apply, by a reason that the rule has for points', without('not-applicable', 'relative/flat-full')],
  ['does not apply, by a condition that it does not have', without('not-applicable', 'does-not-apply')],
  ['does not apply, by a claim that nobody made', without('not-applicable', 'claimed-not-applicable')],
  ['has no value because units are hidden', without('unscorable', 'hidden-members')],
  ['has no value because of a figure that is in bounds', without('unscorable', 'out-of-bounds', { fact: 'x' })],
  ['has no value for an invented reason', without('unscorable', 'invented')],
  [
    'has no value because of units below, of which there are none',
    without('unscorable', 'below-without-value', { units: 'c' }),
  ],
  ['a division by zero, with a param that it does not have', without('unscorable', 'division-by-zero', { fact: 'x' })],
  ['points without the reason that the rule always gives', scoredFor([])],
  ['points with this reason twice', scoredFor([REASON, REASON])],
  ['a param in this reason', scoredFor([{ ...REASON, params: { relation: 'x' } }])],
] as const)('no figures of the hidden unit could give the row of b: %s', (_, row) => {
  const path = ['entries', 1, 'layers', 'reported', 'criteria', 0];
  const { verdict, differences } = verify(resealed(edited(ALONE, path, row)), { hash });

  expect([verdict, differences[0]?.unit, differences[0]?.node]).toEqual(['results-differ', 'b', 'kind']);
});

test('what the figures of the hidden unit could give is taken as the record states it', () => {
  const path = ['entries', 1, 'layers', 'reported', 'criteria', 0];
  const rows = [
    scoredFor([REASON]),
    scoredFor([{ code: 'relative/flat-full' }]),
    without('unscorable', 'division-by-zero'),
  ];

  expect(rows.map((row) => verify(resealed(edited(ALONE, path, row)), { hash }).verdict)).toEqual(
    rows.map(() => 'not-re-derived'),
  );
});
