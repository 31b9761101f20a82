import { type Exact, larger, ONE, smaller, ZERO } from '../../kit/exact.js';
import type { Value } from '../../model/expression.js';
import { optionId } from '../../model/option-id.js';
import type { Plan, PlanFact, PlanNode, PlanTier } from '../../model/plan.js';
import { literalsOf, readBy } from '../prove/reads.js';
import { FAR } from './assign.js';
import { factsNamed } from './below.js';
import { someValue, type Trial } from './trial.js';

/** A trial that is one of many alike. */
export interface Candidate {
  /** Its figures may be those of the next candidate afterwards. */
  readonly trial: Trial;
  /** The facts that were written over since the candidate before it, where its facts are the same object. */
  readonly rewritten?: readonly string[] | undefined;
  /** The trial in an object that no later candidate overwrites. */
  readonly copy: () => Trial;
}

/** Changes of one fact, attribute or claim that a node, or what it reads, depends on; each gives its candidates in order. */
export function changesOf(
  { plan, tier }: { readonly plan: Plan; readonly tier: PlanTier },
  node: PlanNode,
): readonly ((trial: Trial) => Iterable<Candidate>)[] {
  const formulas = readBy(tier, node);
  const numbers = literalsOf(formulas);
  const attributes = new Set(formulas.flatMap(({ references }) => references.attributes));
  const claims = tier.order.filter((id) => {
    const below = tier.nodes[id];
    return below?.lineage.includes(node.id) && below.document.mayClaimNotApplicable;
  });
  return [
    ...factsOf(plan, tier, node).map(
      (fact) => (trial: Trial) => withOthers(trial, fact, fact.type.is === 'number' ? numbers : []),
    ),
    ...(plan.pack.attributes ?? [])
      .filter(({ id }) => attributes.has(id))
      .map(({ id, type, options = [] }) => (trial: Trial) => {
        const named = options.map(optionId);
        const values: readonly Value[] = { choice: named, number: numbers, boolean: [true, false] }[type];
        return values.map((value) => candidate({ ...trial, attributes: { ...trial.attributes, [id]: value } }));
      }),
    ...claims.map((id) => (trial: Trial) => [candidate({ ...trial, notApplicable: [...trial.notApplicable, id] })]),
  ];
}

function candidate(trial: Trial): Candidate {
  return { trial, copy: () => trial };
}

/**
 * The trial with other values of one fact, and without it. All of them share one object of figures, which is written over, since
 * a pack may have hundreds: `copy` gives figures of their own.
 */
function* withOthers(trial: Trial, fact: PlanFact, numbers: readonly Exact[]): Generator<Candidate> {
  const { [fact.id]: _, ...rest } = trial.facts;
  const facts: Record<string, Value> = { ...rest };
  let rewritten: readonly string[] | undefined;
  for (const value of [...plainAndEnds(fact), ...numbers]) {
    facts[fact.id] = value;
    yield { trial: { ...trial, facts }, rewritten, copy: () => ({ ...trial, facts: { ...rest, [fact.id]: value } }) };
    rewritten = [fact.id];
  }
  yield candidate({ ...trial, facts: rest });
}

/** The facts that a node, or what it reads, names. */
export function factsOf(plan: Plan, tier: PlanTier, node: PlanNode): readonly PlanFact[] {
  return factsNamed(plan, readBy(tier, node));
}

/** `[plain, lowest, highest]`: a plain value of a fact, and the two ends of its values. */
export function plainAndEnds({ type, min = ZERO, max }: PlanFact): readonly [Value, Value, Value] {
  if (type.is === 'number') return [smaller(max ?? ONE, larger(min, ONE)), min, max ?? larger(min, FAR)];
  if (type.is === 'choice') return [someValue(type), someValue(type), type.options.at(-1) ?? ''];
  return [someValue(type), type.is === 'boolean' ? false : someValue(type), someValue(type)];
}
