import type { OperatorTable } from '../../../logic/index.js';
import type { PackCase } from '../../../model/cases.js';
import { RULED_BY } from '../../../model/pack-policies.js';
import type { Plan, PlanTier } from '../../../model/plan.js';
import type { NodeScore } from '../../../model/scores.js';
import { assessmentOf } from '../case-assessment.js';
import { tiersOf } from '../figures.js';
import { type CaseScores, scoreCase } from '../score-case.js';
import { tieBreakKey } from './clauses.js';
import { cutMeasure, cutsOf, keyOfCut, sideOfCut } from './cuts.js';
import { observed } from './observed-plan.js';

/** The scores of a case, and the keys of the clauses that it exercises. */
export interface CaseClauses {
  readonly keys: ReadonlySet<string>;
  /** Absent where the pack cannot read the figures. */
  readonly scores?: CaseScores;
  /** Operators of rules, conditions and gates that were evaluated. */
  readonly steps: number;
}

/** A function that scores a case and finds which clauses it exercises. */
export function watching(
  plan: Plan,
  operators: OperatorTable,
): (cases: readonly PackCase[], packCase: PackCase) => CaseClauses {
  let met = new Set<string>();
  let steps = 0;
  const watched = observed(
    plan,
    operators,
    (key) => void met.add(key),
    () => {
      steps += 1;
    },
  );
  return (cases, packCase) => {
    met = new Set();
    steps = 0;
    const scores = scoreCase(watched, assessmentOf(plan, cases, packCase));
    if (!scores) return { keys: new Set(met), steps };
    const ofTiers = plan.tiers
      .filter(({ id }) => tiersOf(packCase).has(id))
      .flatMap((tier) => [...scoredKeys(tier, scores), ...rankedKeys(tier, scores)]);
    return { keys: new Set([...met, ...expectedKeys(packCase), ...ofTiers]), scores, steps };
  };
}

function expectedKeys(packCase: PackCase): readonly string[] {
  return [packCase, ...(packCase.units ?? [])].flatMap(({ tier = packCase.tier, expect = {} }) =>
    Object.keys(expect).map((node) => `${tier}/${node} criterion expected`),
  );
}

function scoredKeys(tier: PlanTier, { scores }: CaseScores): readonly string[] {
  return scores
    .filter((unit) => unit.tier === tier.id)
    .flatMap(({ layers, ledger, findings }) => [
      ...Object.values(layers).flatMap((layer) => Object.values(layer).flatMap((score) => keysOfScore(tier, score))),
      ...ledger.map(({ node, what }) => `${tier.id}/${node}#${what.replace('-', '.')} rounding ${what}`),
      ...findings.flatMap(({ code }) =>
        code === 'late-refused' || code === 'late-accepted'
          ? [`${tier.id}#deadline deadline ${tier.document.late ?? 'not-submitted'}`]
          : [],
      ),
    ]);
}

function keysOfScore(tier: PlanTier, score: NodeScore): readonly string[] {
  const { node: id, outcome, level, counted } = score;
  const { status } = outcome;
  const place = `${tier.id}/${id}`;
  const levels = level === undefined ? [] : [`${place}#levels level ${level}`, ...cutKeys(tier, score)];
  if (status === 'scored') return levels;
  const policy = RULED_BY[status];
  const stating = (tier.nodes[id]?.lineage ?? []).findLast(
    (ancestor) => tier.nodes[ancestor]?.document[policy] !== undefined,
  );
  const at = stating === undefined ? '' : `${tier.id}/${stating}`;
  return [`${place} status ${status}`, `${at}#${policy} policy ${counted}`, ...levels];
}

function cutKeys({ id: tier, nodes }: PlanTier, score: NodeScore): readonly string[] {
  const node = nodes[score.node];
  const value = node?.levels && cutMeasure(node.levels, score);
  if (!node || !value) return [];
  return cutsOf(node).map((cut) => keyOfCut(`${tier}/${node.id}`, cut, sideOfCut(value, cut)));
}

function rankedKeys({ id: tier, rankings: declared }: PlanTier, { rankings }: CaseScores): readonly string[] {
  return rankings
    .filter((ranking) => ranking.tier === tier)
    .flatMap(({ id, rows }) => {
      const place = `${tier}#rankings.${id}`;
      const { ties = '', notSubmitted = '' } = declared.find((ranking) => ranking.id === id) ?? {};
      return rows.flatMap(({ state, tied, brokenBy }) => [
        ...(state === 'ranked' && tied > 0 ? [`${place}.ties tie ${ties}`] : []),
        ...(state === 'not-submitted' ? [`${place}.notSubmitted absence ${notSubmitted}`] : []),
        ...brokenBy.map((entry) => `${place}.tieBreak tie-break ${tieBreakKey(entry)}`),
      ]);
    });
}
