import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { PlanNode } from '../../model/plan.js';
import type { Case } from './exploring.js';
import type { TierProof } from './prove-tier.js';

/**
 * Findings on conditions that decide nothing: of a row or of a gate, or of a part of either that must hold too, which is true for every
 * unit whose figures it has, as `>= 0` where `> 0` was meant.
 */
export function conditionsAlways({ tierBounds, nodes }: TierProof, node: PlanNode): readonly CheckFinding[] {
  const { id, path, document, applies, levels } = node;
  const condition = document.appliesTo === undefined ? undefined : applies.at(-1);
  const asked: readonly (readonly [Typed | undefined, Path])[] = [
    [condition?.typed, [...path, 'appliesTo']],
    ...(levels?.steps ?? []).map(
      ({ gate }, step) => [gate?.typed, [...path, 'levels', 'steps', step, 'gate']] as const,
    ),
  ];
  const bounds = new Map(nodes.map((verdict) => [verdict.node.id, verdict.bound]));
  return asked.flatMap(([typed, at]) => {
    if (typed === undefined) return [];
    const always = [typed, ...partsOf(typed)].find((part) => {
      const { cases, unknown } = tierBounds.answers(part, bounds);
      return unknown.length === 0 && isAlwaysTrue(cases);
    });
    if (always === undefined) return [];
    const place = always === typed || always.path.length === 0 ? at : always.path;
    return [checkFinding('condition-always', place, { node: id })];
  });
}

/** The conditions of which every one must hold. */
function partsOf(typed: Typed): readonly Typed[] {
  return hasShape(typed, 'junction') && !typed.shape.decisive ? typed.args : [];
}

/** Whether a condition holds wherever it has an answer, and has one somewhere. */
function isAlwaysTrue(cases: readonly Case[]): boolean {
  const answers = cases.flatMap(({ value }) => (value.is === 'none' ? [] : [value]));
  return answers.length > 0 && answers.every((value) => value.is === 'truth' && value.value);
}
