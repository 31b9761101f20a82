import type { Measure } from '../../../model/pack.js';
import { RULED_BY } from '../../../model/pack-policies.js';
import type { Plan, PlanNode, PlanTier } from '../../../model/plan.js';
import { nodesOf } from '../../../model/tier-nodes.js';
import { ruleMayNotApply } from '../ruling-policies.js';
import { type Arm, armsOf } from './arms.js';
import { cutsOf, keyOfCut, sidesOfCut } from './cuts.js';
import { keyedFormulas } from './observed-plan.js';

/** A clause of a pack: a part of a rule, a policy or a level that a case can exercise. */
export interface Clause {
  /** The key by which a run records that it met the clause. */
  readonly key: string;
  /** The tier, by its id. */
  readonly tier: string;
  /** `tier/node#key`, as the gaps of a pack name places. */
  readonly place: string;
  /** What sort of clause it is: a branch, an end, a policy, … */
  readonly kind: ClauseKind;
  /** The part of the formula that the clause is; '' for a whole rule, a policy or a level. */
  readonly of: string;
  /** The outcome that exercises the clause: a side, an answer, an operand, a status, a level, a policy. */
  readonly comes: string;
}

/** What a clause is. */
export type ClauseKind =
  | Arm['kind']
  | 'criterion'
  | 'status'
  | 'policy'
  | 'rounding'
  | 'level'
  | 'tie'
  | 'tie-break'
  | 'absence'
  | 'deadline';

/** Every clause of a pack, tier after tier, in the order of the document. */
export function clausesOf(plan: Plan): readonly Clause[] {
  return plan.tiers.flatMap((tier) => [
    ...nodesOf(tier).flatMap((node) => clausesOfNode(plan, tier, node)),
    ...clausesOfTier(tier),
  ]);
}

function clausesOfNode({ facts }: Plan, tier: PlanTier, node: PlanNode): readonly Clause[] {
  const place = `${tier.id}/${node.id}`;
  const clause = (kind: ClauseKind, key: string, comes: string): Clause => {
    const at = key === '' ? place : `${place}#${key}`;
    return { key: `${at} ${kind} ${comes}`, tier: tier.id, place: at, kind, of: '', comes };
  };
  const arms = keyedFormulas(tier.id, node).flatMap(([prefix, formula]) =>
    armsOf(formula, prefix, facts).map((arm): Clause => ({ ...arm, tier: tier.id, place: prefix })),
  );
  const statuses = node.kind === 'leaf' ? statusesOf(tier, node) : [];
  const restated = Object.values(RULED_BY).filter((key) => node.document[key] !== undefined);
  const printed = Object.keys(node.publish) as readonly Measure[];
  return [
    ...(node.kind === 'leaf' ? [clause('criterion', '', 'expected')] : []),
    ...statuses.map((status) => clause('status', '', status)),
    ...arms,
    ...restated.map((key) => clause('policy', key, node.policies[key])),
    ...(node.round.length > 0 ? [clause('rounding', 'round', 'round')] : []),
    ...printed.map((measure) => clause('rounding', `publish.${measure}`, `publish-${measure}`)),
    ...(node.levels ? [...node.levels.steps.map(({ id }) => id), node.levels.floor] : []).map((level) =>
      clause('level', 'levels', level),
    ),
    ...cutsOf(node).flatMap((cut) =>
      sidesOfCut(node, cut).map((side): Clause => {
        const at = `${place}#levels`;
        return { key: keyOfCut(place, cut, side), tier: tier.id, place: at, kind: 'side', of: cut.of, comes: side };
      }),
    ),
  ];
}

function statusesOf(tier: PlanTier, node: PlanNode & { readonly kind: 'leaf' }): readonly string[] {
  const mayNotApply =
    node.document.appliesTo !== undefined ||
    node.document.mayClaimNotApplicable ||
    ruleMayNotApply(tier, node.points.typed);
  const asks =
    node.required.length > 0 || node.points.references.facts.length > node.points.references.presences.length;
  return [...(asks ? ['missing'] : []), ...(mayNotApply ? ['not-applicable'] : [])];
}

function clausesOfTier({ id: tier, rankings, document }: PlanTier): readonly Clause[] {
  const clause = (kind: ClauseKind, place: string, comes: string): Clause => ({
    key: `${place} ${kind} ${comes}`,
    tier,
    place,
    kind,
    of: '',
    comes,
  });
  return [
    ...rankings.flatMap(({ id, ties, tieBreak, notSubmitted }) => [
      clause('tie', `${tier}#rankings.${id}.ties`, ties),
      ...tieBreak.map((entry) => clause('tie-break', `${tier}#rankings.${id}.tieBreak`, tieBreakKey(entry))),
      clause('absence', `${tier}#rankings.${id}.notSubmitted`, notSubmitted),
    ]),
    ...(document.deadline ? [clause('deadline', `${tier}#deadline`, document.late ?? 'not-submitted')] : []),
  ];
}

/** The key of an entry of `tieBreak`, without the preferred side: `total#percent`, the id of a fact, or `decision`. */
export function tieBreakKey(entry: object): string {
  return Object.entries(entry)
    .flatMap(([key, value]) => (key === 'prefer' ? [] : [typeof value === 'string' ? value : key]))
    .join('#');
}
