import type { FactValue, Scalar } from '../../model/assessment.js';
import { hasShape } from '../../model/by-shape.js';
import type { CaseInput } from '../../model/cases.js';
import type { Typed } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Plan, PlanFact, PlanLeaf, PlanTier } from '../../model/plan.js';
import { isPick, isSided, partsOf } from '../cases/cover/arms.js';
import { factsNamed, isNumeric } from './below.js';
import { merged } from './case-figures.js';
import { claimsOf, evidenceFor } from './entries.js';
import type { Probing } from './probe.js';
import { crossing, isAbout, turnsOf } from './turn.js';
import { type Numbers, startsOf, valuesOf, valuesOfAttribute, written } from './values.js';
import { attributesRead, factsRead } from './values-read.js';

/**
 * Figures that may exercise clauses of one criterion, one after another: each cut from below, at it and above, then one
 * thing varied at a time. What it takes to find them is taken from the budget.
 */
export function* candidatesFor({ plan, tier, operators, budget }: Probing, node: PlanLeaf): Generator<CaseInput> {
  const formulas = [node.points, ...node.applies];
  const facts = factsNamed(plan, formulas);
  const numeric = facts.filter(isNumeric);
  const others = facts.filter((fact) => !numeric.includes(fact));
  const typed = formulas.map((formula) => formula.typed);
  const parts = typed.flatMap((formula) => partsOf(formula)).flatMap((part) => comparedSides(part, numeric));
  const tried = others.map((fact) => [fact.id, valuesOf(fact, typed)] as const);
  const first = Object.fromEntries(tried.flatMap(([id, [value]]) => (value === undefined ? [] : [[id, value]])));
  const attributes = attributesOf(plan, tier);
  const evidence = evidenceFor(plan, node);
  const input = (
    numbers: Numbers,
    plainFacts: Readonly<Record<string, FactValue>>,
    unitAttributes = attributes[0] ?? {},
  ) => ({
    ...caseOf(plan, { ...written(numbers), ...plainFacts }, unitAttributes),
    ...evidence,
  });
  const start = startsOf(numeric).next().value ?? {};
  const valuesInTurn = tried.flatMap(([id, values]) => values.map((value) => ({ ...first, [id]: value })));
  const without = tried.map(([id]) => Object.fromEntries(Object.entries(first).filter(([other]) => other !== id)));
  const around = { others: factsRead(others, first), attributes: attributesRead(plan, attributes[0] ?? {}) };
  for (const numbers of startsOf(numeric)) {
    for (const { facts: read, size, ...sides } of parts)
      for (const fact of read) {
        budget.left -= size * EVALUATIONS;
        const varied = { ...sides, ...around, numbers, fact };
        const near = crossing(varied, numbers, fact, operators);
        const isStraight = isAbout(near, varied, operators);
        if (!isStraight) budget.left -= size * SEARCH;
        for (const value of isStraight ? near : turnsOf(varied, operators))
          yield input({ ...numbers, [fact.id]: value }, first);
      }
  }
  yield input(start, first);
  yield caseOf(plan, {}, attributes[0] ?? {});
  for (const unitAttributes of attributes.slice(1)) yield input(start, first, unitAttributes);
  for (const figures of [...valuesInTurn, ...without]) yield input(start, figures);
  for (const numbers of startsOf(numeric)) yield input(numbers, first);
  for (const claim of claimsOf(plan, tier, node)) yield merged(caseOf(plan, {}, attributes[0] ?? {}), claim);
}

/** What a comparison costs until it is known where its sides are equal: compiled, and evaluated twice. */
const EVALUATIONS = 3;

/** What it costs where that is looked for by halving. */
const SEARCH = 30;

/** Two sides that are compared, and the numbers that they read. */
interface Sides {
  readonly left: Typed;
  readonly right: Typed;
  readonly facts: readonly PlanFact[];
  /** Operators of both. */
  readonly size: number;
}

/** The two sides of a part that compares numbers, as a list of one; empty for any other part. */
function comparedSides(part: Typed, numeric: readonly PlanFact[]): readonly Sides[] {
  const [left, right] = part.args;
  const isEqual = hasShape(part, 'equality') && part.shape.holdsWhenEqual;
  if (!left || !right || !(isSided(part) || isPick(part) || isEqual) || left.type.is !== 'number') return [];
  const read = new Set<string>();
  let size = 0;
  const walk = (node: Typed): void => {
    size += 1;
    if (hasShape(node, 'fact') && node.name !== undefined) read.add(node.name);
    node.args.forEach(walk);
  };
  [left, right].forEach(walk);
  return [{ left, right, facts: numeric.filter(({ id }) => read.has(id)), size }];
}

/** The first of each attribute that the tier has, and then one of them changed at a time. */
export function attributesOf(
  { pack }: Pick<Plan, 'pack'>,
  tier: PlanTier,
): readonly Readonly<Record<string, Scalar>>[] {
  const declared = (pack.attributes ?? []).filter(({ id }) => tier.attributes.includes(id));
  const values = declared.map((attribute) => [attribute.id, valuesOfAttribute(attribute)] as const);
  const first = Object.fromEntries(values.flatMap(([id, [value]]) => (value === undefined ? [] : [[id, value]])));
  return [first, ...values.flatMap(([id, [, ...rest]]) => rest.map((value) => ({ ...first, [id]: value })))];
}

/** Marks stand apart: others than the unit give them. */
function caseOf(
  { facts }: Plan,
  values: Readonly<Record<string, FactValue>>,
  attributes: Readonly<Record<string, Scalar>>,
): CaseInput {
  const isMark = ([id]: readonly [string, FactValue]) => {
    const { info } = facts[id] ?? {};
    return info !== undefined && FACT_TYPE_IS[info.type].isOfOthers;
  };
  const entries = Object.entries(values);
  const marks = entries.filter(isMark) as [string, string][];
  const unitEntries = entries.filter((entry) => !isMark(entry));
  return {
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(unitEntries.length > 0 ? { facts: Object.fromEntries(unitEntries) } : {}),
    ...(marks.length > 0 ? { marks: Object.fromEntries(marks) } : {}),
  };
}
