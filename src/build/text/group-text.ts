import type { PlanGroup, PlanNode } from '../../model/plan.js';
import { MISSING } from '../../model/results.js';
import { choose } from './choose.js';
import { maxOf } from './layout.js';
import { roundedBy } from './leaf-text.js';
import { LEAVE } from './lines.js';
import type { EarnedTexts } from './measure-texts.js';
import { type NodeMaking, ODD, store, writeConditions } from './node-text.js';
import { added } from './numbers.js';
import { constantText, type NumberText } from './registers.js';
import { isAmong, isRow, rowTexts, withholds } from './row-texts.js';

/** Writes a group: its combiner over the children that count, bonus and penalty; undefined where it cannot be written. */
export function writeGroup(of: NodeMaking, node: PlanGroup): EarnedTexts | undefined {
  const { lines, making } = of;
  const max = maxOf(node);
  if (!max || !writeConditions(of)) return undefined;
  writeChildren(of, node);
  const earned = making.make(node.earned.typed, making);
  if (earned?.is !== 'number') return undefined;
  const base = making.make(node.base.typed, making);
  if (base?.is !== 'number') return undefined;
  const printed = roundedBy(of, node, earned);
  const [bonus, penalty] = [writeOutside(of, node.bonuses), writeOutside(of, node.penalties)];
  if (!printed || !bonus || !penalty) return undefined;
  if (max.n !== 0 && base.low <= 0) lines.say(`if (${base.n} === 0) ${LEAVE}`);
  const parts = {
    earned: printed,
    base,
    ...(node.bonuses.length > 0 ? { bonus } : {}),
    ...(node.penalties.length > 0 ? { penalty } : {}),
  };
  for (const [name, number] of Object.entries(parts)) store(of, name as keyof typeof parts, number);
  return parts;
}

/** The first child that leaves the group without a value decides; a group of which no child counts has no value. */
function writeChildren({ layout: { tier }, lines, sources }: NodeMaking, node: PlanGroup): void {
  const nodesOf = (ids: readonly string[]): readonly PlanNode[] => ids.flatMap((id) => tier.nodes[id] ?? []);
  for (const child of nodesOf([...node.children, ...node.bonuses, ...node.penalties])) {
    const status = sources.status(child.id, lines);
    const withheld = isAmong(status, withholds(child));
    if (withheld !== 'false')
      lines.say(`if (${withheld ?? 'true'}) { t = ${status} === ${MISSING} ? ${MISSING} : ${ODD}; q = 0; ${LEAVE} }`);
  }
  const counted = nodesOf(node.children).map((child) => isAmong(sources.status(child.id, lines), isRow(child)));
  if (counted.includes(undefined)) return;
  lines.say(`if (!(${counted.length === 0 ? 'false' : counted.join(' || ')})) ${LEAVE}`);
}

/** The points that bonuses or penalties add up to. */
function writeOutside(
  { layout: { tier }, lines, sources }: NodeMaking,
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
