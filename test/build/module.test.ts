import { expect, test } from 'vitest';
import { writeScorer } from '../../src/build/index.js';
import type { Json } from '../../src/model/expression.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN } from '../support/golden.js';
import { inTwoYears } from '../support/in-two-years.js';
import { compiledPack, sameAsEngine } from '../support/scoring-module.js';

test.each(GOLDEN)('$name: a module says of every unit what the engine says', async ({ pack, assessment }) => {
  const { cells, odd, rankings } = await sameAsEngine(rankedAsReported(documentOf(pack)), documentOf(assessment));

  expect(cells - odd).toBeGreaterThan(0);
  expect(rankings).toBeGreaterThan(0);
});

test('the same pack gives the same bytes, in a year and in another, and a module imports nothing', async () => {
  const [first, second] = await inTwoYears(() => writeScorer(compiledPack(documentOf(GOLDEN[0].pack))));
  const text = first.ok ? first.text : '';

  expect(second).toEqual(first);
  expect(text).toContain('RECONSTRUCTED');
  expect(text).not.toMatch(/^import |\bimport\(|\brequire\(|\beval\(|new Function/m);
});

test('a module says in its first lines, in Vietnamese and in English, which pack it scores by', () => {
  const pack = compiledPack(documentOf(GOLDEN[0].pack));
  const written = writeScorer(pack);
  const head = (written.ok ? written.text : '').split('\n').filter((line) => line.startsWith('//'));
  const naming = head.filter((line) => line.includes(`gia-lai-2019 1.0.0, ${pack.pack.digest}`));

  expect(naming.map((line) => line.slice(0, 30))).toEqual([
    '// Chấm điểm theo riêng bộ tiê',
    '// Scores units by this criter',
  ]);
});

/** The pack, ranking the figures that units report. */
function rankedAsReported(pack: Json): Json {
  const document = pack as { readonly procedure: object };
  return { ...document, procedure: { ...document.procedure, ranked: 'reported' } } as unknown as Json;
}
