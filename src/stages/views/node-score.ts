import { bug } from '../../kit/bug.js';
import { type Exact, ZERO } from '../../kit/exact.js';
import type { Fractions } from '../../model/columns.js';
import type { UnitInput } from '../../model/inputs.js';
import { type LayerColumns, type NodeColumns, STATUS_CODES } from '../../model/results.js';
import type { GateAnswer, NodeScore, Outcome } from '../../model/scores.js';
import { factsRead } from '../evaluate/leaf.js';
import { holds, publishOf } from '../evaluate/levels.js';
import { measuresOf } from '../evaluate/measures.js';
import { countedAs } from '../evaluate/policies.js';
import { factsMissing } from './missing-facts.js';

/** The number in a row of a column. */
export function exactAt({ n, d }: Fractions, row: number): Exact {
  return { n: n[row] as number, d: typeof d === 'number' ? d : (d[row] as number) };
}

/** The score of a node of one unit, made of the columns or taken from beside them. */
export function nodeScoreAt(layer: LayerColumns, columns: NodeColumns, row: number, unit: UnitInput): NodeScore {
  const single = columns.singles.get(row);
  if (single) return single.score;
  const { node } = columns;
  const { outcome, ...reached } = measuredAt(layer, columns, row, unit);
  return {
    node: node.id,
    outcome,
    because: outcome.status === 'scored' ? reasonsAt(columns, row) : [],
    read: node.kind === 'leaf' ? factsRead({ facts: layer.factsAt(row) }, node) : {},
    counted: countedAs(node, outcome),
    approximate: false,
    ...reached,
  };
}

/** Of the score of a node what rankings and other nodes compare: its outcome, what is published of it, its level. */
export function measuredAt(
  layer: LayerColumns,
  columns: NodeColumns,
  row: number,
  unit: UnitInput,
): Pick<NodeScore, 'outcome' | 'published' | 'level' | 'gates'> {
  const single = columns.singles.get(row);
  if (single) return single.score;
  const outcome = outcomeAt(layer, columns, row);
  if (outcome.status !== 'scored') return { outcome };
  const published = publishOf({ unit, layer: layer.layer, ledger: [] }, columns.node, outcome);
  return { outcome, ...(published ? { published } : {}), ...levelAt(columns, row, outcome, published) };
}

function reasonsAt({ reasonLists, reasons }: NodeColumns, row: number): NodeScore['because'] {
  return reasonLists[reasons[row] ?? 0] ?? [];
}

function outcomeAt(layer: LayerColumns, columns: NodeColumns, row: number): Outcome {
  const { node, earned, base, bonus, penalty } = columns;
  const status = STATUS_CODES[columns.statuses[row] ?? 0];
  if (status === 'not-applicable') return { status, because: reasonsAt(columns, row)[0] ?? { code: 'does-not-apply' } };
  if (status === 'missing')
    return { status, facts: factsMissing({ columns: layer, row, facts: layer.factsAt(row) }, node) };
  const measures = measuresOf(node, {
    earned: exactAt(earned, row),
    base: base ? exactAt(base, row) : node.max,
    bonus: bonus ? exactAt(bonus, row) : ZERO,
    penalty: penalty ? exactAt(penalty, row) : ZERO,
  });
  return measures ? { status: 'scored', ...measures } : bug(`${node.id} was scored without a base`);
}

/** The level, and the gates that were asked on the way to it. */
function levelAt(
  { node: { levels }, levels: reached }: NodeColumns,
  row: number,
  outcome: Extract<Outcome, { readonly status: 'scored' }>,
  published: NodeScore['published'],
): Pick<NodeScore, 'level' | 'gates'> {
  if (!levels || !reached) return {};
  const value =
    (levels.basis === 'published' ? published?.[levels.by] : outcome[levels.by]) ?? bug('a level of no value');
  const position = reached[row] as number;
  const gates = levels.steps
    .slice(0, position + 1)
    .flatMap((step, at): GateAnswer[] =>
      step.gate && holds(step, value) ? [{ level: step.id, met: at === position }] : [],
    );
  return { level: levels.steps[position]?.id ?? levels.floor, ...(gates.length > 0 ? { gates } : {}) };
}
