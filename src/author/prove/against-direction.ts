import { add, compare, type Exact, negate, ONE, smaller, subtract } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { isExact, type Value } from '../../model/expression.js';
import { HIGH_IS_BETTER, ROLE_IS } from '../../model/pack-words.js';
import type { Plan, PlanFact, PlanLeaf, PlanNode } from '../../model/plan.js';
import { partsOf } from '../cases/cover/arms.js';
import { assign, FAR } from '../inputs/assign.js';
import { differentTrials, shownInput } from '../inputs/shown-input.js';
import { isAdmissible, type Trial } from '../inputs/trial.js';
import { crossing, stepOf } from '../inputs/turn.js';
import { type Numbers, startsOf } from '../inputs/values.js';
import { times } from './linear.js';
import { isRoleLeftOut } from './maximums.js';
import { otherRole } from './odd-declarations.js';
import type { TierProof } from './prove-tier.js';
import { isAgainst } from './reads.js';

/** The most settings that are tried: figures beside which one fact is moved. */
const MOST_SETTINGS = 24;

/**
 * For each fact of a criterion that states which values are `better`: a better value that earns less, the other figures as they
 * are. The fact is moved to every boundary of the rule and to both its ends, beside figures for each path of the rule. An empty
 * list is no proof.
 */
export function betterEarnsLess(plan: Plan, proof: TierProof, node: PlanNode): readonly CheckFinding[] {
  if (node.kind !== 'leaf' || isRoleLeftOut(proof.tier, node) || otherRole(node)) return [];
  const directed = plan.pack.facts.flatMap(({ id, better }) =>
    better !== undefined && node.points.references.facts.includes(id) ? [{ id, better }] : [],
  );
  if (directed.length === 0 || proof.dependent.any.has(node.id)) return [];
  const settings = settingsOf(plan, proof, node);
  const code = isAgainst(proof.tier, node) ? 'better-deducted-more' : 'better-earns-less';
  return directed.flatMap(({ id, better }) => {
    const fact = plan.facts[id];
    const direction = HIGH_IS_BETTER[better] ? 1 : -1;
    const fall = fact && firstOf(settings, (setting) => fallOf(plan, proof, node, { fact, direction, setting }));
    if (!fall) return [];
    const figures = {
      from: toText(fall.from),
      to: toText(fall.to),
      points: toText(fall.points),
      less: toText(fall.less),
    };
    return [
      checkFinding(code, [...node.path, 'rule'], { node: node.id, fact: id, ...figures }, shownInput(fall.trial)),
    ];
  });
}

/** Figures of each path of the rule at its ends, those that reached the ends of the criterion, and round ones. */
function settingsOf(plan: Plan, { tierBounds, nodes }: TierProof, leaf: PlanLeaf): readonly Trial[] {
  const { attained } = nodes.find(({ node }) => node.id === leaf.id) ?? {};
  const ends = [attained?.high, attained?.low].flatMap((end) => (end ? [end.trial] : []));
  const numeric = leaf.points.references.facts.flatMap((id) => {
    const fact = plan.facts[id];
    return fact?.type.is === 'number' && !fact.derived ? [fact] : [];
  });
  const starts: Numbers[] = [];
  for (const start of startsOf(numeric)) {
    // for a single number, two of the starts are the same
    if (starts.length > MOST_SETTINGS) break;
    starts.push(start);
  }
  const round = ends
    .slice(0, 1)
    .flatMap((trial) => starts.map((numbers) => ({ ...trial, facts: { ...trial.facts, ...numbers } })));
  const paths = (tierBounds.bounds.get(leaf.id)?.cases ?? []).flatMap(({ region, form }) =>
    [form, times(form, negate(ONE))].map((toward) => assign(plan, region, toward, tierBounds.defined)),
  );
  const settings = [...ends, ...round, ...paths];
  return differentTrials(settings).slice(0, MOST_SETTINGS);
}

/** A fact that is moved toward its better values, beside the other figures of a setting. */
interface MovedFact {
  readonly fact: PlanFact;
  /** 1 where higher values are better, -1 where lower ones are. */
  readonly direction: 1 | -1;
  readonly setting: Trial;
}

/** A value `from` of a fact and a better value `to`, and the points of both beside the same other figures. */
interface Fall {
  readonly from: Exact;
  readonly to: Exact;
  readonly points: Exact;
  /** The points at `to`: fewer than `points`, or, for a penalty, more. */
  readonly less: Exact;
  /** The input with the better value. */
  readonly trial: Trial;
}

/** The first move of a fact to a better value that loses points; undefined if none does. */
function fallOf(
  plan: Plan,
  { tier, operators, alone }: TierProof,
  leaf: PlanLeaf,
  { fact, direction, setting }: MovedFact,
): Fall | undefined {
  const numbers = Object.fromEntries(Object.entries(setting.facts).filter(isNumber)) as Numbers;
  const cuts = partsOf(leaf.points.typed).flatMap(({ args: [left, right] }) =>
    left?.type.is === 'number' && right?.type.is === 'number'
      ? crossing({ left, right, others: setting.facts, attributes: setting.attributes }, numbers, fact, operators)
      : [],
  );
  const step = stepOf(fact);
  const ends = [fact.min ?? negate(FAR), fact.max ?? FAR];
  const here = numbers[fact.id];
  const near = here ? [subtract(here, step), here, add(here, step)] : [];
  const values = [...ends, ...near, ...cuts].toSorted((a, b) => compare(a, b) * direction);
  const trials = values
    .map((value) => ({ ...setting, facts: { ...setting.facts, [fact.id]: value } }))
    .filter((trial) => isAdmissible(plan, trial));
  const sign = isAgainst(tier, leaf) ? -1 : 1;
  let best: { readonly value: Exact; readonly points: Exact } | undefined;
  for (const trial of trials) {
    alone.put(trial);
    const outcome = alone.outcomeOf(leaf.id);
    const value = trial.facts[fact.id];
    if (outcome.status !== 'scored' || !isExact(value)) continue;
    const points = counted(leaf, outcome.earned);
    if (best && compare(points, best.points) * sign < 0)
      return { from: best.value, to: value, points: best.points, less: points, trial };
    best = { value, points };
  }
  return undefined;
}

/** The points that count: of a bonus or a penalty, at most its maximum. */
function counted({ role, max }: PlanLeaf, earned: Exact): Exact {
  return ROLE_IS[role].besides ? smaller(earned, max) : earned;
}

function firstOf<T, U>(items: readonly T[], of: (item: T) => U | undefined): U | undefined {
  for (const item of items) {
    const result = of(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

function isNumber(entry: readonly [string, Value]): boolean {
  return isExact(entry[1]);
}
