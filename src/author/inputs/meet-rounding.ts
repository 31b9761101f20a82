import { type Exact, floorOf, multiply, ratio, whole } from '../../kit/exact.js';
import type { PlanFact } from '../../model/plan.js';
import { criteriaBehind, factsIn, isNumeric, writtenFormulas } from './below.js';
import { isSpent } from './budget.js';
import { merged, withNumber, withoutFigure } from './case-figures.js';
import type { CriterionProbes } from './criterion-probes.js';
import type { GoalOf } from './goal.js';
import type { Offer, Probe, Probing } from './probe.js';
import { stepOf } from './turn.js';
import { roundOf } from './values.js';

/** Part and whole whose ratio no number of places holds. */
const ODD = [
  [1, 3],
  [2, 3],
  [1, 7],
  [5, 7],
] as const;

/** What the key of a clause of a rounding has. */
export const ROUNDING = ' rounding ';

/** Units that one node may cost. */
const LOOKS = 1500;

/** Two numbers of a criterion that are tried together. */
const MOST_PAIRS = 12;

/**
 * Shows units at which a digit is likely to be dropped: one number of a criterion at a step or a third of what is
 * round, or two that are part and whole; the criterion alone, and then with all others as they are highest.
 */
export function dropDigits(
  probing: Probing,
  { node, isOpen }: GoalOf<'meet'>,
  criterionProbes: readonly CriterionProbes[],
  topOf: () => Probe | undefined,
  offer: Offer,
): void {
  const criteria = criteriaBehind(probing, node);
  const isWanted = () => isOpen(ROUNDING);
  let left = LOOKS;
  for (const below of others(probing, criterionProbes, topOf, isWanted)) {
    for (const { node: criterion, telling } of criterionProbes) {
      const [first] = telling;
      if (!criteria.includes(criterion) || !first) continue;
      const base = below?.input ?? first.input;
      const facts = factsIn(probing, writtenFormulas(criterion)).filter(isNumeric);
      for (const numbers of oddNumbers(facts)) {
        left -= 1;
        if (left < 0 || !isWanted() || isSpent(probing.budget)) return;
        const input = numbers.reduce((figures, [id, value]) => withNumber(probing.plan, figures, id, value), base);
        offer(probing.probe(input));
      }
    }
  }
}

/** What stands beside the criterion: nothing; all others as they are highest; the same where something does not apply. */
function* others(
  probing: Probing,
  criterionProbes: readonly CriterionProbes[],
  topOf: () => Probe | undefined,
  isWanted: () => boolean,
): Generator<Probe | undefined> {
  yield undefined;
  const top = isWanted() ? topOf() : undefined;
  if (!top) return;
  yield top;
  for (const { node, telling } of criterionProbes) {
    const claim = telling.find(({ layer }) => layer[node.id]?.outcome.status === 'not-applicable');
    if (!claim) continue;
    const { attributes, criteria = {}, verifications } = claim.input;
    const claimInput = { criteria, ...(attributes ? { attributes } : {}), ...(verifications ? { verifications } : {}) };
    // nobody gives figures for what does not apply, unless something else reads them
    const read = criterionProbes.flatMap((criterion) =>
      criterion.node === node ? [] : factsIn(probing, writtenFormulas(criterion.node)),
    );
    const given = factsIn(probing, writtenFormulas(node)).filter((fact) => !read.includes(fact));
    const rest = given.reduce((input, { id }) => withoutFigure(input, id), top.input);
    yield probing.probe(merged(rest, claimInput));
  }
}

type Figures = readonly (readonly [string, Exact])[];

function oddNumbers(facts: readonly PlanFact[]): readonly Figures[] {
  const alone = facts.flatMap((fact) => {
    const step = stepOf(fact);
    const third = floorOf(multiply(roundOf(fact), ratio(1, 3)));
    return [third, step, multiply(step, whole(7))].map((value): Figures => [[fact.id, value]]);
  });
  const pairs = facts.flatMap((part) => facts.flatMap((rest) => (part === rest ? [] : [[part, rest] as const])));
  return [
    ...pairs.slice(0, MOST_PAIRS).flatMap(([part, rest]) =>
      ODD.map(
        ([numerator, divisor]): Figures => [
          [part.id, whole(numerator)],
          [rest.id, whole(divisor)],
        ],
      ),
    ),
    ...alone,
  ];
}
