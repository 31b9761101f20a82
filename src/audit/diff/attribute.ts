import { add, type Exact, isZero, multiply, ratio, subtract, ZERO } from '../../kit/exact.js';
import type { Measure } from '../../model/pack.js';
import type { NodeScore } from '../../model/scores.js';
import { type Compared, type Corner, type Structure, structureAt } from './corners.js';
import type { Item } from './items.js';
import type { DiffLine } from './record-diff.js';

/** What a ranking goes by. */
export interface Goal {
  readonly of: string;
  readonly by: Measure;
}

/** A share of the difference, and the items that have it; the structure is named by the node that is ranked. */
export interface ExactLine {
  readonly cause: DiffLine['cause'];
  readonly nodes: readonly string[];
  readonly value: Exact;
}

interface Step {
  readonly item: Item | undefined;
  /** The value when the step is taken; with `corner`, when its item alone stands at that corner instead. */
  readonly value: (corner?: Corner) => Exact | undefined;
}

const HALF = ratio(1, 2);

/**
 * Lines that sum exactly to the difference of the two values, both of which exist. One item after another is replaced,
 * old by new: criteria in order and the groups last, and again with the groups first and the criteria in reverse. The
 * mean of the two walks is each item's share; where a group is a plain sum, it is the criterion's own change.
 */
export function attribute(compared: Compared, items: readonly Item[], before: Goal, after: Goal): readonly ExactLine[] {
  const touching = items.filter(({ ids }) =>
    ids.some((id) => isBelow(compared.before, id, before.of) || isBelow(compared.after, id, after.of)),
  );
  const start = measured(compared.corners.old, before);
  if (start === undefined) return [];
  const forward = walk(stepsOf(compared, touching, before, after, false), start, after.of);
  const back = walk(stepsOf(compared, touching, before, after, true), start, after.of);
  return meanOf(forward, back);
}

/** The measure that a ranking goes by, where the node has a value. */
export function measured(scores: Readonly<Record<string, NodeScore>> | undefined, { of, by }: Goal): Exact | undefined {
  const outcome = scores?.[of]?.outcome;
  return outcome?.status === 'scored' ? outcome[by] : undefined;
}

function isBelow({ tier }: Structure, id: string, above: string): boolean {
  return tier.nodes[id]?.lineage.includes(above) ?? false;
}

function stepsOf(
  compared: Compared,
  items: readonly Item[],
  before: Goal,
  after: Goal,
  reverse: boolean,
): readonly Step[] {
  const order = reverse ? items.toReversed() : items;
  const inOld = order.filter(({ is }) => is === 'removed' || (is !== 'added' && !reverse));
  const inNew = order.filter((item) => !inOld.includes(item));
  const taken = new Set<Item>();
  const step = (structure: Structure, goal: Goal, item: Item | undefined): Step => {
    if (item) taken.add(item);
    const now = new Set(taken);
    const value = (corner?: Corner) => {
      const at = (one: Item): Corner => (one === item && corner) || (now.has(one) ? 'new' : 'old');
      return measured(structure.regroup(givenTo(compared, structure, items, at)), goal);
    };
    return { item, value };
  };
  return [
    ...inOld.map((item) => step(compared.before, before, item)),
    step(compared.after, after, undefined),
    ...inNew.map((item) => step(compared.after, after, item)),
  ];
}

/** What a structure is made of when every item stands at some corner; what is no item is the same at all of them. */
function givenTo(
  compared: Compared,
  structure: Structure,
  items: readonly Item[],
  cornerOf: (item: Item) => Corner,
): Readonly<Record<string, NodeScore>> {
  const own: Corner = structure === compared.before ? 'old' : 'new';
  const corners = new Map(items.flatMap((item) => item.ids.map((id) => [id, cornerOf(item)] as const)));
  const given: Record<string, NodeScore> = {};
  for (const id of structure.tier.order) {
    const corner = corners.get(id) ?? own;
    const score = compared.corners[corner]?.[id];
    const kind = structure.tier.nodes[id]?.kind;
    if (!score || structureAt(compared, corner).tier.nodes[id]?.kind !== kind) continue;
    if (kind === 'leaf' || compared.unasked[corner]?.has(id)) given[id] = score;
  }
  return given;
}

/** The steps as lines. Where the value is gone for a while, all that changed meanwhile has one line together. */
function walk(steps: readonly Step[], start: Exact, structure: string): readonly ExactLine[] {
  const lines: ExactLine[] = [];
  let gone: string[] = [];
  let from = start;
  for (const step of steps) {
    const node = step.item?.node ?? structure;
    const to = step.value();
    if (to === undefined) {
      gone.push(node);
      continue;
    }
    if (gone.length > 0)
      lines.push({ cause: 'together', nodes: [...gone, node].toSorted(), value: subtract(to, from) });
    else lines.push(...split(step, node, from, to));
    gone = [];
    from = to;
  }
  return lines;
}

function split({ item, value }: Step, node: string, from: Exact, to: Exact): readonly ExactLine[] {
  const whole = subtract(to, from);
  const line = (cause: ExactLine['cause'], share: Exact): ExactLine => ({ cause, nodes: [node], value: share });
  if (!item) return [line('structure', whole)];
  if (item.is === 'added' || item.is === 'removed') return [line(item.is, whole)];
  if (!item.rules || !item.facts) return [line(item.rules ? 'rules' : 'facts', whole)];
  const [byRules, byFacts] = item.mixed ? [value('new-rules'), value('new-facts')] : [];
  if (!byRules || !byFacts) return [line('both', whole)];
  const [rules, facts] = [subtract(byRules, from), subtract(byFacts, from)];
  const interaction = subtract(whole, add(rules, facts));
  return [line('rules', rules), line('facts', facts), line('interaction', interaction)];
}

function meanOf(...walks: readonly (readonly ExactLine[])[]): readonly ExactLine[] {
  const lines = new Map<string, ExactLine>();
  for (const line of walks.flat()) {
    const key = [line.cause, ...line.nodes].join(' ');
    const value = add(lines.get(key)?.value ?? ZERO, multiply(line.value, HALF));
    lines.set(key, { ...line, value });
  }
  return [...lines.values()].filter(({ cause, value }) => cause !== 'structure' || !isZero(value));
}
