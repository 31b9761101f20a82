import { bug } from '../../kit/bug.js';
import { canonicalWriter } from '../../kit/canonical-text.js';
import type { UnitInput } from '../../model/inputs.js';
import { HAS_FINDING } from '../../model/pack-words.js';
import type { Plan, PlanLeaf } from '../../model/plan.js';
import { type LayerColumns, type NodeColumns, STATUS_CODES } from '../../model/results.js';
import { readsUnit } from '../evaluate/leaf.js';
import { factsMissing, type RowOf } from '../views/missing-facts.js';
import { type PlainCell, remarksOnPlain } from '../views/remarks.js';
import { denominatorAt, earningsAt } from './cell-text.js';

const NONE: readonly string[] = [];
const SCORED = STATUS_CODES.indexOf('scored');
const MISSING = STATUS_CODES.indexOf('missing');

/** The texts of the findings of a node where its columns tell it. */
export type FindingsAt = (on: RowOf, unit: UnitInput) => readonly string[];

/** Most cells have no finding, which is seen without making their measures. */
export function plainFindings(plan: Plan, { tier, layer }: LayerColumns, column: NodeColumns): FindingsAt {
  const { node } = column;
  const write = canonicalWriter();
  const all: FindingsAt = (on, unit) =>
    remarksOnPlain({ plan, tier, layer, unit, facts: on.facts }, node, cellAt(column, on)).map(write);
  if (node.kind === 'group') return (on, unit) => (column.statuses[on.row] === MISSING ? all(on, unit) : NONE);
  const ofMissing = rememberedByFacts(node, all);
  if (layer === 'claimed') return () => NONE;
  const asksClaim = layer === 'reported' && node.inScale && readsUnit({ plan }, node);
  if (asksClaim && HAS_FINDING[plan.pack.procedure.reasonBelowMax ?? 'off']) return all;
  return (on, unit) => {
    if (asksClaim && unit.claims[node.id] !== undefined) return all(on, unit);
    if (column.statuses[on.row] === MISSING) return ofMissing(on, unit);
    return mayBeOutside(node, column, on.row) || lacks(on, node.optional) ? all(on, unit) : NONE;
  };
}

/** Answers from memory where a criterion was missing for the same facts before, and nothing was claimed. */
function rememberedByFacts(node: PlanLeaf, make: FindingsAt): FindingsAt {
  const known = new Map<string, readonly string[]>();
  return (on, unit) => {
    const facts = factsMissing(on, node).join(' ');
    const texts = known.get(facts) ?? make(on, unit);
    known.set(facts, texts);
    return texts;
  };
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
  const points = (earned.n[row] as number) * Number(max.d);
  const whole = Number(max.n) * denominatorAt(earned, row);
  return points < 0 || points > whole || points > Number.MAX_SAFE_INTEGER || whole > Number.MAX_SAFE_INTEGER;
}
