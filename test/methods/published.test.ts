import { expect, test } from 'vitest';
import { secondOpinion, verify } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import { toText } from '../../src/kit/exact-text.js';
import { score as scoreAhead } from '../../src/run/index.js';
import { score } from '../../src/score.js';
import { documentOf } from '../support/documents.js';
import { openedOf } from '../support/run-plans.js';

/** Methods that were published with results, none of them made for this program: the published results come out on every road. */

type Facts = Readonly<Record<string, string>>;

/** The points of a node by unit, which `assess`, `score`, a plan compiled ahead and the second opinion all say. */
function pointsOf(name: string, tier: string, node: string, units: readonly Facts[]): readonly string[] {
  const pack = compilePack(documentOf(`test/methods/${name}.yaml`));
  const ids = units.map((_, index) => `u-${index}`);
  const assessment = {
    format: 'tieuchi/assessment@1',
    ...{ id: 'published', pack: { id: name, version: '1.0.0' }, state: 'draft', figures: 'real' },
    asOf: '2026-01-01T00:00:00+07:00',
    units: ids.map((id) => ({ id, tier })),
    submissions: ids.map((unit, index) => ({ unit, at: '2025-06-01T00:00:00+07:00', facts: units[index] })),
  };
  const [here, ahead] = [score(pack, assessment), scoreAhead(openedOf(pack), assessment)];
  const points = (position: number, { unitAt }: Pick<typeof here, 'unitAt'>) => {
    const outcome = unitAt(position).layers.reported?.[node]?.outcome;
    return outcome?.status === 'scored' ? toText(outcome.points) : outcome?.status;
  };
  const { verdict, replay } = verify(assess(pack, assessment));
  if (!replay) throw new Error('nothing was replayed');

  expect([verdict, secondOpinion(replay.compiled.plan, replay.scored).differences]).toEqual(['verified', []]);
  return ids.map((_, position) => {
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
