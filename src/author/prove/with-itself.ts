import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Plan, PlanNode } from '../../model/plan.js';

/** What is held against itself among the facts: `atMost` of a fact, or a relation, that always holds. */
export function boundsOfItself({ pack, relations }: Plan): readonly CheckFinding[] {
  const places = new Map<string, Path>([
    ...pack.facts.map((fact, index) => [`facts/${fact.id}#atMost`, ['facts', index, 'atMost']] as const),
    ...(pack.relations ?? []).map((_, index) => [`relations[${index}]`, ['relations', index, 'holds']] as const),
  ]);
  return relations.flatMap(({ id, typed }) => {
    const [fact] = sameFacts(typed);
    const path = places.get(id) ?? [];
    return fact === undefined ? [] : [checkFinding('fact-with-itself', path, { node: '', fact })];
  });
}

/** A fact that a rule, or a condition in it, holds against itself, or divides by itself: of a part and its whole, or of two years, one was to be another. */
export function heldAgainstItself({ id, path, ...node }: PlanNode): readonly CheckFinding[] {
  if (node.kind !== 'leaf') return [];
  const facts = new Set(sameFacts(node.points.typed));
  return [...facts].map((fact) => checkFinding('fact-with-itself', [...path, 'rule'], { node: id, fact }));
}

function sameFacts(typed: Typed): readonly string[] {
  const below = typed.args.flatMap(sameFacts);
  if (!hasShape(typed, 'order', 'equality', 'quotient', 'difference')) return below;
  const names = typed.args.map((arg) => (hasShape(arg, 'fact') ? arg.name : undefined));
  const same = names.find((name, index) => name !== undefined && index > 0 && names[index - 1] === name);
  return same === undefined ? below : [same, ...below];
}
