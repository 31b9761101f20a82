import { bug } from '../../kit/bug.js';
import { deepFreeze } from '../../kit/deep-freeze.js';
import type { Exact } from '../../kit/exact.js';
import { rowListOf, type Shaped } from '../../model/by-shape.js';
import { type Answer, isNoValue, type Row, type Typed, type Value } from '../../model/expression.js';
import type { Evaluate, NodeMeasure } from '../../model/operator.js';
import { AGGREGATES, aggregateOf } from '../aggregates.js';
import { statisticKey } from '../statistic-key.js';
import type { MakeValue } from './strictly.js';

function readFact(name: string): Evaluate {
  const missing = { status: 'missing', facts: [name] } as const;
  return (reader) => reader.fact(name) ?? missing;
}

/** Reads the item in hand, or what the name says of it. */
function readItem(name: string): Evaluate {
  const steps = name === '' ? [] : name.split('.');
  return (reader) => {
    let value: Value = reader.item ?? bug('no item');
    for (const step of steps) value = (value as Row).row[step] ?? bug(`no column ${step}`);
    return value;
  };
}

/** Reads a measure or the level of the node that an expression names, and notes whether it is approximate. */
function readMeasure({ name: node }: Typed, measure: NodeMeasure): Evaluate {
  if (node === undefined) return bug('no node');
  return (reader) => {
    if (reader.isApproximate?.(node, 'itself')) reader.approximate = true;
    return reader.measure(node, measure);
  };
}

/** What is read of the unit and of others; reasons, and values that stand in the expression itself. */
export const READINGS = {
  literal: ({ literal }: Shaped<'literal'>) => {
    const value: Value = literal ?? bug('no literal');
    return () => value;
  },
  item: ({ name }: Shaped<'item'>) => readItem(name),
  fact: ({ name }: Shaped<'fact'>) => readFact(name),
  presence: ({ name, args: [formula] }: Shaped<'presence'>, compile) => {
    const ask = formula ? compile(formula) : readFact(name);
    return (reader) => {
      const answer = ask(reader);
      if (!isNoValue(answer)) return true;
      if (answer.status !== 'missing') return answer;
      for (const fact of answer.facts) reader.blanks?.add(fact);
      return false;
    };
  },
  attribute:
    ({ name }: Shaped<'attribute'>) =>
    (reader) =>
      reader.attribute(name),
  measure: (typed: Shaped<'measure'>) => {
    const { measure, isPublished } = typed.shape;
    return readMeasure(typed, isPublished ? `published ${measure}` : measure);
  },
  level: (typed: Shaped<'level'>) => readMeasure(typed, 'level'),
  rows: (typed: Shaped<'rows'>) => {
    const { name } = typed;
    if (name === undefined) return bug('no node');
    const which = rowListOf(typed);
    return (reader) => {
      if (reader.isApproximate?.(name, which)) reader.approximate = true;
      return reader.rows(name, which);
    };
  },
  membership:
    ({ name }: Shaped<'membership'>) =>
    (reader) =>
      reader.inCohort?.(name) ?? false,
  statistic: (typed: Shaped<'statistic'>, compile) => {
    const aggregate = AGGREGATES[aggregateOf(typed)];
    const key = statisticKey(typed);
    const settings = typed.args
      .slice(typed.args.length - aggregate.settings.length)
      .map((arg) => arg.literal ?? bug('no literal'));
    const ownValue = compile(typed.args[0] ?? bug('no question'));
    return (reader): Answer => {
      const statistic = reader.statistic?.(key) ?? { status: 'missing', facts: [] };
      if ('status' in statistic) return statistic;
      const answer = aggregate.needsOwnValue ? ownValue(reader) : undefined;
      if (answer !== undefined && isNoValue(answer)) return answer;
      if (statistic.approximate) reader.approximate = true;
      return aggregate.answer(statistic.values, settings, () => answer as Exact);
    };
  },
  'not-applicable': ({ name }: Shaped<'not-applicable'>) => {
    const answer = deepFreeze({ status: 'not-applicable', because: { code: name } } as const);
    return () => answer;
  },
  reason: ({ name, args: [operand] }: Shaped<'reason'>, compile) => {
    const value = compile(operand as Typed);
    // frozen, since every record that gives this reason holds this object
    const reason = Object.freeze({ code: name });
    return (reader) => {
      reader.reasons.push(reason);
      return value(reader);
    };
  },
} satisfies Readonly<Record<string, MakeValue<never>>>;
