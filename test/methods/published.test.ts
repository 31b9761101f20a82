import { expect, test } from 'vitest';
import { secondOpinion, verify } from '../../src/audit/index.js';
import { assess, compilePack, rankingOf } from '../../src/index.js';
import { toText } from '../../src/kit/exact-text.js';
import { score as scoreAhead } from '../../src/run/index.js';
import { score } from '../../src/score.js';
import { documentOf } from '../support/documents.js';
import { openedOf } from '../support/run-plans.js';

/** Methods that were published with results, none of them made for this program: the published results come out on every road. */

type Facts = Readonly<Record<string, string>>;

/** The units as u-0, u-1, …, each with its figures. */
function assessmentOf(name: string, tier: string, units: readonly Facts[]) {
  const ids = units.map((_, index) => `u-${index}`);
  return {
    format: 'tieuchi/assessment@1',
    ...{ id: 'published', pack: { id: name, version: '1.0.0' }, state: 'draft', figures: 'real' },
    asOf: '2026-01-01T00:00:00+07:00',
    units: ids.map((id) => ({ id, tier })),
    submissions: ids.map((unit, index) => ({ unit, at: '2025-06-01T00:00:00+07:00', facts: units[index] })),
  };
}

/** The points of a node by unit, which `assess`, `score`, a plan compiled ahead and the second opinion all say. */
function pointsOf(name: string, tier: string, node: string, units: readonly Facts[]): readonly string[] {
  const pack = compilePack(documentOf(`test/methods/${name}.yaml`));
  const assessment = assessmentOf(name, tier, units);
  const [here, ahead] = [score(pack, assessment), scoreAhead(openedOf(pack), assessment)];
  const points = (position: number, { unitAt }: Pick<typeof here, 'unitAt'>) => {
    const outcome = unitAt(position).layers.reported?.[node]?.outcome;
    return outcome?.status === 'scored' ? toText(outcome.points) : outcome?.status;
  };
  const { verdict, replay } = verify(assess(pack, assessment));
  if (!replay) throw new Error('nothing was replayed');

  expect([verdict, secondOpinion(replay.compiled.plan, replay.scored).differences]).toEqual(['verified', []]);
  return units.map((_, position) => {
    expect(points(position, ahead)).toBe(points(position, here));
    return points(position, here) ?? '';
  });
}

test('the decathlon of Kevin Mayer, Talence 2018, comes to 9126 points', () => {
  const track = { m100: '10.55', m400: '48.42', hurdles: '13.75', m1500: '276.11' };
  const field = { long: '7.80', shot: '16.00', high: '2.05', discus: '50.54', pole: '5.45', javelin: '71.90' };

  expect(pointsOf('decathlon', 'athlete', 'total', [{ ...track, ...field }])).toEqual(['9126']);
  expect(pointsOf('decathlon', 'athlete', 'p-pole', [{ ...track, ...field }])).toEqual(['1051']);
});

test('vectors of CVSS 3.1 have their published base scores', () => {
  const vectors = {
    NLNNUHHH: '9.8',
    NLNNCHHH: '10',
    NLNRCLLN: '6.1',
    NLLNCLLN: '6.4',
    NHNRULNN: '3.1',
    LLLNUHHH: '7.8',
    NLNNUHNN: '7.5',
  };
  const metrics = ['av', 'ac', 'pr', 'ui', 's', 'c', 'i', 'a'];
  const facts = Object.keys(vectors).map((vector) =>
    Object.fromEntries(metrics.map((id, at) => [id, vector[at] ?? ''])),
  );

  expect(pointsOf('cvss', 'flaw', 'base', facts)).toEqual(Object.values(vectors));
});

test('ten seats by the largest remainder: yellows, whites, reds, greens, blues and pinks have 5, 2, 1, 1, 1 and none', () => {
  const votes = ['47000', '16000', '15900', '12000', '6000', '3100'].map((count) => ({ votes: count }));

  expect(pointsOf('largest-remainder', 'party', 'seats', votes)).toEqual(['5', '2', '1', '1', '1', '0']);
});

test('values are held below the mean of the three best, of whom two share the third place', () => {
  // the three best are 12, 9 and 9: the bound is 10, the lowest value 2
  const values = ['9', '12', '9', '6', '2', '9'].map((x) => ({ x }));

  expect(pointsOf('winsorised', 'country', 'upper', values)).toEqual(['10', '10', '10', '10', '10', '10']);
  expect(pointsOf('winsorised', 'country', 'score', values)).toEqual(['87.5', '100', '87.5', '50', '0', '87.5']);
});

test('of three boats with 16 points the one with more good places wins, then the one that did better in the last race', () => {
  const races = ['341627', '432166', ['1', '2', '7', '3', '3', '14']];
  const boats = races.map((places) => Object.fromEntries([...places].map((place, race) => [`r${race + 1}`, place])));
  const pack = compilePack(documentOf('test/methods/sailing.yaml'));
  const rows = rankingOf(assess(pack, assessmentOf('sailing', 'boat', boats)), 'series', { lang: 'en' })?.rows ?? [];

  expect(pointsOf('sailing', 'boat', 'net', boats)).toEqual(['16', '16', '16']);
  expect(rows.map(({ unit, place }) => `${place?.shown} ${unit.id}`)).toEqual(['1 u-2', '2 u-1', '3 u-0']);
});
