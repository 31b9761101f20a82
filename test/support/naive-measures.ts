import type { Doc, None } from './naive-expressions.js';
import {
  type Fraction,
  fraction,
  HUNDRED,
  least,
  minus,
  most,
  NOUGHT,
  order,
  over,
  plus,
  read,
  rounded,
  times,
  total,
} from './naive-fractions.js';

export type Measure = 'points' | 'percent' | 'converted';

/** What a node says about one unit in one layer. */
export interface NaiveNode {
  readonly doc: Doc;
  readonly status: 'scored' | None['none'];
  readonly measures?: Measures;
  readonly published: Readonly<Partial<Record<Measure, Fraction>>>;
  /** What it is to its parent. */
  readonly counted: 'itself' | 'zero' | 'full' | 'exclude' | 'withhold';
  readonly computed?: Fraction;
  /** Absent facts of which the node itself says what a blank comes to. */
  readonly blanks: readonly string[];
  /** Whether it has no parent. */
  readonly top: boolean;
  level?: string;
}

export interface Measures {
  readonly earned: Fraction;
  readonly bonus: Fraction;
  readonly penalty: Fraction;
  readonly base: Fraction;
  readonly points: Fraction;
  readonly converted: Fraction;
  readonly percent?: Fraction;
}

export type Nodes = Record<string, NaiveNode>;

export interface Row {
  readonly points: Fraction;
  readonly max: Fraction;
  readonly base: Fraction;
  readonly percent: Fraction;
  readonly weight: Fraction;
}

export const nodesUnder = (node: Doc): readonly Doc[] => [node, ...(node.children ?? []).flatMap(nodesUnder)];
export const leavesOf = (node: Doc) => nodesUnder(node).filter(({ rule }) => rule);
export const roleOf = (node: Doc): string => node.role ?? 'criterion';

export function policyFor(status: NaiveNode['status'], policies: Doc): NaiveNode['counted'] {
  if (status === 'scored') return 'itself';
  return policies[
    { missing: 'whenMissing', 'not-applicable': 'whenNotApplicable', unscorable: 'whenUnscorable' }[status]
  ];
}

export function roundings(node: Doc, points: Fraction): Fraction {
  return [node.round ?? []].flat().reduce(rounded, points);
}

/** A bonus or a penalty is capped by its own maximum; `notBelow` floors points and converted, and percent follows. */
export function measuresOf(node: Doc, sum: Fraction, base: Fraction, bonus = NOUGHT, penalty = NOUGHT): Measures {
  const max = read(node.max);
  const limited = (x: Fraction) => {
    const capped = ['bonus', 'penalty'].includes(roleOf(node))
      ? minus(NOUGHT, least(NOUGHT, minus(NOUGHT, least(x, max))))
      : x;
    return node.children && node.notBelow !== undefined ? most(capped, read(node.notBelow)) : capped;
  };
  const informational = order(max, NOUGHT) === 0;
  const points = limited(minus(plus(sum, bonus), penalty));
  const converted = limited(minus(plus(informational ? sum : over(times(sum, max), base), bonus), penalty));
  return {
    earned: sum,
    bonus,
    penalty,
    base,
    points,
    converted,
    ...(informational ? {} : { percent: over(times(HUNDRED, converted), max) }),
  };
}

/** A child as its parent sees it: what the policy made of it, or itself. */
export function rowOf({ doc, counted, measures }: NaiveNode): Row {
  const [max, weight] = [read(doc.max), read(doc.weight ?? 1)];
  if (counted === 'itself' && measures)
    return { points: measures.points, max, base: measures.base, percent: measures.percent ?? NOUGHT, weight };
  return {
    points: counted === 'full' ? max : NOUGHT,
    max,
    base: max,
    percent: counted === 'full' ? HUNDRED : NOUGHT,
    weight,
  };
}

/** Only `sum` and `best` add; the others make a percent. Undefined where all that counts weighs nothing. */
export function combine(
  node: Doc,
  rows: readonly Row[],
  allWeights: readonly Fraction[],
): { readonly earned: Fraction; readonly base: Fraction } | undefined {
  const max = read(node.max);
  const added = (some: readonly Row[]) => ({
    earned: total(some.map(({ points }) => points)),
    base: total(some.map(({ base }) => base)),
  });
  if (node.combine === 'sum') return added(rows);
  const largest = (column: 'points' | 'base') =>
    total(
      rows
        .map((row) => row[column])
        .toSorted(order)
        .toReversed()
        .slice(0, Number(node.combine.best)),
    );
  if (node.combine.best) return { earned: largest('points'), base: largest('base') };
  const weight = total(rows.map((row) => row.weight));
  const percents = rows.map(({ percent }) => percent);
  if (order(weight, NOUGHT) === 0) return undefined;
  const percent: Record<string, () => Fraction> = {
    mean: () => over(total(percents), fraction(BigInt(rows.length))),
    'weighted-mean': () => over(total(rows.map((row) => times(row.percent, row.weight))), weight),
    min: () => percents.reduce(least),
    max: () => percents.reduce(most),
  };
  const base = over(times(max, weight), total(allWeights));
  return { base, earned: over(times(base, (percent[node.combine] as () => Fraction)()), HUNDRED) };
}

export function publish(node: Doc, measures: Measures): NaiveNode['published'] {
  const printed = Object.entries<Doc>(node.publish ?? {}).flatMap(([by, how]) => {
    const exact = measures[by as Measure];
    return exact ? [[by, rounded(exact, how)]] : [];
  });
  return Object.fromEntries(printed);
}
