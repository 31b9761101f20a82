import { expect, test } from 'vitest';
import { derivePack, readSource } from '../../src/author/index.js';
import { MODEL } from './somewhere.js';

const CASES = `format: tieuchi/cases@1
pack: { id: dau-do-2019, version: 2.1.0 }
figures: synthetic
cases:
  - id: two
    tier: commune
    units:
      - { id: q, attributes: { is-urban: true }, facts: { staff: 5, trained: 5, issued-on: 2019-04-01, errors: 0 }, expect: { total: { points: 15 } } }
      - { id: p, attributes: { is-urban: true }, facts: { staff: 10, trained: 10, issued-on: 2019-03-31, errors: 0 }, expect: { total: { points: 20 } } }
    rankings:
      - { id: communes, rows: [ { unit: p, place: 1 }, { unit: q, place: 2 } ] }
`;

test('of a case with several units each result that moves is restated at its own unit, and each place in its row', () => {
  const result = derivePack(
    { text: MODEL, cases: [{ name: 'cases.yaml', text: CASES }] },
    { authority: { vi: 'tỉnh Nơi Khác', en: 'Elsewhere' }, id: 'noi-khac-2026', year: 2026, without: ['plan'] },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const [cases] = result.value.cases;
  const { cases: [two] = [] } = readSource(cases?.text ?? '').document as unknown as {
    readonly cases: readonly { readonly units: readonly object[]; readonly rankings: readonly object[] }[];
  };

  // without the 5 points for the plan both have 15, and the fewer officials come first
  expect(two?.units).toMatchObject([
    { id: 'q', expect: { total: { points: 15 } } },
    { id: 'p', expect: { total: { points: 15 } } },
  ]);
  expect(two?.rankings).toMatchObject([
    {
      rows: [
        { unit: 'p', place: 2 },
        { unit: 'q', place: 1 },
      ],
    },
  ]);
  expect(cases?.text).toContain('p: total.points 20 → 15');
});
