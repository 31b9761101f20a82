import jsonLogic from 'json-logic-js';
import type { Measure } from '../../model/measure.js';
import type { NodeMeasure } from '../../model/operator.js';
import { type Answer, type Datum, isNoAnswer, isNumber, isRow, type Row } from './answer.js';
import { digitsOf } from './fraction.js';
import { OPERATORS, type Operator, truth } from './operators.js';
import { PREFIX, type Question } from './question.js';
import { decline, orStopped, stop } from './stop.js';

/** What a question can read of one unit. */
export interface UnitView {
  /** The value of a fact, computed already where it is derived; undefined where it is absent. */
  readonly fact: (id: string) => Answer | undefined;
  readonly isPresent: (id: string) => boolean;
  readonly attribute: (id: string) => Datum;
  readonly measure: (node: string, measure: NodeMeasure) => Answer;
  readonly rows: (node: string, which: 'children' | 'leaves') => readonly Row[] | Answer;
  readonly inCohort: (cohort: string) => boolean;
  /** The value of a statistic by its id, computed already. */
  readonly statistic: (id: string) => Answer;
}

/** How many operators one expression may call, an operator with a long result counting for more, until it is declined. */
const MOST_STEPS = 1_000_000;
/** The core language has no number of more digits. */
const MOST_DIGITS = 20_000;

/**
 * The answer to `question` for the unit in `view`. json-logic-js takes the branches, walks the lists and asks operands
 * from left to right; the first that has no answer ends it. Its table of operators is one for the process, so ours are put
 * in for each question, under names that nothing else has, and its `truthy` is put back afterwards.
 */
export function ask({ logic, unknown }: Question, view: UnitView): Answer {
  const countStep = stepCounter();
  for (const [name, operator] of Object.entries({ ...OPERATORS, ...readersOf(view) })) {
    jsonLogic.add_operation(PREFIX + name, (...operands: Datum[]) => {
      const answer = operator(operands);
      const digits = isNumber(answer) ? digitsOf(answer) : 1;
      countStep(digits);
      return digits > MOST_DIGITS ? stop('unscorable', 'too large') : answer;
    });
  }
  for (const name of unknown)
    jsonLogic.add_operation(PREFIX + name, () => decline('plugin-operator', { operator: name }));
  jsonLogic.add_operation(`${PREFIX}item`, function (this: Datum | Reducing, path: string) {
    countStep(1);
    // where a bundle is not strict, a text or a yes/no comes as an object
    return itemAt(this.valueOf() as Datum | Reducing, path);
  });
  const { truthy } = jsonLogic;
  const table: { truthy: (value: unknown) => boolean } = jsonLogic;
  table.truthy = (value) => {
    countStep(1);
    return truth(value);
  };
  try {
    return orStopped(() => jsonLogic.apply(logic as never) as Datum);
  } finally {
    table.truthy = truthy;
  }
}

/** What json-logic-js hands to the body of `reduce`. */
interface Reducing {
  readonly current: Datum;
  readonly accumulator: Datum;
}

/** A function that counts one operator, by the digits of its result, and declines when there were too many. */
function stepCounter(): (digits: number) => void {
  let left = MOST_STEPS;
  return (digits) => {
    left -= 1 + Math.floor((digits / 30) ** 2);
    if (left < 0) decline('too-many-steps');
  };
}

/** Operators that read the unit. */
function readersOf(view: UnitView): Readonly<Record<string, Operator>> {
  const measure = (node: Datum | undefined, by: NodeMeasure) => orStop(view.measure(String(node), by));
  return {
    fact: ([id]) => orStop(view.fact(String(id)) ?? stop('missing', String(id))),
    present: ([id]) => view.isPresent(String(id)),
    attribute: ([id]) => view.attribute(String(id)),
    points: ([node]) => measure(node, 'points'),
    percent: ([node]) => measure(node, 'percent'),
    converted: ([node]) => measure(node, 'converted'),
    published: ([node, by]) => measure(node, `published ${by as Measure}`),
    level: ([node]) => measure(node, 'level'),
    nodes: ([node, which]) => orStop(view.rows(String(node), which === 'leaves' ? 'leaves' : 'children')),
    'in-cohort': ([cohort]) => view.inCohort(String(cohort)),
    statistic: ([id]) => orStop(view.statistic(String(id))),
    'not-applicable': ([reason]) => stop('not-applicable', String(reason)),
  };
}

function orStop(answer: Answer | readonly Row[]): Datum {
  return isNoAnswer(answer) ? stop(answer.status, answer.because) : answer;
}

/** `""` is the item itself, `column` a column of it; in `reduce`, `current`, `accumulator` and `current.column`. */
function itemAt(item: Datum | Reducing, path: string): Datum {
  let part: Datum | Reducing | undefined = item;
  for (const step of path === '' ? [] : path.split('.')) {
    if (typeof part === 'object' && 'accumulator' in part) part = step === 'current' ? part.current : part.accumulator;
    else part = part !== undefined && isRow(part as Datum) ? (part as Row).get(step) : undefined;
  }
  return part as Datum;
}
