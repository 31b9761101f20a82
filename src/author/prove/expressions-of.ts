import type { Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { PlanNode } from '../../model/plan.js';

/** The expressions that a pack writes of a node, each with its place: the condition of its row, its rule, the gates of its levels. */
export function expressionsOf({ path, document, ...node }: PlanNode): readonly (readonly [Typed, Path])[] {
  const condition = document.appliesTo === undefined ? undefined : node.applies.at(-1);
  const steps = node.levels?.steps ?? [];
  const places: readonly (readonly [Typed | undefined, Path])[] = [
    [condition?.typed, [...path, 'appliesTo']],
    [node.kind === 'leaf' ? node.points.typed : undefined, [...path, 'rule']],
    ...steps.map(({ gate }, step) => [gate?.typed, [...path, 'levels', 'steps', step, 'gate']] as const),
  ];
  return places.flatMap(([typed, at]) => (typed === undefined ? [] : [[typed, at] as const]));
}
