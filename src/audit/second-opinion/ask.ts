import { bug } from '../../kit/bug.js';
import type { Measure } from '../../model/measure.js';
import type { NodeMeasure } from '../../model/operator.js';
import type { RowList } from '../../model/row-list.js';
import { jsonLogic } from '../../vendor/json-logic.js';
import { type Answer, type Datum, isNoAnswer, isNumber, isRow, type Row } from './answer.js';
import { digitsOf } from './fraction.js';
import { OPERATORS, type Operator, truth } from './operators.js';
import { PREFIX, type Question, UNKNOWN } from './question.js';
import { decline, orStopped, stop } from './stop.js';

/** What a question can read of one unit. */
export interface UnitView {
  /** The value of a fact, computed already where it is derived; undefined where it is absent. */
  readonly fact: (id: string) => Answer | undefined;
  readonly isPresent: (id: string) => boolean;
  readonly attribute: (id: string) => Datum;
  readonly measure: (node: string, measure: NodeMeasure) => Answer;
  readonly rows: (node: string, which: RowList) => readonly Row[] | Answer;
  readonly inCohort: (cohort: string) => boolean;
  /** The value of a statistic by its id, computed already. */
  readonly statistic: (id: string) => Answer;
}

const NOBODY: UnitView = {
  fact: nobody,
  isPresent: nobody,
  attribute: nobody,
  measure: nobody,
  rows: nobody,
  inCohort: nobody,
  statistic: nobody,
};

function nobody(): never {
  return bug('nobody is asked');
}

/** How many operators one expression may call, an operator with a long result counting for more, until it is declined. */
const MOST_STEPS = 1_000_000;
/** The core language has no number of more digits. */
const MOST_DIGITS = 20_000;

/** Answers a question for the unit in `view`. */
export type Ask = (question: Question, view: UnitView) => Answer;

/** The question at hand: who is asked, and how many steps it may still take. */
interface Asking {
  view: UnitView;
  stepsLeft: number;
}

/**
 * What `work` gives. json-logic-js takes the branches, walks the lists and asks operands from left to right; the first
 * that has no answer ends a question. Its table of operators is one for the process, so ours are in it while `work` runs,
 * under names that nothing else has, and its `truthy` is put back afterwards.
 */
export function withOperators<T>(work: (ask: Ask) => T): T {
  const asking: Asking = { view: NOBODY, stepsLeft: 0 };
  const operations = operationsOf(asking);
  for (const [name, operation] of operations) jsonLogic.add_operation(name, operation);
  const { truthy } = jsonLogic;
  const table: { truthy: (value: unknown) => boolean } = jsonLogic;
  table.truthy = (value) => {
    countStep(asking, 1);
    return truth(value);
  };
  try {
    return work(({ logic }, view) => {
      asking.view = view;
      asking.stepsLeft = MOST_STEPS;
      return orStopped(() => jsonLogic.apply(logic as never) as Datum);
    });
  } finally {
    table.truthy = truthy;
    for (const [name] of operations) jsonLogic.rm_operation(name);
  }
}

type Operation = (this: Datum | Reducing, ...operands: Datum[]) => Datum;

/** Each operator as json-logic-js calls it, by its name there. */
function operationsOf(asking: Asking): readonly (readonly [name: string, operation: Operation])[] {
  const counted = (operator: Operator): Operation => {
    return (...operands) => {
      const answer = operator(operands);
      const digits = isNumber(answer) ? digitsOf(answer) : 1;
      countStep(asking, digits);
      return digits > MOST_DIGITS ? stop('unscorable', 'too large') : answer;
    };
  };
  const readers = Object.entries(READERS).map(
    ([name, read]) => [name, counted((operands) => read(asking.view, operands))] as const,
  );
  const operators = Object.entries(OPERATORS).map(([name, operator]) => [name, counted(operator)] as const);
  const item: Operation = function (path) {
    countStep(asking, 1);
    // where a bundle is not strict, a text or a yes/no comes as an object
    return itemAt(this.valueOf() as Datum | Reducing, String(path));
  };
  return [...operators, ...readers, ['item', item] as const].map(([name, operation]) => [PREFIX + name, operation]);
}

/** What json-logic-js hands to the body of `reduce`. */
interface Reducing {
  readonly current: Datum;
  readonly accumulator: Datum;
}

/** Counts one operator, by the digits of its result, and declines when there were too many. */
function countStep(asking: Asking, digits: number): void {
  asking.stepsLeft -= 1 + Math.floor((digits / 30) ** 2);
  if (asking.stepsLeft < 0) decline('too-many-steps');
}

/** Operators that read the unit, and what stands for those that the core language does not have. */
type ReadUnit = (view: UnitView, operands: readonly Datum[]) => Datum;
const READERS: Readonly<Record<string, ReadUnit>> = {
  fact: ({ fact }, [id]) => orStop(fact(String(id)) ?? stop('missing', String(id))),
  present: ({ isPresent }, [id]) => isPresent(String(id)),
  attribute: ({ attribute }, [id]) => attribute(String(id)),
  points: (view, [node]) => measureOf(view, node, 'points'),
  percent: (view, [node]) => measureOf(view, node, 'percent'),
  converted: (view, [node]) => measureOf(view, node, 'converted'),
  published: (view, [node, by]) => measureOf(view, node, `published ${by as Measure}`),
  level: (view, [node]) => measureOf(view, node, 'level'),
  nodes: ({ rows }, [node, which]) => orStop(rows(String(node), which as RowList)),
  'in-cohort': ({ inCohort }, [cohort]) => inCohort(String(cohort)),
  statistic: ({ statistic }, [id]) => orStop(statistic(String(id))),
  'not-applicable': (_, [reason]) => stop('not-applicable', String(reason)),
  [UNKNOWN]: (_, [name]) => decline('plugin-operator', { operator: String(name) }),
} satisfies Record<string, ReadUnit> & Record<Measure, ReadUnit>;

function measureOf({ measure }: UnitView, node: Datum | undefined, by: NodeMeasure): Datum {
  return orStop(measure(String(node), by));
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
