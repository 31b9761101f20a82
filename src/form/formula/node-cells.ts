import type { Measure } from '../../model/measure.js';
import type { PlanNode } from '../../model/plan.js';
import { cellFormula } from './cell-text.js';
import type { Tail } from './leaf-formula.js';
import { type NumberText, realText } from './numbers.js';
import type { CellFormula, NodeFormulas, SheetMeasure, WithoutFormula } from './sheet-cells.js';
import { constantTerm, term } from './terms.js';
import type { FormulaContext, NodeTexts } from './values.js';

/** A node as its parents read it, and its formulas. */
export interface WrittenNode {
  readonly texts: NodeTexts;
  readonly formulas: NodeFormulas;
}

/** The formulas of a node that has none, for that reason. */
export function noFormulas(node: PlanNode, without: WithoutFormula, awaits: readonly string[] = []): NodeFormulas {
  const none = { without } as const;
  const more = node.kind === 'group' ? { converted: none, percent: none } : {};
  return { node: node.id, points: none, ...more, ...(node.levels ? { level: none } : {}), awaits };
}

/** A number that stands in the cell of a node: rounded as it is printed, or else to the last digit of a double. */
export function inCell(
  node: PlanNode,
  measure: Measure,
  { cells }: Pick<FormulaContext, 'cells'>,
  { low, high }: Pick<Tail, 'low' | 'high'>,
): NumberText {
  const cell = cells.node(node.id, measure);
  const ends = { low: Math.min(low, high), high: Math.max(low, high) };
  const number = { is: 'number', n: term(cell), d: constantTerm(1), ...ends, isWhole: false, isRisky: true } as const;
  return node.publish[measure] ? { ...number, cell } : { ...number, nodeCell: cell };
}

/** The formula of another measure: what the cell of points shows where that is no number. */
export function formulaOf(
  measure: SheetMeasure,
  value: NumberText | undefined,
  { statuses }: Pick<Tail, 'statuses'>,
  cell: string,
): Readonly<Partial<Record<SheetMeasure, CellFormula>>> {
  return value ? { [measure]: cellFormula(whereScored(realText(value), statuses, cell)) } : {};
}

export function whereScored(text: string, statuses: Tail['statuses'], cell: string): string {
  if (!statuses.has('scored')) return cell;
  return statuses.size === 1 ? text : `IF(ISNUMBER(${cell}),${text},${cell})`;
}
