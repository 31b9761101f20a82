import { bug } from '../../kit/bug.js';
import { byCodeUnit } from '../../kit/unicode.js';
import { notGiven } from '../../model/given-as.js';
import type { SubmissionState } from '../../model/inputs.js';
import { type Checked, checked } from '../../model/issue.js';
import type { Layer } from '../../model/layer.js';
import type { Plan } from '../../model/plan.js';
import type { Statistic } from '../../model/statistic.js';
import { hasLayer, layersOf } from '../evaluate/layers.js';
import { takeStatistic, type Valued } from '../evaluate/statistics.js';
import { figuresRead } from '../figures.js';
import { scoreColumns } from '../score.js';
import { type Answered, answersOf } from './answers-of.js';
import { notOnce, unitWithoutFigures } from './every-unit.js';
import { statisticMissing } from './known-statistics.js';
import { readBlock, scoredIn } from './read-block.js';
import type { AskedStatistic, Round } from './rounds.js';
import type { StreamScoring } from './score-block.js';
import type { StreamHead } from './stream-head.js';
import type { RefusedUnit } from './streamed-unit.js';
import type { SubmissionGroup } from './submission-group.js';

/** The values of one unit of which statistics are taken: plain data, that a worker can post (bigints included). */
export interface ComparedUnit {
  /** The unit, by its id. */
  readonly unit: string;
  /** Whether it sent something that counts, and when it did not, why. */
  readonly state: SubmissionState;
  /** The value of the expression of each statistic that its tier asks for, in each layer that the unit has. */
  readonly layers: Readonly<Partial<Record<Layer, Readonly<Record<string, Valued>>>>>;
}

/** Reads the values of which the statistics of a round are taken, of some units. */
export function compareBlock(
  { plan, programOf, head, limits, taken, asked }: Omit<StreamScoring, 'rankCandidateOf'>,
  { steps, statistics }: Round,
  groups: readonly SubmissionGroup[],
): Checked<readonly (({ readonly compared: ComparedUnit } & Answered) | RefusedUnit)[]> {
  const read = readBlock(head, plan, limits, groups);
  const figures = figuresRead(plan, read.reading);
  const missing = statisticMissing(asked, figures.layers, taken, (tier, layer) => scoredIn(read.reading, tier, layer));
  if (missing) return { ok: false, errors: [missing] };
  const { valuesIn } = scoreColumns(plan, figures, programOf, { taken, steps });
  const readers = figures.layers.map((layer) => ({ layer, valueFor: valuesIn(layer).valueFor }));
  const answers = answersOf(groups, read, (position): { readonly compared: ComparedUnit } => {
    const unit = figures.unitAt(position);
    const ofTier = statistics.filter(({ statistic }) => statistic.of === unit.tier);
    const layers = readers.flatMap(({ layer, valueFor }) => {
      if (!hasLayer(unit, layer)) return [];
      const valued = ({ statistic }: AskedStatistic) => valueFor(unit, statistic) ?? bug('no layer');
      return [[layer, Object.fromEntries(ofTier.map((asked) => [keyOf(asked), valued(asked)]))]];
    });
    return { compared: { unit: unit.id, state: unit.state, layers: Object.fromEntries(layers) } };
  });
  return checked(answers, []);
}

function keyOf({ tier, statistic }: AskedStatistic): string {
  return `${tier} ${statistic.id}`;
}

/** Takes the statistics of a round, of the values of all units in whatever order; every unit of the register must be there once. */
export function takeRound(
  plan: Plan,
  head: StreamHead,
  { statistics }: Round,
  given: readonly ComparedUnit[],
): Checked<readonly Statistic[]> {
  const { register, assessment } = head.context;
  const issues = notOnce(register, given);
  if (issues.length > 0) return checked<readonly Statistic[]>(undefined, issues);
  const ordered = given.toSorted((a, b) => byCodeUnit(a.unit, b.unit));
  const byId = new Map(ordered.map((compared) => [compared.unit, compared]));
  const tierOf = (unit: string) => register.get(unit)?.tier ?? '';
  const isOfRound = ({ unit, layers }: ComparedUnit) =>
    statistics.every(
      (asked) =>
        asked.statistic.of !== tierOf(unit) ||
        Object.values(layers).every((values) => values?.[keyOf(asked)] !== undefined),
    );
  const stranger = ordered.find((compared) => !isOfRound(compared));
  if (stranger) notGiven('A unit compared in this round by this pack, as `compareStream` gives it,', stranger);
  const units = ordered.map(({ unit, state }) =>
    unitWithoutFigures({ unit, state }, tierOf(unit), head.attributes.get(unit)),
  );
  const claimed = ordered.some(({ layers }) => layers.claimed !== undefined);
  const verified = (assessment.verifications ?? []).length > 0;
  const inputs = { assessment, units, claimed, verified };
  const taken = statistics.flatMap((asked) =>
    layersOf(plan, inputs).flatMap((layer) =>
      takeStatistic(plan.tiers.find(({ id }) => id === asked.tier) ?? bug('no tier'), asked.statistic, {
        inputs,
        layer,
        unitsIn: (tier) =>
          ordered.flatMap(({ unit, layers }) => (layers[layer] && tierOf(unit) === tier ? [unit] : [])),
        valueFor: ({ id }) => byId.get(id)?.layers[layer]?.[keyOf(asked)],
      }),
    ),
  );
  return checked(taken, []);
}
