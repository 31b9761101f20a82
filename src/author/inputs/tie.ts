import { type Exact, equal, sign } from '../../kit/exact.js';
import type { PackRanking } from '../../model/pack.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';
import { criteriaBehind, factsIn, isNumeric, writtenFormulas } from './below.js';
import { merged } from './case-figures.js';
import type { CriterionProbes } from './criterion-probes.js';
import { approach } from './cross.js';
import type { GoalOf, TieBreak } from './goal.js';
import { ladderOf } from './ladder.js';
import type { Measured, Probe, Probing } from './probe.js';
import { otherwise } from './turn.js';

/** Units that differ by one tie-break which are looked at. */
const MOST_VARIANTS = 24;

/** Those of them whose value others of the figures are taken to. */
const MOST_APPROACHED = 6;

/** Units that a ranking may have, those above 0 first: with the figures of one criterion, then with all. */
export function rivalsOf(
  probing: Probing,
  ranking: PackRanking,
  criterionProbes: readonly CriterionProbes[],
): readonly Probe[] {
  const node = probing.tier.nodes[ranking.of];
  if (!node) return [];
  const measured = comparedBy(ranking);
  const criteria = criteriaBehind(probing, node);
  const alone = criterionProbes
    .filter((criterion) => criteria.includes(criterion.node))
    .flatMap(({ probes }) => probes)
    .filter((probe) => measured(probe));
  const isAbove = (probe: Probe) => {
    const value = measured(probe);
    return value !== undefined && sign(value) > 0;
  };
  const rest = alone.some(isAbove) ? [] : ladderOf(probing, node, criterionProbes, measured);
  return [...alone.filter(isAbove), ...rest, ...alone.filter((probe) => !isAbove(probe))];
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
  probing: Probing,
  { ranking, partedBy: entry }: GoalOf<'tie'>,
  rivals: readonly Probe[],
  criterionProbes: readonly CriterionProbes[],
): Generator<readonly [Probe, Probe]> {
  const measured = comparedBy(ranking);
  const [base] = rivals;
  const node = probing.tier.nodes[ranking.of];
  if (!base || !node) return;
  const variants = variantsOf(probing, entry, base, criterionProbes).filter((probe) => measured(probe));
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
  const ladder = ladderOf(probing, node, criterionProbes, measured);
  const [top] = ladder;
  if (!top) return;
  const fixed = new Set(factsOf(probing, entry).map(({ id }) => id));
  const facts = factsIn(probing, criteriaBehind(probing, node).flatMap(writtenFormulas)).filter(
    (fact) => isNumeric(fact) && !fixed.has(fact.id),
  );
  for (const variant of variantsOf(probing, entry, top, criterionProbes).slice(0, MOST_APPROACHED)) {
    const value = measured(variant);
    const { at } = value ? approach(probing, [top], facts, measured, value) : {};
    if (at) yield [variant, at];
  }
  for (const { pair, areBoth } of pairs) if (!areBoth) yield pair;
}

/** Whether a unit has what the tie-break compares; one that lacks it stands below all that have it. */
function isThere(entry: TieBreak, { input, layer }: Probe): boolean {
  if ('of' in entry) return layer[entry.of]?.outcome.status === 'scored';
  return input.facts?.[entry.fact] !== undefined || input.marks?.[entry.fact] !== undefined;
}

/** The unit with other figures for what the tie-break compares, and as it is. */
function variantsOf(
  probing: Probing,
  entry: TieBreak,
  base: Probe,
  criterionProbes: readonly CriterionProbes[],
): readonly Probe[] {
  const { tier, probe } = probing;
  const criteria = 'of' in entry ? criteriaBelow(probing, tier.nodes[entry.of]) : [];
  const telling = criterionProbes
    .filter((criterion) => criteria.includes(criterion.node))
    .flatMap((criterion) => criterion.telling);
  const figures = factsOf(probing, entry).flatMap((fact) => otherwise(probing, base.input, fact, []));
  return [...figures, ...telling.map(({ input }) => merged(base.input, input)), base.input]
    .slice(0, MOST_VARIANTS)
    .map(probe);
}

/** The facts behind what a tie-break compares. */
function factsOf(probing: Probing, entry: TieBreak) {
  const { tier } = probing;
  const compared = 'fact' in entry ? tier.compared[entry.fact] : undefined;
  if (compared) return factsIn(probing, [compared]);
  return 'of' in entry ? factsIn(probing, criteriaBelow(probing, tier.nodes[entry.of]).flatMap(writtenFormulas)) : [];
}

function criteriaBelow(probing: Probing, node: PlanNode | undefined) {
  return node ? criteriaBehind(probing, node) : [];
}

function isSame(value: Exact | undefined, other: Exact | undefined): boolean {
  return value !== undefined && other !== undefined && equal(value, other);
}
