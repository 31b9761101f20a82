import { bug } from '../kit/bug.js';
import { equal } from '../kit/exact.js';
import { valueAt } from '../kit/plain-data.js';
import type { Reason, Value } from '../model/expression.js';
import type { Inputs, UnitInput } from '../model/inputs.js';
import type { Plan, PlanTier } from '../model/plan.js';
import type { NodeScore } from '../model/scores.js';
import type { Statistic } from '../model/statistic.js';
import { type Changed, changingBounds } from './evaluate/changed-bounds.js';
import { POLICIES } from './evaluate/policies.js';
import { startRun } from './evaluate/run.js';
import { takingOf } from './evaluate/start-evaluation.js';
import { affectedSteps, nameOf, type StepReads, stepReads } from './evaluate/step-reads.js';
import { takeSteps } from './evaluate.js';

/** Scores one unit of a tier after another, each in the layer `reported` and without other units beside it. */
interface Rescoring {
  /**
   * Puts the unit in the place of the last one, and gives the nodes whose score may differ from the last unit's. Where both
   * have the same object as facts, `rewritten` are the facts that were written over since.
   */
  readonly put: (unit: UnitInput, rewritten?: readonly string[]) => readonly string[];
  /** The score of a node of the unit that was put last, as `evaluate` gives it. */
  readonly scoreOf: (node: string) => NodeScore;
}

/**
 * Begins to score units of a tier one after another. For each unit only the steps are taken again that read what differs
 * from the last unit: for a changed fact, its criteria and the groups above them.
 */
export function rescoring(whole: Plan, tier: PlanTier, assessment: Inputs['assessment']): Rescoring {
  const plan = { ...whole, steps: whole.steps.filter((step) => step.tier === tier.id) };
  const { steps } = plan;
  const reads = stepReads(plan);
  const readers = readersOf(tier, reads);
  const places = new Map(steps.map((step, place) => [nameOf(step), place]));
  const bounds = changingBounds(plan);
  const scores: Record<string, NodeScore> = {};
  const taken = new Map<string, Statistic>();
  const open = new Set<number>(steps.keys());
  let last: UnitInput | undefined;
  let take: (some: readonly number[]) => void = () => bug('no unit');

  const put: Rescoring['put'] = (unit, rewritten) => {
    const changed = last ? changedBetween(last, unit, rewritten) : everythingIn(plan, unit);
    const unusable = bounds.check(unit.reported, unit.attributes, changed);
    const touched = last
      ? new Set([
          ...[...changed.facts, ...unusable].flatMap(readers.ofFact),
          ...changed.attributes.flatMap(readers.ofAttribute),
          ...changedClaims(last, unit).flatMap(readers.ofClaim),
        ])
      : new Set(steps.keys());
    for (const place of touched) open.add(place);
    last = unit;
    take = takerOf(plan, tier, { unit, assessment, scores, taken, unusable: bounds.unusable });
    return [...touched].flatMap((place) => {
      const step = steps[place];
      return step && 'node' in step ? [step.node] : [];
    });
  };

  const scoreOf: Rescoring['scoreOf'] = (node) => {
    const place = places.get(nameOf({ tier: tier.id, node })) ?? bug(`no node ${node}`);
    const due = open.has(place) ? readers.neededFor(place).filter((before) => open.has(before)) : [];
    take(due);
    for (const before of due) open.delete(before);
    return scores[node] ?? bug(`no value of ${node}`);
  };
  return { put, scoreOf };
}

/** The places of steps in the order of the plan: those that read something, and those that a step needs. */
interface Readers {
  readonly ofFact: (id: string) => readonly number[];
  readonly ofAttribute: (id: string) => readonly number[];
  /** What the unit says of a node covers that node and all below it. */
  readonly ofClaim: (node: string) => readonly number[];
  readonly neededFor: (place: number) => readonly number[];
}

function readersOf(tier: PlanTier, reads: readonly StepReads[]): Readers {
  const closed = (first: (step: StepReads) => boolean) =>
    affectedSteps(reads, (place) => {
      const step = reads[place];
      return step !== undefined && first(step);
    }).flatMap((isAffected, place) => (isAffected ? [place] : []));
  return {
    ofFact: remembered((id) => closed(({ facts }) => facts.includes(id))),
    ofAttribute: remembered((id) => closed(({ attributes }) => attributes.includes(id))),
    ofClaim: remembered((id) =>
      closed(({ step }) => 'node' in step && tier.nodes[step.node]?.lineage.includes(id) === true),
    ),
    neededFor: remembered((place) => {
      const needed = new Set([place]);
      for (const each of needed) for (const before of reads[each]?.steps ?? []) needed.add(before);
      return [...needed].toSorted((a, b) => a - b);
    }),
  };
}

function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const cache = new Map<K, T>();
  return (key) => {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    cache.set(key, fresh);
    return fresh;
  };
}

/** A unit, and what was scored of it so far. */
interface Scoring extends Pick<Inputs, 'assessment'> {
  readonly unit: UnitInput;
  readonly scores: Record<string, NodeScore>;
  readonly taken: Map<string, Statistic>;
  readonly unusable: ReadonlyMap<string, Reason>;
}

/** Takes steps for the unit; those that they need were taken before. */
function takerOf(plan: Plan, tier: PlanTier, scoring: Scoring): (places: readonly number[]) => void {
  const { unit, assessment, scores, taken, unusable } = scoring;
  const inputs: Inputs = { assessment, units: [unit], claimed: false, verified: false };
  const [layer, facts, policies] = ['reported', unit.reported, POLICIES] as const;
  const run = startRun({ plan, tier, unit, layer, facts, unusable, policies, taken }, scores);
  return (places) =>
    takeSteps(
      { plan, inputs, layers: [takingOf(layer, inputs, [run])], taken },
      places.flatMap((place) => plan.steps[place] ?? []),
    );
}

function everythingIn({ facts }: Plan, { attributes }: UnitInput): Changed {
  return { facts: Object.keys(facts), attributes: Object.keys(attributes) };
}

function changedBetween(last: UnitInput, unit: UnitInput, rewritten: readonly string[] = []): Changed {
  return {
    facts: last.reported === unit.reported ? rewritten : changedKeys(last.reported, unit.reported, isSame),
    attributes: changedKeys(last.attributes, unit.attributes, isSame),
  };
}

function changedClaims({ claims: before }: UnitInput, { claims }: UnitInput): readonly string[] {
  return changedKeys(before, claims, (a, b) => a === b);
}

function changedKeys<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  same: (a: T, b: T) => boolean,
): readonly string[] {
  if (before === after) return [];
  const changed: string[] = [];
  for (const key of Object.keys(after)) {
    const value = after[key];
    // most values are the same object, which is seen without `Object.hasOwn`: that costs more than everything else here
    if (value !== undefined && before[key] === value) continue;
    const old = valueAt(before, key);
    if (old === undefined || value === undefined || !same(old, value)) changed.push(key);
  }
  for (const key of Object.keys(before))
    if (after[key] !== before[key] && !Object.hasOwn(after, key)) changed.push(key);
  return changed;
}

/** Whether two values are known to be the same; lists only where they are one object. */
function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && 'n' in a && 'n' in b && equal(a, b);
}
