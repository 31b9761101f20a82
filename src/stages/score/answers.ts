import { bug } from '../../kit/bug.js';
import { type Exact, ZERO } from '../../kit/exact.js';
import { bareReader, dependsOnOwnValue, OPERATORS, statisticKey } from '../../logic/index.js';
import { NEITHER, numberOf } from '../../logic/loops/index.js';
import type { Shaped } from '../../model/by-shape.js';
import type { UnitAt } from '../../model/columns.js';
import { type Answer, isNoValue, type NoValue } from '../../model/expression.js';
import type { Reader } from '../../model/operator.js';
import type { Together } from '../../model/statistic.js';
import { isMember } from '../cohort.js';
import { groupOf, statisticFor, type Taken } from '../evaluate/read-statistic.js';
import type { Answers, Frame } from './frame.js';
import type { ProgramContext } from './loads.js';
import { type Asking, cohortKey } from './sources.js';

/** Puts into the frame the statistics and cohorts that a node reads: each statistic once for a group, not once for a unit. */
export function answerGroups(
  { statistics, cohorts }: Asking,
  { tier }: Pick<ProgramContext, 'tier'>,
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
  tier: ProgramContext['tier'],
  { columns: { units }, layer }: Frame,
  taken: Taken,
  unitAt: UnitAt,
): Answers {
  const key = statisticKey(typed);
  const statistic = tier.statistics[key] ?? bug('no statistic');
  const unitValue: { value: Exact } = { value: ZERO };
  const evaluate = (OPERATORS[typed.op] ?? bug(`no operator ${typed.op}`)).compile(typed, () => () => unitValue.value);
  const readers = new Map<string, Reader>();
  const readerOf = (position: number): Reader | undefined => {
    const unit = unitAt(position);
    const isIn = !statistic.cohort || isMember(statistic.cohort, unit);
    const group = isIn ? groupOf(statistic, unit) : undefined;
    if (group === undefined) return undefined;
    const known = readers.get(group) ?? readerOfAll(statisticFor({ tier, unit, layer, taken }, key));
    readers.set(group, known);
    return known;
  };
  const rows = Array.from(units, readerOf);
  const ask = (reader: Reader | undefined): Answer | undefined => {
    if (!reader) return undefined;
    const answer = evaluate(reader);
    return reader.approximate || isNoValue(answer) ? undefined : answer;
  };
  if (dependsOnOwnValue(typed))
    return {
      answer: (row, value) => {
        unitValue.value = value;
        const answer = ask(rows[row]);
        return answer === undefined || isNoValue(answer) ? undefined : numberOf(answer);
      },
    };
  const known = new Map([...readers.values()].map((reader) => [reader, ask(reader)]));
  const answers = rows.map((reader) => reader && known.get(reader));
  return typed.type.is === 'boolean'
    ? { t: Uint8Array.from(answers, (answer) => (typeof answer === 'boolean' ? Number(answer) : NEITHER)) }
    : fractionsOf(answers);
}

function readerOfAll(statistic: Together | NoValue): Reader {
  return { ...bareReader({}, {}), statistic: () => statistic };
}

function fractionsOf(answers: readonly (Answer | undefined)[]): Answers {
  const numbers = answers.map((answer) => (answer === undefined || isNoValue(answer) ? undefined : numberOf(answer)));
  return {
    n: Float64Array.from(numbers, (number) => number?.n ?? Number.NaN),
    d: Float64Array.from(numbers, (number) => number?.d ?? 1),
  };
}
