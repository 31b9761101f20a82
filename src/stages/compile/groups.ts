import { total } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { inKeyOrder } from '../../kit/in-key-order.js';
import { valueAt } from '../../kit/plain-data.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import { combinerOf } from '../../model/combiner-of.js';
import { type Expression, NUMBER } from '../../model/expression.js';
import { anyError, type Path } from '../../model/issue.js';
import type { Combiner, CombinerContext } from '../../model/lowering.js';
import type { PackNode } from '../../model/pack.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { Formula } from '../../model/plan.js';
import { type Compiling, formula } from './context.js';
import { pluginOf } from './plugins.js';
import type { TreeReading } from './tree-reading.js';

/** The formulas of a group: its points `earned`, out of `base`. */
interface LoweredGroup {
  readonly earned: Formula;
  readonly base: Formula;
}

/** Whether a group's combiner reads weights; undefined where there is no such combiner. */
export function isWeighted({ tables }: Compiling, node: PackNode): boolean | undefined {
  const combiner = valueAt(tables.combiners, combinerOf(node)[0]);
  return combiner && (combiner.weighted ?? false);
}

/** Lowers a group's combiner; undefined where anything was reported. */
export function lowerGroup(
  { context, scope, table }: TreeReading,
  node: PackNode,
  path: Path,
): LoweredGroup | undefined {
  if (node.combine === undefined) return undefined;
  const [name, written] = combinerOf(node);
  const params = inKeyOrder(written);
  const at: Path = typeof node.combine === 'string' ? [...path, 'combine'] : [...path, 'combine', name];
  const combiner = valueAt(context.tables.combiners, name);
  if (!combiner) {
    context.report('combiner-unknown', at, {
      combiner: name,
      suggestion: closestOrEmpty(name, Object.keys(context.tables.combiners)),
    });
    return undefined;
  }
  const combining = combinerContext(node, combiner);
  const before = context.issues.length;
  const combined = context.attempt(at, () => {
    const faults = context.isFaulty([...path, 'children']) ? [] : (combiner.check?.(params, combining) ?? []);
    for (const { code, at: place, params: words } of faults)
      context.report(code, [...at, ...place], { node: node.id, ...words });
    return anyError(context.issues.slice(before)) ? undefined : combiner.lower(params, combining);
  });
  if (!combined) return undefined;
  const { earned, base } = combined;
  const madeBy = pluginOf(context, 'combiner', name);
  const reading = { scope, type: NUMBER, path: at, derived: table.derived, madeBy };
  const [earnedFormula, baseFormula] = [formula(context, earned, reading), formula(context, base, reading)];
  if (!earnedFormula || !baseFormula) return undefined;
  return { earned: earnedFormula, base: baseFormula };
}

function combinerContext(node: PackNode, combiner: Combiner): CombinerContext {
  const counting = (node.children ?? []).filter(({ role = 'criterion' }) => ROLE_IS[role].inMaximum);
  const children = counting.map(({ id, max, weight = '1' }) => ({ id, max, weight: combiner.weighted ? weight : '1' }));
  const rows: Expression = { nodes: [node.id, 'children'] };
  const allWeight = toText(total(children.map(({ weight }) => fromDecimal(weight))));
  const sumOf: CombinerContext['sumOf'] = (column) => ({
    reduce: [rows, { '+': [{ var: 'accumulator' }, { var: `current.${column}` }] }, { number: '0' }],
  });
  return {
    max: node.max,
    children,
    rows,
    sumOf,
    ofPercent: (percent) => {
      const base: Expression = { '/': [{ '*': [{ number: node.max }, sumOf('weight')] }, { number: allWeight }] };
      return { base, earned: { '/': [{ '*': [base, percent] }, { number: '100' }] } };
    },
  };
}
