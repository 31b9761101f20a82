import { type Exact, multiply } from '../../kit/exact.js';
import { slackOf, slackOfSum } from '../../kit/near.js';
import { addendOf, type Loop, loopOver, numberOf } from '../../logic/loops/index.js';
import { hasShape } from '../../model/by-shape.js';
import type { PlanGroup, PlanNode } from '../../model/plan.js';
import { type NearColumn, SCORED } from '../../model/results.js';
import { countsByStatus } from '../score/counts-as.js';
import { nodeIn } from '../score/frame.js';
import type { Making } from '../score/loads.js';
import { hasPlainPoints } from './plain-points.js';

/** The points of a group, nearly: in doubles, with how far off each may be. */
export interface NearSum {
  readonly loops: readonly Loop[];
  readonly register: NearColumn;
}

/**
 * Adds up the points of a group's rows in doubles: a sum of many ratios has a denominator that no double holds, and what is
 * printed of it, ranked or compared with a level hardly ever depends on its last digits. Undefined where the group gives
 * anything else than that sum.
 */
export function nearSum(making: Making, node: PlanGroup): NearSum | undefined {
  const { typed } = node.earned;
  const [rows, body, start] = hasShape(typed, 'reduce') ? typed.args : [];
  const added = body && addendOf(body);
  const first = numberOf(start?.literal);
  if (node.round.length > 0 || !rows || !hasShape(rows, 'rows') || !first) return undefined;
  if (added?.name !== 'current.points') return undefined;
  const of = making.tier.nodes[rows.name ?? ''];
  const ids = of?.kind === 'group' ? of[rows.literal === 'leaves' ? 'leaves' : 'children'] : [];
  const children = ids.flatMap((id) => making.tier.nodes[id] ?? []);
  if (children.length !== ids.length || !children.every(hasPlainPoints)) return undefined;
  const register: NearColumn = { value: making.arrays.numbers(), slack: making.arrays.numbers() };
  const begin = loopOver({ ...register, from: first.n / first.d }, ({ value, slack, from }) => {
    value.fill(from);
    slack.fill(slackOf(from));
  });
  return { loops: [begin, ...children.map((child) => addingNearly(making, child, register))], register };
}

function addingNearly({ binding }: Making, node: PlanNode, register: NearColumn): Loop {
  const parts = Float64Array.from(countsByStatus(node), (counts) => {
    if (counts === 'itself' || counts.is === 'no-value') return Number.NaN;
    return counts.is === 'nothing' ? 0 : nearest(multiply(counts.ofMax, node.max));
  });
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

function nearest(value: Exact): number {
  const number = numberOf(value);
  return number ? number.n / number.d : Number.NaN;
}
