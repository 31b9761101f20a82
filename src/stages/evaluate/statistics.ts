import { ask, keep } from '../../logic/index.js';
import { type Answer, isNoValue, type Reason, type Value } from '../../model/expression.js';
import { type Inputs, IS_SCORED, type UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { PlanStatistic, PlanTier } from '../../model/plan.js';
import { isAbsentWord, type LeftOut, type Statistic } from '../../model/statistic.js';
import { isMember } from '../cohort.js';
import { unusableIn } from './applies.js';
import { groupOf } from './read-statistic.js';
import type { Run } from './run.js';

/** The units of an assessment, and which unit each stands below in the register. */
export interface UnitsTaken extends Pick<Inputs, 'units'> {
  readonly assessment: { readonly units: readonly { readonly id: string; readonly parent?: string | undefined }[] };
}

/** What a statistic is taken of: the units of the assessment, and their figures in one layer. */
export interface Taking {
  readonly inputs: UnitsTaken;
  readonly layer: Layer;
  /** The units of a tier that have the layer, by id. */
  readonly unitsIn: (tier: string) => readonly string[];
  /** The value of the statistic's expression for a unit; undefined where the unit does not have the layer. */
  readonly valueFor: (unit: UnitInput, statistic: PlanStatistic) => Valued | undefined;
  /** Units whose figures are hidden: a statistic with such a unit in its group cannot be taken. */
  readonly hidden?: ReadonlySet<string>;
}

/**
 * Takes one statistic in one layer, once for each group: a cohort, each of its options, or the units below each unit that
 * has the layer. Members are the submitted units of the group for which the expression has a value. Every other unit is
 * left out with a reason; but among units below, if `whenAbsent` is a value, it is a member with that value. If a unit of
 * the group is hidden, the statistic has no members and no values.
 */
export function takeStatistic(tier: PlanTier, statistic: PlanStatistic, taking: Taking): readonly Statistic[] {
  const { inputs, layer, hidden } = taking;
  const units = inputs.units.filter(({ tier: of }) => of === statistic.of);
  const asked = units.filter(({ id }) => !hidden?.has(id)).map((unit) => askUnit(unit, statistic, taking));
  return groupsOf(tier, statistic, taking).map(({ isIn, ...group }) => {
    const isHidden = hidden !== undefined && units.some((unit) => hidden.has(unit.id) && isIn(unit));
    const known = isHidden ? [] : asked.filter(({ unit }) => isIn(unit));
    const taken = statisticOf(statistic, known, { layer, ...group });
    return isHidden ? { ...taken, hidden: true } : taken;
  });
}

/** What an expression says of one unit. */
export interface Valued {
  /** Its value, or why there is none. */
  readonly answer: Answer;
  /** Whether the value is rounded, so that it is only near the exact one. */
  readonly approximate: boolean;
}

/** A unit, and what a statistic's expression says of it; a reason where it has no value in the layer. */
export interface UnitAnswer {
  readonly unit: UnitInput;
  readonly answer: Answer | Reason;
  readonly approximate: boolean;
}

/** Units of which a statistic is taken together. */
export interface Group {
  readonly option?: string;
  readonly parent?: string;
  readonly isIn: (unit: UnitInput) => boolean;
}

/** The groups of a statistic in a layer: one, one for each option, or one for each unit above. */
export function groupsOf(
  tier: PlanTier,
  statistic: PlanStatistic,
  taking: Pick<Taking, 'inputs' | 'unitsIn'>,
): readonly Group[] {
  const { cohort } = statistic;
  if (!cohort) {
    const parents = new Map(taking.inputs.assessment.units.map(({ id, parent }) => [id, parent]));
    return taking.unitsIn(tier.id).map((parent) => ({ parent, isIn: ({ id }) => parents.get(id) === parent }));
  }
  if (!cohort.by) return [{ isIn: (unit) => isMember(cohort, unit) }];
  return cohort.by.options.map((option) => ({
    option,
    isIn: (unit) => isMember(cohort, unit) && groupOf(statistic, unit) === option,
  }));
}

/** The value of the expression for one unit; a reason where the unit has none in this layer. */
export function askUnit(unit: UnitInput, statistic: PlanStatistic, { valueFor }: Pick<Taking, 'valueFor'>): UnitAnswer {
  if (!IS_SCORED[unit.state]) return { unit, answer: { code: unit.state }, approximate: false };
  const valued = valueFor(unit, statistic);
  return valued ? { unit, ...valued } : { unit, answer: { code: 'not-in-layer' }, approximate: false };
}

/** The value of the statistic's expression for the unit of a run, from the figures of that unit. */
export function valueIn(run: Run, { value }: PlanStatistic): Valued {
  const { answer, approximate } = ask(run.reader, (reader) => unusableIn(run, value) ?? value.evaluate(reader));
  return { answer, approximate };
}

/** A statistic of one group, from what was asked of the units in it. */
export function statisticOf(
  { id, of, at, cohort, whenAbsent, keeps, squareRoot }: PlanStatistic,
  asked: readonly UnitAnswer[],
  group: Pick<Statistic, 'layer' | 'option' | 'parent'>,
): Statistic {
  const absentValue = isAbsentWord(whenAbsent) ? undefined : whenAbsent;
  const leftOut = asked.flatMap(({ unit, answer }) => {
    const because = whyNot(answer);
    return because ? [{ unit: unit.id, because }] : [];
  });
  const without = new Map(leftOut.map((entry): [string, LeftOut] => [entry.unit, entry]));
  const members = absentValue === undefined ? asked.filter(({ unit }) => !without.has(unit.id)) : asked;
  const values = members.map(({ unit, answer }) => (without.has(unit.id) ? (absentValue as Value) : (answer as Value)));
  const aggregated = values.length > 0 ? keep(values, keeps, squareRoot) : { values: {}, approximate: false };
  return {
    id,
    ...group,
    tier: of,
    ...(cohort ? { cohort: cohort.id } : {}),
    at,
    members: members.map(({ unit }) => unit.id),
    left: absentValue === undefined ? leftOut : [],
    ...(absentValue !== undefined && leftOut.length > 0 ? { absent: leftOut } : {}),
    values: aggregated.values,
    approximate: aggregated.approximate || members.some(({ approximate }) => approximate),
  };
}

/** Why a unit is not a member; undefined where it is a member. */
function whyNot(answer: Answer | Reason): Reason | undefined {
  if (typeof answer !== 'object') return undefined;
  if ('code' in answer) return answer;
  if (!isNoValue(answer)) return undefined;
  if (answer.status !== 'missing') return answer.because;
  return { code: 'missing', params: { facts: answer.facts.join(', ') } };
}
