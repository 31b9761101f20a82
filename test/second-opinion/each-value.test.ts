import { expect, test } from 'vitest';
import { secondOpinion } from '../../src/audit/second-opinion.js';
import { add, type Exact, ONE } from '../../src/kit/exact.js';
import type { Finding } from '../../src/model/finding.js';
import type { RankedRow } from '../../src/model/ranking.js';
import type { NodeScore, ScoredOutcome, UnitScores } from '../../src/model/scores.js';
import { documentOf } from '../support/documents.js';
import { DUTIES, DUTIES_ASSESSMENT } from './duties.js';
import { opinionValues, scoredBy } from './opinion-on.js';
import { RACE, RACE_ASSESSMENT } from './race.js';

const race = scoredBy(RACE, RACE_ASSESSMENT);
const hue = scoredBy(
  documentOf('examples/hue-2020/hue-2020.pack.yaml'),
  documentOf('examples/hue-2020/hue-2020.assessment.yaml'),
);

const duties = scoredBy(DUTIES, DUTIES_ASSESSMENT);

/** Scenes with a name each. */
const SCENES = [
  ['a race with levels and gates', race],
  ['Huế 2020', hue],
  ['claims, evidence and rulings', duties],
] as const;

const more = (exact: Exact): Exact => add(exact, ONE);

/** The scored node with another number of this name. */
const withNumber =
  (name: Exclude<keyof ScoredOutcome, 'status'>) =>
  (score: NodeScore): NodeScore | undefined => {
    const { outcome } = score;
    const number = outcome.status === 'scored' ? outcome[name] : undefined;
    return number && ({ ...score, outcome: { ...outcome, [name]: more(number) } } as NodeScore);
  };

const withPrinted =
  (by: 'points' | 'percent' | 'converted') =>
  (score: NodeScore): NodeScore | undefined => {
    const number = score.published?.[by];
    return number && { ...score, published: { ...score.published, [by]: more(number) } };
  };

/** By what is compared, a node of which the engine says something else; undefined where the node has no such value. */
const NODE: Readonly<Record<string, (score: NodeScore) => NodeScore | undefined>> = {
  earned: withNumber('earned'),
  bonus: withNumber('bonus'),
  penalty: withNumber('penalty'),
  base: withNumber('base'),
  points: withNumber('points'),
  converted: withNumber('converted'),
  percent: withNumber('percent'),
  'published points': withPrinted('points'),
  'published percent': withPrinted('percent'),
  'published converted': withPrinted('converted'),
  status: (score) =>
    score.outcome.status === 'scored' ? { ...score, outcome: { status: 'missing', facts: ['x'] } } : undefined,
  counted: (score) => ({ ...score, counted: score.counted === 'itself' ? 'zero' : 'itself' }),
  computed: (score) => ({ ...score, computed: score.computed ? more(score.computed) : ONE }),
  level: (score) => (score.level === undefined ? undefined : { ...score, level: `${score.level}x` }),
  gates: ({ gates, ...score }) => (gates === undefined ? undefined : score),
};

/** The same for a row of a ranking. */
const ROW: Readonly<Record<string, (row: RankedRow) => object | undefined>> = {
  state: ({ state }) => ({ state: state === 'withheld' ? 'not-applicable' : 'withheld' }),
  place: ({ place }) => place && { place: more(place) },
  tied: ({ tied }) => ({ tied: tied + 1 }),
  value: ({ value }) => value && { value: { ...value, exact: more(value.exact) } },
  published: ({ value }) => value?.published && { value: { ...value, published: more(value.published) } },
  level: ({ level }) => (level === undefined ? undefined : { level: `${level}x` }),
  brokenBy: ({ brokenBy }) => ({ brokenBy: [...brokenBy, { fact: 'nothing' }] }),
};

/** Everything that an engine says otherwise, by its place, and whose differences are told. */
interface Told {
  readonly changed: readonly string[];
  readonly told: readonly string[];
}

function nodesTold({ plan, scored }: typeof race, what: string): Told {
  const changed: string[] = [];
  const change = NODE[what] ?? (() => undefined);
  const scores = scored.scores.map((unit): UnitScores => {
    const layers = Object.entries(unit.layers).map(([layer, nodes]) => {
      const others = Object.entries(nodes).map(([id, score]) => {
        const other = change(score);
        if (other) changed.push(`evaluate ${unit.tier} ${unit.unit} ${layer} ${id} ${what}`);
        return [id, other ?? score];
      });
      return [layer, Object.fromEntries(others)];
    });
    return { ...unit, layers: Object.fromEntries(layers) };
  });
  return { changed: changed.toSorted(), told: placesOf(secondOpinion(plan, { ...scored, scores })) };
}

function placesOf({ differences }: ReturnType<typeof secondOpinion>): readonly string[] {
  return differences
    .map(({ stage, tier, unit, layer, of, option, what }) =>
      [stage, tier, unit, layer, of, ...(option === undefined ? [] : [option]), what].join(' '),
    )
    .toSorted();
}

test.each(SCENES)(
  '%s: each value of each node, as the engine has it, is told where it is another, and no other value is',
  (_, scene) => {
    const counts = Object.keys(NODE).map((what) => {
      const { changed, told } = nodesTold(scene, what);
      expect(told).toEqual(changed);
      return changed.length;
    });

    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(9);
  },
);

test.each(SCENES)(
  '%s: each value of each row is told where it is another, and no other value is',
  (_, { plan, scored }) => {
    for (const [what, change] of Object.entries(ROW)) {
      const changed: string[] = [];
      const rankings = scored.rankings.map((ranking) => {
        const rows = ranking.rows.map((row) => {
          const other = change(row);
          const { tier, layer, id, option } = ranking;
          if (other)
            changed.push(
              ['rank', tier, row.unit, layer, id, ...(option === undefined ? [] : [option]), what].join(' '),
            );
          return { ...row, ...other } as RankedRow;
        });
        return { ...ranking, rows };
      });
      expect(placesOf(secondOpinion(plan, { ...scored, rankings }))).toEqual(changed.toSorted());
      if (what !== 'published') expect(changed.length).toBeGreaterThan(0);
    }
  },
);

test('claims, evidence and rulings come to what they come to by hand, in the opinion itself', () => {
  const values = opinionValues(DUTIES, DUTIES_ASSESSMENT);
  const total = (layer: string) => (unit: string) => values.get(`${layer} total points ${unit}`);

  // 6 + 4 + 5 + 6/8 of 10 + (2 + 2) + a bonus of 2
  expect(total('reported')('whole')).toBe('28.5');
  // its evidence of 4 points is refused
  expect(total('verified')('whole')).toBe('24.5');
  // no evidence for 4 points and for the bonus; 8.5 awarded in place of 6
  expect([total('reported')('unproved'), total('verified')('unproved')]).toEqual(['22.5', '25']);
  // it claims 7 points; both rows of the group are away, of which one is refused and has no evidence: 0
  expect(['claimed', 'reported', 'verified'].map((layer) => total(layer)('claiming'))).toEqual(['7', '24.5', '24.5']);
  // 7 in place of 4, and the row that nobody ruled on has no evidence
  expect([total('reported')('one-away'), total('verified')('one-away')]).toEqual(['26.5', '29.5']);
  // 6.25 is no half, 11 and -1 are out of bounds, 9 of 8 files, 0 of 0 files
  expect(['off-step', 'beyond', 'below', 'too-many', 'no-files'].map(total('reported'))).toEqual([
    ...['22.5', '24.5', '24.5', '21', '21'],
  ]);
  // 6 + 5 + 7.5; then 3 awarded in place of 6
  expect([total('reported')('lacking'), total('verified')('lacking')]).toEqual(['18.5', '15.5']);
  // 6 + 9 + 5 + 7.5 + 20, a bonus of at most 5, less 1
  expect(total('reported')('high')).toBe('51.5');
});

test('a remark on missing figures that is left out, that names another policy, or that nobody has, is told at its node', () => {
  const { plan, scored } = scoredBy(
    documentOf('test/fixtures/format/small.pack.yaml'),
    documentOf('test/fixtures/format/small.assessment.yaml'),
  );
  const isMissing = ({ code }: Finding) => code === 'figure-missing';
  const told = (change: (finding: Finding) => readonly Finding[]) =>
    placesOf(
      secondOpinion(plan, {
        ...scored,
        scores: scored.scores.map((unit) => ({
          ...unit,
          findings: unit.findings.flatMap((finding) => (isMissing(finding) ? change(finding) : [finding])),
        })),
      }),
    );
  const places = scored.scores.flatMap(({ tier, unit, findings }) =>
    findings.filter(isMissing).map(({ layer, at }) => `evaluate ${tier} ${unit} ${layer} ${at} missing`),
  );

  expect(places.length).toBeGreaterThan(0);
  expect(told((finding) => [finding])).toEqual([]);
  expect(told(() => [])).toEqual(places.toSorted());
  expect(
    told((finding) => [
      { ...finding, params: { ...finding.params, policy: finding.params.policy === 'zero' ? 'full' : 'zero' } },
    ]),
  ).toEqual(places.toSorted());
});
