import { equal } from '../../kit/exact.js';
import type { Finding } from '../../model/finding.js';
import type { UnitInput } from '../../model/inputs.js';
import { LAYER_IS } from '../../model/layer.js';
import type { Plan } from '../../model/plan.js';
import type { LayerColumns, NodeColumns } from '../../model/results.js';
import type { LedgerLine, NodeScore, UnitScores } from '../../model/scores.js';
import { remarkOnClaim } from '../evaluate/claims.js';
import { publishOf } from '../evaluate/levels.js';
import { remarkOnBlanks, remarkOnMissing } from '../evaluate/missing.js';
import { enter } from '../evaluate/run.js';
import { exactAt, nodeScoreAt } from './node-score.js';

/** All that was scored and found of one unit, as objects. `position` is that of the unit in `Inputs.units`. */
export function unitScoresAt(
  plan: Plan,
  layers: readonly LayerColumns[],
  position: number,
  unit: UnitInput,
): UnitScores {
  const parts = layers.flatMap((layer) => {
    const row = layer.rowOf[position] ?? -1;
    return row < 0 ? [] : [{ layer, row, ...layerOf(plan, layer, row, unit) }];
  });
  return {
    unit: unit.id,
    tier: unit.tier,
    layers: Object.fromEntries(parts.map(({ layer, scores }) => [layer.layer, scores])),
    unusable: Object.fromEntries(parts.map(({ layer, row }) => [layer.layer, layer.unusable.get(row) ?? []])),
    findings: [...unit.findings, ...parts.flatMap(({ findings }) => findings)],
    ledger: parts.flatMap(({ ledger }) => ledger),
  };
}

/** One layer of a unit: its scores in the order of the document, findings and ledger in the order of the plan. */
function layerOf(plan: Plan, layer: LayerColumns, row: number, unit: UnitInput) {
  const { tier, nodes, opening } = layer;
  const findings: Finding[] = [...(opening.get(row) ?? [])];
  const ledger: LedgerLine[] = [];
  const scored: Record<string, NodeScore> = {};
  const run = { plan, tier, unit, layer: layer.layer, facts: layer.factsAt(row), reader: {}, findings, ledger };
  for (const step of plan.steps) {
    const columns = step.tier === tier.id && 'node' in step ? nodes[step.node] : undefined;
    if (!columns) continue;
    const score = nodeScoreAt(layer, columns, row, unit);
    scored[columns.node.id] = score;
    const single = columns.singles.get(row);
    if (single) {
      findings.push(...single.findings);
      ledger.push(...single.ledger);
    } else {
      remarkOn(run, columns, score);
      enterRoundings(run, columns, row, score);
    }
  }
  const scores = Object.fromEntries(tier.order.flatMap((id) => (scored[id] ? [[id, scored[id]]] : [])));
  return { scores, findings, ledger };
}

type LayerRun = Parameters<typeof remarkOnBlanks>[0] &
  Parameters<typeof remarkOnClaim>[0] &
  Parameters<typeof enter>[0];

/** The findings of a score that columns tell: absent figures, and what the unit says of the criterion. */
function remarkOn(run: LayerRun, { node }: NodeColumns, score: NodeScore): void {
  const { outcome, counted } = score;
  if (outcome.status === 'missing') remarkOnMissing(run, node, outcome.facts, counted);
  else remarkOnBlanks(run, node, score);
  if (node.kind === 'leaf' && LAYER_IS[run.layer].comparesClaims) remarkOnClaim(run, node, score);
}

/** The digits that a score in columns dropped. */
function enterRoundings(
  run: LayerRun,
  { node, earned, unrounded }: NodeColumns,
  row: number,
  { outcome }: NodeScore,
): void {
  if (outcome.status !== 'scored') return;
  if (unrounded) {
    const { from, fractions } = unrounded(row);
    const [before, after] = [exactAt(fractions, row - from), exactAt(earned, row)];
    if (!equal(before, after)) enter(run, node.id, 'round', before, after);
  }
  publishOf(run, node, outcome);
}
