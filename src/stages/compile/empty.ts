import { compare, type Exact, ONE, ZERO } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { isNoValue, type Value } from '../../model/expression.js';
import type { PlanLeaf, PlanTier } from '../../model/plan.js';
import { bareReader } from '../bare-reader.js';
import type { Compiling } from './context.js';
import { attributeOptions } from './scope.js';

/** How many combinations of attributes are tried on one criterion. */
const TRIED = 256;

/** Runs each rule on an empty submission, once for every combination of the attributes it reads: none may earn. */
export function checkEmpty(context: Compiling, tier: PlanTier): void {
  for (const node of Object.values(tier.nodes)) {
    if (node.kind !== 'leaf' || node.required.length > 0) continue;
    const earned = mostFromNothing(context, node);
    if (earned) context.report('earns-from-nothing', [...node.path, 'rule'], { node: node.id, points: toText(earned) });
  }
}

function mostFromNothing(context: Compiling, { points }: PlanLeaf): Exact | undefined {
  for (const attributes of combinations(context, points.references.attributes)) {
    const answer = points.evaluate(bareReader({}, attributes));
    if (!isNoValue(answer) && compare(answer as Exact, ZERO) > 0) return answer as Exact;
  }
  return undefined;
}

function combinations({ pack }: Compiling, ids: readonly string[]): readonly Readonly<Record<string, Value>>[] {
  let all: readonly Readonly<Record<string, Value>>[] = [{}];
  for (const id of ids) {
    const attribute = pack.attributes?.find((known) => known.id === id);
    const values: readonly Value[] =
      attribute?.type === 'choice'
        ? attributeOptions(attribute)
        : attribute?.type === 'number'
          ? [ZERO, ONE]
          : [false, true];
    all = all.flatMap((some) => values.map((value) => ({ ...some, [id]: value }))).slice(0, TRIED);
  }
  return all;
}
