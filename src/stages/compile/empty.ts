import { add, compare, type Exact, ONE, subtract, ZERO } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { bareReader } from '../../logic/index.js';
import { hasShape } from '../../model/by-shape.js';
import { isNoValue, type Typed, type Value } from '../../model/expression.js';
import type { AttributeType } from '../../model/fact-type.js';
import type { PackAttribute } from '../../model/pack.js';
import type { PlanLeaf, PlanNode } from '../../model/plan.js';
import type { Compiling } from './context.js';
import { remembered } from './memo.js';
import { attributeOptions } from './scope.js';

/** How many combinations of attributes are tried on one criterion. */
const TRIED = 256;

/** Runs each rule on an empty submission, once for every combination of the attributes it reads: none may earn. */
export function checkEmpty(context: Compiling, nodes: readonly PlanNode[]): void {
  for (const node of nodes) {
    if (node.kind !== 'leaf' || node.required.length > 0) continue;
    const earned = remembered(context, ['empty', node, context.pack.attributes], () => mostFromNothing(context, node));
    if (earned) context.report('earns-from-nothing', [...node.path, 'rule'], { node: node.id, points: toText(earned) });
  }
}

function mostFromNothing(context: Compiling, { points, operands }: PlanLeaf): Exact | undefined {
  for (const attributes of combinations(context, points)) {
    const reader = bareReader({}, attributes);
    if (operands.some(({ evaluate }) => isNoValue(evaluate(reader)))) continue;
    const answer = points.evaluate(reader);
    if (!isNoValue(answer) && compare(answer as Exact, ZERO) > 0) return answer as Exact;
  }
  return undefined;
}

function combinations(
  { pack }: Compiling,
  { typed, references }: PlanLeaf['points'],
): readonly Readonly<Record<string, Value>>[] {
  let combined: readonly Readonly<Record<string, Value>>[] = [{}];
  for (const id of references.attributes) {
    const attribute = pack.attributes?.find((known) => known.id === id);
    const values = attribute === undefined ? [] : VALUES_OF[attribute.type](attribute, typed);
    combined = combined.flatMap((some) => values.map((value) => ({ ...some, [id]: value }))).slice(0, TRIED);
  }
  return combined;
}

/** The values of an attribute that may tell expressions apart. */
const VALUES_OF: Readonly<Record<AttributeType, (attribute: PackAttribute, typed: Typed) => readonly Value[]>> = {
  boolean: () => [false, true],
  choice: attributeOptions,
  number: (_, typed) => numbersAround(typed),
};

/** 0 and 1, and every number that stands in the expression, with one less and one more: both sides of each comparison. */
function numbersAround(typed: Typed): readonly Exact[] {
  const numbers: Exact[] = [ZERO, ONE];
  const walk = (node: Typed): void => {
    const { type, literal, args } = node;
    if (hasShape(node, 'literal') && type.is === 'number') {
      const value = literal as Exact;
      numbers.push(value, add(value, ONE), subtract(value, ONE));
    }
    for (const arg of args) walk(arg);
  };
  walk(typed);
  return numbers;
}
