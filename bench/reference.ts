import type { Scored } from '../src/engine.js';
import { type Exact, reduced } from '../src/kit/exact.js';
import type { NodeScore } from '../src/model/scores.js';
import type { BenchPack } from './pack.js';
import { emptyResults, NODES, type Results } from './results.js';

const LEVELS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, none: 5 };

/** What the engine says of the units, in the columns of a contender. A unit that is not ranked has place 0. */
export function referenceOf(pack: BenchPack, { scores, rankings }: Scored): Results {
  const results = emptyResults(scores.length);
  const nodes = nodeIds(pack);
  for (const { unit, layers } of scores) {
    const at = indexOf(unit);
    for (const [node, id] of nodes.entries()) results.points[at * NODES + node] = pointsOf(layers.reported?.[id]);
    const total = layers.reported?.total;
    results.percents[at] = Math.round(100 * numberOf(total?.published?.percent));
    results.levels[at] = LEVELS[total?.level ?? ''] ?? 0;
  }
  for (const { unit, place } of rankings[0]?.rows ?? []) results.places[indexOf(unit)] = numberOf(place);
  return results;
}

/** Units are `u1`, `u2`, …; the engine has them in the order of their ids. */
function indexOf(unit: string): number {
  return Number(unit.slice(1)) - 1;
}

/** The ids of the nodes, in the order of the columns. */
export function nodeIds({ groups }: BenchPack): readonly string[] {
  return [...groups.flat().map(({ id }) => id), ...groups.map((_, index) => `group${index + 1}`), 'total'];
}

function pointsOf(score: NodeScore | undefined): number {
  return score?.outcome.status === 'scored' ? 100 * numberOf(score.outcome.points) : 0;
}

function numberOf(value: Exact | undefined): number {
  if (value === undefined) return 0;
  const { n, d } = reduced(value);
  return Number(n) / Number(d);
}
