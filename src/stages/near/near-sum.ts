import { slackOf, slackOfSum } from '../../kit/near.js';
import { type Loop, loopOver } from '../../logic/loops/index.js';
import type { PlanGroup, PlanNode } from '../../model/plan.js';
import { type NearColumn, SCORED } from '../../model/results.js';
import { nodeIn } from '../score/frame.js';
import type { ProgramContext } from '../score/loads.js';
import { partsByStatus, summedPoints } from './summed-points.js';

/** The points of a group, nearly: in doubles, with how far off each may be. */
export interface NearSum {
  readonly loops: readonly Loop[];
  readonly register: NearColumn;
}

/**
 * Adds up the points of a group's rows in doubles. A sum of many ratios has a denominator that no double holds, but
 * printing, ranking and levels hardly ever depend on its last digits. Undefined where the group gives anything else than
 * that sum.
 */
export function nearSum(context: ProgramContext, node: PlanGroup): NearSum | undefined {
  const summed = summedPoints(context.tier, node);
  if (!summed) return undefined;
  const register: NearColumn = { value: context.arrays.numbers(), slack: context.arrays.numbers() };
  const begin = loopOver({ ...register, from: summed.start }, ({ value, slack, from }) => {
    value.fill(from);
    slack.fill(slackOf(from));
  });
  return { loops: [begin, ...summed.nodes.map((child) => addingNearly(context, child, register))], register };
}

function addingNearly({ binding }: ProgramContext, node: PlanNode, register: NearColumn): Loop {
  const parts = partsByStatus(node);
  return loopOver({ ...register, parts }, ({ value, slack, parts }, size, from) => {
    const { statuses, earned, near } = nodeIn(binding, node.id);
    const { n, d } = earned;
    for (let i = 0; i < size; i += 1) {
      const row = from + i;
      const status = statuses[row] as number;
      let addend = parts[status] as number;
      let more = slackOf(addend);
      if (status === SCORED) {
        addend = (n[row] as number) / (typeof d === 'number' ? d : (d[row] as number));
        more = slackOf(addend);
        if (near && Number.isNaN(addend)) {
          addend = near.value[row] as number;
          more = near.slack[row] as number;
        }
      }
      const sum = (value[i] as number) + addend;
      slack[i] = slackOfSum(sum, slack[i] as number, more);
      value[i] = sum;
    }
  });
}
