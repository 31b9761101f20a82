import { dateOfDay } from '../../kit/instant.js';
import { hasShape } from '../../model/by-shape.js';
import { factsNamedIn, type Typed, type Value } from '../../model/expression.js';
import { NO_RULINGS, type UnitInput } from '../../model/inputs.js';
import { formulasOf } from '../../model/node-formulas.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { POLICIES } from '../../stages/evaluate/policies.js';
import { type Run, startRun } from '../../stages/evaluate/run.js';
import type { ModuleFact, ModuleTier } from './module.js';

/** A run of the evaluator for one node of a unit whose figures are all plain; undefined where the node reads more than figures. */
export type PlainRun = (node: PlanNode, F: Float64Array) => Run | undefined;

interface PlainOf {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly module: ModuleTier;
}

/** Runs on figures that were read already, so that a unit is not read again for one or two nodes. */
export function plainRuns({ plan, tier, module }: PlainOf): PlainRun {
  const places = new Map(module.facts.filter((fact) => fact.of === 'facts').map((fact) => [fact.id, fact] as const));
  const known = new Map<string, readonly ModuleFact[] | undefined>();
  const factsOf = (node: PlanNode): readonly ModuleFact[] | undefined => {
    if (known.has(node.id)) return known.get(node.id);
    const ids = readBy(node);
    const read = ids?.flatMap((id) => places.get(id) ?? []);
    const facts = read?.length === ids?.length ? read : undefined;
    known.set(node.id, facts);
    return facts;
  };
  return (node, F) => {
    const read = factsOf(node);
    if (!read) return undefined;
    const facts: Record<string, Value> = {};
    for (const fact of read) {
      const stored = F[fact.at] as number;
      if (!Number.isNaN(stored)) facts[fact.id] = plainValue(fact, stored);
    }
    const unit: UnitInput = { ...SILENT, tier: tier.id, reported: facts, verified: facts };
    return startRun({ plan, tier, unit, layer: 'reported', facts, unusable: NONE, policies: POLICIES, taken: NONE });
  };
}

const NONE = new Map<string, never>();

/** A unit that sent figures and nothing else: no claims, no rulings. */
const SILENT: Omit<UnitInput, 'tier' | 'reported' | 'verified'> = {
  id: '',
  attributes: {},
  state: 'submitted',
  estimated: [],
  claims: {},
  rulings: NO_RULINGS,
  findings: [],
};

/** The facts that a criterion reads; undefined where it reads anything else of the unit, or of others. */
function readBy(node: PlanNode): readonly string[] | undefined {
  if (node.kind === 'group') return undefined;
  const formulas = formulasOf(node);
  const isOfFacts = formulas.every(
    ({ typed, references: { attributes, nodes, rows } }) =>
      attributes.length + nodes.length + rows.length === 0 && !comparesUnits(typed),
  );
  const named = formulas.flatMap(({ references }) => factsNamedIn(references));
  return isOfFacts ? [...new Set([...named, ...node.required])] : undefined;
}

function comparesUnits(typed: Typed): boolean {
  return hasShape(typed, 'statistic') || hasShape(typed, 'membership') || typed.args.some(comparesUnits);
}

/** The value that a plain number stands for. */
function plainValue({ type, scale, codes }: ModuleFact, stored: number): Value {
  if (type.is === 'boolean') return stored === 1;
  if (type.is === 'date') return dateOfDay(stored);
  return type.is === 'choice' ? (type.options[codes.indexOf(stored)] as string) : { n: stored, d: scale };
}
