import { compare, type Exact, negate, ONE, sign } from '../../kit/exact.js';
import type { Value } from '../../model/expression.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { assign, FAR } from './assign.js';
import type { TierBounds } from './bounds.js';
import { isAdmissible, scoresOf, someValue, type Trial } from './inputs.js';
import { type Linear, NOTHING, plus, times, variableForm } from './linear.js';
import { meetRelated, type Related } from './meet.js';
import type { EarningCase } from './node-bound.js';
import { isAgainst, leavesOf, literalsOf, readBy } from './reads.js';
import { EVERYWHERE, type Region, rangeOf } from './region.js';
import { shownInput } from './shown-input.js';

/** What a node earned from a trial. */
export interface Attained {
  readonly value: Exact;
  readonly trial: Trial;
}

/** The highest and the lowest that was met of each node. */
export type Pool = Map<string, { high?: Attained; low?: Attained }>;

export type Way = 1 | -1;

/** A node that is searched for in one direction. */
export interface Goal {
  readonly node: PlanNode;
  readonly way: Way;
}

/** All that a search in a tier may use. */
export interface Searching {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly known: TierBounds;
  readonly pool: Pool;
  /** Nodes whose value depends on other units: no unit that is tried alone says anything of them. */
  readonly together: ReadonlySet<string>;
}

const EMPTY: Trial = { facts: {}, attributes: {}, notApplicable: [], evidence: true };

/** Scores the trials, and keeps for every node of the tier what is higher or lower than was known. */
export function tryAll({ plan, tier, pool, together }: Searching, all: readonly Trial[]): void {
  const different = new Map(all.map((trial) => [JSON.stringify(shownInput(trial)), trial]));
  const trials = [...different.values()].filter((trial) => isAdmissible(plan, trial));
  for (const [index, scores] of scoresOf(plan, tier, trials).entries()) {
    const trial = trials[index] ?? EMPTY;
    for (const [id, { outcome }] of Object.entries(scores)) {
      if (outcome.status !== 'scored' || together.has(id)) continue;
      const best = pool.get(id) ?? {};
      const { earned: value } = outcome;
      if (!best.high || compare(value, best.high.value) > 0) best.high = { value, trial };
      if (!best.low || compare(value, best.low.value) < 0) best.low = { value, trial };
      pool.set(id, best);
    }
  }
}

/** Paths of one criterion that are looked at. */
const MOST_CASES = 12;

/** Figures on which the best paths of all criteria below the node hold together, chosen one criterion after another. */
export function trialsFor(searching: Searching, { node, way }: Goal): readonly Trial[] {
  const { plan, tier, known } = searching;
  let region: Region = EVERYWHERE;
  let goal: Linear = NOTHING;
  for (const leaf of leavesOf(tier, node)) {
    const role = isAgainst(tier, leaf, node.lineage.length) ? (-way as Way) : way;
    const best = ordered(known.bounds.get(leaf.id)?.cases ?? [], region, role, known.relations)[0];
    if (!best) continue;
    const { region: held, form } = behind(searching, best, role);
    region = held;
    goal = plus(goal, times(form, role > 0 ? ONE : { n: -1, d: 1 }));
  }
  return assign(plan, region, goal, known.defined);
}

/** A path with the best paths of the criteria whose points it reads in their place. */
function behind({ tier, known }: Searching, one: EarningCase, way: Way): EarningCase {
  return [...one.form.terms].reduce<EarningCase>((path, [name, factor]) => {
    const read = name.startsWith('points:') ? tier.nodes[name.slice('points:'.length)] : undefined;
    const role = ((sign(factor) > 0 ? 1 : -1) * way) as Way;
    const best = read && ordered(known.bounds.get(read.id)?.cases ?? [], path.region, role, known.relations)[0];
    if (!best) return path;
    return { region: best.region, form: plus(plus(path.form, variableForm(name), negate(factor)), best.form, factor) };
  }, one);
}

/** Tries the paths of several criteria together, and answers the highest that was met of the node. */
export function tryPaths(
  searching: Searching,
  top: PlanNode,
  paths: readonly EarningCase[],
  region: Region,
): Exact | undefined {
  const { plan, known, pool } = searching;
  const goal = paths.reduce((sum, { form }) => plus(sum, form), NOTHING);
  if (paths.length > 0) tryAll(searching, assign(plan, region, goal, known.defined));
  return reached(pool, top.id, 1)?.value;
}

/** The paths that are possible beside the region, best first. */
function ordered(
  cases: readonly EarningCase[],
  region: Region,
  way: Way,
  relations: readonly Related[],
): readonly EarningCase[] {
  return cases
    .slice(0, 64)
    .flatMap((one) => {
      const both = meetRelated(region, one.region, relations);
      if (!both) return [];
      const { low, high } = rangeOf(both, one.form);
      return [{ region: both, form: one.form, end: way > 0 ? high : low }];
    })
    .toSorted((a, b) => (a.end && b.end ? compare(b.end, a.end) * way : a.end ? 1 : -1))
    .slice(0, MOST_CASES);
}

/** Each of the best paths of one criterion alone. */
export function trialsOfCases(searching: Searching, { node, way }: Goal): readonly Trial[] {
  const { plan, known } = searching;
  const cases = ordered(known.bounds.get(node.id)?.cases ?? [], EVERYWHERE, way, known.relations);
  return cases
    .slice(0, 6)
    .map((one) => behind(searching, one, way))
    .flatMap(({ region, form }) => assign(plan, region, way > 0 ? form : times(form, { n: -1, d: 1 }), known.defined));
}

/** Trials that one climb may score. */
const CLIMB = 240;

/** Changes one figure at a time while that brings the node further. */
export function climb(searching: Searching, { node, way }: Goal): void {
  const { tier, plan, pool } = searching;
  const moves = movesOf(plan, tier, node);
  let left = CLIMB;
  for (let pass = 0; pass < 3 && left > 0; pass += 1) {
    const before = reached(pool, node.id, way);
    for (const move of moves) {
      const start = reached(pool, node.id, way)?.trial ?? EMPTY;
      const trials = move(start);
      left -= trials.length;
      if (left < 0) return;
      tryAll(searching, trials);
    }
    if (reached(pool, node.id, way)?.value === before?.value) return;
  }
}

/** What was met of the node in that direction. */
export function reached(pool: Pool, node: string, way: Way): Attained | undefined {
  const best = pool.get(node);
  return way > 0 ? best?.high : best?.low;
}

/** What a trial may be turned into by changing one figure of it. */
export type Move = (trial: Trial) => readonly Trial[];

/** Every change of one figure that a node, or what it reads, may notice. */
export function movesOf(plan: Plan, tier: PlanTier, top: PlanNode): readonly Move[] {
  const formulas = readBy(tier, top);
  const numbers = literalsOf(formulas);
  const facts = new Set(formulas.flatMap(({ references }) => [...references.facts, ...references.presences]));
  const attributes = new Set(formulas.flatMap(({ references }) => references.attributes));
  const claims = tier.order.filter((id) => {
    const node = tier.nodes[id];
    return node?.lineage.includes(top.id) && node.document.mayClaimNotApplicable;
  });
  return [
    ...[...facts].map((id) => factMove(plan, id, numbers)),
    ...[...attributes].map((id) => attributeMove(plan, id, numbers)),
    ...claims.map(
      (id): Move =>
        (trial) => [{ ...trial, notApplicable: toggled(trial.notApplicable, id) }],
    ),
    (trial) => [{ ...trial, evidence: !trial.evidence }],
  ];
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}

function factMove(plan: Plan, id: string, numbers: readonly Exact[]): Move {
  const fact = plan.facts[id];
  if (!fact) return () => [];
  const values: readonly Value[] = (() => {
    switch (fact.type.is) {
      case 'number':
        return [fact.min ?? negate(FAR), fact.max ?? FAR, ...numbers].slice(0, 14);
      case 'boolean':
        return [true, false];
      case 'choice':
        return fact.type.options.slice(0, 10);
      default:
        return [someValue(fact.type)];
    }
  })();
  return (trial) => {
    const { [id]: had, ...rest } = trial.facts;
    const others = values
      .filter((value) => value !== had)
      .map((value) => ({ ...trial, facts: { ...rest, [id]: value } }));
    return had === undefined ? others : [...others, { ...trial, facts: rest }];
  };
}

function attributeMove(plan: Plan, id: string, numbers: readonly Exact[]): Move {
  const attribute = plan.pack.attributes?.find((one) => one.id === id);
  const options = (attribute?.options ?? []).map((option) => (typeof option === 'string' ? option : option.id));
  const valuesBy = { boolean: [true, false], choice: options, number: numbers.slice(0, 12) } as const;
  const values: readonly Value[] = valuesBy[attribute?.type ?? 'boolean'];
  return (trial) => values.map((value) => ({ ...trial, attributes: { ...trial.attributes, [id]: value } }));
}
