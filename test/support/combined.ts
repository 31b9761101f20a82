import { fromDecimal, toText } from '../../src/kit/exact-text.js';
import { checkExpression, compileExpression, OPERATORS } from '../../src/logic/index.js';
import { type Expression, isNoValue, NUMBER } from '../../src/model/expression.js';
import type { Combined, Combiner, CombinerContext } from '../../src/model/lowering.js';
import type { Reader, Scope } from '../../src/model/operator.js';

/** A child that counts. Percent is 100 × points / base unless it is given. */
export interface Child {
  readonly points: string;
  readonly max: string;
  readonly base?: string;
  readonly percent?: string;
  readonly weight?: string;
}

const rows: Expression = { nodes: ['group', 'children'] };

const scope: Scope = {
  fact: () => undefined,
  attribute: () => undefined,
  constant: () => undefined,
  period: { from: '2018-11-01', to: '2019-10-31' },
  node: () => ({ informational: false }),
  names: () => [],
};

/** "earned / base" as text, of a group of that printed maximum whose children that count are these. */
export function combined(
  combiner: Combiner,
  params: unknown,
  max: string,
  children: readonly Child[],
  allWeight = '1',
): string {
  const lowered = combiner.lower(params, contextOf(max, children, allWeight));
  return `${evaluated(lowered.earned, children)} / ${evaluated(lowered.base, children)}`;
}

/** What `check` finds: "code name=value …", a line each; "code at path name=value …" where a param is at fault. */
export function combinerFaults(
  combiner: Combiner,
  params: unknown,
  max: string,
  maximums: readonly string[],
  weights: readonly string[] = [],
): readonly string[] {
  const children = maximums.map((childMax, index) => ({ points: '0', max: childMax, weight: weights[index] ?? '1' }));
  return (combiner.check?.(params, contextOf(max, children, '1')) ?? []).map(({ code, at, params: named = {} }) =>
    [
      code,
      ...(at.length > 0 ? [`at ${at.join('.')}`] : []),
      ...Object.entries(named).map(([name, value]) => `${name}=${value}`),
    ].join(' '),
  );
}

function contextOf(max: string, children: readonly Child[], allWeight: string): CombinerContext {
  const sumOf: CombinerContext['sumOf'] = (column) => ({
    reduce: [{ map: [rows, { var: column }] }, { '+': [{ var: 'accumulator' }, { var: 'current' }] }, { number: '0' }],
  });
  const ofPercent = (percent: Expression): Combined => {
    const base: Expression = { '/': [{ '*': [{ number: max }, sumOf('weight')] }, { number: allWeight }] };
    return { base, earned: { '/': [{ '*': [base, percent] }, { number: '100' }] } };
  };
  const named = children.map((child, index) => ({
    id: `child-${index + 1}`,
    max: child.max,
    weight: child.weight ?? '1',
  }));
  return { max, children: named, rows, sumOf, ofPercent };
}

function evaluated(expression: Expression, children: readonly Child[]): string {
  const { typed, issues } = checkExpression(expression, scope, { type: NUMBER }, [], OPERATORS);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const answer = compileExpression(typed, OPERATORS)(readerOf(children));
  if (isNoValue(answer) || typeof answer !== 'object' || !('n' in answer)) return JSON.stringify(answer);
  return toText(answer);
}

function readerOf(children: readonly Child[]): Reader {
  return {
    fact: () => undefined,
    attribute: () => '',
    measure: () => '',
    rows: () => children.map(rowOf),
    item: undefined,
    reasons: [],
    approximate: false,
  };
}

function rowOf({ points, max, base = max, percent = '0', weight = '1' }: Child, index: number) {
  const columns = { points, max, base, percent, weight };
  const exact = Object.entries(columns).map(([name, text]) => [name, fromDecimal(text)]);
  return { row: { id: `child-${index + 1}`, ...Object.fromEntries(exact) } };
}
