import { compare, type Exact, ONE, ZERO } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { isNoValue, type Value } from '../../model/expression.js';
import type { Reader } from '../../model/lowering.js';
import type { PlanLeaf, PlanTier } from '../../model/plan.js';
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
    const answer = points.evaluate(emptyReader(attributes));
    if (!isNoValue(answer) && compare(answer as Exact, ZERO) > 0) return answer as Exact;
  }
  return undefined;
}

/** A reader of a unit that sent nothing. */
function emptyReader(attributes: ReadonlyMap<string, Value>): Reader {
  const missing = { status: 'missing', facts: [] } as const;
  return {
    fact: () => undefined,
    attribute: (id) => attributes.get(id) ?? false,
    measure: () => missing,
    rows: () => missing,
    item: undefined,
    reasons: [],
    approximate: false,
  };
}

function combinations({ pack }: Compiling, ids: readonly string[]): readonly ReadonlyMap<string, Value>[] {
  let all: ReadonlyMap<string, Value>[] = [new Map()];
  for (const id of ids) {
    const attribute = pack.attributes?.find((known) => known.id === id);
    const values: readonly Value[] = attribute?.type === 'choice' ? attributeOptions(attribute) : attribute?.type === 'number' ? [ZERO, ONE] : [false, true];
    all = all.flatMap((map) => values.map((value) => new Map([...map, [id, value]]))).slice(0, TRIED);
  }
  return all;
}
