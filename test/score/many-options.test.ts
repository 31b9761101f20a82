import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import { toText } from '../../src/kit/exact-text.js';
import { score } from '../../src/score.js';
import { packOf } from '../support/proof-packs.js';

/** A criterion by a choice among so many options: the first gives 1 point, the last 7, each other 0; and one by a flag. */
function packWith(options: number) {
  const ids = Array.from({ length: options }, (_, at) => `o${at}`);
  const points = Object.fromEntries(ids.map((id, at) => [id, at === 0 ? 1 : at === options - 1 ? 7 : 0]));
  return packOf(
    [
      { id: 'form', type: 'choice', options: ids },
      { id: 'done', type: 'boolean' },
    ],
    [
      {
        id: 'total',
        max: 9,
        combine: 'sum',
        children: [
          { id: 'by-form', max: 7, rule: { choice: { fact: 'form', points } } },
          { id: 'by-flag', max: 2, rule: { flag: { when: 'done' } } },
        ],
      },
    ],
  );
}

const facts = (options: number): readonly object[] => [
  { form: 'o0', done: true },
  { form: `o${options - 1}`, done: false },
  { form: `o${options - 2}`, done: true },
  { done: true },
  { form: `o${options - 1}` },
  {},
];

/** Points of the criteria; absent figures give none. */
const POINTS = ['1 2', '7 0', '0 2', '- 2', '7 -', '- -'];

// 255 is the most for which a byte holds every option and an absent one
test.each([3, 254, 255, 256, 257])('a choice among %i options: the last, the first and none', (options) => {
  const pack = compilePack(packWith(options));
  const assessment = {
    format: 'tieuchi/assessment@1',
    id: 'many-2019',
    pack: { id: 'proof', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2020-02-01T00:00:00+07:00',
    units: facts(options).map((_, at) => ({ id: `xa-${at}`, tier: 'commune' })),
    submissions: facts(options).map((figures, at) => ({
      unit: `xa-${at}`,
      at: '2020-01-10T08:00:00+07:00',
      facts: figures,
    })),
  };
  const results = score(pack, assessment);
  const points = assessment.units.map((_, position) =>
    ['by-form', 'by-flag'].map((node) => {
      const outcome = results.unitAt(position).layers.reported?.[node]?.outcome;
      return outcome?.status === 'scored' ? toText(outcome.points) : '-';
    }),
  );

  expect(points.map((ofUnit) => ofUnit.join(' '))).toEqual(POINTS);
  expect(results.recordText() === canonicalJson(assess(pack, assessment))).toBe(true);
});
