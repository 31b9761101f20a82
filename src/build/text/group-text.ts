import { commonDenominator } from '../../logic/loops/index.js';
import type { PlanGroup, PlanNode } from '../../model/plan.js';
import { MISSING, SINGLE } from '../../model/results.js';
import { membersOf, nodesWith } from '../../model/tier-nodes.js';
import { type SummedPoints, summedPoints } from '../../stages/near/summed-points.js';
import { choose } from './choose.js';
import { maxOf } from './layout.js';
import { roundedBy } from './leaf-text.js';
import { LEAVE_NODE } from './lines.js';
import { type EarnedTexts, isLimited } from './measure-texts.js';
import { nearSum, tried } from './near-texts.js';
import { type NodeContext, store, storeNear, writeConditions } from './node-text.js';
import { added } from './numbers.js';
import { constantText, type NumberText, type ValueText } from './registers.js';
import { conditionOn, rowStatuses, rowTexts, withholdingStatuses } from './row-texts.js';

/** Writes a group: its combiner over the children that count, bonus and penalty; undefined where it cannot be written. */
export function writeGroup(of: NodeContext, node: PlanGroup): EarnedTexts | undefined {
  const { lines, context } = of;
  const max = maxOf(node);
  if (!max || !writeConditions(of)) return undefined;
  writeChildren(of, node);
  const summed = max.n === 0 || isLimited(node) ? undefined : sumKnownNearly(of, node);
  const make = () => numberIn(context.make(node.earned.typed, context));
  const earned = summed ? tried(lines, make) : make();
  const base = numberIn(context.make(node.base.typed, context));
  if (!earned || !base) return undefined;
  const near = summed && nearSum(lines, summed, earned, (child) => summedText(of, child));
  const printed = roundedBy(of, node, earned);
  if (summed && !near) return undefined;
  const [bonus, penalty] = [writeOutside(of, node.bonuses), writeOutside(of, node.penalties)];
  if (!printed || !bonus || !penalty) return undefined;
  if (max.n !== 0 && base.low <= 0) lines.add(`if (${base.n} === 0) ${lines.leave()}`);
  const parts = {
    earned: printed,
    base,
    ...(node.bonuses.length > 0 ? { bonus } : {}),
    ...(node.penalties.length > 0 ? { penalty } : {}),
  };
  for (const [name, number] of Object.entries(parts)) store(of, name as keyof typeof parts, number);
  const known = of.layout.nodes[node.id];
  if (near && known) known.near = storeNear(of, near);
  return { ...parts, ...(near ? { near } : {}) };
}

/** What a group adds up, where the sum may have a denominator that no double holds. */
function sumKnownNearly({ layout }: NodeContext, node: PlanGroup): SummedPoints | undefined {
  const summed = summedPoints(layout.tier, node);
  const slots = summed?.nodes.map(({ id }) => layout.nodes[id]?.slots.earned);
  const ds = slots?.flatMap((slot) => (typeof slot?.d === 'number' ? [slot.d] : []));
  return ds && (ds.length < (slots?.length ?? 0) || commonDenominator(ds) === undefined) ? summed : undefined;
}

/** A child as a sum in doubles reads it. */
function summedText({ lines, sources }: NodeContext, { id }: PlanNode) {
  const summed = sources.summed(id, lines);
  return summed && { ...summed, status: sources.status(id, lines) };
}

/** The first child that leaves the group without a value decides; a group of which no child counts has no value. */
function writeChildren({ layout: { tier }, lines, sources }: NodeContext, node: PlanGroup): void {
  for (const child of nodesWith(tier, membersOf(node))) {
    const status = sources.status(child.id, lines);
    const withheld = conditionOn(status, withholdingStatuses(child));
    if (withheld !== 'false')
      lines.add(
        `if (${withheld ?? 'true'}) { t = ${status} === ${MISSING} ? ${MISSING} : ${SINGLE}; q = 0; ${LEAVE_NODE} }`,
      );
  }
  const counted = nodesWith(tier, node.children).map((child) =>
    conditionOn(sources.status(child.id, lines), rowStatuses(child)),
  );
  if (counted.includes(undefined)) return;
  lines.add(`if (!(${counted.length === 0 ? 'false' : counted.join(' || ')})) ${lines.leave()}`);
}

/** The points that bonuses or penalties add up to. */
function writeOutside(
  { layout: { tier }, lines, sources }: NodeContext,
  ids: readonly string[],
): NumberText | undefined {
  const rows = rowTexts(tier, ids, sources, lines);
  let total = constantText(0, 1);
  for (const { counts, value } of rows?.items ?? []) {
    const before = total;
    const more = () => {
      const points = value.is === 'row' ? value.column('points') : undefined;
      return points?.is === 'number' ? added(lines, before, points) : undefined;
    };
    const condition = () => ({ is: 'truth', t: counts ?? 'true' }) as const;
    const next = choose([{ condition, value: more }, { value: () => before }], { lines });
    if (next?.is !== 'number') return undefined;
    total = next;
  }
  return rows && total;
}

function numberIn(value: ValueText | undefined): NumberText | undefined {
  return value?.is === 'number' ? value : undefined;
}
