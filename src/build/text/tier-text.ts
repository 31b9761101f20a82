import { numbering } from '../../kit/numbering.js';
import { grainOf } from '../../logic/loops/index.js';
import type { Measure } from '../../model/measure.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { SINGLE } from '../../model/results.js';
import { factPlaces } from './fact-places.js';
import { writeGroup } from './group-text.js';
import {
  ANY_NUMBER,
  type Layout,
  type NodeLayout,
  newPair,
  newSlot,
  rankedName,
  type Slot,
  type SlotName,
  startLayout,
} from './layout.js';
import { writeLeaf } from './leaf-text.js';
import { writeLevels } from './level-text.js';
import { startLines } from './lines.js';
import { type EarnedTexts, measureText } from './measure-texts.js';
import { nearOf } from './near-texts.js';
import { type NodeContext, storeNear } from './node-text.js';
import { writeReads } from './read-text.js';
import { startReasonTexts } from './reasons.js';
import { nodeSources } from './sources.js';
import { startWriting } from './write-expression.js';

/** A tier as text: the functions that score its units, and how its columns are laid out. */
export interface TierText {
  readonly layout: Layout;
  /** The bodies of functions, run in order. */
  readonly reads: readonly string[];
  /** The bodies of functions, in the order in which they run, by the number of statistics that are taken before. */
  readonly phases: readonly (readonly string[])[];
}

/** Characters of a function, above which the next node begins another: longer ones are not compiled well. */
const LONG = 8_000;

/** Writes the functions of a tier. */
export function writeTier(plan: Plan, tier: PlanTier): TierText {
  const codeOf = numbering();
  const layout = startLayout(tier, factPlaces(plan, tier, codeOf));
  const phases: Body[][] = [[]];
  for (const step of plan.steps) {
    if ('statistic' in step) {
      phases.push([]);
      continue;
    }
    const node = step.tier === tier.id ? tier.nodes[step.node] : undefined;
    const bodies = phases.at(-1);
    if (node && bodies) append(bodies, layout.positionOf(node.id), writeNode(layout, node, codeOf));
  }
  return {
    layout,
    reads: writeReads(plan, layout, codeOf),
    phases: phases.map((bodies) => bodies.map((body) => [...body.lines, ...oddLines(body)].join('\n'))),
  };
}

/** A function that is being written, and the nodes of which it must still be asked whether the exact road scores them. */
interface Body {
  readonly lines: string[];
  odd: number[];
}

interface NodeText {
  readonly lines: readonly string[];
  /** Whether it reads the scores of other nodes. */
  readonly readsNodes: boolean;
}

function append(bodies: Body[], position: number, { lines, readsNodes }: NodeText): void {
  const last = bodies.at(-1);
  const isFull = last && lengthOf(last.lines) + lengthOf(lines) > LONG;
  const body = last && !isFull ? last : { lines: [], odd: [] };
  if (body !== last) bodies.push(body);
  if (readsNodes) {
    body.lines.push(...oddLines(body));
    body.odd = [];
  }
  body.lines.push(...lines);
  body.odd.push(position);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** One call for many nodes: between calls, what is known of the columns need not be looked up again. */
function oddLines({ odd }: Body): readonly string[] {
  return odd.length === 0 ? [] : [`if (w !== 0) w = y = c.odds([${odd.join(', ')}], p, y);`];
}

/** The text of a node; where it cannot be written, the exact road scores it. */
function writeNode(layout: Layout, node: PlanNode, codeOf: (text: string) => number): NodeText {
  const { stride } = layout;
  const position = layout.positionOf(node.id);
  layout.nodes[node.id] = { slots: {}, ranked: {}, rankedNearly: {}, reasonLists: [[]], isWritten: true };
  const written = tryNode(layout, node, codeOf);
  if (written) {
    const end = [`s[p + ${position}] = t; r[p + ${position}] = q;`, `if (t === ${SINGLE}) w = 1;`];
    return { ...written, lines: [`t = ${SINGLE}; q = 0;`, 'b: {', ...written.lines, 't = 0;', '}', ...end] };
  }
  layout.stride = stride;
  const names: readonly SlotName[] = node.kind === 'leaf' ? ['earned'] : ['earned', 'base', 'bonus', 'penalty'];
  const slots = Object.fromEntries(names.map((name) => [name, newSlot(layout, ANY_NUMBER)]));
  layout.nodes[node.id] = { slots, ...rankedOdd(layout, node), reasonLists: [[]], isWritten: false };
  return { lines: [`s[p + ${position}] = ${SINGLE}; w = 1;`], readsNodes: false };
}

function tryNode(layout: Layout, node: PlanNode, codeOf: (text: string) => number): NodeText | undefined {
  const lines = startLines();
  const sources = nodeSources(layout, codeOf, node.id);
  const reasons = startReasonTexts();
  const context = { ...startWriting(), lines, sources, reasons };
  const of: NodeContext = { layout, node, lines, sources, context };
  const parts = partsOf(of, node);
  if (!parts) return undefined;
  sources.earn(parts);
  const known = layout.nodes[node.id];
  if (known) known.reasonLists = reasons.lists;
  if (node.levels && !writeLevels(of, node.levels, parts)) return undefined;
  writeRanked(of, parts);
  return { lines: lines.all(), readsNodes: sources.readsNodes() };
}

function partsOf(of: NodeContext, node: PlanNode): EarnedTexts | undefined {
  if (node.kind === 'group') return writeGroup(of, node);
  const earned = writeLeaf(of, node);
  return earned && { earned };
}

interface Compared {
  readonly measure: Measure;
  readonly isPublished: boolean;
}

/** The measures of a node that rankings compare. */
function comparedOf({ rankings }: PlanTier, node: PlanNode): readonly Compared[] {
  const compared = rankings.flatMap(({ of, by, basis, tieBreak }) => [
    ...(of === node.id ? [{ measure: by, isPublished: IS_AS_PUBLISHED[basis] }] : []),
    ...tieBreak.flatMap((entry) =>
      'of' in entry && entry.of === node.id
        ? [{ measure: entry.by, isPublished: IS_AS_PUBLISHED[basis] && node.publish[entry.by] !== undefined }]
        : [],
    ),
  ]);
  const byName = new Map(compared.map((each) => [rankedName(each.measure, each.isPublished), each]));
  return [...byName.values()];
}

function writeRanked(of: NodeContext, parts: EarnedTexts): void {
  const { layout, node, lines } = of;
  const known = layout.nodes[node.id];
  for (const compared of comparedOf(layout.tier, node)) {
    const number = measureText(lines, node, parts, compared);
    const name = rankedName(compared.measure, compared.isPublished);
    if (!known || !number) continue;
    if (number.is === 'number' && typeof number.d === 'number') {
      const slot = newSlot(layout, number);
      known.ranked[name] = slot;
      lines.add(`n[o + ${slot.at}] = ${number.n};`);
      continue;
    }
    const near = nearOf(lines, number);
    if (near) known.rankedNearly[name] = storeNear(of, near);
  }
}

/** The slots of a node that the evaluator always scores: what it prints has a denominator that is known. */
function rankedOdd(layout: Layout, node: PlanNode): Pick<NodeLayout, 'ranked' | 'rankedNearly'> {
  const [ranked, rankedNearly]: [Record<string, Slot>, Record<string, number>] = [{}, {}];
  for (const { measure, isPublished } of comparedOf(layout.tier, node)) {
    const how = isPublished ? node.publish[measure] : undefined;
    const grain = how && grainOf({ is: 'rounding', how });
    const name = rankedName(measure, isPublished);
    if (grain) ranked[name] = newSlot(layout, { ...ANY_NUMBER, d: grain.bottom });
    else if (!isPublished) rankedNearly[name] = newPair(layout);
  }
  return { ranked, rankedNearly };
}
