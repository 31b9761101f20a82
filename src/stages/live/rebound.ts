import { bug } from '../../kit/bug.js';
import type { UnitInput } from '../../model/inputs.js';
import { LAYER_IS } from '../../model/layer.js';
import type { Plan } from '../../model/plan.js';
import { type Bounded, checkBoundsAgain } from '../evaluate/bounds.js';
import type { LayerScoring } from '../score/layer-scoring.js';

/**
 * Checks the bounds and relations of a row again after one of its facts has changed. Gives the facts for which the answer
 * has changed: whether they break a bound or a relation, or why.
 */
export function rebound(plan: Plan, live: LayerScoring, row: number, unit: UnitInput, fact: string): readonly string[] {
  const { layer, opening, unusable: unusableByRow, columns } = live;
  const before = opening.bounded.get(row) ?? NOTHING_BROKEN;
  const of = { facts: columns.factsAt(row), attributes: unit.attributes, layer };
  const { unusable, findings } = checkBoundsAgain(plan, before, of, fact);
  if (findings.length === 0 && before.findings.length === 0) return [];
  const isKept = LAYER_IS[layer].byRules;
  // findings of bounds come first; after them only the finding that nobody verified the unit
  const others = (opening.findings.get(row) ?? []).slice(isKept ? before.findings.length : 0);
  const all = isKept ? [...findings, ...others] : others;
  putOrDelete(opening.findings, row, all.length > 0 ? all : undefined);
  putOrDelete(opening.bounded, row, findings.length > 0 ? { unusable, findings } : undefined);
  putOrDelete(unusableByRow, row, findings.length > 0 ? [...unusable.keys()] : undefined);
  const named = [...new Set([...before.unusable.keys(), ...unusable.keys()])];
  const turned = new Set(named.filter((id) => before.unusable.has(id) !== unusable.has(id)));
  if (turned.size > 0) force(live, row, turned);
  return named.filter((id) => {
    const [oldReason, newReason] = [before.unusable.get(id), unusable.get(id)];
    return oldReason?.code !== newReason?.code || oldReason?.params?.relation !== newReason?.params?.relation;
  });
}

const NOTHING_BROKEN: Bounded = { unusable: new Map(), findings: [] };

function putOrDelete<T>(map: Map<number, T>, row: number, value: T | undefined): void {
  if (value === undefined) map.delete(row);
  else map.set(row, value);
}

/**
 * Marks the nodes that the evaluator scores in this row: for claims and rulings, and for facts that break a bound.
 * `turned`: the facts of which it has changed whether they break one; nodes that read none of them stay as they are.
 */
function force({ program, forced, frame, opening }: LayerScoring, row: number, turned: ReadonlySet<string>): void {
  const { oneByOne, units } = frame.columns;
  const unusable = opening.bounded.get(row)?.unusable;
  const isUnusable = (id: string) => unusable?.has(id) === true;
  for (const { node, program: loops, levels } of Object.values(program.nodes)) {
    const read = [...(loops?.ifBroken ?? []), ...(levels?.ifBroken ?? [])];
    if (!read.some((fact) => turned.has(fact))) continue;
    const isForced = oneByOne[node.id]?.includes(row) || read.some(isUnusable);
    if (!isForced && !forced[node.id]) continue;
    forced[node.id] ??= new Uint8Array(units.length);
    (forced[node.id] ?? bug('no mask'))[row] = isForced ? 1 : 0;
  }
}
