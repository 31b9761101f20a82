import { add, compare, type Exact, equal, subtract, ZERO } from '../../kit/exact.js';
import { fromText } from '../../kit/exact-text.js';
import { type Issue, type Path, paramsOf } from '../../model/issue.js';
import { pathKey } from '../drop/edits.js';
import { groupsOf, type SlipsIn } from './slip.js';

/**
 * What follows from one maximum that is mistyped: of several points of a rule that pass it, all but the highest; and that the
 * maximums of a group come to something else, where they would come out with those highest points, or, where a group in it has the
 * same issue, with what that group comes to.
 */
export const maximumSlips: SlipsIn = (issues) => {
  const sums = new Map(
    issues.flatMap((issue) =>
      issue.code === 'children-max' ? [[pathKey(issue.path.slice(0, -1)), issue] as const] : [],
    ),
  );
  const follows = new Set<Issue>();
  /** Notes the group above a node as one that would come out, were the maximum of the node `meant`. */
  const note = (node: Path, written: Exact, meant: Exact): void => {
    const above = node.at(-2) === 'children' ? sums.get(pathKey(node.slice(0, -2))) : undefined;
    if (above && equal(add(subtract(numberOf(above, 'sum'), written), meant), numberOf(above, 'max')))
      follows.add(above);
  };
  for (const issue of sums.values()) note(issue.path.slice(0, -1), numberOf(issue, 'max'), numberOf(issue, 'sum'));
  for (const [node, passing] of groupsOf(issues, ruledNode)) {
    const [highest, ...others] = passing.toSorted((a, b) => compare(numberOf(b, 'points'), numberOf(a, 'points')));
    for (const other of others) follows.add(other);
    if (highest) note(node, numberOf(highest, 'max'), numberOf(highest, 'points'));
  }
  return [{ issues: [], isOf: (fault) => follows.has(fault) }];
};

/** The criterion with a rule in which points pass the maximum; none where a part of the rule has a maximum of its own. */
function ruledNode({ code, path }: Issue): Path | undefined {
  const rule = path.indexOf('rule');
  return code !== 'points-above-max' || rule < 0 || path.includes('rule', rule + 1) ? undefined : path.slice(0, rule);
}

/** A number among the params of an issue; of a number that stands there by its first digits alone, as "~27.00", these. */
function numberOf(issue: Issue, param: 'points' | 'max' | 'sum'): Exact {
  return fromText((paramsOf(issue)[param] ?? '').replace('~', '')) ?? ZERO;
}
