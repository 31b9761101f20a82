import { bug } from '../../kit/bug.js';
import { type Exact, total } from '../../kit/exact.js';
import { ask } from '../../logic/index.js';
import { isNoValue, type NoValue } from '../../model/expression.js';
import type { PlanGroup } from '../../model/plan.js';
import type { NodeScore, Outcome, ScoreRead } from '../../model/scores.js';
import { nodeIn } from '../../model/tier-nodes.js';
import { notAsked, unusableIn } from './applies.js';
import { rounded } from './leaf.js';
import { measuresOf } from './measures.js';
import { shareOf } from './policies.js';
import { missingFacts, type Run, withheldBy } from './run.js';

type GroupScore = Pick<NodeScore, 'outcome' | 'because' | 'approximate'>;

/** Scores one group of one unit: its combiner over the children that count, then bonus added and penalty subtracted. */
export function scoreGroup(run: Run, node: PlanGroup): GroupScore {
  const { answer, reasons, approximate } = ask(run.reader, () => notAsked(run, node) ?? combined(run, node));
  return { outcome: answer, because: reasons, approximate };
}

function combined(run: Run, node: PlanGroup): Outcome {
  const scores = scoresOf(run, [...node.children, ...node.bonuses, ...node.penalties]);
  const withheld = withheldBy(run, scores);
  if (withheld) return withheld;
  const unusable = unusableIn(run, node.earned) ?? unusableIn(run, node.base);
  if (unusable) return unusable;
  noteApproximate(run, node.children);
  const rows = run.reader.rows(node.id, 'children');
  if (Array.isArray(rows) && rows.length === 0) return nothingCounts(run, node);
  const earned = node.earned.evaluate(run.reader);
  if (isNoValue(earned)) return earned;
  const base = node.base.evaluate(run.reader);
  if (isNoValue(base)) return base;
  const measures = measuresOf(node, {
    earned: rounded(run, node, earned as Exact),
    base: base as Exact,
    bonus: pointsOutside(run, node.bonuses),
    penalty: pointsOutside(run, node.penalties),
  });
  return measures ?? { status: 'unscorable', because: { code: 'nothing-counts' } };
}

/**
 * The outcome of a group of which no child counts: missing if a child is missing, else not applicable; never 0, never
 * full.
 */
function nothingCounts(run: Run, node: PlanGroup): NoValue {
  const outcomes = scoresOf(run, node.children).map(({ outcome }) => outcome);
  if (outcomes.some(({ status }) => status === 'missing')) return { status: 'missing', facts: missingFacts(outcomes) };
  return { status: 'not-applicable', because: { code: 'nothing-counts' } };
}

function pointsOutside(run: Run, ids: readonly string[]): Exact {
  const shares = scoresOf(run, ids).map(({ node, outcome }) => shareOf(nodeIn(run.tier, node), outcome, run.policies));
  noteApproximate(run, ids);
  return total(shares.flatMap((share) => (share.as === 'row' ? [share.points] : [])));
}

/** A result made of approximate children is approximate, even if no operator reads those children. */
function noteApproximate(run: Run, ids: readonly string[]): void {
  if (scoresOf(run, ids).some(({ approximate }) => approximate)) run.reader.approximate = true;
}

function scoresOf({ scores }: Run, ids: readonly string[]): readonly ScoreRead[] {
  return ids.map((id) => scores[id] ?? bug(`no value of ${id}`));
}
