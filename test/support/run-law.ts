import { expect } from 'vitest';
import type { CompiledPack } from '../../src/engine.js';
import { rankingsOf, resultOf, titlesOf } from '../../src/index.js';
import { type OpenedPlan, score as scoreAhead, sourced } from '../../src/run/index.js';
import { score } from '../../src/score.js';
import { shownScores } from './both-roads.js';
import { expectSameViews } from './run-views.js';

/** All that is said of an assessment, numbers as text; and how many units it has. */
function saidBy({ rankings, statistics, count, unitAt }: ReturnType<typeof scoreAhead> | ReturnType<typeof score>) {
  const units = Array.from({ length: count }, (_, position) => unitAt(position));
  return shownScores({ rankings, statistics, units });
}

/** Holds what a plan says of an assessment against what its compiled pack says; answers how many units there are. */
export function expectSame(
  { compiled, opened }: { compiled: CompiledPack; opened: OpenedPlan },
  assessment: unknown,
): number {
  const [here, ahead] = [score(compiled, assessment), scoreAhead(opened, assessment)];
  expect(saidBy(ahead)).toEqual(saidBy(here));
  expectSameViews(here, ahead);
  for (const lang of ['vi', 'en'] as const) {
    const shown = sourced(ahead);
    expect(rankingsOf(shown, { lang })).toEqual(rankingsOf(here, { lang }));
    for (let position = 0; position < here.count; position += 1) {
      const { unit } = here.unitAt(position);
      expect(resultOf(shown, unit, { lang })).toEqual(resultOf(here, unit, { lang }));
      expect(titlesOf(shown, { lang }).unit(unit)).toBe(titlesOf(here, { lang }).unit(unit));
    }
  }
  return here.count;
}
