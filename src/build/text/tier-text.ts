import { grainOf } from '../../logic/loops/index.js';
import type { Measure } from '../../model/measure.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { factPlaces } from './fact-places.js';
import { writeGroup } from './group-text.js';
import { ANY_NUMBER, type Layout, newSlot, rankedName, type SlotName, startLayout } from './layout.js';
import { writeLeaf } from './leaf-text.js';
import { writeLevels } from './level-text.js';
import { startLines } from './lines.js';
import { type EarnedTexts, measureText } from './measure-texts.js';
import { type NodeMaking, ODD } from './node-text.js';
import { writeReads } from './read-text.js';
import { startReasonTexts } from './reasons.js';
import { nodeSources } from './sources.js';
import { writeExpression } from './write-expression.js';

/** A tier as text: the functions that score its units, and how its columns are laid out. */
export interface TierText {
  readonly layout: Layout;
  /** The bodies of functions, run in order. */
  readonly reads: readonly string[];
  /** By the number of statistics that are taken before: the bodies of functions, run in order. */
  readonly phases: readonly (readonly string[])[];
}

/** Characters of a function, above which the next node begins another: longer ones are not compiled well. */
const LONG = 8_000;

/** Writes the functions of a tier. */
export function writeTier(plan: Plan, tier: PlanTier): TierText {
  const codes = new Map<string, number>();
  const codeOf = (text: string): number => {
    const known = codes.get(text) ?? codes.size;
    codes.set(text, known);
    return known;
  };
  const layout = startLayout(tier, factPlaces(plan, tier, codeOf));
  const phases: string[][] = [[]];
  for (const step of plan.steps) {
    if ('statistic' in step) {
      phases.push([]);
      continue;
    }
    const node = step.tier === tier.id ? tier.nodes[step.node] : undefined;
    const bodies = phases.at(-1);
    if (!node || !bodies) continue;
    const text = writeNode(layout, node, codeOf).join('\n');
    const last = bodies.at(-1);
    if (last === undefined || last.length + text.length > LONG) bodies.push(text);
    else bodies[bodies.length - 1] = `${last}\n${text}`;
  }
  return { layout, reads: writeReads(plan, layout, codeOf), phases };
}

/** The text of a node; where it cannot be written, it calls the exact road. */
function writeNode(layout: Layout, node: PlanNode, codeOf: (text: string) => number): readonly string[] {
  const { stride } = layout;
  const position = layout.positionOf(node.id);
  layout.nodes[node.id] = { slots: {}, ranked: {}, reasonLists: [[]], isWritten: true };
  const written = tryNode(layout, node, codeOf);
  if (written)
    return [
      't = 4; q = 0;',
      'b: {',
      `if (x[${position}] !== 0) break b;`,
      ...written,
      't = 0;',
      '}',
      `if (t === ${ODD}) c.odd(${position}, p); else { s[p + ${position}] = t; r[p + ${position}] = q; }`,
    ];
  layout.stride = stride;
  const names: readonly SlotName[] = node.kind === 'leaf' ? ['earned'] : ['earned', 'base', 'bonus', 'penalty'];
  const slots = Object.fromEntries(names.map((name) => [name, newSlot(layout, ANY_NUMBER)]));
  layout.nodes[node.id] = { slots, ranked: rankedOdd(layout, node), reasonLists: [[]], isWritten: false };
  return [`c.odd(${position}, p);`];
}

function tryNode(layout: Layout, node: PlanNode, codeOf: (text: string) => number): readonly string[] | undefined {
  const lines = startLines();
  const sources = nodeSources(layout, codeOf, node.id);
  const reasons = startReasonTexts();
  const making = { make: writeExpression, lines, sources, reasons, spent: { expressions: 0 } };
  const of: NodeMaking = { layout, node, lines, sources, making };
  const parts = partsOf(of, node);
  if (!parts) return undefined;
  sources.earn(parts);
  const known = layout.nodes[node.id];
  if (known) known.reasonLists = reasons.lists;
  if (node.levels && !writeLevels(of, node.levels, parts)) return undefined;
  writeRanked(of, parts);
  return lines.all();
}

function partsOf(of: NodeMaking, node: PlanNode): EarnedTexts | undefined {
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
    ...(of === node.id ? [{ measure: by, isPublished: basis === 'published' }] : []),
    ...tieBreak.flatMap((entry) =>
      'of' in entry && entry.of === node.id
        ? [{ measure: entry.by, isPublished: basis === 'published' && node.publish[entry.by] !== undefined }]
        : [],
    ),
  ]);
  const byName = new Map(compared.map((each) => [rankedName(each.measure, each.isPublished), each]));
  return [...byName.values()];
}

function writeRanked({ layout, node, lines }: NodeMaking, parts: EarnedTexts): void {
  for (const compared of comparedOf(layout.tier, node)) {
    const number = measureText(lines, node, parts, compared);
    const known = layout.nodes[node.id];
    if (!known || typeof number?.d !== 'number') continue;
    const slot = newSlot(layout, number);
    known.ranked[rankedName(compared.measure, compared.isPublished)] = slot;
    lines.say(`n[o + ${slot.at}] = ${number.n};`);
  }
}

/** Of a node that the exact road scores always: what it prints has a denominator that is known. */
function rankedOdd(layout: Layout, node: PlanNode) {
  return Object.fromEntries(
    comparedOf(layout.tier, node).flatMap(({ measure, isPublished }) => {
      const how = isPublished ? node.publish[measure] : undefined;
      const grain = how && grainOf({ is: 'rounding', how });
      if (!grain) return [];
      return [[rankedName(measure, isPublished), newSlot(layout, { ...ANY_NUMBER, d: grain.bottom })]];
    }),
  );
}
