import { expect, test } from 'vitest';
import { secondOpinion } from '../../src/audit/second-opinion.js';
import type { Ranking } from '../../src/model/ranking.js';
import { documentOf } from '../support/documents.js';
import { scoredBy } from './opinion-on.js';

const { plan, scored } = scoredBy(
  documentOf('test/fixtures/format/small.pack.yaml'),
  documentOf('test/fixtures/format/small.assessment.yaml'),
);
const [ranking] = scored.rankings as readonly [Ranking];

/** Whose rows are not those of the second opinion, where the engine ranked so. */
const toldOf = (rankings: readonly Ranking[]) =>
  secondOpinion(plan, { ...scored, rankings }).differences.map(
    ({ unit, what, engine, opinion }) => `${unit} ${what}: ${engine} / ${opinion}`,
  );

test('a unit that stands in a ranking twice is told, whichever of its rows is the right one', () => {
  const [first, second, ...rows] = ranking.rows as readonly [Ranking['rows'][number], ...Ranking['rows']];
  const other = { ...first, level: 'I' };

  expect(toldOf(scored.rankings)).toEqual([]);
  expect(toldOf([{ ...ranking, rows: [first, other, second, ...rows] as Ranking['rows'] }])).toContain(
    'xa-b state: ranked / ',
  );
  expect(toldOf([{ ...ranking, rows: [other, first, second, ...rows] as Ranking['rows'] }])).toContain(
    'xa-b level: I / II',
  );
});

test('a ranking that stands twice is told, with every unit in it', () => {
  expect(toldOf([ranking, ranking]).filter((line) => line.includes(' state: '))).toEqual([
    'xa-b state: ranked / ',
    'xa-a state: ranked / ',
    'xa-c state: ranked / ',
    'xa-d state: not-submitted / ',
    'xa-e state: not-submitted / ',
  ]);
});

test('a unit that is left out of a ranking, and a ranking that is left out, are told', () => {
  const states = (rankings: readonly Ranking[]) => toldOf(rankings).filter((line) => line.includes(' state: '));

  expect(states([{ ...ranking, rows: ranking.rows.slice(1) }])).toEqual(['xa-b state:  / ranked']);
  expect(states([])).toHaveLength(5);
});
