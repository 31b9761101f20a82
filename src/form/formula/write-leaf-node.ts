import type { Measure } from '../../model/measure.js';
import type { PlanLeaf, PlanNode } from '../../model/plan.js';
import { cellFormula } from './cell-text.js';
import { printedAs } from './earned.js';
import { isOnly, writeLeaf } from './leaf-formula.js';
import { formulaOf, inCell, noFormulas, type WrittenNode } from './node-cells.js';
import { numberOfExact } from './node-texts.js';
import { constantNumber, inverted, type NumberText, times } from './numbers.js';
import type { FormulaContext } from './values.js';

/** Writes a criterion with what it prints; undefined where it has no formula. */
export function writeLeafNode(node: PlanLeaf, context: FormulaContext): WrittenNode | undefined {
  const leaf = writeLeaf(node, context);
  const max = numberOfExact(node.max);
  if (!leaf || !max) return leaf && context.refuse('too-many-digits');
  const cell = context.cells.node(node.id, 'points');
  const stands = inCell(node, 'points', context, leaf);
  const points = node.publish.points ? leaf.exact : stands;
  const percent = max.low === 0 ? undefined : points && times(points, times(constantNumber(100), inverted(max)));
  const exact = { ...(points ? { points, converted: points } : {}), ...(percent ? { percent } : {}) };
  const printed = {
    ...(node.publish.points ? { points: stands } : {}),
    ...printedOf(node, 'converted', points),
    ...printedOf(node, 'percent', percent),
  };
  const texts = { node, cell, statuses: leaf.statuses, exact, printed, base: max, awaits: leaf.awaits };
  // a criterion whose figures others give has no formula: the groups above take it as missing
  if (isOnly(leaf, 'missing') && leaf.awaits.length > 0)
    return { texts, formulas: noFormulas(node, 'given-by-others', leaf.awaits) };
  return {
    texts,
    formulas: {
      node: node.id,
      points: cellFormula(leaf.text),
      ...formulaOf('converted', printed.converted, leaf, cell),
      ...formulaOf('percent', printed.percent, leaf, cell),
      awaits: leaf.awaits,
    },
  };
}

function printedOf(
  node: PlanNode,
  measure: Measure,
  value: NumberText | undefined,
): Readonly<Partial<Record<Measure, NumberText>>> {
  const printed = node.publish[measure] && value && printedAs(node, measure, value);
  return printed ? { [measure]: printed } : {};
}
