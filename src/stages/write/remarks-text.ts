import { bug } from '../../kit/bug.js';
import { canonicalWriter } from '../../kit/canonical-text.js';
import type { Plan } from '../../model/plan.js';
import type { LayerColumns, NodeColumns } from '../../model/results.js';
import { roundingLine, type WrittenRow } from './cell-text.js';
import type { PrintedLines } from './criteria-text.js';
import { type LedgerPlace, ledgerPlace } from './ledger-text.js';
import { findingsAt, type PlainFindings, plainFindings } from './plain-findings.js';

/** The texts of what was found at the nodes of one unit, and of the digits that they dropped. */
interface RemarksText {
  readonly findings: readonly string[];
  readonly ledger: readonly string[];
}

/** Writes the findings and the ledger of one layer of the units of a tier. */
export interface RemarksWriter {
  /** In the order in which nodes are scored. */
  readonly steps: readonly Step[];
  readonly write: (value: unknown) => string;
  readonly printed: PrintedLines;
}

interface Step {
  readonly column: NodeColumns;
  readonly findings: PlainFindings;
  readonly position: number;
  readonly rounding: LedgerPlace;
}

/** The writer of one layer of a tier. */
export function remarksWriter(plan: Plan, columns: LayerColumns, printed: PrintedLines): RemarksWriter {
  const { tier, layer, nodes } = columns;
  const write = canonicalWriter();
  const steps = plan.steps.flatMap((step): Step[] => {
    if (step.tier !== tier.id || !('node' in step)) return [];
    const column = nodes[step.node] ?? bug(`no column of ${step.node}`);
    return [
      {
        column,
        findings: plainFindings(plan, columns, column, write),
        position: tier.order.indexOf(step.node),
        rounding: ledgerPlace({ layer, node: step.node, what: 'round' }),
      },
    ];
  });
  return { steps, write, printed };
}

/** The findings and the ledger of one unit, in the order in which nodes are scored. */
export function remarksText({ steps, write, printed }: RemarksWriter, on: WrittenRow): RemarksText {
  const { columns, row } = on;
  const findings = (columns.opening.get(row) ?? []).map(write);
  const ledger: string[] = [];
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index] as Step;
    const { column, position } = step;
    const single = column.singles.get(row);
    const texts = single ? single.findings.map(write) : findingsAt(step.findings, on);
    if (texts.length > 0) findings.push(...texts);
    const rounded = single ? '' : roundingLine(column, step.rounding, row);
    if (rounded !== '') ledger.push(rounded);
    const lines = printed[position] as readonly string[];
    if (lines.length > 0) ledger.push(...lines);
  }
  return { findings, ledger };
}
