import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import {
  compareStream,
  type RankCandidate,
  rankCandidates,
  score,
  scoreStream,
  statisticRounds,
  statisticsOfStream,
  takeStatistics,
} from '../../src/score.js';
import { shownScores } from '../support/both-roads.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN } from '../support/golden.js';
import { firstCases } from '../support/naive-cases.js';
import { all, inStream, later } from '../support/streams.js';
import { assessmentOf, packOf, type Unit } from '../together/house.js';

/** What a stream says of an assessment, and what `score` says, numbers as text. */
async function bothWays(packDocument: unknown, assessment: unknown, block?: number) {
  const pack = compilePack(packDocument);
  const { head, submissions } = inStream(assessment);
  const results = score(pack, assessment);
  const statistics = await statisticsOfStream(pack, head, () => later(submissions));
  const options = { statistics, ...(block === undefined ? {} : { block }) };
  const units = await all(scoreStream(pack, head, later(submissions), options));
  const byId = new Map(units.map((unit) => [unit.unit, unit.scores()]));
  const expected = Array.from({ length: results.count }, (_, position) => results.unitAt(position));
  return {
    streamed: shownScores({
      units: expected.map(({ unit }) => byId.get(unit)),
      count: units.length,
      statistics,
      rankings: rankCandidates(
        pack,
        head,
        units.map((unit) => unit.candidate()),
      ),
    }),
    whole: shownScores({
      units: expected,
      count: results.count,
      statistics: results.statistics,
      rankings: results.rankings,
    }),
  };
}

test.each(GOLDEN)(
  '$name: a stream says of every unit, and ranks, what an assessment as a whole says',
  async (golden) => {
    const { streamed, whole } = await bothWays(documentOf(golden.pack), documentOf(golden.assessment), 7);

    expect(streamed).toEqual(whole);
  },
);

test('on generated packs a stream says of every unit what an assessment as a whole says', async () => {
  for (const [index, { pack, assessment }] of firstCases(20).entries()) {
    const { streamed, whole } = await bothWays(pack, assessment, 1 + (index % 4));
    expect(streamed).toEqual(whole);
  }
}, 60_000);

/** Units `u1`, `u2`, …: every fifth sends nothing, every seventh lacks y, every eleventh breaks a bound. */
function unitsOf(count: number): Readonly<Record<string, Unit>> {
  const unitOf = (index: number): Unit => {
    if (index % 5 === 4) return { kind: 'hill' };
    const x = index % 11 === 10 ? 200_000 : index % 13;
    return { kind: index % 3 === 0 ? 'hill' : 'plain', facts: index % 7 === 6 ? { x } : { x, y: 1 + (index % 4) } };
  };
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`u${index + 1}`, unitOf(index)]));
}

const ratio = { logic: { '/': [{ var: 'x' }, { var: 'y' }] } };
const ranked = {
  rankings: [
    {
      ...{ id: 'r', title: { vi: 'Xếp hạng', en: 'Ranking' }, of: 'total', by: 'percent', cohort: 'kinds' },
      ...{ ties: 'competition', tieBreak: [{ fact: 'x', prefer: 'low' }], notSubmitted: 'last-shared', basis: 'exact' },
    },
  ],
};

test.each([0, 1, 127, 128, 129, 257])('%i units in blocks of 128 are scored as they are together', async (count) => {
  const { streamed, whole } = await bothWays(packOf({ c: [20, ratio] }, ranked), assessmentOf(unitsOf(count)), 128);

  expect(streamed).toEqual(whole);
});

const meanOf = (node: string) => ({ cohort: ['all', 'mean', { points: node }] });
const above = (node: string) => ({ logic: { if: [{ '>=': [{ points: node }, meanOf(node)] }, 5, 0] } });

test('statistics over points that rest on statistics are taken in two rounds', async () => {
  const document = packOf({ c: [20, ratio], d: [5, above('c')], e: [5, above('d')] }, ranked);
  const { streamed, whole } = await bothWays(document, assessmentOf(unitsOf(30)), 8);

  expect(statisticRounds(compilePack(document))).toBe(2);
  expect(streamed).toEqual(whole);
});

test('two streams, each of a part of the register, give together what one gives', async () => {
  const pack = compilePack(packOf({ c: [20, ratio], d: [5, above('c')] }, ranked));
  const assessment = assessmentOf(unitsOf(50));
  const { head, submissions } = inStream(assessment);
  const parts = [0, 1].map((which) => {
    const part = (unit: string) => Number(unit.slice(1)) % 2 === which;
    return { part, own: submissions.filter((one) => part((one as { readonly unit: string }).unit)) };
  });
  // what a worker posts is copied
  const posted = <T>(values: T): T => structuredClone(values);
  const compared = await Promise.all(
    parts.map(async ({ part, own }) => posted(await all(compareStream(pack, head, own, { part })))),
  );
  const statistics = takeStatistics(pack, head, compared.flat());
  const given = await Promise.all(
    parts.map(async ({ part, own }): Promise<readonly RankCandidate[]> => {
      const units = await all(scoreStream(pack, head, later(own), { part, statistics }));
      return posted(units.map((unit) => unit.candidate()));
    }),
  );
  const whole = score(pack, assessment);

  expect(shownScores(statistics)).toEqual(shownScores(whole.statistics));
  expect(shownScores(rankCandidates(pack, head, given.flat()))).toEqual(shownScores(whole.rankings));
});

test('a node is answered alone; undefined where there is no such layer or node', async () => {
  const pack = compilePack(packOf({ c: [20, ratio] }));
  const { head, submissions } = inStream(assessmentOf({ a: { facts: { x: 6, y: 4 } } }));
  const [unit] = await all(scoreStream(pack, head, submissions));

  expect(shownScores(unit?.node('reported', 'c')?.outcome)).toMatchObject({ status: 'scored', points: '1.5' });
  expect([unit?.node('verified', 'c'), unit?.node('reported', 'none')]).toEqual([undefined, undefined]);
});
