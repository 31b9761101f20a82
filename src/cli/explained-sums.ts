import type { PackProof } from '../author/index.js';
import { add, equal, subtract } from '../kit/exact.js';
import { fromText } from '../kit/exact-text.js';
import { paramsOf } from '../model/issue.js';
import type { PlacedIssue } from './placed.js';

/**
 * The issues of a pack without the sums of groups that would come out with what a criterion in the group earns at the most, where
 * it is told that this is not its maximum: the slip is in the criterion, and told there.
 */
export function withoutExplainedSums(
  issues: readonly PlacedIssue[],
  proof: PackProof | undefined,
): readonly PlacedIssue[] {
  const earned = new Map<string, Readonly<Record<string, string>>>();
  for (const { code, path, params } of proof?.findings ?? []) {
    const isOfCriterion = path.at(-1) === 'rule' && path.at(-3) === 'children';
    if (isOfCriterion && (code === 'max-out-of-reach' || code === 'max-exceeded'))
      earned.set(JSON.stringify(path.slice(0, -3)), params);
  }
  return issues.filter(({ issue }) => {
    const [told, criterion] = [paramsOf(issue), earned.get(JSON.stringify(issue.path.slice(0, -1)))];
    if (issue.code !== 'children-max' || criterion === undefined) return true;
    const [sum, max, own, points] = [told.sum, told.max, criterion.max, criterion.points].map((text) =>
      fromText(text ?? ''),
    );
    return !(sum && max && own && points && equal(add(subtract(sum, own), points), max));
  });
}
