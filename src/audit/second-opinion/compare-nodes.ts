import type { NodeScore } from '../../model/scores.js';
import { differing, type Line, type OpinionDifference } from './difference.js';
import { fromScore } from './from-score.js';
import type { NodeOpinion } from './node-opinion.js';

const MEASURES = ['earned', 'bonus', 'penalty', 'base', 'points', 'converted', 'percent'] as const;
const PUBLISHED = ['points', 'percent', 'converted'] as const;

/** Everything in which the engine's score of a node is not what the second opinion says; a score that is not there has no status. */
export function compareNodes(
  score: NodeScore | undefined,
  opinion: NodeOpinion | undefined,
): readonly Pick<OpinionDifference, 'what' | 'engine' | 'opinion'>[] {
  const engine = score && fromScore(score);
  const [theirs, ours] = [engine?.outcome, opinion?.outcome];
  if (theirs?.status !== ours?.status) return differing([['status', theirs?.status, ours?.status]]);
  const lines: Line[] = [
    ['counted', engine?.counted, opinion?.counted],
    ['computed', engine?.computed, opinion?.computed],
    ['level', engine?.level, opinion?.level],
  ];
  if (theirs?.status === 'scored' && ours?.status === 'scored')
    lines.push(...MEASURES.map((what): Line => [what, theirs[what], ours[what]]));
  for (const by of PUBLISHED) lines.push([`published ${by}`, engine?.published[by], opinion?.published[by]]);
  return differing(lines);
}
