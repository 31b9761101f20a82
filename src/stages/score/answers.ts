import { bug } from '../../kit/bug.js';
import { bareReader, OPERATORS, statisticKey } from '../../logic/index.js';
import { NEITHER, numberOf } from '../../logic/loops/index.js';
import type { Shaped } from '../../model/by-shape.js';
import type { UnitAt } from '../../model/columns.js';
import { type Answer, isNoValue } from '../../model/expression.js';
import { isMember } from '../cohort.js';
import { groupOf, statisticFor, type Taken } from '../evaluate/read-statistic.js';
import type { Answers, Frame } from './frame.js';
import type { Making } from './loads.js';
import { type Asking, cohortKey } from './sources.js';

/** Puts into the frame what a node asks of units together: each statistic once for a group, not once for a unit. */
export function answerTogether(
  { statistics, cohorts }: Asking,
  { tier }: Pick<Making, 'tier'>,
  frame: Frame,
  taken: Taken,
  unitAt: UnitAt,
): void {
  for (const [key, typed] of statistics)
    if (!frame.answers.has(key)) frame.answers.set(key, statisticAnswers(typed, tier, frame, taken, unitAt));
  for (const id of cohorts) {
    const cohort = tier.cohorts[id] ?? bug(`no cohort ${id}`);
    if (!frame.answers.has(cohortKey(id)))
      frame.answers.set(cohortKey(id), {
        t: Uint8Array.from(frame.columns.units, (position) => (isMember(cohort, unitAt(position)) ? 1 : 0)),
      });
  }
}

function statisticAnswers(
  typed: Shaped<'statistic'>,
  tier: Making['tier'],
  { columns: { units }, layer }: Frame,
  taken: Taken,
  unitAt: UnitAt,
): Answers {
  const key = statisticKey(typed);
  const statistic = tier.statistics[key] ?? bug('a statistic that is not in the plan');
  const evaluate = (OPERATORS[typed.op] ?? bug(`no operator ${typed.op}`)).compile(
    typed,
    () => () => bug('no rank is asked'),
  );
  const known = new Map<string, Answer | undefined>();
  const answers = Array.from(units, (position) => {
    const unit = unitAt(position);
    const isIn = !statistic.cohort || isMember(statistic.cohort, unit);
    const group = isIn ? groupOf(statistic, unit) : undefined;
    if (group === undefined) return undefined;
    if (!known.has(group)) {
      const reader = {
        ...bareReader({}, {}),
        statistic: () => statisticFor({ tier, unit, layer, taken }, key),
      };
      const answer = evaluate(reader);
      known.set(group, reader.approximate || isNoValue(answer) ? undefined : answer);
    }
    return known.get(group);
  });
  return typed.type.is === 'boolean'
    ? { t: Uint8Array.from(answers, (answer) => (typeof answer === 'boolean' ? Number(answer) : NEITHER)) }
    : fractionsOf(answers);
}

function fractionsOf(answers: readonly (Answer | undefined)[]): Answers {
  const numbers = answers.map((answer) => (answer === undefined || isNoValue(answer) ? undefined : numberOf(answer)));
  return {
    n: Float64Array.from(numbers, (number) => number?.n ?? Number.NaN),
    d: Float64Array.from(numbers, (number) => number?.d ?? 1),
  };
}
