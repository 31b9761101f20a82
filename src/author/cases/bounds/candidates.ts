import type { OperatorTable } from '../../../logic/index.js';
import type { FactValue, Scalar } from '../../../model/assessment.js';
import type { CaseInput } from '../../../model/cases.js';
import type { Typed, Value } from '../../../model/expression.js';
import type { Plan, PlanFact, PlanLeaf, PlanTier } from '../../../model/plan.js';
import { isPick, isSided, partsOf } from '../cover/arms.js';
import { claimsOf, evidenceFor } from './entries.js';
import { startsOf, valuesOf, valuesOfAttribute, written } from './figures.js';
import { merged } from './inputs.js';
import { crossing, type Numbers } from './solve.js';

/** Figures that may exercise clauses of one criterion: one thing varied at a time, then each cut from below, at it and above. */
export function candidatesFor(
  plan: Plan,
  tier: PlanTier,
  node: PlanLeaf,
  operators: OperatorTable,
): readonly CaseInput[] {
  const formulas = [node.points, ...node.applies];
  const named = [...new Set(formulas.flatMap(({ references: r }) => [...r.facts, ...r.presences]))];
  const facts = named.flatMap((id) => plan.facts[id] ?? []);
  const numeric = facts.filter(({ info }) => ['count', 'number', 'mark'].includes(info.type) && !info.derived);
  const others = facts.filter((fact) => !numeric.includes(fact));
  const typed = formulas.map((formula) => formula.typed);
  const parts = typed.flatMap((one) => partsOf(one));
  const tried = others.map((fact) => [fact.id, valuesOf(fact, typed)] as const);
  const first = Object.fromEntries(tried.flatMap(([id, [value]]) => (value === undefined ? [] : [[id, value]])));
  const attributes = attributesOf(plan, tier);
  const evidence = evidenceFor(plan, node);
  const input = (numbers: Numbers, plainFacts: Readonly<Record<string, FactValue>>, own = attributes[0] ?? {}) => ({
    ...caseOf(plan, { ...written(numbers), ...plainFacts }, own),
    ...evidence,
  });
  const [start = {}, ...starts] = startsOf(numeric);
  const varied = tried.flatMap(([id, values]) => values.map((value) => ({ ...first, [id]: value })));
  const without = tried.map(([id]) => Object.fromEntries(Object.entries(first).filter(([other]) => other !== id)));
  const cuts = [start, ...starts].flatMap((numbers) =>
    parts.flatMap((part) => crossings(part, numbers, numeric, { first, attributes: attributes[0] ?? {}, operators })),
  );
  return [
    ...cuts.map((numbers) => input(numbers, first)),
    input(start, first),
    caseOf(plan, {}, attributes[0] ?? {}),
    ...attributes.slice(1).map((own) => input(start, first, own)),
    ...[...varied, ...without].map((one) => input(start, one)),
    ...starts.map((numbers) => input(numbers, first)),
    ...claimsOf(plan, tier, node).map((claim) => merged(caseOf(plan, {}, attributes[0] ?? {}), claim)),
  ];
}

interface Around {
  readonly first: Readonly<Record<string, FactValue>>;
  readonly attributes: Readonly<Record<string, Scalar>>;
  readonly operators: OperatorTable;
}

function crossings(
  part: Typed,
  numbers: Numbers,
  numeric: readonly PlanFact[],
  { first, attributes, operators }: Around,
): readonly Numbers[] {
  const [left, right] = part.args;
  if (!left || !right || !(isSided(part) || isPick(part) || part.op === '==') || left.type.is !== 'number') return [];
  const asked = {
    left,
    right,
    others: first as Readonly<Record<string, Value>>,
    attributes: attributes as Readonly<Record<string, Value>>,
  };
  return numeric.flatMap((fact) =>
    crossing(asked, numbers, fact, operators).map((value) => ({ ...numbers, [fact.id]: value })),
  );
}

/** The first of each attribute that the tier has, and then one of them changed at a time. */
export function attributesOf(
  { pack }: Pick<Plan, 'pack'>,
  tier: PlanTier,
): readonly Readonly<Record<string, Scalar>>[] {
  const own = (pack.attributes ?? []).filter(({ id }) => tier.attributes.includes(id));
  const values = own.map((attribute) => [attribute.id, valuesOfAttribute(attribute)] as const);
  const first = Object.fromEntries(values.flatMap(([id, [value]]) => (value === undefined ? [] : [[id, value]])));
  return [first, ...values.flatMap(([id, [, ...rest]]) => rest.map((value) => ({ ...first, [id]: value })))];
}

/** Marks stand apart: others than the unit give them. */
function caseOf(
  { facts }: Plan,
  values: Readonly<Record<string, FactValue>>,
  attributes: Readonly<Record<string, Scalar>>,
): CaseInput {
  const isMark = ([id]: readonly [string, FactValue]) => facts[id]?.info.type === 'mark';
  const entries = Object.entries(values);
  const marks = entries.filter(isMark) as [string, string][];
  const own = entries.filter((entry) => !isMark(entry));
  return {
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(own.length > 0 ? { facts: Object.fromEntries(own) } : {}),
    ...(marks.length > 0 ? { marks: Object.fromEntries(marks) } : {}),
  };
}
