import { expect, test } from 'vitest';
import { redact } from '../../src/audit/redact.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import { saltsFor } from '../support/salts.js';
import { edited, resealed } from '../support/tampering.js';
import { assessmentOf, packOf, tierOf, xs } from '../together/house.js';

const hash = nodeSha256;

/** Of `b`, 2 between 1 and 4 gives 10 × (2 − 1) ÷ (4 − 1) = 10/3, printed as 3.3; it gives itself 5, without a reason. */
const COMPARED = (() => {
  const rule = { relative: { of: 'x', cohort: 'all', whenFlat: 'full', method: 'min-max' } };
  const publish = { points: { places: 1, mode: 'half-up' } };
  const kind = { id: 'kind', title: { vi: 'So sánh' }, max: 10, rule, publish };
  const pack = {
    ...packOf({}),
    procedure: { ranked: 'reported', reasonBelowMax: 'finding' },
    tiers: [tierOf('unit', {}, { criteria: [kind] })],
  };
  const { submissions, ...head } = assessmentOf(xs({ a: 1, b: 2, c: 4 }), { salts: saltsFor(['a', 'b', 'c']) });
  const claimed = submissions.map((sent) => ({ ...sent, criteria: { kind: { claimed: 5 } } }));
  const redacted = redact(assess(compilePack(pack), { ...head, submissions: claimed }, { hash }), ['a', 'c'], { hash });
  if (!redacted.ok) throw new Error(redacted.errors[0].code);
  return redacted.value;
})();

function forged(list: 'findings' | 'ledger', change: (line: object) => object | undefined): readonly string[] {
  const entry = COMPARED.entries[1];
  const lines: readonly object[] = entry?.state === 'submitted' ? entry[list] : [];
  const path = ['entries', 1, list];
  const { verdict, differences } = verify(
    resealed(
      edited(
        COMPARED,
        path,
        lines.flatMap((line) => change(line) ?? []),
      ),
    ),
    { hash },
  );
  return [
    verdict,
    ...differences.map(
      ({ unit, node, what, recorded, rederived }) => `${unit} ${node} ${what}: ${recorded} / ${rederived}`,
    ),
  ];
}

test('what follows from a result that is taken as stated is derived again', () => {
  const [, entry] = COMPARED.entries;

  expect(entry).toMatchObject({
    findings: [
      { code: 'reason-missing', at: 'kind' },
      { code: 'claim-differs', at: 'kind', params: { claimed: '5', computed: '10/3' } },
    ],
    ledger: [{ node: 'kind', what: 'publish-points', before: '10/3', after: '3.3' }],
  });
  expect(verify(COMPARED, { hash })).toMatchObject({ verdict: 'not-re-derived', differences: [] });
});

test.each([
  ['another claim', 'findings', { params: { node: 'kind', claimed: '4', computed: '10/3' } }],
  ['another result', 'findings', { params: { node: 'kind', claimed: '5', computed: '4' } }],
  ['an unknown code', 'findings', { code: 'claim-right' }],
  ['another severity', 'findings', { severity: 'info' }],
  ['another number before it was printed', 'ledger', { before: '10.2/3' }],
  ['another number as printed', 'ledger', { after: '3.4' }],
] as const)('beside it, %s is told as a difference of the node', (_, list, change) => {
  const said = forged(list, (line) => ({ ...line, ...change }));

  expect([said[0], said[1]?.slice(0, 6)]).toEqual(['results-differ', 'b kind']);
});

test.each(['findings', 'ledger'] as const)('%s that follow from it are not left out', (list) => {
  const said = forged(list, () => undefined);

  expect([said[0], said[1]?.slice(0, 6)]).toEqual(['results-differ', 'b kind']);
});
