import { bug } from '../../kit/bug.js';
import { compare } from '../../kit/exact.js';
import { isObject } from '../../kit/plain-data.js';
import { type Answer, isNoValue, type NoValue, type Type, type Typed, typeName, UNKNOWN } from '../expression.js';
import type { Words } from '../lowering.js';
import type { Checker, Evaluate, Interval, Operator, Reader } from '../operator.js';
import { readWords } from './answers.js';
import { callPlugin, callsOf, orPluginFault } from './call-plugin.js';
import { copyOf, readAnswer, readExact } from './read-value.js';

/**
 * A plugin's operator in the form that the stages use. A fault in `check` is an issue; in `compile` or `bounds` it
 * ends the work that asked. If `evaluate` throws, or answers no value of the type, the answer is `unscorable` and
 * names the operator.
 */
export function admitOperator(operator: Operator, plugin: string): Operator {
  const { version, bounds } = operator;
  const called = callsOf(plugin);
  const words = readPhrase(operator, plugin);
  return {
    name: plugin,
    ...(version === undefined ? {} : { version }),
    ...(words === undefined ? {} : { words }),
    check: (operands, path, checker) => {
      const checked: Typed[] = [];
      const check = () => operator.check(operands, path, watching(checker, checked));
      const read = (answer: unknown) => readTyped(answer, checked);
      const attempt = orPluginFault(() => called('check', 'plugin-type', check, read));
      if ('done' in attempt) return { op: plugin, path, ...attempt.done };
      checker.fault(attempt.fault.code, path, attempt.fault.params);
      return { op: 'unknown', type: UNKNOWN, args: [], path };
    },
    compile: (node, compile) => {
      const calls: Call[] = [];
      const compiled = () => operator.compile(node, (operand) => watched(compile(operand), calls));
      const read = (answer: unknown) => (typeof answer === 'function' ? (answer as Evaluate) : undefined);
      const evaluate = called('compile', 'plugin-function', compiled, read);
      return (reader) => answerOf(evaluate, { plugin, type: node.type, reader, calls });
    },
    ...(bounds && {
      bounds: (operands) =>
        called('bounds', 'plugin-bounds', () => operator.bounds?.(operands.map(copyOfEnds)), readInterval),
    }),
  };
}

function readPhrase(operator: Operator, plugin: string): Words | undefined {
  const words = () => (operator.words === undefined ? {} : { phrase: operator.words });
  return callsOf(plugin)('words', 'plugin-words', words, readWords).phrase;
}

/** One call of the plugin: the reader of its operands, and those of their answers that are no values. */
interface Call {
  readonly reader: Reader;
  readonly noValues: NoValue[];
}

interface Asked {
  readonly plugin: string;
  readonly type: Type;
  readonly reader: Reader;
  readonly calls: Call[];
}

/**
 * An operand for a plugin. It reads the unit of the current call, whatever reader the plugin passes, and answers a
 * copy.
 */
function watched(operand: Evaluate, calls: readonly Call[]): Evaluate {
  return () => {
    const { reader, noValues } = calls.at(-1) ?? bug('no operator');
    const answer = operand(reader);
    if (isNoValue(answer)) noValues.push(answer);
    return copyOf(answer);
  };
}

function answerOf(evaluate: Evaluate, { plugin, type, reader, calls }: Asked): Answer {
  const call: Call = { reader, noValues: [] };
  const shown = viewOf(reader);
  calls.push(call);
  const read = (answer: unknown) => readAnswer(answer, type, call.noValues);
  const attempt = orPluginFault(() =>
    callPlugin({ plugin, part: 'evaluate', expected: typeName(type) }, () => evaluate(shown), read),
  );
  calls.pop();
  if (shown.approximate === true) reader.approximate = true;
  if ('done' in attempt) return attempt.done;
  // the message of an error differs between platforms, and a record may not
  const { code, params } = attempt.fault;
  const { expected } = params;
  return {
    status: 'unscorable',
    because: { code, params: { plugin, ...(expected === undefined ? {} : { expected }) } },
  };
}

/**
 * The reader that a plugin gets: all values are copies. It may set `approximate`; nothing else that it sets is read.
 */
function viewOf({ fact, attribute, measure, rows, item }: Reader): Reader {
  return {
    fact: (id) => {
      const value = fact(id);
      return value === undefined ? undefined : copyOf(value);
    },
    attribute: (id) => copyOf(attribute(id)),
    measure: (node, what) => copyOf(measure(node, what)),
    rows: (node, which) => copyOf(rows(node, which)),
    item: item === undefined ? undefined : copyOf(item),
    reasons: [],
    approximate: false,
  };
}

/** The checker for a plugin. It adds every checked operand to `checked`: the plugin's answer may contain no other. */
function watching(checker: Checker, checked: Typed[]): Checker {
  const note = (typed: Typed): Typed => {
    checked.push(typed);
    return typed;
  };
  return {
    ...checker,
    check: (...asked) => note(checker.check(...asked)),
    checkIn: (...asked) => note(checker.checkIn(...asked)),
    checkItem: (...asked) => note(checker.checkItem(...asked)),
  };
}

function readTyped(answer: unknown, checked: readonly Typed[]): Pick<Typed, 'type' | 'args'> | undefined {
  if (!isObject(answer)) return undefined;
  const { type, args } = answer;
  const read = readType(type);
  if (read === undefined || !Array.isArray(args)) return undefined;
  const operands = Array.from(args, (operand) => checked.find((known) => known === operand));
  return operands.every((operand) => operand !== undefined) ? { type: read, args: operands } : undefined;
}

/** The types that an operator of a plugin can declare. */
function readType(answer: unknown): Type | undefined {
  const { is, of } = isObject(answer) ? answer : {};
  if (is === 'number' || is === 'boolean' || is === 'text' || is === 'date') return { is };
  if (is !== 'list') return undefined;
  const inside = of === UNKNOWN ? UNKNOWN : readType(of);
  return inside && inside.is !== 'list' ? { is, of: inside } : undefined;
}

function readInterval(answer: unknown): Interval | undefined {
  if (!isObject(answer)) return undefined;
  const { low, high } = answer;
  const [from, to] = [readExact(low), readExact(high)];
  if ((low !== undefined && !from) || (high !== undefined && !to)) return undefined;
  if (from && to && compare(from, to) > 0) return undefined;
  return { ...(from ? { low: from } : {}), ...(to ? { high: to } : {}) };
}

function copyOfEnds({ low, high }: Interval): Interval {
  return { ...(low ? { low: copyOf(low) } : {}), ...(high ? { high: copyOf(high) } : {}) };
}
