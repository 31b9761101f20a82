import { add, type Exact, isZero, multiply, ratio, subtract, ZERO } from '../../kit/exact.js';
import type { Measure } from '../../model/pack.js';
import type { NodeScore } from '../../model/scores.js';
import { type ComparedUnit, type Corner, type Structure, structureAt } from './corners.js';
import type { Item } from './items.js';
import type { DiffLine } from './record-diff.js';
import { isWithin } from './side.js';

/** The measure of a node by which a ranking goes. */
interface RankedMeasure {
  readonly of: string;
  readonly by: Measure;
}

/** A part of the difference, and the nodes that it comes from; where the tree itself changed, the node that is ranked. */
export interface ExactLine {
  readonly cause: DiffLine['cause'];
  readonly nodes: readonly string[];
  readonly value: Exact;
}

/** One step from the old side to the new: an item takes its new form; without an item, the tree of groups does. */
interface Step {
  readonly item: Item | undefined;
  /** The value after the step; with `corner`, as if its item stood at that corner. */
  readonly value: (corner?: Corner) => Exact | undefined;
}

const HALF = ratio(1, 2);

/**
 * Lines that sum exactly to the difference of the two values, both of which exist. Item after item is replaced, old by
 * new: criteria in order and groups last, and again with groups first and the criteria in reverse. The mean of these two
 * walks is each item's share; where a group is a plain sum, it is the criterion's own change.
 */
export function attribute(
  compared: ComparedUnit,
  items: readonly Item[],
  before: RankedMeasure,
  after: RankedMeasure,
): readonly ExactLine[] {
  const touching = items.filter(({ ids }) =>
    ids.some((id) => isWithin(compared.before.tier, id, before.of) || isWithin(compared.after.tier, id, after.of)),
  );
  const start = measureIn(compared.corners.old, before);
  if (start === undefined) return [];
  const walks = [false, true].map((isReverse) =>
    walk(stepsOf(compared, touching, before, after, isReverse), start, after.of),
  );
  return meanOf(walks);
}

/** The measure that a ranking goes by; undefined where the node has no value. */
export function measureIn(
  scores: Readonly<Record<string, NodeScore>> | undefined,
  { of, by }: RankedMeasure,
): Exact | undefined {
  const outcome = scores?.[of]?.outcome;
  return outcome?.status === 'scored' ? outcome[by] : undefined;
}

function stepsOf(
  compared: ComparedUnit,
  items: readonly Item[],
  before: RankedMeasure,
  after: RankedMeasure,
  isReverse: boolean,
): readonly Step[] {
  const order = isReverse ? items.toReversed() : items;
  const inOld = order.filter(({ is }) => is === 'removed' || (is !== 'added' && !isReverse));
  const inNew = order.filter((item) => !inOld.includes(item));
  const replaced = new Set<Item>();
  const step = (structure: Structure, ranked: RankedMeasure, item: Item | undefined): Step => {
    if (item) replaced.add(item);
    const replacedHere = new Set(replaced);
    const value = (corner?: Corner) => {
      const cornerOf = (other: Item): Corner => (other === item && corner) || (replacedHere.has(other) ? 'new' : 'old');
      return measureIn(structure.regroup(givenTo(compared, structure, items, cornerOf)), ranked);
    };
    return { item, value };
  };
  return [
    ...inOld.map((item) => step(compared.before, before, item)),
    step(compared.after, after, undefined),
    ...inNew.map((item) => step(compared.after, after, item)),
  ];
}

/** The scores of criteria from which a structure computes its groups: each item at its corner, any other node at its own side's. */
function givenTo(
  compared: ComparedUnit,
  structure: Structure,
  items: readonly Item[],
  cornerOf: (item: Item) => Corner,
): Readonly<Record<string, NodeScore>> {
  const usualCorner: Corner = structure === compared.before ? 'old' : 'new';
  const corners = new Map(items.flatMap((item) => item.ids.map((id) => [id, cornerOf(item)] as const)));
  const given: Record<string, NodeScore> = {};
  for (const id of structure.tier.order) {
    const corner = corners.get(id) ?? usualCorner;
    const score = compared.corners[corner]?.[id];
    const kind = structure.tier.nodes[id]?.kind;
    if (!score || structureAt(compared, corner).tier.nodes[id]?.kind !== kind) continue;
    if (kind === 'leaf' || compared.unasked[corner]?.has(id)) given[id] = score;
  }
  return given;
}

/** The steps as lines; steps between which the ranked node has no value share one line. */
function walk(steps: readonly Step[], start: Exact, structure: string): readonly ExactLine[] {
  const lines: ExactLine[] = [];
  let withoutValue: string[] = [];
  let from = start;
  for (const step of steps) {
    const node = step.item?.node ?? structure;
    const to = step.value();
    if (to === undefined) {
      withoutValue.push(node);
      continue;
    }
    if (withoutValue.length > 0)
      lines.push({ cause: 'together', nodes: [...withoutValue, node].toSorted(), value: subtract(to, from) });
    else lines.push(...linesOf(step, node, from, to));
    withoutValue = [];
    from = to;
  }
  return lines;
}

/** The lines of one step: what rules and facts did alone, and together, where that can be computed. */
function linesOf({ item, value }: Step, node: string, from: Exact, to: Exact): readonly ExactLine[] {
  const difference = subtract(to, from);
  const line = (cause: ExactLine['cause'], share: Exact): ExactLine => ({ cause, nodes: [node], value: share });
  if (item?.is === 'added' || item?.is === 'removed') return [line(item.is, difference)];
  // a group that has no value on both sides, for another reason, may count otherwise
  if (!item?.rules && !item?.facts) return [line('structure', difference)];
  if (!item.rules || !item.facts) return [line(item.rules ? 'rules' : 'facts', difference)];
  const [byRules, byFacts] = item.mixed ? [value('new-rules'), value('new-facts')] : [];
  if (!byRules || !byFacts) return [line('both', difference)];
  const [rules, facts] = [subtract(byRules, from), subtract(byFacts, from)];
  const interaction = subtract(difference, add(rules, facts));
  return [line('rules', rules), line('facts', facts), line('interaction', interaction)];
}

function meanOf(walks: readonly (readonly ExactLine[])[]): readonly ExactLine[] {
  const lines = new Map<string, ExactLine>();
  for (const line of walks.flat()) {
    const key = [line.cause, ...line.nodes].join(' ');
    const value = add(lines.get(key)?.value ?? ZERO, multiply(line.value, HALF));
    lines.set(key, { ...line, value });
  }
  return [...lines.values()].filter(({ cause, value }) => cause !== 'structure' || !isZero(value));
}
