import type { EvidenceWhenAbsent, Role } from '../../model/pack-words.js';
import type { PlanLeaf } from '../../model/plan.js';
import { isNoAnswer, type NoAnswer } from './answer.js';
import { type Fraction, NOUGHT, signOf } from './fraction.js';
import { fromExact, fromRounding } from './from-engine.js';
import { measured } from './measured.js';
import { lineageOf, type NodeOpinion, type Scene } from './node-opinion.js';
import { notAsked } from './not-asked.js';
import { roundFraction } from './round-fraction.js';

/** One criterion: the unit's own points in `claimed`; else its rule, then what a verifier or the evidence makes of it. */
export function leafOpinion(scene: Scene, node: PlanLeaf): Pick<NodeOpinion, 'outcome' | 'computed'> {
  const { unit, layer } = scene;
  const scored = (points: Fraction) => measured(node, points, fromExact(node.max));
  const refusal = notAsked(scene, node);
  if (refusal?.status === 'not-applicable') return { outcome: refusal };
  if (layer === 'claimed') {
    const claimed = unit.claims[node.id]?.claimed;
    const none: NoAnswer = { status: 'missing', because: 'no points claimed' };
    return { outcome: refusal ?? (claimed ? scored(fromExact(claimed)) : none) };
  }
  const answer = refusal ?? byRule(scene, node);
  const award = layer === 'verified' ? unit.rulings.awards[node.id] : undefined;
  if (award) return { outcome: scored(fromExact(award)), ...(isNoAnswer(answer) ? {} : { computed: answer }) };
  if (isNoAnswer(answer)) return { outcome: answer };
  const outcome = scored(answer);
  const isNothing = outcome.status !== 'scored' || signOf(outcome.points) === 0;
  return { outcome: isNothing || isSupported(scene, node) ? outcome : scored(NOUGHT) };
}

/** Tainted before broken before missing before asked. */
function byRule(scene: Scene, node: PlanLeaf): Fraction | NoAnswer {
  const taint = scene.taint(node.points);
  if (taint) return taint;
  if (node.requires.some((relation) => scene.plainly(relation) === false))
    return { status: 'unscorable', because: 'its figures break what the rule requires of them' };
  const absent = node.required.filter((fact) => !scene.has(fact));
  if (absent.length > 0) return { status: 'missing', because: absent.join(', ') };
  const undecided = node.operands
    .map(scene.plainly)
    .find((answer) => isNoAnswer(answer) && answer.status === 'missing');
  if (undecided && isNoAnswer(undecided)) return undecided;
  const answer = scene.plainly(node.points);
  if (isNoAnswer(answer)) return answer;
  return node.round.map(fromRounding).reduce(roundFraction, answer as Fraction);
}

/** Whether points without evidence are none. */
const NEEDS_EVIDENCE: Readonly<Record<EvidenceWhenAbsent, boolean>> = { off: false, finding: false, zero: true };

/** Whether points of a role are taken from others: who states nothing would gain. */
const IS_TAKEN_AWAY: Readonly<Record<Role, boolean>> = {
  criterion: false,
  bonus: false,
  penalty: true,
  informational: false,
};

/** Evidence is asked of criteria on the unit's own figures, and of no penalty; a refused one is none. */
function isSupported(scene: Scene, node: PlanLeaf): boolean {
  if (!NEEDS_EVIDENCE[node.evidence] || lineageOf(scene, node).some(({ role }) => IS_TAKEN_AWAY[role])) return true;
  const { plan, question } = scene.reading;
  const { reads, presences } = question(node.points);
  if (![...reads, ...presences].some((fact) => plan.facts[fact]?.provider === 'unit')) return true;
  const { claims, rulings } = scene.unit;
  const isRefused = scene.layer === 'verified' && rulings.evidence[node.id] === 'refused';
  return claims[node.id]?.evidence !== undefined && !isRefused;
}
