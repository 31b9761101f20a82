import type { PlanLeaf } from '../../model/plan.js';
import { isNoAnswer, type NoAnswer } from './answer.js';
import { type Fraction, signOf, ZERO } from './fraction.js';
import { fromExact, fromRounding } from './from-engine.js';
import { ACCEPTS, LAYER_RULES, ROLE_RULES } from './layer-rules.js';
import { measuresOf } from './measures.js';
import { lineageOf, type NodeOpinion, type OpinionContext } from './node-opinion.js';
import { notAsked } from './not-asked.js';
import { roundFraction } from './round-fraction.js';

/**
 * The outcome of one criterion: in `claimed` the points that the unit claims; else its rule, then a verifier's points or the
 * lack of evidence.
 */
export function leafOpinion(context: OpinionContext, node: PlanLeaf): Pick<NodeOpinion, 'outcome' | 'computed'> {
  const { unit, layer } = context;
  const { claimedPoints, rulings } = LAYER_RULES[layer];
  const scored = (points: Fraction) => measuresOf(node, points, fromExact(node.max));
  const refusal = notAsked(context, node);
  if (refusal?.status === 'not-applicable') return { outcome: refusal };
  if (claimedPoints) {
    const claimed = unit.claims[node.id]?.claimed;
    const none: NoAnswer = { status: 'missing', because: 'no points claimed' };
    return { outcome: refusal ?? (claimed ? scored(fromExact(claimed)) : none) };
  }
  const answer = refusal ?? pointsByRule(context, node);
  const award = rulings ? unit.rulings.awards[node.id] : undefined;
  if (award) return { outcome: scored(fromExact(award)), ...(isNoAnswer(answer) ? {} : { computed: answer }) };
  if (isNoAnswer(answer)) return { outcome: answer };
  const outcome = scored(answer);
  const isNothing = outcome.status !== 'scored' || signOf(outcome.points) === 0;
  return { outcome: isNothing || hasEvidence(context, node) ? outcome : scored(ZERO) };
}

/**
 * A rule gives no points if, in this order: a fact it looks at is unusable; a relation that it requires does not hold; a
 * fact that it needs is absent; an operand that branches has no value.
 */
function pointsByRule(context: OpinionContext, node: PlanLeaf): Fraction | NoAnswer {
  const unusable = context.unusableIn(node.points);
  if (unusable) return unusable;
  if (node.requires.some((relation) => context.plainAnswer(relation) === false))
    return { status: 'unscorable', because: 'its figures break what the rule requires of them' };
  const absent = node.required.filter((fact) => !context.has(fact));
  if (absent.length > 0) return { status: 'missing', because: absent.join(', ') };
  const undecided = node.operands
    .map(context.plainAnswer)
    .find((answer) => isNoAnswer(answer) && answer.status === 'missing');
  if (undecided && isNoAnswer(undecided)) return undecided;
  const answer = context.plainAnswer(node.points);
  if (isNoAnswer(answer)) return answer;
  return node.round.map(fromRounding).reduce(roundFraction, answer as Fraction);
}

/** Whether a criterion without evidence is scored 0. */
const ZERO_WITHOUT_EVIDENCE: Readonly<Record<PlanLeaf['evidence'], boolean>> = {
  off: false,
  finding: false,
  zero: true,
};

/** Whether there is the evidence that the criterion asks for: of facts that the unit gives itself, and not where it is a penalty. */
function hasEvidence(context: OpinionContext, node: PlanLeaf): boolean {
  const isExempt = lineageOf(context.tier, node).some(({ role }) => !ROLE_RULES[role].needsEvidence);
  if (!ZERO_WITHOUT_EVIDENCE[node.evidence] || isExempt) return true;
  const { plan, question } = context.reading;
  const { facts, presences } = question(node.points);
  if (![...facts, ...presences].some((fact) => plan.facts[fact]?.provider === 'unit')) return true;
  const { claims, rulings } = context.unit;
  const ruled = rulings.evidence[node.id];
  const isRefused = LAYER_RULES[context.layer].rulings && ruled !== undefined && !ACCEPTS[ruled];
  return claims[node.id]?.evidence !== undefined && !isRefused;
}
