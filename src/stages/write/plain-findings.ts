import { bug } from '../../kit/bug.js';
import type { Finding } from '../../model/finding.js';
import type { UnitInput } from '../../model/inputs.js';
import { HAS_FINDING } from '../../model/pack-words.js';
import type { Plan, PlanLeaf } from '../../model/plan.js';
import { type LayerColumns, type NodeColumns, STATUS_CODES } from '../../model/results.js';
import { readsUnit } from '../evaluate/leaf.js';
import { factsMissing, type RowOf } from '../views/missing-facts.js';
import { type PlainCell, remarksOnPlain } from '../views/remarks.js';
import { earningsAt, fractionAt } from './cell-text.js';

const NONE: readonly Finding[] = [];
const SCORED = STATUS_CODES.indexOf('scored');
const MISSING = STATUS_CODES.indexOf('missing');

/** The findings of a node where its columns tell it. Most cells have none, which is seen without making their measures. */
export function plainFindings(
  plan: Plan,
  { tier, layer }: LayerColumns,
  column: NodeColumns,
): (on: RowOf, unit: UnitInput) => readonly Finding[] {
  const { node } = column;
  const all = (on: RowOf, unit: UnitInput) =>
    remarksOnPlain({ plan, tier, layer, unit, facts: on.facts }, node, cellAt(column, on));
  const ofMissing = (on: RowOf, unit: UnitInput) => (column.statuses[on.row] === MISSING ? all(on, unit) : NONE);
  if (node.kind === 'group') return ofMissing;
  if (layer === 'claimed') return () => NONE;
  const asksClaim = layer === 'reported' && node.inScale && readsUnit({ plan }, node);
  const asksReason = asksClaim && HAS_FINDING[plan.pack.procedure.reasonBelowMax ?? 'off'];
  if (asksReason) return all;
  return (on, unit) =>
    column.statuses[on.row] === MISSING ||
    (asksClaim && unit.claims[node.id] !== undefined) ||
    mayBeOutside(node, column, on.row) ||
    lacks(on, node.optional)
      ? all(on, unit)
      : NONE;
}

function cellAt(column: NodeColumns, on: RowOf): PlainCell {
  const status = STATUS_CODES[column.statuses[on.row] ?? -1];
  if (status === 'scored') return { status, earned: earningsAt(column, on.row).earned };
  if (status === 'missing') return { status, facts: factsMissing(on, column.node) };
  return status === 'not-applicable' ? { status } : bug(`${column.node.id} is not told by its columns`);
}

/** Whether one of these facts is absent. */
function lacks({ facts }: RowOf, names: readonly string[]): boolean {
  for (let index = 0; index < names.length; index += 1) if (facts[names[index] as string] === undefined) return true;
  return false;
}

/** Whether the points are outside 0 to the maximum, or too large to tell in doubles. */
function mayBeOutside({ inScale, max }: PlanLeaf, { statuses, earned }: NodeColumns, row: number): boolean {
  if (!inScale || statuses[row] !== SCORED) return false;
  const { n, d } = fractionAt(earned, row);
  const [points, whole] = [Number(n) * Number(max.d), Number(max.n) * Number(d)];
  return points < 0 || points > whole || points > Number.MAX_SAFE_INTEGER || whole > Number.MAX_SAFE_INTEGER;
}
