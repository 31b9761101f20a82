import { bug } from '../../kit/bug.js';
import { canonicalWriter, stringText } from '../../kit/canonical-text.js';
import { exactText } from '../../kit/fraction-text.js';
import type { Finding } from '../../model/finding.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Plan } from '../../model/plan.js';
import type { LayerColumns, NodeColumns, SingleScore } from '../../model/results.js';
import type { LedgerLine } from '../../model/scores.js';
import { factsIn } from '../evaluate/layers.js';
import { publishOf } from '../evaluate/levels.js';
import type { RowOf } from '../views/missing-facts.js';
import { nodeScoreAt } from '../views/node-score.js';
import { type CellTexts, cellTexts } from './cell-text.js';
import { criteriaOf, type FactTexts } from './fact-text.js';
import type { NodeText } from './node-text.js';
import { plainFindings } from './plain-findings.js';
import { type SingleText, singleWriter } from './single-text.js';
import type { EntrySource } from './source.js';

/** One unit in one layer, as the texts of items of lists. */
export interface LayerText {
  readonly criteria: readonly string[];
  readonly groups: readonly string[];
  /** The criteria without what the unit said. */
  readonly results: readonly string[];
  /** What the unit said of each criterion: the facts that it read, and the points that it claimed. */
  readonly given: readonly string[];
  readonly findings: readonly string[];
  readonly ledger: readonly string[];
}

/** Writes one unit in one layer; `facts` are shared by the layers of a tier. */
export function layerWriter(
  plan: Plan,
  columns: LayerColumns,
  facts: FactTexts,
): (row: number, source: EntrySource) => LayerText {
  const nodes = nodesOf(plan, columns);
  const steps = stepsOf(plan, columns);
  const writeSingle = singleWriter();
  const write = canonicalWriter();
  const rows: (NodeText | SingleText | undefined)[] = nodes.map(() => undefined);

  return (row, { unit }) => {
    const on: RowOf = { columns, row, facts: factsIn(plan, unit, columns.layer) };
    facts.load(on.facts);
    const hasClaims = Object.keys(unit.claims).length > 0;
    const [criteria, groups, results, given]: [string[], string[], string[], string[]] = [[], [], [], []];
    for (let index = 0; index < nodes.length; index += 1) {
      const { column, cells, criterion, named, isGated } = nodes[index] as NodeTexts;
      const single = column.singles.size > 0 ? column.singles.get(row) : undefined;
      const scored = single ?? (isGated ? gatedAt(columns, column, row, unit) : undefined);
      const text = scored ? writeSingle(column.node, scored, unit) : cells.textAt(on);
      rows[index] = text;
      if (criterion < 0) {
        groups.push(text.result);
        continue;
      }
      const claim = hasClaims ? unit.claims[column.node.id]?.claimed : undefined;
      const read = 'read' in text ? text.read : readText(facts.read(criterion), text);
      results.push(text.result);
      if (claim === undefined) {
        criteria.push(text.front + read + text.after);
        given.push(`${named}${read}}`);
      } else {
        const claimed = `"claimed":"${exactText(claim)}"`;
        criteria.push(`${text.before},${claimed}${text.middle}${read}${text.after}`);
        given.push(`{${claimed},${named.slice(1)}${read}}`);
      }
    }
    const [findings, ledger]: [string[], string[]] = [[], []];
    for (const finding of columns.opening.get(row) ?? []) findings.push(write(finding));
    for (const index of steps) {
      const { column, cells, findingsAt } = nodes[index] as NodeTexts;
      const single = column.singles.size > 0 ? column.singles.get(row) : undefined;
      const remarks: readonly Finding[] = single ? single.findings : findingsAt(on, unit);
      for (const finding of remarks) findings.push(write(finding));
      const rounded = single ? '' : cells.roundedAt(row);
      if (rounded !== '') ledger.push(rounded);
      for (const line of (rows[index] as NodeText).ledger) ledger.push(line);
    }
    return { criteria, groups, results, given, findings, ledger };
  };
}

/** One node of the tier: what its rows say, and what is found at them. */
interface NodeTexts {
  readonly column: NodeColumns;
  readonly cells: CellTexts;
  readonly findingsAt: (on: RowOf, unit: UnitInput) => readonly Finding[];
  /** `{"node":"its-id"`. */
  readonly named: string;
  /** Its position among the criteria of the tier; -1 of a group. */
  readonly criterion: number;
  /** Whether a level of it has a gate, whose answer stands in the record. */
  readonly isGated: boolean;
}

/** A row of a node whose levels have gates, as a score: the answers of gates stand in no column. */
function gatedAt(layer: LayerColumns, column: NodeColumns, row: number, unit: UnitInput): SingleScore {
  const score = nodeScoreAt(layer, column, row, unit);
  const ledger: LedgerLine[] = [];
  if (score.outcome.status === 'scored') publishOf({ unit, layer: layer.layer, ledger }, column.node, score.outcome);
  return { score, findings: [], ledger };
}

/** The nodes of the tier in the order of the document. */
function nodesOf(plan: Plan, columns: LayerColumns): readonly NodeTexts[] {
  const { tier, layer } = columns;
  const criteria = criteriaOf(tier).map(({ id }) => id);
  return tier.order.map((id) => {
    const column = columns.nodes[id] ?? bug(`no column of ${id}`);
    return {
      column,
      cells: cellTexts(column, layer),
      findingsAt: plainFindings(plan, columns, column),
      named: `{"node":${stringText(id)}`,
      criterion: criteria.indexOf(id),
      isGated: (column.node.levels?.steps ?? []).some(({ gate }) => gate !== undefined),
    };
  });
}

/** The positions of the nodes in the order in which they are scored. */
function stepsOf({ steps }: Plan, { tier }: LayerColumns): readonly number[] {
  return steps.flatMap((step) => (step.tier === tier.id && 'node' in step ? [tier.order.indexOf(step.node)] : []));
}

function readText(facts: string, { isScored }: NodeText): string {
  return facts !== '' || isScored ? `,"read":{${facts}}` : '';
}
