import { bug } from '../../kit/bug.js';
import { canonicalWriter, stringText } from '../../kit/canonical-text.js';
import { exactText } from '../../kit/fraction-text.js';
import type { TierColumns } from '../../model/columns.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Plan } from '../../model/plan.js';
import type { LayerColumns, NodeColumns, SingleScore } from '../../model/results.js';
import type { LedgerLine } from '../../model/scores.js';
import { publishOf } from '../evaluate/levels.js';
import type { RowOf } from '../views/missing-facts.js';
import { nodeScoreAt } from '../views/node-score.js';
import { type CellTexts, cellTexts } from './cell-text.js';
import { criteriaOf, type FactTexts } from './fact-text.js';
import type { leafMeasures } from './leaf-measures.js';
import type { NodeText } from './node-text.js';
import { listOfParts } from './object-text.js';
import { plainFindings } from './plain-findings.js';
import { type SingleText, singleWriter } from './single-text.js';

/** One unit in one layer: texts of lists, and of items of lists. */
export interface LayerText {
  readonly criteria: string;
  readonly groups: string;
  /** The criteria without what the unit said. */
  readonly results: string;
  /** What the unit said of each criterion: the facts that it read, and the points that it claimed. */
  readonly given: string;
  readonly findings: readonly string[];
  readonly ledger: readonly string[];
}

/** What the writers of the layers of a tier share, and the figures of the layer, if they stand in columns. */
export interface SharedTexts {
  readonly facts: FactTexts;
  readonly figures: TierColumns | undefined;
  readonly measures: ReturnType<typeof leafMeasures>;
}

/** The parts of the four lists. */
type Lists = Readonly<Record<'criteria' | 'groups' | 'results' | 'given', string[]>>;

/** Writes one unit in one layer. */
export function layerWriter(
  plan: Plan,
  columns: LayerColumns,
  shared: SharedTexts,
): (row: number, unit: UnitInput) => LayerText {
  const nodes = nodesOf(plan, columns, shared);
  const steps = stepsOf(plan, columns);
  const writeSingle = singleWriter();
  const write = canonicalWriter();
  const rows: (NodeText | SingleText | undefined)[] = nodes.map(() => undefined);

  const addNode = (on: RowOf, unit: UnitInput, index: number, lists: Lists): NodeText => {
    const { column, cells, criterion, isGated } = nodes[index] as NodeTexts;
    const single = column.singles.get(on.row);
    const scored = single ?? (isGated ? gatedAt(columns, column, on.row, unit) : undefined);
    const text = scored ? writeSingle(column.node, scored, unit) : cells.textAt(on);
    if (criterion < 0) lists.groups.push(text.front, text.end);
    else {
      lists.results.push(text.front, text.end);
      addCriterion(lists, text, nodes[index] as NodeTexts, shared.facts, unit);
    }
    return text;
  };

  return (row, unit) => {
    const on: RowOf = { columns, row, facts: columns.factsAt(row) };
    const { facts, figures } = shared;
    if (!figures || !facts.loadRow(figures, row)) facts.load(on.facts);
    const lists: Lists = { criteria: [], groups: [], results: [], given: [] };
    for (let index = 0; index < nodes.length; index += 1) rows[index] = addNode(on, unit, index, lists);
    const [findings, ledger]: [string[], string[]] = [[], []];
    for (const finding of columns.opening.get(row) ?? []) findings.push(write(finding));
    for (const index of steps) {
      const { column, cells, findingsAt } = nodes[index] as NodeTexts;
      const single = column.singles.get(row);
      for (const finding of single ? single.findings.map(write) : findingsAt(on, unit)) findings.push(finding);
      const rounded = single ? '' : cells.roundedAt(row);
      if (rounded !== '') ledger.push(rounded);
      for (const line of (rows[index] as NodeText).ledger) ledger.push(line);
    }
    return {
      criteria: listOfParts(lists.criteria),
      groups: listOfParts(lists.groups),
      results: listOfParts(lists.results),
      given: listOfParts(lists.given),
      findings,
      ledger,
    };
  };
}

/** Adds a criterion with what the unit said of it: the points that it claimed, and the facts that were read. */
function addCriterion(
  { criteria, given }: Lists,
  text: NodeText | SingleText,
  { column, criterion, openings }: NodeTexts,
  facts: FactTexts,
  { claims }: UnitInput,
): void {
  const claimed = claims[column.node.id]?.claimed;
  if (claimed === undefined) {
    criteria.push(text.front);
  } else {
    const claim = `"claimed":"${exactText(claimed)}"`;
    criteria.push(text.before, ',', claim, text.middle);
    given.push('{', claim);
  }
  const [open, openRead] = claimed === undefined ? openings.alone : openings.claimed;
  if ('read' in text) {
    criteria.push(text.read, text.end);
    given.push(open, text.read, '},');
  } else if (text.isScored || facts.hasAny(criterion)) {
    criteria.push(text.open);
    facts.add(criterion, criteria);
    criteria.push(text.close);
    given.push(openRead);
    facts.add(criterion, given);
    given.push('}},');
  } else {
    criteria.push(text.end);
    given.push(open, '},');
  }
}

/** One node of the tier: what its rows say, and what is found at them. */
interface NodeTexts {
  readonly column: NodeColumns;
  readonly cells: CellTexts;
  readonly findingsAt: (on: RowOf, unit: UnitInput) => readonly string[];
  /** What stands before the facts read, where the unit claimed no points and where it did: `{"node":"its-id"`, and on to the first fact. */
  readonly openings: Readonly<Record<'alone' | 'claimed', readonly [named: string, read: string]>>;
  /** Its position among the criteria of the tier; -1 of a group. */
  readonly criterion: number;
  /** Whether it is a criterion and a level of it has a gate, whose answer stands in the record. */
  readonly isGated: boolean;
}

/** A row of a criterion whose levels have gates, as a score: the answers of gates stand in no column. */
function gatedAt(layer: LayerColumns, column: NodeColumns, row: number, unit: UnitInput): SingleScore {
  const score = nodeScoreAt(layer, column, row, unit);
  const ledger: LedgerLine[] = [];
  if (score.outcome.status === 'scored') publishOf({ unit, layer: layer.layer, ledger }, column.node, score.outcome);
  return { score, findings: [], ledger };
}

/** The nodes of the tier in the order of the document. */
function nodesOf(plan: Plan, columns: LayerColumns, { measures }: SharedTexts): readonly NodeTexts[] {
  const { tier, layer } = columns;
  const criteria = criteriaOf(tier).map(({ id }) => id);
  return tier.order.map((id) => {
    const column = columns.nodes[id] ?? bug(`no column of ${id}`);
    const { node } = column;
    return {
      column,
      cells: cellTexts(column, layer, node.kind === 'leaf' ? measures(node, layer) : undefined),
      findingsAt: plainFindings(plan, columns, column),
      openings: { alone: openingOf('{', id), claimed: openingOf(',', id) },
      criterion: criteria.indexOf(id),
      isGated: node.kind === 'leaf' && (node.levels?.steps ?? []).some(({ gate }) => gate !== undefined),
    };
  });
}

function openingOf(before: string, id: string): readonly [named: string, read: string] {
  const named = `${before}"node":${stringText(id)}`;
  return [[named].join(''), [named, ',"read":{'].join('')];
}

/** The positions of the nodes in the order in which they are scored. */
function stepsOf({ steps }: Plan, { tier }: LayerColumns): readonly number[] {
  return steps.flatMap((step) => (step.tier === tier.id && 'node' in step ? [tier.order.indexOf(step.node)] : []));
}
