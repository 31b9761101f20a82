import { canonicalJson } from '../../kit/canonical-json.js';
import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json, Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Plan, PlanNode } from '../../model/plan.js';
import { expressionsOf } from './expressions-of.js';

/** What is held against itself among the facts: `atMost` of a fact, or a relation, that always holds. */
export function boundsOfItself({ pack, relations }: Plan): readonly CheckFinding[] {
  const places = new Map<string, Path>([
    ...pack.facts.map((fact, index) => [`facts/${fact.id}#atMost`, ['facts', index, 'atMost']] as const),
    ...(pack.relations ?? []).map((_, index) => [`relations[${index}]`, ['relations', index, 'holds']] as const),
  ]);
  return relations.flatMap(({ id, typed }) => {
    const [fact] = namesHeld(typed);
    const path = places.get(id) ?? [];
    return fact === undefined ? [] : [checkFinding('fact-with-itself', path, { node: '', fact })];
  });
}

/**
 * A fact, a criterion or an attribute that a rule, a condition in it, the condition of a row or the gate of a level holds against
 * itself, or divides by itself: of a part and its whole, or of two years, one was to be another.
 */
export function heldAgainstItself(node: PlanNode): readonly CheckFinding[] {
  return expressionsOf(node).flatMap(([typed, at]) =>
    [...new Set(namesHeld(typed))].map((fact) => checkFinding('fact-with-itself', at, { node: node.id, fact })),
  );
}

function namesHeld(typed: Typed): readonly string[] {
  const below = typed.args.flatMap(namesHeld);
  if (!hasShape(typed, 'order', 'equality', 'quotient', 'difference')) return below;
  const names = typed.args.map(nameOf);
  const same = names.findIndex((name, index) => name !== undefined && index > 0 && names[index - 1] === name);
  return same < 0 ? below : [typed.args[same]?.name ?? '', ...below];
}

/** What tells what is read by its name from all else that is. */
function nameOf(typed: Typed): string | undefined {
  if (!hasShape(typed, 'fact', 'attribute', 'measure', 'level')) return undefined;
  return canonicalJson([typed.shape as unknown as Json, typed.name]);
}
