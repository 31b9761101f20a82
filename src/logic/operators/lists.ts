import { add, compare, whole, ZERO } from '../../kit/exact.js';
import {
  type Answer,
  BOOLEAN,
  isNoValue,
  type Json,
  type Type,
  type Typed,
  UNKNOWN,
  type Value,
} from '../../model/expression.js';
import { type Checker, type Evaluate, type Operator, type Reader, STEPS } from '../../model/operator.js';
import type { Shape } from '../../model/shape.js';
import { folded, unscorable } from '../limit.js';
import { unknownAt } from '../literals.js';
import { references } from '../references.js';
import { countOperands, fixed, readAll } from '../strict.js';
import { fits, shownType } from '../types.js';
import { condition } from './boolean.js';

/** A list's body, and how many operators it asks for one item. */
interface Body {
  readonly ask: Evaluate;
  readonly cost: number;
}

/** Answers the body for one item; the item that was in hand before is put back. */
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

function listOperand(
  name: string,
  operand: Json,
  checker: Checker,
): { readonly typed: Typed; readonly itemType: Type } {
  const typed = checker.check(operand, checker.at(0));
  if (typed.type.is === 'list') return { typed, itemType: typed.type.of };
  if (typed.type.is !== 'unknown' && typed.type.is !== 'never') {
    checker.fault('operand-type', typed.path, { operator: name, expected: 'list', found: shownType(typed.type) });
  }
  return { typed, itemType: UNKNOWN };
}

interface Walking {
  readonly shape: Shape;
  readonly asks: 'condition' | 'value';
  readonly result: (list: Type, body: Type) => Type;
  readonly run: (items: readonly Value[], ask: (item: Value) => Answer) => Answer;
}

/** A list operator whose body is asked once an item. */
function walking(name: string, { shape, asks, result, run }: Walking): Operator {
  return {
    name,
    shape,
    check: (operands, path, checker) => {
      const [listed = null, written = null] = operands;
      if (!countOperands(name, operands, path, checker, 2)) return unknownAt(path);
      const list = listOperand(name, listed, checker);
      const inner = checker.checkItem(written, checker.at(1), list.itemType);
      const body = asks === 'condition' ? condition(inner, checker) : inner;
      return { op: name, type: result({ is: 'list', of: list.itemType }, body.type), args: [list.typed, body], path };
    },
    compile: (node, compile) => {
      const [list, ask] = node.args.map(compile) as [Evaluate, Evaluate];
      const body = { ask, cost: costOf(node) };
      return (reader) => {
        const items = list(reader);
        return isNoValue(items) ? items : run(items as readonly Value[], (item) => withItem(reader, item, body));
      };
    },
  };
}

/**
 * Whether the condition holds for some, all or none of the items. The first item of which it is `decisive` ends the walk,
 * with `answer`; where none is, the answer is `otherwise`. As in JsonLogic, it does not hold for all items of an empty list.
 */
function quantifier(
  name: 'some' | 'all' | 'none',
  decisive: boolean,
  answer: boolean,
  otherwise: (items: readonly Value[]) => boolean,
): Operator {
  return walking(name, {
    shape: { is: 'quantifier', holdsFor: name },
    asks: 'condition',
    result: () => BOOLEAN,
    run: (items, ask) => {
      for (const item of items) {
        const holds = ask(item);
        if (isNoValue(holds)) return holds;
        if (holds === decisive) return answer;
      }
      return otherwise(items);
    },
  });
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

const reduce: Operator = {
  name: 'reduce',
  shape: { is: 'reduce' },
  check: (operands, path, checker) => {
    const [listed = null, written = null, from = null] = operands;
    if (!countOperands('reduce', operands, path, checker, 3)) return unknownAt(path);
    const list = listOperand('reduce', listed, checker);
    const start = checker.check(from, checker.at(2));
    const body = checker.checkItem(written, checker.at(1), {
      is: 'row',
      columns: { current: list.itemType, accumulator: start.type },
    });
    if (!fits(body.type, start.type)) {
      checker.fault('operands-differ', body.path, {
        operator: 'reduce',
        left: shownType(start.type),
        right: shownType(body.type),
      });
    }
    return { op: 'reduce', type: start.type, args: [list.typed, body, start], path };
  },
  compile: (node, compile) => {
    const [list, ask, start] = node.args.map(compile) as [Evaluate, Evaluate, Evaluate];
    const body = { ask, cost: costOf(node) };
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
};

const total = folded(add);

/** Over declared lists, and rows of nodes; inside, only the item is visible. `largest` adds up the k largest. */
export const lists: readonly Operator[] = [
  fixed({
    name: 'count',
    shape: { is: 'count' },
    args: ['list'],
    result: 'number',
    evaluate: ([items]) => whole(items.length),
    bounds: () => ({ low: ZERO }),
  }),
  quantifier('some', true, true, () => false),
  quantifier('all', false, false, (items) => items.length > 0),
  quantifier('none', true, false, () => true),
  walking('map', {
    shape: { is: 'map' },
    asks: 'value',
    result: (_, body) => ({ is: 'list', of: body }),
    run: collected,
  }),
  walking('filter', {
    shape: { is: 'filter' },
    asks: 'condition',
    result: (list) => list,
    run: (items, ask) => {
      const answers = collected(items, ask);
      return isNoValue(answers) ? answers : items.filter((_, index) => answers[index] === true);
    },
  }),
  reduce,
  fixed({
    name: 'largest',
    shape: { is: 'largest' },
    args: ['numbers', 'number'],
    result: 'number',
    evaluate: ([items, k]) => {
      const largest = items.toSorted((a, b) => compare(b, a)).filter((_, index) => compare(whole(index), k) < 0);
      return largest.length === 0 ? ZERO : total(largest);
    },
  }),
];
