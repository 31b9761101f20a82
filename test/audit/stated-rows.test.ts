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
  if (!redacted.ok) throw new Error(redacted.code);
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
