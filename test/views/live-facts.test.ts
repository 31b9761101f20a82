import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import { openAssessment } from '../../src/score.js';
import { GOLDEN, goldenDocuments } from '../support/golden.js';
import type { Doc } from '../support/naive-expressions.js';

test.each(GOLDEN)('every figure of $name that is set again as it is given changes no result', (golden) => {
  const { pack, assessment } = goldenDocuments(golden);
  const compiled = compilePack(pack);
  const live = openAssessment(compiled, assessment);
  const [before, after] = [new Map<string, unknown>(), new Map<string, unknown>()];
  const units = ((assessment as Doc).units as readonly { readonly id: string }[]).map(({ id }) => id);
  let figures = 0;
  for (const unit of units) before.set(unit, live.result(unit));
  for (const unit of units)
    for (const [fact, value] of Object.entries(live.facts(unit))) {
      // `estimated` stands beside a value, and is left out here
      expect(live.set(unit, fact, value)).toMatchObject({ ok: true, value: { places: [] } });
      figures += 1;
    }
  for (const unit of units) after.set(unit, live.result(unit));

  expect(figures).toBeGreaterThan(15);
  expect(after).toEqual(before);
});
