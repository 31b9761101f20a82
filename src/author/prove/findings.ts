import { equal } from '../../kit/exact.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Plan } from '../../model/plan.js';
import { betterEarnsLess } from './against-direction.js';
import { alikeBodies } from './alike-bodies.js';
import { alikeIds } from './alike-ids.js';
import { conditionsAlways } from './always-true.js';
import { answersAgainst } from './answers-against.js';
import { circlesOfBounds } from './bound-circles.js';
import { copiedCites } from './copied-cites.js';
import { cutsBeyondBounds } from './cuts-beyond.js';
import { deadConditions } from './dead-conditions.js';
import { idleProcedure, loneTiers } from './idle-settings.js';
import { irrationalCuts } from './irrational-cuts.js';
import { looseBounds } from './loose-bounds.js';
import { maximumFindings } from './maximum-findings.js';
import { combinersOfSums } from './odd-combiners.js';
import { oddDeclarations, oddRoles } from './odd-declarations.js';
import { oddFacts } from './odd-facts.js';
import { measuresAgainstTitles, measuresInRule, measuresOfBounds } from './odd-measures.js';
import { oddPoints } from './odd-points.js';
import { oddRankings, oddTieBreaks, repeatedRankings } from './odd-rankings.js';
import { oddRows, repeatedFacts } from './odd-rows.js';
import { exchangedTitles, untranslatedTitles, yearsOfTitles } from './odd-titles.js';
import { oddWords } from './odd-words.js';
import { oddWriting } from './odd-writing.js';
import { partsExceeding } from './part-exceeding.js';
import { fractionsForPercents } from './percent-slips.js';
import type { NodeVerdict, TierProof } from './prove-tier.js';
import { ratiosForPercents } from './ratio-bounds.js';
import { exchangedRatios, hasCircledRatio } from './ratio-slips.js';
import { repeatedInFacts, repeatedInRule, repeatedNames, repeatedTieBreaks } from './repeated-entries.js';
import { repeatedLabels } from './repeated-labels.js';
import { repeatedTexts } from './repeated-texts.js';
import { silenceGains } from './silence-gains.js';
import { pointsOfSmallerBase } from './smaller-base.js';
import { titledPoints } from './titled-points.js';
import { unfitClaims } from './unfit-claims.js';
import { unheldVerifiers } from './unheld-verifiers.js';
import { unlikelyDates } from './unlikely-dates.js';
import { oddWeights, unusedPoints } from './unlikely-numbers.js';
import { highFloors, levelsBeyond, shutLevels } from './unreached.js';
import { unreadConstants, unreadFacts } from './unread-facts.js';
import { untrueGaps } from './untrue-gaps.js';
import { boundsOfItself, heldAgainstItself } from './with-itself.js';
import { zeroDivisions } from './zero-divisions.js';

/** All findings about a pack, in the order of the document. */
export function findingsOf(plan: Plan, tiers: readonly TierProof[]): readonly CheckFinding[] {
  return [
    ...exchangedTitles(plan),
    ...yearsOfTitles(plan),
    ...untranslatedTitles(plan),
    ...oddWords(plan),
    ...repeatedTexts(plan),
    ...oddFacts(plan),
    ...looseBounds(plan),
    ...alikeIds(plan),
    ...unreadFacts(plan),
    ...unreadConstants(plan),
    ...boundsOfItself(plan),
    ...circlesOfBounds(plan),
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
    ...silenceGains(plan),
    ...oddDeclarations(plan),
    ...repeatedTieBreaks(plan),
    ...oddTieBreaks(plan),
    ...oddRankings(plan),
    ...repeatedRankings(plan),
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
  if (alone.length > 0 || hasCircledRatio(plan, verdict.node)) return alone;
  // a ratio that was not multiplied by 100 is above no such bound
  const unscaled = ratiosForPercents(plan, verdict.node);
  const isScaled = unscaled.length === 0;
  const dead = isScaled ? ofConditions(proof, verdict) : [];
  const isConsequence =
    verdict.because === 'reached' ? !isScaled : verdict.because === 'out-of-reach' && (dead.length > 0 || !isScaled);
  return [
    ...repeatedInRule(verdict.node),
    ...unusedPoints(verdict.node),
    ...cutsBeyondBounds(plan, verdict.node),
    ...oddWeights(proof.tier, verdict.node),
    ...combinersOfSums(proof.tier, verdict.node),
    ...unfitClaims(proof.tier, verdict.node),
    ...conditionsAlways(proof, verdict.node),
    // points behind a condition that never holds are those that nobody reaches
    ...(isConsequence ? [] : maximumFindings(plan, proof, verdict)),
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
    ...zeroDivisions(plan, proof, verdict.node),
    ...partsExceeding(plan, proof, verdict.node),
  ];
}

/** Bounds that a plugin's operator owes and does not give. */
function ofPlugins({ node, bound }: NodeVerdict): readonly CheckFinding[] {
  return bound.unknown.flatMap((what) => {
    const [, plugin] = /^plugin (.*)$/s.exec(what) ?? [];
    return plugin === undefined ? [] : [checkFinding('plugin-bounds', node.path, { node: node.id, plugin })];
  });
}

/** Conditions that never hold; where no figures earn a point, or all earn all of them, that says it. */
function ofConditions(proof: TierProof, { node, because, bound }: NodeVerdict): readonly CheckFinding[] {
  const { low, high } = bound.earned;
  const isIdle = because === 'never-scored' || (low && high && equal(low, high));
  return node.kind === 'leaf' && !isIdle ? deadConditions(proof, node) : [];
}

/** Points in the wrong rows; where a better value of a fact then earns less, that alone. */
function ofPoints(plan: Plan, proof: TierProof, verdict: NodeVerdict): readonly CheckFinding[] {
  const against = betterEarnsLess(plan, proof, verdict.node);
  if (against.length > 0 || verdict.node.kind !== 'leaf') return against;
  return [...answersAgainst(plan, proof, verdict.node), ...oddPoints(plan, proof.tier, verdict.node)];
}
