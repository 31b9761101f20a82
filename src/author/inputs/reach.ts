import { compare, type Exact } from '../../kit/exact.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import type { Outcome } from '../../model/scores.js';
import { nodesOf } from '../../model/tier-nodes.js';
import { NOTHING, plus } from '../prove/linear.js';
import type { EarningCase } from '../prove/node-bound.js';
import type { Region } from '../prove/region.js';
import type { UnitsTogether } from '../prove/units-together.js';
import { assign } from './assign.js';
import { onBestPaths } from './best-paths.js';
import { type Candidate, changesOf, factsOf, plainAndEnds } from './changes.js';
import type { End, GoalOf } from './goal.js';
import { ofAllChildren, ofAllCriteria } from './joined-trials.js';
import type { Pool, Searching } from './searching.js';
import { differentTrials } from './shown-input.js';
import { isAdmissible, NO_FIGURES, scoresOf, type Trial } from './trial.js';

const ENDS: readonly End[] = [1, -1];

/**
 * Tries units that may bring each node of a tier to the ends of its bound, until one does: on the best paths of its
 * criteria, then with plain figures; where the node reads a cohort, each of these alone and beside others; where it reads
 * units below, each with sets of these. What was met is in the pool.
 */
export function reachEnds(searching: Searching): void {
  const { tier, dependent } = searching;
  tryAll(searching, [NO_FIGURES]);
  for (const end of ENDS) tryAll(searching, [ofAllCriteria(searching, end)]);
  for (const node of inOrder(tier, dependent)) {
    const isOpen = (end: End) => !isMet(searching, { is: 'reach', node, end });
    for (const end of ENDS) {
      const together = isOpen(end) ? ofAllChildren(searching, { is: 'reach', node, end }) : [];
      for (const trial of together) if (isOpen(end)) tryAll(searching, [trial]);
    }
    const best = ENDS.filter(isOpen).map((end) => onBestPaths(searching, { is: 'reach', node, end }));
    const isAlone = !dependent.any.has(node.id);
    if (isAlone) tryAll(searching, best);
    if (!ENDS.some(isOpen)) continue;
    const units = unitsFor(searching, node, best);
    const trials = isAlone
      ? units
      : togetherOf(
          searching,
          node,
          [...best, ...units].filter((unit) => isAdmissible(searching.plan, unit)),
        );
    for (const trial of trials) if (ENDS.some(isOpen)) tryAll(searching, [trial]);
    for (const end of ENDS) if (isOpen(end)) improve(searching, { is: 'reach', node, end }, trials[0]);
  }
}

/** Times that everything is changed. */
const PASSES = 2;

/** Changes one thing after another of the unit that came furthest: a fact, an attribute, a claim. */
function improve(searching: Searching, goal: GoalOf<'reach'>, first: Trial | undefined): void {
  const { node, end } = goal;
  const changes = [...changesOf(searching, node), ...belowChanges(searching, node)];
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const change of changes) {
      if (isMet(searching, goal)) return;
      const { high, low } = searching.pool.get(node.id) ?? {};
      const start = (end > 0 ? high : low)?.trial ?? first;
      if (start) tryEach(searching, change(start));
    }
  }
}

/**
 * Nodes of a unit by itself, then criteria that read other units, then their groups, which may be met on the way; of each
 * of these the criteria of a group before the group.
 */
function inOrder(tier: PlanTier, { any }: UnitsTogether): readonly PlanNode[] {
  const fromBelow = nodesOf(tier).toReversed();
  const turn = ({ id, kind }: PlanNode) => (any.has(id) ? (kind === 'leaf' ? 1 : 2) : 0);
  return fromBelow.toSorted((a, b) => turn(a) - turn(b));
}

/** Tries the paths of several criteria together, and answers the highest that was met of the node. */
export function tryPaths(
  searching: Searching,
  top: PlanNode,
  paths: readonly EarningCase[],
  region: Region,
): Exact | undefined {
  const { plan, tierBounds, pool, dependent } = searching;
  const goal = paths.reduce((sum, { form }) => plus(sum, form), NOTHING);
  const { high } = pool.get(top.id) ?? {};
  if (paths.length > 0) {
    const trial = assign(plan, region, goal, tierBounds.defined);
    const { below = searching.unitsBelow[0] } = high?.trial ?? {};
    tryAll(searching, [dependent.below.has(top.id) && below ? { ...trial, below } : trial]);
  }
  return pool.get(top.id)?.high?.value;
}

/** Scores each trial, and keeps what is higher or lower than was met: of nodes that read other units where there are some. */
function tryAll(searching: Searching, trials: readonly Trial[]): void {
  tryEach(
    searching,
    trials.map((trial) => ({ trial, copy: () => trial })),
  );
}

/** As `tryAll`; a candidate is scored before the next one is taken. */
function tryEach({ plan, tier, pool, dependent, alone }: Searching, candidates: Iterable<Candidate>): void {
  for (const { trial, rewritten, copy } of candidates) {
    if (trial.beside === undefined && trial.below === undefined) {
      // what a trial leaves as it was is in the pool already
      for (const id of alone.put(trial, rewritten))
        if (!dependent.any.has(id)) keep(pool, id, alone.outcomeOf(id), copy);
    } else if (isAdmissible(plan, trial)) {
      const [scores = {}] = scoresOf(plan, tier, [trial, ...(trial.beside ?? [])]);
      for (const [id, { outcome }] of Object.entries(scores)) if (dependent.any.has(id)) keep(pool, id, outcome, copy);
    }
  }
}

function keep(pool: Pool, id: string, outcome: Outcome, copy: () => Trial): void {
  if (outcome.status !== 'scored') return;
  const best = pool.get(id) ?? {};
  const { earned: value } = outcome;
  if (!best.high || compare(value, best.high.value) > 0) best.high = { value, trial: copy() };
  if (!best.low || compare(value, best.low.value) < 0) best.low = { value, trial: copy() };
  pool.set(id, best);
}

/** Whether nothing better can be met, or what was met says all that is asked. */
function isMet({ tierBounds, pool }: Searching, { node, end }: GoalOf<'reach'>): boolean {
  const bound = tierBounds.bounds.get(node.id);
  if (!bound?.scored) return true;
  const { high, low } = pool.get(node.id) ?? {};
  const [best, boundEnd] = end > 0 ? [high, bound.earned.high] : [low, bound.earned.low];
  if (!best) return false;
  return (
    (boundEnd !== undefined && compare(best.value, boundEnd) === 0) || (end > 0 && compare(best.value, node.max) > 0)
  );
}

/** Paths of one criterion that are tried alone. */
const MOST_OF_ONE = 6;

/** Units of which small cohorts are made for one node. */
const MOST_UNITS = 14;

/** Plain units, all figures at one end, one of them changed, and those of the best paths. */
function unitsFor({ plan, tier, tierBounds }: Searching, node: PlanNode, best: readonly Trial[]): readonly Trial[] {
  const paths = (tierBounds.bounds.get(node.id)?.cases ?? []).slice(0, MOST_OF_ONE);
  const others = paths.map(({ region, form }) => assign(plan, region, form, tierBounds.defined));
  const attributes = [...best, ...others].find((trial) => Object.keys(trial.attributes).length > 0)?.attributes ?? {};
  const facts = factsOf(plan, tier, node);
  const figuresAt = (at: 0 | 1 | 2) => Object.fromEntries(facts.map((fact) => [fact.id, plainAndEnds(fact)[at]]));
  const [plain, lowest, highest] = [figuresAt(0), figuresAt(1), figuresAt(2)];
  const changed = facts.flatMap((fact) => plainAndEnds(fact).map((value) => ({ ...plain, [fact.id]: value })));
  const units = [plain, lowest, highest, ...changed].map(
    (figures): Trial => ({ ...NO_FIGURES, facts: figures, attributes }),
  );
  return differentTrials([...units, ...best, ...others])
    .filter((unit) => isAdmissible(plan, unit))
    .slice(0, MOST_UNITS);
}

/** The unit with other units below it. */
function belowChanges({ unitsBelow, dependent }: Searching, { id }: PlanNode) {
  if (!dependent.below.has(id)) return [];
  return [
    (trial: Trial): readonly Candidate[] =>
      unitsBelow.map((below) => ({ trial: { ...trial, below }, copy: () => ({ ...trial, below }) })),
  ];
}

/** The units, where the node reads units below, each with sets of these; and where it reads its cohort, each beside others. */
function togetherOf(searching: Searching, { id }: PlanNode, units: readonly Trial[]): readonly Trial[] {
  const { dependent } = searching;
  const together = dependent.below.has(id) ? withBelow(searching, units) : units;
  return dependent.beside.has(id) ? cohortsOf(together.slice(0, MOST_UNITS)) : together;
}

/** Each unit with sets of units below it, turn by turn. */
function withBelow({ unitsBelow }: Searching, units: readonly Trial[]): readonly Trial[] {
  const turns = Array.from({ length: Math.ceil(unitsBelow.length / SETS_IN_TURN) }, (_, turn) => turn * SETS_IN_TURN);
  return turns
    .flatMap((from) =>
      units.flatMap((unit) => unitsBelow.slice(from, from + SETS_IN_TURN).map((below): Trial => ({ ...unit, below }))),
    )
    .slice(0, MOST_WITH_BELOW);
}

/** The sets of units below are tried in turns of so many, each turn with every unit. */
const SETS_IN_TURN = 12;
/** The most units with units below that are tried for one node. */
const MOST_WITH_BELOW = 400;

/** Each unit alone, beside each other one, and beside each two of the first others. */
function cohortsOf(units: readonly Trial[]): readonly Trial[] {
  const among = (cohorts: (others: readonly Trial[]) => readonly (readonly Trial[])[]) =>
    units.flatMap((unit) => cohorts(units.filter((other) => other !== unit)).map((beside) => ({ ...unit, beside })));
  const ofTwo = (others: readonly Trial[]) =>
    others.slice(0, 5).flatMap((unit, at) => others.slice(at + 1, 5).map((other) => [unit, other]));
  return [...among(() => [[]]), ...among((others) => others.map((unit) => [unit])), ...among(ofTwo)];
}
