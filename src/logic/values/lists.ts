import { add, compare, type Exact, whole, ZERO } from '../../kit/exact.js';
import type { Shaped } from '../../model/by-shape.js';
import { type Answer, isNoValue, type Typed, type Value } from '../../model/expression.js';
import { type Evaluate, type Reader, STEPS } from '../../model/operator.js';
import { folded, unscorable } from '../limit.js';
import { references } from '../references.js';
import { type MakeValue, readAll, strictly } from './strictly.js';

/** The body of an operator on lists, and how many operators it evaluates for one item. */
interface Body {
  readonly ask: Evaluate;
  readonly cost: number;
}

/** Evaluates the body for one item; afterwards the item of the body around it is the current one again. */
function withItem(reader: Reader, item: Value, { ask: body, cost }: Body): Answer {
  reader.steps = (reader.steps ?? STEPS) - cost;
  if (reader.steps < 0) return unscorable('too-many-steps');
  const outer = reader.item;
  reader.item = item;
  const answer = body(reader);
  reader.item = outer;
  return answer;
}

function costOf({ args: [, body] }: Typed): number {
  return body === undefined ? 0 : references(body).size;
}

/** The value of an operator whose body is evaluated once for each item. */
function walking<T extends Typed>(
  run: (typed: T, items: readonly Value[], ask: (item: Value) => Answer) => Answer,
): MakeValue<T> {
  return (typed, compile) => {
    const [list, ask] = typed.args.map(compile) as [Evaluate, Evaluate];
    const body = { ask, cost: costOf(typed) };
    return (reader) => {
      const items = list(reader);
      return isNoValue(items) ? items : run(typed, items as readonly Value[], (item) => withItem(reader, item, body));
    };
  };
}

/** Each item's answer in turn; the first without a value ends it. */
function collected(items: readonly Value[], ask: (item: Value) => Answer): readonly Value[] | Exclude<Answer, Value> {
  const values: Value[] = [];
  for (const item of items) {
    const answer = ask(item);
    if (isNoValue(answer)) return answer;
    values.push(answer);
  }
  return values;
}

/**
 * The first item of which the condition is `decisive` ends the walk, with `answer`; where none is, the answer is `otherwise`.
 * As in JsonLogic, a condition does not hold for all items of an empty list.
 */
const QUANTIFIERS = {
  some: { decisive: true, answer: true, otherwise: () => false },
  all: { decisive: false, answer: false, otherwise: (items: readonly Value[]) => items.length > 0 },
  none: { decisive: true, answer: false, otherwise: () => true },
} as const;

const total = folded(add);

/** Values of lists and of rows of nodes; the body of a list sees the item alone. */
export const LISTS = {
  list: ({ args }: Shaped<'list'>, compile) => {
    const items = args.map(compile);
    return (reader) => readAll(items, reader);
  },
  count: strictly(([items]) => whole((items as readonly Value[]).length)),
  quantifier: walking(({ shape: { holdsFor } }: Shaped<'quantifier'>, items, ask) => {
    const { decisive, answer, otherwise } = QUANTIFIERS[holdsFor];
    for (const item of items) {
      const holds = ask(item);
      if (isNoValue(holds)) return holds;
      if (holds === decisive) return answer;
    }
    return otherwise(items);
  }),
  map: walking((_: Shaped<'map'>, items, ask) => collected(items, ask)),
  filter: walking((_: Shaped<'filter'>, items, ask) => {
    const answers = collected(items, ask);
    return isNoValue(answers) ? answers : items.filter((_, index) => answers[index] === true);
  }),
  reduce: (typed: Shaped<'reduce'>, compile) => {
    const [list, ask, start] = typed.args.map(compile) as [Evaluate, Evaluate, Evaluate];
    const body = { ask, cost: costOf(typed) };
    return (reader) => {
      const values = readAll([list, start], reader);
      if (isNoValue(values)) return values;
      const [items, from] = values as readonly [readonly Value[], Value];
      let accumulator: Answer = from;
      for (const current of items) {
        accumulator = withItem(reader, { row: { current, accumulator } }, body);
        if (isNoValue(accumulator)) break;
      }
      return accumulator;
    };
  },
  /** The sum of the k largest. */
  largest: strictly((values) => {
    const [items, k] = values as readonly [readonly Exact[], Exact];
    const largest = items.toSorted((a, b) => compare(b, a)).filter((_, index) => compare(whole(index), k) < 0);
    return largest.length === 0 ? ZERO : total(largest);
  }),
} satisfies Readonly<Record<string, MakeValue<never>>>;
