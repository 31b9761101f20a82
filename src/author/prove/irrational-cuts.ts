import type { Rounding } from '../../kit/rounding.js';
import { isIrrational, isIrrationalName } from '../../logic/index.js';
import { anyNode, byShape, hasShape, rowListOf, type ShapeTable } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Measure } from '../../model/measure.js';
import { formulasOf } from '../../model/node-formulas.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import type { RowList } from '../../model/row-list.js';
import { nodesOf } from '../../model/tier-nodes.js';
import { IS_TO_NEAREST } from './explore-numbers.js';
import { expressionsOf } from './expressions-of.js';

/**
 * Out of how many roots, logarithms and powers a value is made: none, one, or several. One is never equal to a decimal unless
 * it is exact, and is exact then. Of several each is cut off at 40 digits, so that what should be 3 may be 2.999….
 */
type Irrationals = 0 | 1 | 2;

/** Says of each node of a tier out of how many its points are made, before its own `round` and after it. */
interface Counts {
  readonly raw: (id: string) => Irrationals;
  readonly points: (id: string) => Irrationals;
  /** Of the rows of a group together. */
  readonly rows: (id: string, which: RowList) => Irrationals;
}

/**
 * Where a value out of several irrational ones is compared unrounded: by a level, a ranking, a rounding that goes one way, or in a
 * rule. By the 40th digit it may then stand on the wrong side of a cut, or apart from an equal unit.
 */
export function irrationalCuts(tier: PlanTier): readonly CheckFinding[] {
  if (!hasIrrational(tier)) return [];
  const counts = countsIn(tier);
  const cuts = [...nodesOf(tier).flatMap((node) => cutsBy(node, counts)), ...cutsInRankings(tier, counts)];
  return cuts.map(({ node, path }) => checkFinding('irrational-compared', path, { node }));
}

/** Whether any formula of a tier names an operator whose values may be irrational. */
export function hasIrrational(tier: PlanTier): boolean {
  return nodesOf(tier).some(readsIrrational);
}

/** Whether any formula of the node names such an operator. */
function readsIrrational(node: PlanNode): boolean {
  return formulasOf(node).some(({ references: { operators } }) => operators.some(isIrrationalName));
}

interface Cut {
  readonly node: string;
  readonly path: Path;
}

function cutsBy(node: PlanNode, counts: Counts): readonly Cut[] {
  const { id, path, levels, round } = node;
  const [first] = round;
  const places = [
    ...expressionsOf(node).flatMap(([typed, at]) => (anyNode(typed, (inner) => isCut(inner, counts)) ? [at] : [])),
    ...(first && goesOneWay(first) && counts.raw(id) === 2 ? [[...path, 'round']] : []),
    ...(levels?.basis === 'exact' && counts.points(id) === 2 ? [[...path, 'levels', 'basis']] : []),
  ];
  return places.map((at) => ({ node: id, path: at }));
}

function cutsInRankings({ path, rankings, nodes }: PlanTier, { points }: Counts): readonly Cut[] {
  const isUnsure = (of: string, by: Measure, basis: 'exact' | 'published') =>
    points(of) === 2 && !(basis === 'published' && nodes[of]?.publish[by]);
  return rankings.flatMap(({ of, by, basis, tieBreak }, index): readonly Cut[] => {
    const at: Path = [...path, 'rankings', index];
    const parting = tieBreak.flatMap((entry, place) =>
      'of' in entry && isUnsure(entry.of, entry.by, basis)
        ? [{ node: entry.of, path: [...at, 'tieBreak', place, 'of'] }]
        : [],
    );
    return [...(isUnsure(of, by, basis) ? [{ node: of, path: [...at, 'basis'] }] : []), ...parting];
  });
}

/** Whether an expression compares such a value, or rounds it one way. */
function isCut(typed: Typed, counts: Counts): boolean {
  const { args } = typed;
  const isComparing =
    hasShape(typed, 'order', 'equality') || (hasShape(typed, 'rounding') && goesOneWay(typed.shape.how));
  return isComparing && args.some((arg) => countOf(arg, counts) === 2);
}

/** Whether a value just below a step is moved otherwise than one on it. */
function goesOneWay({ mode }: Rounding): boolean {
  return !IS_TO_NEAREST[mode];
}

function countsIn(tier: PlanTier): Counts {
  const known = new Map<string, Irrationals>();
  const counts: Counts = {
    raw: (id) => {
      const before = known.get(id);
      if (before !== undefined) return before;
      const node = tier.nodes[id];
      const typed = node?.kind === 'group' ? node.earned.typed : node?.points.typed;
      const count = typed ? countOf(typed, counts) : 0;
      known.set(id, count);
      return count;
    },
    points: (id) => (tier.nodes[id]?.round.length === 0 ? counts.raw(id) : 0),
    rows: (id, which) => {
      const node = tier.nodes[id];
      return node?.kind === 'group' ? together(node[which].map(counts.points)) : 0;
    },
  };
  return counts;
}

function countOf(typed: Typed, counts: Counts): Irrationals {
  return byShape(COUNT, typed, counts);
}

function together(counts: readonly Irrationals[]): Irrationals {
  const [first, ...others] = counts.filter((count) => count > 0);
  return others.length > 0 ? 2 : (first ?? 0);
}

const none = (): Irrationals => 0;
const all = ({ args }: Typed, counts: Counts): Irrationals => together(args.map((arg) => countOf(arg, counts)));
const most = ({ args }: Typed, counts: Counts): Irrationals => {
  const inArgs = args.map((arg) => countOf(arg, counts));
  return inArgs.includes(2) ? 2 : inArgs.includes(1) ? 1 : 0;
};
/** Of what is done for every item or every unit: any irrational value in it is one of several. */
const several = (typed: Typed, counts: Counts): Irrationals => (all(typed, counts) > 0 ? 2 : 0);

const COUNT: ShapeTable<readonly [counts: Counts], Irrationals> = {
  literal: none,
  list: all,
  unknown: none,
  fact: none,
  presence: none,
  attribute: none,
  item: none,
  measure: ({ name, shape }, { points }) => (shape.isPublished ? 0 : points(name)),
  level: none,
  rows: (node, { rows }) => rows(node.name, rowListOf(node)),
  // nodes of units below are those of another tier
  statistic: (typed, counts) => (typed.shape.of === 'children' ? 0 : several(typed, counts)),
  membership: none,
  'not-applicable': none,
  reason: most,
  branches: most,
  extreme: most,
  order: none,
  equality: none,
  junction: none,
  negation: none,
  contained: none,
  sum: all,
  difference: all,
  product: all,
  quotient: all,
  absolute: all,
  rounding: none,
  days: none,
  function: (typed, counts) => (isIrrational(typed) && all(typed, counts) === 0 ? 1 : several(typed, counts)),
  quantifier: none,
  map: several,
  filter: all,
  reduce: ofEach,
  count: none,
  largest: all,
};

/** `[list, body, start]`: what the list is made of counts as often as it is; what the body makes, for every item. */
function ofEach({ args: [list, body, start] }: Typed, counts: Counts): Irrationals {
  const inBody = body ? several(body, counts) : 0;
  return together([inBody, ...[list, start].map((arg): Irrationals => (arg ? countOf(arg, counts) : 0))]);
}
