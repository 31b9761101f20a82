import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import { compareStream, rankCandidates, scoreStream, takeStatistics } from '../../src/score.js';
import { all, inStream } from '../support/streams.js';
import { assessmentOf, packOf, xs } from '../together/house.js';

const meanOf = (node: string) => ({ cohort: ['all', 'mean', { points: node }] });
const above = (node: string) => ({ logic: { if: [{ '>=': [{ points: node }, meanOf(node)] }, 5, 0] } });
const ranking = (of: string) => ({
  ...{ id: 'r', title: { vi: 'Xếp hạng', en: 'Ranking' }, of, by: 'points', cohort: 'all' },
  ...{ ties: 'competition', tieBreak: [], notSubmitted: 'last-shared', basis: 'exact' },
});
const twice = { logic: { '*': [2, { var: 'x' }] } };

/** Two rounds of statistics: `e` rests on `d`, which rests on `c`. */
const pack = compilePack(
  packOf({ c: [20, twice], d: [5, above('c')], e: [5, above('d')] }, { rankings: [ranking('total')] }),
);
const other = compilePack(packOf({ c: [20, twice], f: [5, above('c')] }, { rankings: [ranking('f')] }));

// each worker posts lists of both sorts, which look alike: a unit, its state and its layers
test('what workers post in one place of another is told as that, and never ranked or summed up', async () => {
  const { head, submissions: list } = inStream(assessmentOf(xs({ a: 1, b: 2, c: 6 })));
  const compared = await all(compareStream(pack, head, list));
  const first = takeStatistics(pack, head, compared);
  const second = takeStatistics(
    pack,
    head,
    await all(compareStream(pack, head, list, { round: 1, statistics: first })),
    { round: 1 },
  );
  const scored = await all(scoreStream(pack, head, list, { statistics: [...first, ...second] }));
  const candidates = scored.map((unit) => unit.candidate());
  const ofOther = await all(compareStream(other, head, list));
  const byOther = await all(scoreStream(other, head, list, { statistics: takeStatistics(other, head, ofOther) }));
  const noCompared =
    'A unit compared in this round by this pack, as `compareStream` gives it, is needed here, not another object.';
  const noCandidate =
    'A candidate by this pack, as `candidate()` of a scored unit gives it, is needed here, not another object.';

  expect(rankCandidates(pack, head, candidates)[0]?.rows).toHaveLength(3);
  expect(() => takeStatistics(pack, head, candidates as never)).toThrow(new TypeError(noCompared));
  expect(() => takeStatistics(pack, head, compared, { round: 1 })).toThrow(new TypeError(noCompared));
  expect(() => takeStatistics(pack, head, ofOther, { round: 1 })).toThrow(new TypeError(noCompared));
  expect(() => rankCandidates(pack, head, compared as never)).toThrow(new TypeError(noCandidate));
  expect(() => rankCandidates(other, head, candidates)).toThrow(new TypeError(noCandidate));
  expect(
    rankCandidates(
      other,
      head,
      byOther.map((unit) => unit.candidate()),
    )[0]?.rows,
  ).toHaveLength(3);
});

test('a round that the pack does not have, and statistics that lost a part on the way, are refused as such', async () => {
  const { head, submissions: list } = inStream(assessmentOf(xs({ a: 1, b: 2, c: 6 })));
  const [compared, none] = [await all(compareStream(other, head, list)), compilePack(packOf({ c: [20, twice] }))];
  const noRound = new RangeError('There is no round 1: the pack takes statistics in 1, counted from 0.');
  const [{ values: _, ...lost } = { values: {} }] = takeStatistics(other, head, compared);

  expect(takeStatistics(none, head, await all(compareStream(none, head, list)))).toEqual([]);
  expect(() => takeStatistics(other, head, compared, { round: 1 })).toThrow(noRound);
  expect(() => compareStream(other, head, list, { round: 1 })).toThrow(noRound);
  expect(() => scoreStream(other, head, list, { statistics: [lost as never] })).toThrow(
    'A statistic, as `statisticsOfStream` gives it, is needed here, not another object.',
  );
});
