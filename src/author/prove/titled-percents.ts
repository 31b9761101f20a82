import { add, compare, type Exact, equal, HUNDRED, ONE } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Plan, PlanLeaf } from '../../model/plan.js';
import { boundsIn } from './percent-slips.js';
import { percentsSaid } from './said-percents.js';

/**
 * Rows whose title says one percent, as `(từ 90% trở lên)`, and whose rule has one other threshold. No finding where the two add
 * up to 100: a fall of 10 percent is 90 percent of before.
 */
export function titledPercents(plan: Plan, leaf: PlanLeaf): readonly CheckFinding[] {
  const [threshold, another] = distinct(boundsIn(plan, leaf.points.typed).map(({ value }) => value));
  // 1 and less are findings about fractions
  if (threshold === undefined || another !== undefined || compare(threshold, ONE) <= 0) return [];
  return Object.entries(leaf.document.title)
    .flatMap(([language, words]) => {
      const [titled, more] = distinct(percentsSaid([String(words)]));
      if (titled === undefined || more !== undefined || equal(titled, threshold)) return [];
      if (equal(add(titled, threshold), HUNDRED)) return [];
      const params = { node: leaf.id, found: toText(threshold), written: toText(titled) };
      return [checkFinding('title-percent-other', [...leaf.path, 'title', language], params)];
    })
    .slice(0, 1);
}

function distinct(values: readonly Exact[]): readonly Exact[] {
  return values.filter((value, index) => values.findIndex((other) => equal(other, value)) === index);
}
