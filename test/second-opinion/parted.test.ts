import { expect, test } from 'vitest';
import { secondOpinion } from '../../src/audit/second-opinion.js';
import type { Ranking } from '../../src/model/ranking.js';
import { scoredBy } from './opinion-on.js';
import { RACE, RACE_ASSESSMENT } from './race.js';

const race = scoredBy(RACE, RACE_ASSESSMENT);

type Scored = (typeof race)['scored'];

/** What differs where the engine had said something else. */
const toldOf = ({ plan, scored }: typeof race, said: Partial<Scored>) =>
  secondOpinion(plan, { ...scored, ...said }).differences.map(
    ({ unit, what, engine, opinion }) => `${unit} ${what}: ${engine} / ${opinion}`,
  );

test('what broke a tie is computed again: a reason that is left out, another one and one too many are told', () => {
  const { rankings } = race.scored;
  const index = rankings.findIndex(({ rows }) => rows.some(({ brokenBy }) => brokenBy.length > 0));
  const ranking = rankings[index] as Ranking;
  const at = ranking.rows.findIndex(({ brokenBy }) => brokenBy.length > 0);
  const row = ranking.rows[at] as Ranking['rows'][number];
  const other = ranking.rows.findIndex(({ brokenBy, state }) => brokenBy.length === 0 && state === 'ranked');
  const withRow = (position: number, brokenBy: Ranking['rows'][number]['brokenBy']) =>
    rankings.with(index, {
      ...ranking,
      rows: ranking.rows.with(position, { ...ranking.rows[position], brokenBy } as Ranking['rows'][number]),
    });

  expect(toldOf(race, {})).toEqual([]);
  expect(toldOf(race, { rankings: withRow(at, []) })).toHaveLength(1);
  expect(toldOf(race, { rankings: withRow(at, []) })[0]).toMatch(new RegExp(`^${row.unit} brokenBy:  / .+`));
  expect(toldOf(race, { rankings: withRow(at, [...row.brokenBy, { fact: 'nonsense' }]) })[0]).toContain(
    ', nonsense / ',
  );
  expect(toldOf(race, { rankings: withRow(other, [{ id: true }]) })[0]).toMatch(/ brokenBy: id \/ $/);
});

test('the cohort of a ranking is compared, also of one that has no row, and of one that is left out', () => {
  const [first, ...others] = race.scored.rankings as readonly [Ranking, ...Ranking[]];

  expect(toldOf(race, { rankings: [{ ...first, cohort: 'nobody' }, ...others] })).toEqual([
    ` cohort: nobody / ${first.cohort}`,
  ]);
  expect(toldOf(race, { rankings: others })).toContain(` cohort:  / ${first.cohort}`);
  expect(toldOf(race, { rankings: [{ ...first, rows: [] }, first, ...others] })).toContain(
    ` cohort: ${first.cohort} / `,
  );
});

test('the gates that were asked for a level are asked again, in their order, and one that says otherwise is told', () => {
  const told: string[] = [];
  for (const [index, scores] of race.scored.scores.entries())
    for (const [layer, nodes] of Object.entries(scores.layers))
      for (const [id, node] of Object.entries(nodes)) {
        const { gates = [] } = node;
        const [gate] = gates;
        if (!gate) continue;
        const said = (changed: typeof gates) =>
          toldOf(race, {
            scores: race.scored.scores.with(index, {
              ...scores,
              layers: { ...scores.layers, [layer]: { ...nodes, [id]: { ...node, gates: changed } } },
            }),
          });
        const [, what = ''] = (said([{ ...gate, met: !gate.met }, ...gates.slice(1)])[0] ?? '').split(' ');
        told.push(
          what,
          String(said([])[0]?.includes(' gates: ')),
          String(said([...gates, gate])[0]?.includes(' gates: ')),
        );
      }

  expect(told.length).toBeGreaterThan(2);
  expect(new Set(told)).toEqual(new Set(['gates:', 'true']));
});
