import jsonLogic from 'json-logic-js';
import type { Measure } from '../../model/measure.js';
import type { NodeMeasure } from '../../model/operator.js';
import { type Answer, type Datum, isNoAnswer, isNumber, isRow, type Row } from './answer.js';
import { digitsOf } from './fraction.js';
import { IRRATIONAL, OPERATORS, type Operator, truth } from './operators.js';
import { OURS, type Question } from './question.js';
import { decline, orStopped, stop } from './stop.js';

/** What one unit lets a question look at. */
export interface Sight {
  /** A fact, computed already where it is derived; undefined where it is absent. */
  readonly fact: (id: string) => Answer | undefined;
  readonly isPresent: (id: string) => boolean;
  readonly attribute: (id: string) => Datum;
  readonly measure: (node: string, what: NodeMeasure) => Answer;
  readonly rows: (node: string, which: 'children' | 'leaves') => readonly Row[] | Answer;
  readonly inCohort: (cohort: string) => boolean;
  /** A number of units together, computed already. */
  readonly together: (id: string) => Answer;
}

/** As many operators, long numbers counting for more, are asked about one expression; then the opinion is declined. */
const MOST_STEPS = 1_000_000;
/** A number of more digits is none, by the core language. */
const MOST_DIGITS = 20_000;

/**
 * The answer of json-logic-js, which joins the operators: it takes branches, walks lists, and asks operands from left to
 * right; the first that has no answer ends it. Its table is one for the process, and the operators look at one unit: so
 * they are put in for each question, under names that nothing else has, and its `truthy` is given back afterwards.
 */
export function ask({ logic, unknown }: Question, sight: Sight): Answer {
  const spend = purse();
  for (const [name, operator] of Object.entries({ ...OPERATORS, ...IRRATIONAL, ...readers(sight) })) {
    jsonLogic.add_operation(OURS + name, (...operands: Datum[]) => {
      const answer = operator(operands);
      spend(isNumber(answer) ? digitsOf(answer) : 1);
      return isNumber(answer) && digitsOf(answer) > MOST_DIGITS ? stop('unscorable', 'too large') : answer;
    });
  }
  for (const name of unknown)
    jsonLogic.add_operation(OURS + name, () => decline('plugin-operator', { operator: name }));
  jsonLogic.add_operation(`${OURS}item`, function (this: Datum | Reducing, name: string) {
    spend(1);
    // where a bundle is not strict, a text or a yes/no comes as an object
    return itemOf(this.valueOf() as Datum | Reducing, name);
  });
  const { truthy } = jsonLogic;
  const table: { truthy: (value: unknown) => boolean } = jsonLogic;
  table.truthy = (value) => {
    spend(1);
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

function purse(): (digits: number) => void {
  let steps = MOST_STEPS;
  return (digits) => {
    steps -= 1 + Math.floor((digits / 30) ** 2);
    if (steps < 0) decline('too-many-steps');
  };
}

function readers({
  fact,
  isPresent,
  attribute,
  measure,
  rows,
  inCohort,
  together,
}: Sight): Readonly<Record<string, Operator>> {
  return {
    fact: ([id]) => found(fact(String(id)) ?? stop('missing', String(id))),
    present: ([id]) => isPresent(String(id)),
    attribute: ([id]) => attribute(String(id)),
    points: ([node]) => found(measure(String(node), 'points')),
    percent: ([node]) => found(measure(String(node), 'percent')),
    converted: ([node]) => found(measure(String(node), 'converted')),
    published: ([node, which]) => found(measure(String(node), `published ${which as Measure}`)),
    level: ([node]) => found(measure(String(node), 'level')),
    nodes: ([node, which]) => found(rows(String(node), which === 'leaves' ? 'leaves' : 'children')),
    'in-cohort': ([cohort]) => inCohort(String(cohort)),
    together: ([id]) => found(together(String(id))),
    'not-applicable': ([reason]) => stop('not-applicable', String(reason)),
  };
}

function found(answer: Answer | readonly Row[]): Datum {
  return isNoAnswer(answer) ? stop(answer.status, answer.because) : answer;
}

/** `""` is the item itself, `column` a column of it; in `reduce`, `current`, `accumulator` and `current.column`. */
function itemOf(item: Datum | Reducing, name: string): Datum {
  let at: Datum | Reducing | undefined = item;
  for (const step of name === '' ? [] : name.split('.')) {
    if (typeof at === 'object' && 'accumulator' in at) at = step === 'current' ? at.current : at.accumulator;
    else at = at !== undefined && isRow(at as Datum) ? (at as Row).get(step) : undefined;
  }
  return at as Datum;
}
