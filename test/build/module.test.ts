import { expect, test } from 'vitest';
import { benchAssessment } from '../../bench/assessment.js';
import { benchPack } from '../../bench/pack.js';
import { writeScorer } from '../../src/build/index.js';
import { compilePack, defineOperator } from '../../src/index.js';
import { ROUND_MODES } from '../../src/kit/rounding.js';
import type { Json } from '../../src/model/expression.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN } from '../support/golden.js';
import { inTwoYears } from '../support/in-two-years.js';
import { compiledPack, sameAsEngine } from '../support/scoring-module.js';
import { packOf } from '../together/house.js';

test.each(GOLDEN)('$name: a module says of every unit what the engine says', async ({ pack, assessment }) => {
  const { cells, odd, rankings } = await sameAsEngine(rankedAsReported(documentOf(pack)), documentOf(assessment));

  expect(cells - odd).toBeGreaterThan(0);
  expect(rankings).toBeGreaterThan(0);
});

test('the same pack gives the same bytes, in a year and in another, and a module imports nothing', async () => {
  const [first, second] = await inTwoYears(() => writeScorer(compiledPack(documentOf(GOLDEN[0].pack))));
  const text = first.ok ? first.value : '';

  expect(second).toEqual(first);
  expect(text).toContain('RECONSTRUCTED');
  expect(text).not.toMatch(/^import |\bimport\(|\brequire\(|\beval\(|new Function/m);
});

test('a module says in its first lines, in Vietnamese and in English, which pack it scores by', () => {
  const pack = compiledPack(documentOf(GOLDEN[0].pack));
  const written = writeScorer(pack);
  const head = (written.ok ? written.value : '').split('\n').filter((line) => line.startsWith('//'));
  const naming = head.filter((line) => line.includes(`gia-lai-2019 1.0.0, ${pack.pack.digest}`));

  expect(naming.map((line) => line.slice(0, 30))).toEqual([
    '// Chấm điểm theo riêng bộ tiê',
    '// Scores units by this criter',
  ]);
});

test('a loss over a figure that may be large is rounded to a number near 0, and is not taken to be far below it', async () => {
  const quotient = { '/': [{ '-': [0, { var: 'a' }] }, { var: 'b' }] };
  const rules = ROUND_MODES.map((mode) => ({ '+': [{ max: [{ round: [quotient, 0, mode] }, -10] }, 10] }));
  const units = [1, 3, 7, 60, 100].map((b) => ({ a: '50', b: String(b) }));

  const { cells, odd } = await sameAsEngine(packOfLosses(rules), benchAssessment(units));

  expect([cells, odd]).toEqual([5 * 7, 0]);
});

test.each([255, 256])('a node of %d levels is scored as by the engine, or refused', async (count) => {
  // from 0.1 percent up, a level for each tenth
  const steps = Array.from({ length: count }, (_, at) => {
    const [least, above] = [count - at, count - at + 1].map((tenths) => String(tenths / 10));
    return {
      id: `level-${count - at}`,
      title: { vi: `Mức ${least}` },
      atLeast: least,
      ...(at === 0 ? {} : { below: above }),
    };
  });
  const levels = { by: 'percent', basis: 'exact', steps, floor: { id: 'none' } };
  const pack = packOfLosses([{ '-': [{ var: 'a' }, 50] }], { levels });
  const written = writeScorer(compiledPack(pack));

  expect(written.ok ? 'written' : written.errors).toEqual(
    count === 255 ? 'written' : [{ code: 'too-many-levels', node: 'total', operator: '' }],
  );
  // 50 earns no point and no level; 60 earns 10 of 10
  if (written.ok) await sameAsEngine(pack, benchAssessment([50, 51, 60].map((a) => ({ a: String(a), b: '1' }))));
});

test('a node that no module can score is named once, though its rule and its statistic both use the operator', () => {
  const same = defineOperator({ name: 'same', version: 1, args: ['number'], result: 'number', evaluate: ([x]) => x });
  const [x, y] = [{ same: [{ var: 'x' }] }, { same: [{ var: 'y' }] }];
  const relative = { of: x, cohort: 'all', method: 'min-max', prefer: 'high', from: 1, whenFlat: 'full' };
  const rules = packOf({ c: [10, { relative }], d: [5, { logic: { '+': [x, y] } }] });
  const pack = { ...rules, requires: { operators: [{ id: 'same', version: 1 }] } };

  expect(writeScorer(compilePack(pack, { operators: [same] }))).toEqual({
    ok: false,
    errors: [
      { code: 'operator-of-plugin', node: 'c', operator: 'same' },
      { code: 'operator-of-plugin', node: 'd', operator: 'same' },
    ],
  });
});

/** A pack of these rules over a figure from 50 to 100 and one from 1 to 100. */
function packOfLosses(rules: readonly object[], ofTotal: object = {}): Json {
  const titled = (vi: string) => ({ title: { vi } });
  const children = rules.map((logic, at) => ({ id: `rule${at}`, ...titled(`Mục ${at}`), max: 10, rule: { logic } }));
  const total = { id: 'total', ...titled('Tổng'), max: rules.length * 10, combine: 'sum', children, ...ofTotal };
  const facts = [
    { id: 'a', ...titled('a'), type: 'number', places: 0, min: 50, max: 100 },
    { id: 'b', ...titled('b'), type: 'number', places: 0, min: 1, max: 100 },
  ];
  const tier = { id: 'commune', ...titled('Cấp xã'), cohorts: [{ id: 'all' }], criteria: [total], rankings: [] };
  return { ...benchPack().document, facts, relations: [], tiers: [tier] } as unknown as Json;
}

/** The pack, ranking the figures that units report. */
function rankedAsReported(pack: Json): Json {
  const document = pack as { readonly procedure: object };
  return { ...document, procedure: { ...document.procedure, ranked: 'reported' } } as unknown as Json;
}
