import { MEASURES } from '../../model/measure.js';
import type { PlanGroup } from '../../model/plan.js';
import { cellFormula } from './cell-text.js';
import { printedAs } from './earned.js';
import { writeGroup } from './group-formula.js';
import { withGuards } from './leaf-formula.js';
import { formulaOf, inCell, type WrittenNode } from './node-cells.js';
import { realText } from './numbers.js';
import type { FormulaContext } from './values.js';

/** Writes a group with its measures; undefined where it has no formula. */
export function writeGroupNode(node: PlanGroup, context: FormulaContext): WrittenNode | undefined {
  const group = writeGroup(node, context);
  if (!group) return undefined;
  const { guards, base } = group;
  const isEnded = guards.some(({ when }) => when.always);
  const shown = MEASURES.flatMap((measure) => {
    const value = group[measure];
    return value ? [{ measure, value, text: printedAs(node, measure, value) }] : [];
  });
  const points = shown.find(({ measure }) => measure === 'points');
  if (!points?.text || shown.some(({ text }) => !text)) return context.refuse('too-many-digits');
  const cell = context.cells.node(node.id, 'points');
  const scored = {
    text: realText(points.text),
    statuses: new Set(['scored'] as const),
    low: points.value.low,
    high: points.value.high,
  };
  const tail = withGuards(guards, isEnded ? { ...scored, statuses: new Set() } : scored, context);
  const stands = shown.flatMap(({ measure, value, text }) =>
    // a parent does not read a cell for which the formula is too long
    text && 'formula' in cellFormula(realText(text))
      ? [{ measure, value, number: inCell(node, measure, context, value) }]
      : [],
  );
  const exact = stands.map(({ measure, value, number }) => [measure, node.publish[measure] ? value : number]);
  const printed = stands.flatMap(({ measure, number }) => (node.publish[measure] ? [[measure, number]] : []));
  const others = shown.flatMap(({ measure, text }) =>
    measure === 'points' || !text ? [] : [formulaOf(measure, text, tail, cell)],
  );
  const awaits = awaitedBelow(node, context);
  const parts = { exact: Object.fromEntries(exact), printed: Object.fromEntries(printed) };
  return {
    texts: { node, cell, statuses: tail.statuses, ...parts, base, awaits },
    formulas: { node: node.id, points: cellFormula(tail.text), ...Object.assign({}, ...others), awaits },
  };
}

function awaitedBelow(
  { children, bonuses, penalties }: PlanGroup,
  { nodes }: Pick<FormulaContext, 'nodes'>,
): readonly string[] {
  const below = [...children, ...bonuses, ...penalties].flatMap((id) => nodes.get(id)?.awaits ?? []);
  return [...new Set(below)];
}
