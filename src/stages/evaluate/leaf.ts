import { compare, type Exact, equal, isZero, ZERO } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { round } from '../../kit/rounding.js';
import { ask } from '../../logic/index.js';
import { isRefused } from '../../model/assessment-words.js';
import { factsNamedIn, isNoValue, type NoValue, type Value } from '../../model/expression.js';
import { LAYER_IS } from '../../model/layer.js';
import { EVIDENCE_IS, ROLE_IS } from '../../model/pack-words.js';
import type { Formula, PlanLeaf } from '../../model/plan.js';
import type { NodeScore, Outcome } from '../../model/scores.js';
import { nodesWith } from '../../model/tier-nodes.js';
import { notAsked, unusableIn } from './applies.js';
import { measuresOf } from './measures.js';
import { enter, type Remarked, type Run, remark } from './run.js';

type LeafScore = Pick<NodeScore, 'outcome' | 'because' | 'approximate' | 'computed'>;

/**
 * Scores one criterion of one unit: whether it applies, the points of its rule, then the verifier's award or missing
 * evidence.
 */
export function scoreLeaf(run: Run, node: PlanLeaf): LeafScore {
  const isClaimed = !LAYER_IS[run.layer].byRules;
  const { answer, reasons, approximate } = ask(run.reader, () => {
    const why = notAsked(run, node);
    return { why, earned: why || isClaimed ? why : rulePoints(run, node) };
  });
  const { why, earned } = answer;
  if (why?.status === 'not-applicable') return { outcome: why, because: [], approximate: false };
  if (isClaimed || earned === undefined) {
    const outcome = why ?? claimedOutcome(run, node);
    return { outcome, because: [], approximate: outcome.status === 'scored' && approximate };
  }
  const award = LAYER_IS[run.layer].isVerified ? run.unit.rulings.awards[node.id] : undefined;
  if (award !== undefined) {
    const computed = 'status' in earned ? {} : { computed: earned };
    const outcome = outcomeOf(node, award);
    return {
      outcome,
      because: [{ code: 'awarded' }],
      approximate: outcome.status === 'scored' && approximate,
      ...computed,
    };
  }
  if ('status' in earned) return { outcome: earned, because: [], approximate };
  checkRange(run, node, earned);
  return withEvidence(run, node, { outcome: outcomeOf(node, earned), because: reasons, approximate });
}

/** The points that the unit gave itself; without any, the criterion is missing in this layer. */
function claimedOutcome({ unit }: Run, node: PlanLeaf): Outcome {
  const claimed = unit.claims[node.id]?.claimed;
  return claimed === undefined ? { status: 'missing', facts: [] } : outcomeOf(node, claimed);
}

/**
 * The points of the rule, rounded as the node says. A rule gives no points if, in this order: a fact it reads is out of
 * bounds; a relation it requires does not hold; a fact it needs is absent.
 */
function rulePoints(run: Run, node: PlanLeaf): Exact | NoValue {
  const unusable = unusableIn(run, node.points);
  if (unusable) return unusable;
  const broken = node.requires.find(({ evaluate }) => evaluate(run.reader) === false);
  if (broken) return relationBroken(run, node, broken);
  const facts = absentIn(run, node);
  if (facts.length > 0) return { status: 'missing', facts };
  const answer = node.points.evaluate(run.reader);
  return isNoValue(answer) ? answer : rounded(run, node, answer as Exact);
}

/**
 * The facts that the rule needs and that are absent. Which facts an operand with branches needs depends on the facts it
 * reads.
 */
function absentIn({ facts, reader }: Run, { required, operands }: PlanLeaf): readonly string[] {
  const answers = operands.map(({ evaluate }) => evaluate(reader));
  const decided = answers.flatMap((answer) => (isNoValue(answer) && answer.status === 'missing' ? answer.facts : []));
  return [...new Set([...required.filter((fact) => facts[fact] === undefined), ...decided])];
}

/** A relation that the rule requires of its facts does not hold: a finding, and this criterion alone has no points. */
function relationBroken(run: Run, node: PlanLeaf, { references }: Formula): NoValue {
  const relation = `${node.id}#rule`;
  remark(run, 'relation-broken', node.id, { relation, facts: references.facts.join(', ') });
  return { status: 'unscorable', because: { code: 'relation-broken', params: { relation } } };
}

/** Applies the roundings of the node in order; if the value changes, adds one line to the ledger. */
export function rounded(run: Run, node: Pick<PlanLeaf, 'id' | 'round'>, value: Exact): Exact {
  const after = node.round.reduce(round, value);
  if (!equal(value, after)) enter(run, node.id, 'round', value, after);
  return after;
}

function outcomeOf(node: PlanLeaf, earned: Exact): Outcome {
  const measures = measuresOf(node, { earned, base: node.max, bonus: ZERO, penalty: ZERO });
  return measures ?? { status: 'unscorable', because: { code: 'nothing-counts' } };
}

/** Adds the finding `outside-range` for points below 0 or above the maximum. */
export function checkRange(run: Remarked, node: PlanLeaf, value: Exact): void {
  if (!node.inScale || (compare(value, ZERO) >= 0 && compare(value, node.max) <= 0)) return;
  remark(run, 'outside-range', node.id, { node: node.id, points: toText(value), max: toText(node.max) });
}

/** Missing evidence changes points only where the policy is `zero`; only criteria on facts of the unit need any. */
function withEvidence(run: Run, node: PlanLeaf, score: LeafScore): LeafScore {
  const { outcome } = score;
  const earnsNothing = outcome.status !== 'scored' || isZero(outcome.points);
  if (!EVIDENCE_IS[node.evidence].isAsked || earnsNothing || !readsUnit(run, node) || isOfPenalty(run, node))
    return score;
  const given = run.unit.claims[node.id]?.evidence;
  const refused = LAYER_IS[run.layer].isVerified && isRefused(run.unit.rulings.evidence[node.id]);
  if (given !== undefined && !refused) {
    const needs = node.document.evidence?.needs ?? run.plan.pack.procedure.evidence?.needs ?? [];
    const lacking = needs.filter((key) => !given.includes(key));
    if (lacking.length > 0) remark(run, 'evidence-incomplete', node.id, { node: node.id, needs: lacking.join(', ') });
    return score;
  }
  remark(run, 'evidence-missing', node.id, { node: node.id });
  return EVIDENCE_IS[node.evidence].keepsPoints
    ? score
    : { ...score, outcome: outcomeOf(node, ZERO), because: [{ code: 'no-evidence' }] };
}

/** A penalty needs no evidence: a unit would gain by giving none. */
export function isOfPenalty({ tier }: Pick<Run, 'tier'>, { lineage }: PlanLeaf): boolean {
  return nodesWith(tier, lineage).some(({ role }) => ROLE_IS[role].lowers);
}

/** Whether the rule reads at least one fact that the unit itself gives. */
export function readsUnit({ plan }: Pick<Run, 'plan'>, { points }: PlanLeaf): boolean {
  return factsNamedIn(points.references).some((fact) => plan.facts[fact]?.provider === 'unit');
}

/** The facts that the rule and its conditions may read, as they stood. */
export function factsRead({ facts }: Pick<Run, 'facts'>, node: PlanLeaf): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    factsNamed(node).flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
  );
}

/** The facts that the rule and its conditions name. */
export function factsNamed({ points, applies }: PlanLeaf): readonly string[] {
  return [points, ...applies].flatMap(({ references }) => factsNamedIn(references));
}
