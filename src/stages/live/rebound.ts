import { bug } from '../../kit/bug.js';
import { bareReader } from '../../logic/index.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Plan } from '../../model/plan.js';
import { brokenBound, checkBounds, isBroken } from '../evaluate/bounds.js';
import { factsIn } from '../evaluate/layers.js';
import type { LayerScoring } from '../score/layer-scoring.js';

/**
 * Checks the bounds and relations of a row again after one of its facts has changed, and gives the facts that break one
 * now and did not, or the other way round, or for another reason.
 */
export function rebound(plan: Plan, live: LayerScoring, row: number, unit: UnitInput, fact: string): readonly string[] {
  const { layer, opening, unusable, columns } = live;
  const before = opening.bounded.get(row);
  if (!before && !mayBreak(plan, columns.factsAt(row), unit, fact)) return [];
  const { tainted, findings } = checkBounds(plan, factsIn(plan, unit, layer), unit.attributes, layer);
  // a finding that nobody verified the unit stands after those of bounds
  const others = (opening.findings.get(row) ?? []).slice(layer === 'claimed' ? 0 : before?.findings.length);
  const all = layer === 'claimed' ? others : [...findings, ...others];
  putOrDelete(opening.findings, row, all.length > 0 ? all : undefined);
  putOrDelete(opening.bounded, row, findings.length > 0 ? { tainted, findings } : undefined);
  putOrDelete(unusable, row, findings.length > 0 ? [...tainted.keys()] : undefined);
  force(live, row);
  const old = before?.tainted ?? new Map();
  const named = new Set([...old.keys(), ...tainted.keys()]);
  return [...named].filter((id) => {
    const [was, is] = [old.get(id), tainted.get(id)];
    return was?.code !== is?.code || was?.params?.relation !== is?.params?.relation;
  });
}

function putOrDelete<T>(map: Map<number, T>, row: number, value: T | undefined): void {
  if (value === undefined) map.delete(row);
  else map.set(row, value);
}

/** Whether a unit in which nothing was broken may break a bound of the fact, or a relation that reads it. */
function mayBreak({ facts: declared, relations }: Plan, facts: UnitInput['reported'], unit: UnitInput, fact: string) {
  const { attributes } = unit;
  if (brokenBound(declared[fact], facts[fact])) return true;
  const reader = bareReader(facts, attributes);
  return relations.some(
    (relation) =>
      (relation.references.facts.includes(fact) || relation.references.presences.includes(fact)) &&
      isBroken(relation, reader, attributes),
  );
}

/** Marks the nodes that are scored by themselves in this row: by claims and rulings, and by facts that break a bound. */
function force({ program, forced, frame, opening }: LayerScoring, row: number): void {
  const { oneByOne, units } = frame.columns;
  const tainted = opening.bounded.get(row)?.tainted;
  const isTainted = (id: string) => tainted?.has(id) === true;
  for (const { node, program: loops, levels } of Object.values(program.nodes)) {
    const isForced =
      oneByOne[node.id]?.includes(row) || loops?.ifBroken.some(isTainted) || levels?.ifBroken.some(isTainted);
    if (!isForced && !forced[node.id]) continue;
    forced[node.id] ??= new Uint8Array(units.length);
    (forced[node.id] ?? bug('no mask'))[row] = isForced ? 1 : 0;
  }
}
