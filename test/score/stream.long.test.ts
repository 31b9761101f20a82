import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import { score, scoreStream, statisticRounds } from '../../src/score.js';
import { shownScores } from '../support/both-roads.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN } from '../support/golden.js';
import { firstCases } from '../support/naive-cases.js';
import { all, bothWays, inStream } from '../support/streams.js';
import { assessmentOf, packOf, tierOf, type Unit } from '../together/house.js';

test.each(GOLDEN)(
  '$name: a stream says of every unit, and ranks, what an assessment as a whole says',
  async (golden) => {
    const { streamed, whole } = await bothWays(documentOf(golden.pack), documentOf(golden.assessment), { block: 20 });

    expect(streamed).toEqual(whole);
  },
);

test('on generated packs a stream says of every unit what an assessment as a whole says', async () => {
  for (const [index, { pack, assessment }] of firstCases(8).entries()) {
    const { streamed, whole } = await bothWays(pack, assessment, { block: 1 + (index % 4) });
    expect(streamed).toEqual(whole);
  }
});

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
  const { streamed, whole } = await bothWays(packOf({ c: [20, ratio] }, ranked), assessmentOf(unitsOf(count)), {
    block: 128,
  });

  expect(streamed).toEqual(whole);
});

const meanOf = (node: string) => ({ cohort: ['all', 'mean', { points: node }] });
const above = (node: string) => ({ logic: { if: [{ '>=': [{ points: node }, meanOf(node)] }, 5, 0] } });

test('statistics over points that rest on statistics are taken in two rounds', async () => {
  const document = packOf({ c: [20, ratio], d: [5, above('c')], e: [5, above('d')] }, ranked);
  const { streamed, whole } = await bothWays(document, assessmentOf(unitsOf(30)), { block: 8 });

  expect(statisticRounds(compilePack(document))).toBe(2);
  expect(streamed).toEqual(whole);
});

test('three streams, each of a part of the register, give together what one gives', async () => {
  const document = packOf({ c: [20, ratio], d: [5, above('c')] }, ranked);
  const streamOf = (unit: string) => Number(unit.slice(1)) % 3;
  const { streamed, whole } = await bothWays(document, assessmentOf(unitsOf(50)), { block: 4, streams: 3, streamOf });

  expect(streamed).toEqual(whole);
});

test('where communes give themselves points and the district above them does not, nothing is asked for a layer it has not', async () => {
  const below = { logic: { '+': [{ '*': [0, { var: 'x' }] }, { children: ['mean', { points: 'own' }, 0] }] } };
  const communes = tierOf('commune', { own: [10, { logic: { var: 'x' } }] });
  const facts = { x: 4 };
  const assessment = assessmentOf({ d: { facts }, c: { tier: 'commune', parent: 'd', facts } });
  const claiming = { criteria: { own: { claimed: 3 } } };
  const submissions = assessment.submissions.map((sent) => (sent.unit === 'c' ? { ...sent, ...claiming } : sent));
  const document = packOf({ mean: [10, below] }, { collects: 'commune' }, [communes]);
  const { streamed, whole } = await bothWays(document, { ...assessment, submissions });

  expect(streamed).toEqual(whole);
});

test('the statistics of an assessment as a whole serve a stream of other units', async () => {
  const pack = compilePack(packOf({ c: [20, ratio], d: [5, above('c')] }));
  const { statistics } = score(pack, assessmentOf({ a: { facts: { x: 6, y: 1 } }, b: { facts: { x: 2, y: 1 } } }));
  const { head, submissions } = inStream(assessmentOf({ z: { facts: { x: 4, y: 1 } }, y: { facts: { x: 3, y: 1 } } }));
  const units = await all(scoreStream(pack, head, submissions, { statistics }));

  // 4 reaches the mean of 6 and 2
  expect(units.map(({ unit, node }) => [unit, shownScores(node('reported', 'd')?.outcome)])).toMatchObject([
    ['z', { points: '5' }],
    ['y', { points: '0' }],
  ]);
});

test('a node is answered alone; undefined where there is no such layer or node', async () => {
  const pack = compilePack(packOf({ c: [20, ratio] }));
  const { head, submissions } = inStream(assessmentOf({ a: { facts: { x: 6, y: 4 } } }));
  const [unit] = await all(scoreStream(pack, head, submissions));

  expect(shownScores(unit?.node('reported', 'c')?.outcome)).toMatchObject({ status: 'scored', points: '1.5' });
  expect([unit?.node('verified', 'c'), unit?.node('reported', 'none')]).toEqual([undefined, undefined]);
});
