import { type Exact, equal, sign } from '../../kit/exact.js';
import type { PackRanking } from '../../model/pack.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';
import { criteriaOf, factsIn, formulasOf, isNumeric } from './below.js';
import { merged } from './case-figures.js';
import type { CriterionLooks } from './criterion-looks.js';
import { approach } from './cross.js';
import type { GoalOf, TieBreak } from './goal.js';
import { ladderOf } from './ladder.js';
import type { Look, Looking, Measured } from './look.js';
import { otherwise } from './turn.js';

/** Units that differ by one tie-break which are looked at. */
const MOST_VARIANTS = 24;

/** Those of them whose value others of the figures are taken to. */
const MOST_APPROACHED = 6;

/** Units that a ranking may have, those above 0 first: with the figures of one criterion, then with all. */
export function rivalsOf(
  looking: Looking,
  ranking: PackRanking,
  criterionLooks: readonly CriterionLooks[],
): readonly Look[] {
  const node = looking.tier.nodes[ranking.of];
  if (!node) return [];
  const measured = comparedBy(ranking);
  const criteria = criteriaOf(looking, node);
  const alone = criterionLooks
    .filter((criterion) => criteria.includes(criterion.node))
    .flatMap(({ looks }) => looks)
    .filter((look) => measured(look));
  const isAbove = (look: Look) => {
    const value = measured(look);
    return value !== undefined && sign(value) > 0;
  };
  const rest = alone.some(isAbove) ? [] : ladderOf(looking, node, criterionLooks, measured);
  return [...alone.filter(isAbove), ...rest, ...alone.filter((look) => !isAbove(look))];
}

/** What a ranking compares. */
function comparedBy({ of, by, basis }: PackRanking): Measured {
  return ({ layer: { [of]: score } }) => {
    if (score?.outcome.status !== 'scored') return undefined;
    return IS_AS_PUBLISHED[basis] ? score.published?.[by] : score.outcome[by];
  };
}

/** Pairs of units that the ranking finds equal and that differ by the tie-break. */
export function* partedBy(
  looking: Looking,
  { ranking, partedBy: entry }: GoalOf<'tie'>,
  rivals: readonly Look[],
  criterionLooks: readonly CriterionLooks[],
): Generator<readonly [Look, Look]> {
  const measured = comparedBy(ranking);
  const [base] = rivals;
  const node = looking.tier.nodes[ranking.of];
  if (!base || !node) return;
  const variants = variantsOf(looking, entry, base, criterionLooks).filter((look) => measured(look));
  const pairs = variants.flatMap((variant, index) =>
    variants.slice(index + 1).flatMap((other) => {
      const isEqual = isSame(measured(variant), measured(other));
      return isEqual
        ? [{ pair: [variant, other] as const, areBoth: isThere(entry, variant) && isThere(entry, other) }]
        : [];
    }),
  );
  for (const { pair, areBoth } of pairs) if (areBoth) yield pair;
  // none is equal as it stands: others of the figures are changed until the two are
  const ladder = ladderOf(looking, node, criterionLooks, measured);
  const [top] = ladder;
  if (!top) return;
  const fixed = new Set(factsOf(looking, entry).map(({ id }) => id));
  const facts = factsIn(looking, criteriaOf(looking, node).flatMap(formulasOf)).filter(
    (fact) => isNumeric(fact) && !fixed.has(fact.id),
  );
  for (const variant of variantsOf(looking, entry, top, criterionLooks).slice(0, MOST_APPROACHED)) {
    const value = measured(variant);
    const { at } = value ? approach(looking, [top], facts, measured, value) : {};
    if (at) yield [variant, at];
  }
  for (const { pair, areBoth } of pairs) if (!areBoth) yield pair;
}

/** Whether a unit has what the tie-break compares; one that lacks it stands below all that have it. */
function isThere(entry: TieBreak, { input, layer }: Look): boolean {
  if ('of' in entry) return layer[entry.of]?.outcome.status === 'scored';
  return input.facts?.[entry.fact] !== undefined || input.marks?.[entry.fact] !== undefined;
}

/** The unit with other figures for what the tie-break compares, and as it is. */
function variantsOf(
  looking: Looking,
  entry: TieBreak,
  base: Look,
  criterionLooks: readonly CriterionLooks[],
): readonly Look[] {
  const { tier, look } = looking;
  const criteria = 'of' in entry ? criteriaBelow(looking, tier.nodes[entry.of]) : [];
  const telling = criterionLooks
    .filter((criterion) => criteria.includes(criterion.node))
    .flatMap((criterion) => criterion.telling);
  const figures = factsOf(looking, entry).flatMap((fact) => otherwise(looking, base.input, fact, []));
  return [...figures, ...telling.map(({ input }) => merged(base.input, input)), base.input]
    .slice(0, MOST_VARIANTS)
    .map(look);
}

/** The facts behind what a tie-break compares. */
function factsOf(looking: Looking, entry: TieBreak) {
  const { tier } = looking;
  const compared = 'fact' in entry ? tier.compared[entry.fact] : undefined;
  if (compared) return factsIn(looking, [compared]);
  return 'of' in entry ? factsIn(looking, criteriaBelow(looking, tier.nodes[entry.of]).flatMap(formulasOf)) : [];
}

function criteriaBelow(looking: Looking, node: PlanNode | undefined) {
  return node ? criteriaOf(looking, node) : [];
}

function isSame(value: Exact | undefined, other: Exact | undefined): boolean {
  return value !== undefined && other !== undefined && equal(value, other);
}
