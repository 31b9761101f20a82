import { bug } from '../../kit/bug.js';
import { type Exact, ZERO } from '../../kit/exact.js';
import { round } from '../../kit/rounding.js';
import type { Fractions } from '../../model/columns.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Measure } from '../../model/measure.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import { type LayerColumns, NO_LEVEL, type NodeColumns, STATUS_CODES } from '../../model/results.js';
import type { GateAnswer, NodeScore, Outcome, ScoreRead } from '../../model/scores.js';
import { factsRead } from '../evaluate/leaf.js';
import { holds, printedOf, publishOf } from '../evaluate/levels.js';
import { type Earnings, measureOf, measuresOf } from '../evaluate/measures.js';
import { countedAs } from '../evaluate/policies.js';
import { type Measured, measuredIn } from '../rank/states.js';
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
  const outcome = outcomeAt(layer, columns, row);
  const score: NodeScore = {
    node: node.id,
    outcome,
    because: outcome.status === 'scored' ? reasonsAt(columns, row) : [],
    read: node.kind === 'leaf' ? factsRead({ facts: layer.factsAt(row) }, node) : {},
    counted: countedAs(node, outcome),
    approximate: false,
  };
  if (outcome.status !== 'scored') return score;
  const published = publishOf({ unit, layer: layer.layer, ledger: [] }, node, outcome);
  return { ...score, ...(published ? { published } : {}), ...levelAt(columns, row, outcome, published) };
}

/** What another node reads of a score. */
export function scoreReadAt(columns: NodeColumns, layer: LayerColumns, row: number): ScoreRead {
  const single = columns.singles.get(row);
  if (single) return single.score;
  const { node } = columns;
  const outcome = outcomeAt(layer, columns, row);
  const score: { -readonly [K in keyof ScoreRead]: ScoreRead[K] } = { node: node.id, outcome, approximate: false };
  if (outcome.status !== 'scored') return score;
  const published = printedOf(node, outcome);
  if (published) score.published = published;
  const level = levelIn(columns, row);
  if (level !== undefined) score.level = level;
  return score;
}

/** A measure of a node in a row, exact and as the node prints it; undefined where it has none. */
export function measureAt(columns: NodeColumns, row: number, measure: Measure): Measured | undefined {
  const { node, singles, statuses } = columns;
  const single = singles.get(row);
  if (single) return measuredIn(single.score, measure);
  if (STATUS_CODES[statuses[row] ?? -1] !== 'scored') return undefined;
  const exact = measureOf(node, earningsAt(columns, row), measure);
  const how = exact && node.publish[measure];
  return exact && (how ? { exact, published: round(exact, how) } : { exact });
}

/** The level that a node reached in a row. */
export function levelIn({ node: { levels }, levels: reached }: NodeColumns, row: number): string | undefined {
  const position = reached?.[row] ?? NO_LEVEL;
  return levels === undefined || position === NO_LEVEL ? undefined : (levels.steps[position]?.id ?? levels.floor);
}

function earningsAt({ node, earned, base, bonus, penalty }: NodeColumns, row: number): Earnings {
  return {
    earned: exactAt(earned, row),
    base: base ? exactAt(base, row) : node.max,
    bonus: bonus ? exactAt(bonus, row) : ZERO,
    penalty: penalty ? exactAt(penalty, row) : ZERO,
  };
}

function reasonsAt({ reasonLists, reasons }: NodeColumns, row: number): NodeScore['because'] {
  return reasonLists[reasons[row] ?? 0] ?? [];
}

function outcomeAt(layer: LayerColumns, columns: NodeColumns, row: number): Outcome {
  const { node } = columns;
  const status = STATUS_CODES[columns.statuses[row] ?? 0];
  if (status === 'not-applicable') return { status, because: reasonsAt(columns, row)[0] ?? { code: 'does-not-apply' } };
  if (status === 'missing')
    return { status, facts: factsMissing({ columns: layer, row, facts: layer.factsAt(row) }, node) };
  const measures = measuresOf(node, earningsAt(columns, row));
  return measures ?? bug(`no base of ${node.id}`);
}

/** The level, and the gates that were asked on the way to it. */
export function levelAt(
  { node: { levels }, levels: reached }: NodeColumns,
  row: number,
  outcome: Extract<Outcome, { readonly status: 'scored' }>,
  published: NodeScore['published'],
): Pick<NodeScore, 'level' | 'gates'> {
  if (!levels || !reached) return {};
  const value = (IS_AS_PUBLISHED[levels.basis] ? published?.[levels.by] : outcome[levels.by]) ?? bug('no value');
  const position = reached[row] as number;
  const gates = levels.steps
    .slice(0, position + 1)
    .flatMap((step, at): GateAnswer[] =>
      step.gate && holds(step, value) ? [{ level: step.id, met: at === position }] : [],
    );
  return { level: levels.steps[position]?.id ?? levels.floor, ...(gates.length > 0 ? { gates } : {}) };
}
