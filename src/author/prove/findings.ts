import type { CompiledPack } from '../../engine.js';
import { type Exact, equal, isZero, ONE, sign, whole } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { round } from '../../kit/rounding.js';
import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json, Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Plan, PlanLeaf } from '../../model/plan.js';
import { placesIn } from '../drop/edits.js';
import { assign } from '../inputs/assign.js';
import { shownInput } from '../inputs/shown-input.js';
import { isAdmissible, NO_FIGURES, type Trial } from '../inputs/trial.js';
import { mentions } from '../mentions.js';
import { betterEarnsLess } from './against-direction.js';
import { alikeBodies } from './alike-bodies.js';
import { alikeIds } from './alike-ids.js';
import { answersAgainst } from './answers-against.js';
import { copiedCites } from './copied-cites.js';
import { deadConditions } from './dead-conditions.js';
import { idleProcedure, loneTiers } from './idle-settings.js';
import { hasIrrational, irrationalCuts } from './irrational-cuts.js';
import { NOTHING } from './linear.js';
import { isRoleLeftOut, isSumOther } from './maximums.js';
import { oddDeclarations, oddRoles, otherRole } from './odd-declarations.js';
import { oddFacts, readsMissedMax } from './odd-facts.js';
import { measuresAgainstTitles, measuresInRule, measuresOfBounds } from './odd-measures.js';
import { oddPoints } from './odd-points.js';
import { oddTieBreaks } from './odd-rankings.js';
import { oddRows, repeatedFacts } from './odd-rows.js';
import { exchangedTitles, untranslatedTitles, yearsOfTitles } from './odd-titles.js';
import { oddWords } from './odd-words.js';
import { oddWriting } from './odd-writing.js';
import { fractionsForPercents } from './percent-slips.js';
import type { NodeVerdict, TierProof } from './prove-tier.js';
import { ratiosForPercents } from './ratio-bounds.js';
import { exchangedRatios } from './ratio-slips.js';
import { isAgainst } from './reads.js';
import { repeatedInFacts, repeatedInRule, repeatedNames, repeatedTieBreaks } from './repeated-entries.js';
import { repeatedLabels } from './repeated-labels.js';
import { repeatedTexts } from './repeated-texts.js';
import { pointsOfSmallerBase } from './smaller-base.js';
import { titledPoints } from './titled-points.js';
import { unheldVerifiers } from './unheld-verifiers.js';
import { unlikelyDates } from './unlikely-dates.js';
import { oddWeights, unusedPoints } from './unlikely-numbers.js';
import { highFloors, levelsBeyond, shutLevels } from './unreached.js';
import { unreadFacts } from './unread-facts.js';
import { untrueGaps } from './untrue-gaps.js';
import { boundsOfItself, heldAgainstItself } from './with-itself.js';

/** All findings about a pack, in the order of the document. */
export function findingsOf({ plan }: CompiledPack, tiers: readonly TierProof[]): readonly CheckFinding[] {
  return [
    ...exchangedTitles(plan),
    ...yearsOfTitles(plan),
    ...untranslatedTitles(plan),
    ...oddWords(plan),
    ...repeatedTexts(plan),
    ...oddFacts(plan),
    ...alikeIds(plan),
    ...unreadFacts(plan),
    ...boundsOfItself(plan),
    ...repeatedFacts(plan),
    ...repeatedInFacts(plan),
    ...repeatedLabels(plan),
    ...alikeBodies(plan),
    ...measuresAgainstTitles(plan),
    ...measuresOfBounds(plan),
    ...tiers.flatMap((proof) => [
      ...proof.nodes.flatMap((verdict) => ofNode(plan, proof, verdict)),
      ...pointsOfSmallerBase(proof),
      ...irrationalCuts(proof.tier),
      ...oddRows(plan, proof.tier),
      ...titledPoints(proof.tier),
      ...copiedCites(proof.tier),
      ...oddRoles(proof.tier),
    ]),
    ...oddDeclarations(plan),
    ...repeatedTieBreaks(plan),
    ...oddTieBreaks(plan),
    ...unheldVerifiers(plan),
    ...untrueGaps(plan),
    ...unlikelyDates(plan),
    ...loneTiers(plan),
    ...idleProcedure(plan),
    ...repeatedNames(plan),
  ];
}

/** The findings about a node; where a part and its whole are exchanged, or the same, that alone, since the others follow from it. */
function ofNode(plan: Plan, proof: TierProof, verdict: NodeVerdict): readonly CheckFinding[] {
  const alone = [...exchangedRatios(plan, verdict.node), ...heldAgainstItself(verdict.node)];
  if (alone.length > 0) return alone;
  // a ratio that was not multiplied by 100 is above no such bound
  const unscaled = ratiosForPercents(plan, verdict.node);
  const isScaled = unscaled.length === 0;
  const dead = isScaled ? ofConditions(proof, verdict) : [];
  const isConsequence =
    verdict.because === 'reached' ? !isScaled : verdict.because === 'out-of-reach' && (dead.length > 0 || !isScaled);
  return [
    ...repeatedInRule(verdict.node),
    ...unusedPoints(verdict.node),
    ...oddWeights(proof.tier, verdict.node),
    // points behind a condition that never holds are those that nobody reaches
    ...(isConsequence ? [] : ofMaximum(plan, proof, verdict)),
    ...ofPlugins(verdict),
    ...fractionsForPercents(plan, proof, verdict.node),
    ...unscaled,
    ...oddWriting(plan, proof.tier, verdict.node),
    ...measuresInRule(plan, verdict.node),
    ...highFloors(verdict.node),
    ...shutLevels(proof, verdict.node),
    ...levelsBeyond(proof, verdict),
    ...dead,
    ...ofPoints(plan, proof, verdict),
    ...ofZero(plan, proof, verdict),
    ...ofParts(plan, proof, verdict),
  ];
}

/** Bounds that a plugin's operator owes and does not give. */
function ofPlugins({ node, bound }: NodeVerdict): readonly CheckFinding[] {
  return bound.unknown.flatMap((what) => {
    const [, plugin] = /^plugin (.*)$/s.exec(what) ?? [];
    return plugin === undefined ? [] : [checkFinding('plugin-bounds', node.path, { node: node.id, plugin })];
  });
}

function ofMaximum(plan: Plan, { tier, nodes }: TierProof, verdict: NodeVerdict): readonly CheckFinding[] {
  const { node, bound, attained, because } = verdict;
  const path = node.kind === 'leaf' ? [...node.path, 'rule'] : [...node.path, 'max'];
  const params = { node: node.id, max: toText(node.max) };
  const { low, high } = bound.earned;
  const best = attained.high && shownInput(attained.high.trial);
  switch (because) {
    case 'never-scored':
      return [checkFinding('never-scored', path, { node: node.id })];
    case 'exceeded':
      if (node.kind === 'group' && (isAnyBelow(nodes, verdict) || isSumOther(tier, node, 1))) return [];
      if (attained.high && hasIrrational(tier) && isHairAbove(attained.high.value, node.max))
        return [checkFinding('irrational-compared', path, { node: node.id })];
      return [
        checkFinding('max-exceeded', path, { ...params, points: toText(attained.high?.value ?? node.max) }, best),
      ];
    case 'out-of-reach':
      if (high && sign(high) <= 0) return [checkFinding('never-earned', path, params)];
      if (node.kind === 'group' && (isAnyBelow(nodes, verdict) || isSumOther(tier, node, -1, high))) return [];
      return [checkFinding('max-out-of-reach', path, { ...params, points: high ? toText(high) : '' }, best)];
    case 'reached':
      if (node.kind === 'leaf' && !isZero(node.max) && low && equal(low, node.max))
        return [checkFinding('never-lost', path, params)];
      return [];
    default:
      // that no mark reaches the highest value of its fact is a finding about the fact
      if (because === 'not-met' && readsMissedMax(plan, tier, node)) return [];
      return [checkFinding('max-not-decided', path, { ...params, because })];
  }
}

/** Whether a value is the maximum but for digits behind the 30th place, where only the cut-off digits of irrational values stand. */
function isHairAbove(value: Exact, max: Exact): boolean {
  return equal(round(value, { places: 30, mode: 'half-up' }), max);
}

/** Whether a node below passes its maximum, or does not reach it, as the group does, or never has points: the finding about the group would add nothing. */
function isAnyBelow(nodes: TierProof['nodes'], { node, because }: NodeVerdict): boolean {
  const causes = because === 'out-of-reach' ? [because, 'never-scored'] : [because];
  return nodes.some(
    (other) => causes.includes(other.because) && other.node.id !== node.id && other.node.lineage.includes(node.id),
  );
}

/** Conditions that never hold; where no figures earn a point, or all earn all of them, that says it. */
function ofConditions(proof: TierProof, { node, because, bound }: NodeVerdict): readonly CheckFinding[] {
  const { low, high } = bound.earned;
  const isIdle = because === 'never-scored' || (low && high && equal(low, high));
  return node.kind === 'leaf' && !isIdle ? deadConditions(proof, node) : [];
}

/** Points in the wrong rows; where a better value of a fact then earns less, that alone. */
function ofPoints(plan: Plan, proof: TierProof, verdict: NodeVerdict): readonly CheckFinding[] {
  const against = ofDirection(plan, proof, verdict);
  if (against.length > 0 || verdict.node.kind !== 'leaf') return against;
  return [...answersAgainst(plan, proof, verdict.node), ...oddPoints(plan, proof.tier, verdict.node)];
}

/** A fact whose better values earn less, the other figures as they are. */
function ofDirection(plan: Plan, proof: TierProof, { node }: NodeVerdict): readonly CheckFinding[] {
  if (node.kind !== 'leaf' || isRoleLeftOut(proof.tier, node) || otherRole(node)) return [];
  return betterEarnsLess(plan, proof, node).map(({ fact, from, to, points, less, trial }) => {
    const code = isAgainst(proof.tier, node) ? 'better-deducted-more' : 'better-earns-less';
    const figures = { from: toText(from), to: toText(to), points: toText(points), less: toText(less) };
    return checkFinding(code, [...node.path, 'rule'], { node: node.id, fact, ...figures }, shownInput(trial));
  });
}

/** A division that is by zero for some unit, with the input; none where the rule says that a whole of 0 has no value. */
function ofZero(plan: Plan, { tierBounds, alone }: TierProof, { node }: NodeVerdict): readonly CheckFinding[] {
  if (mentions((node.document.rule ?? null) as Json, 'unscorable')) return [];
  for (const { node: id, at, region } of tierBounds.zeros) {
    if (id !== node.id || node.kind !== 'leaf') continue;
    const trial = assign(plan, region, NOTHING, tierBounds.defined);
    if (!isAdmissible(plan, trial)) continue;
    alone.put(trial);
    const outcome = alone.outcomeOf(id);
    if (outcome.status === 'unscorable' && outcome.because.code === 'division-by-zero')
      return [checkFinding('division-by-zero', placeOf(at, node), { node: id }, shownInput(trial))];
  }
  return [];
}

/** Where the author wrote the operator, if there is one such; what a kind wrote for the author stands at its rule. */
function placeOf({ op }: Typed, { path, document }: PlanLeaf): Path {
  const rule = [...path, 'rule'];
  const [only, ...others] = placesIn((document.rule ?? null) as Json).filter((place) => place.path.at(-1) === op);
  return only && others.length === 0 ? [...rule, ...only.path] : rule;
}

/** A part and its whole that only the rule relates: a form that breaks it is met at scoring, and costs this criterion. */
function ofParts({ facts: planned }: Plan, { alone }: TierProof, { node }: NodeVerdict): readonly CheckFinding[] {
  if (node.kind !== 'leaf') return [];
  return node.requires.flatMap(({ typed }) => {
    const isAtMost = hasShape(typed, 'order') && typed.shape.side === 'below' && !typed.shape.isStrict;
    const [part, total, more] = isAtMost ? typed.args : [];
    if (!part || !total || more || !hasShape(part, 'fact') || !hasShape(total, 'fact')) return [];
    // that a fact is at most itself is a finding about the fact
    if (planned[part.name ?? '']?.info.atMost === part.name) return [];
    const facts = { [part.name ?? '']: whole(2), [total.name ?? '']: ONE };
    const trial: Trial = { ...NO_FIGURES, facts };
    alone.put(trial);
    const outcome = alone.outcomeOf(node.id);
    const isBroken = outcome.status === 'unscorable' && outcome.because.code === 'relation-broken';
    const params = { node: node.id, part: part.name ?? '', whole: total.name ?? '' };
    return isBroken ? [checkFinding('part-may-exceed', [...node.path, 'rule'], params, shownInput(trial))] : [];
  });
}
