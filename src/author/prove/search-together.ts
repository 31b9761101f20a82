import { compare, type Exact, larger, ONE, smaller, ZERO } from '../../kit/exact.js';
import type { Value } from '../../model/expression.js';
import type { PlanFact, PlanNode } from '../../model/plan.js';
import { FAR } from './assign.js';
import { isAdmissible, scoresOf, someValue, type Trial } from './inputs.js';
import { leavesOf, literalsOf, readBy } from './reads.js';
import { type Goal, movesOf, reached, type Searching, trialsFor, trialsOfCases } from './search.js';
import { shownInput } from './shown-input.js';

/** Units of which small cohorts are made for one node. */
const MOST = 14;

type Facts = Trial['facts'];

/**
 * Nodes that read a cohort, by the engine on cohorts of one, two and three units: each unit alone, beside each other one,
 * and beside two, until both ends of a node are met. Criteria come before groups, which are tried on what their criteria were highest and lowest for.
 */
export function searchTogether(searching: Searching, nodes: ReadonlySet<string>, isMet: (goal: Goal) => boolean): void {
  const { plan, tier } = searching;
  const asked = tier.order.flatMap((id) => (nodes.has(id) ? (tier.nodes[id] ?? []) : []));
  for (const node of [...asked.filter(isLeaf), ...asked.filter((one) => !isLeaf(one)).toReversed()]) {
    const units = isLeaf(node) ? unitsForLeaf(searching, node) : unitsForGroup(searching, node);
    const different = new Map(units.map((unit) => [JSON.stringify(shownInput(unit)), unit]));
    const admissible = [...different.values()].filter((unit) => isAdmissible(plan, unit)).slice(0, MOST);
    for (const trial of cohortsOf(admissible)) {
      if (([1, -1] as const).every((way) => isMet({ node, way }))) break;
      tryCohort(searching, trial, nodes);
    }
    for (const way of [1, -1] as const)
      if (!isMet({ node, way })) climbTogether(searching, { node, way }, nodes, isMet);
  }
}

/** Cohorts that one climb may score. */
const CLIMB = 500;

/** Changes one figure at a time, of the unit or of the first that stands beside it, while that brings the node further. */
function climbTogether(
  searching: Searching,
  goal: Goal,
  nodes: ReadonlySet<string>,
  isMet: (goal: Goal) => boolean,
): void {
  const { plan, tier, pool } = searching;
  const moves = movesOf(plan, tier, goal.node);
  let left = CLIMB;
  for (let pass = 0; pass < 3; pass += 1) {
    const before = reached(pool, goal.node.id, goal.way);
    for (const move of moves) {
      const start = reached(pool, goal.node.id, goal.way)?.trial;
      if (!start) return;
      const [first, ...rest] = start.beside ?? [];
      const besides = first ? move(first).map((one) => ({ ...start, beside: [one, ...rest] })) : [];
      for (const trial of [...move(start), ...besides]) {
        left -= 1;
        if (left < 0 || isMet(goal)) return;
        if ([trial, ...(trial.beside ?? [])].every((one) => isAdmissible(plan, one)))
          tryCohort(searching, trial, nodes);
      }
    }
    if (reached(pool, goal.node.id, goal.way)?.value === before?.value) return;
  }
}

function isLeaf({ kind }: PlanNode): boolean {
  return kind === 'leaf';
}

function cohortsOf(units: readonly Trial[]): readonly Trial[] {
  const among = (cohorts: (others: readonly Trial[]) => readonly (readonly Trial[])[]) =>
    units.flatMap((unit) => cohorts(units.filter((other) => other !== unit)).map((beside) => ({ ...unit, beside })));
  const ofTwo = (others: readonly Trial[]) =>
    others.slice(0, 5).flatMap((one, at) => others.slice(at + 1, 5).map((other) => [one, other]));
  return [...among(() => [[]]), ...among((others) => others.map((one) => [one])), ...among(ofTwo)];
}

function tryCohort({ plan, tier, pool }: Searching, trial: Trial, nodes: ReadonlySet<string>): void {
  const [scores = {}] = scoresOf(plan, tier, [trial, ...(trial.beside ?? [])]);
  for (const id of nodes) {
    const outcome = scores[id]?.outcome;
    if (outcome?.status !== 'scored') continue;
    const best = pool.get(id) ?? {};
    const { earned: value } = outcome;
    if (!best.high || compare(value, best.high.value) > 0) best.high = { value, trial };
    if (!best.low || compare(value, best.low.value) < 0) best.low = { value, trial };
    pool.set(id, best);
  }
}

/** Plain figures, all at one end, one of them changed, and those of the best paths. */
function unitsForLeaf(searching: Searching, node: PlanNode): readonly Trial[] {
  const { plan, tier } = searching;
  const found = ([1, -1] as const).flatMap((way) => [
    ...trialsFor(searching, { node, way }),
    ...trialsOfCases(searching, { node, way }),
  ]);
  const attributes = found.find((one) => Object.keys(one.attributes).length > 0)?.attributes ?? {};
  const formulas = readBy(tier, node);
  const numbers = literalsOf(formulas);
  const facts = [...new Set(formulas.flatMap(({ references }) => references.facts))].flatMap((id) => {
    const fact = plan.facts[id];
    return fact && !fact.derived ? [fact] : [];
  });
  const plain = factsOf(facts, plainOf);
  const changed = facts.flatMap((fact) => othersOf(fact, numbers).map((value) => ({ ...plain, [fact.id]: value })));
  const all: readonly Facts[] = [plain, factsOf(facts, lowOf), factsOf(facts, highOf), ...changed];
  return [...all.map((one) => unitOf(one, attributes)), ...found];
}

/** What the criteria below were highest for, all together, and lowest; and the units beside those. */
function unitsForGroup({ tier, pool }: Searching, group: PlanNode): readonly Trial[] {
  const met = leavesOf(tier, group).map(({ id }) => pool.get(id));
  const merged = (trials: readonly (Trial | undefined)[]): Trial =>
    unitOf(
      Object.assign({}, ...trials.map((one) => one?.facts)) as Facts,
      Object.assign({}, ...trials.map((one) => one?.attributes)) as Trial['attributes'],
    );
  const [highs, lows] = [met.map((one) => one?.high?.trial), met.map((one) => one?.low?.trial)];
  const beside = (trials: readonly (Trial | undefined)[]) => merged(trials.map((one) => one?.beside?.[0]));
  return [merged(highs), merged(lows), beside(highs), beside(lows)];
}

function unitOf(facts: Facts, attributes: Trial['attributes']): Trial {
  return { facts, attributes, notApplicable: [], evidence: true };
}

function factsOf(facts: readonly PlanFact[], figure: (fact: PlanFact) => Value): Facts {
  return Object.fromEntries(facts.map((fact) => [fact.id, figure(fact)]));
}

function plainOf(fact: PlanFact): Value {
  return fact.type.is === 'number' ? held(fact, ONE) : someValue(fact.type);
}

function lowOf(fact: PlanFact): Value {
  if (fact.type.is === 'boolean') return false;
  return fact.type.is === 'number' ? (fact.min ?? ZERO) : someValue(fact.type);
}

function highOf(fact: PlanFact): Value {
  if (fact.type.is === 'choice') return fact.type.options.at(-1) ?? '';
  return fact.type.is === 'number' ? (fact.max ?? held(fact, FAR)) : someValue(fact.type);
}

function othersOf(fact: PlanFact, numbers: readonly Exact[]): readonly Value[] {
  if (fact.type.is === 'choice') return fact.type.options.slice(0, 6);
  if (fact.type.is !== 'number') return [lowOf(fact), highOf(fact)];
  return [lowOf(fact), highOf(fact), ...numbers.slice(0, 4).map((one) => held(fact, one))];
}

function held({ min, max }: PlanFact, value: Exact): Exact {
  const above = min ? larger(min, value) : value;
  return max ? smaller(max, above) : above;
}
