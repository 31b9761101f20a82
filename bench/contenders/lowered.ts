import type { Expression, Json } from '../../src/model/expression.js';
import type { PlanLeaf } from '../../src/model/plan.js';
import type { BenchData } from '../data.js';

/** What a rule answers where its criterion does not apply. */
export const NOT_APPLICABLE = 'not-applicable';

/** A criterion as every contender of JsonLogic is given it: the rule that the engine lowered, without reasons. */
export interface LoweredLeaf {
  readonly id: string;
  /** In hundredths of a point. */
  readonly max: number;
  readonly rounded: boolean;
  /** Facts without which it is missing, before its rule is asked. */
  readonly required: readonly string[];
  readonly rule: Json;
}

/** The criteria of the pack, group by group. `number` makes what a contender reckons with of decimal text. */
export function loweredLeaves(
  { pack, compiled }: BenchData,
  number: (text: string) => unknown = Number,
): readonly LoweredLeaf[] {
  const nodes = compiled.plan.tiers[0]?.nodes ?? {};
  return pack.groups.flat().map(({ id, max, rounded, facts }) => {
    const { optional, points } = nodes[id] as PlanLeaf;
    const required = facts.map((fact) => fact.id).filter((fact) => !optional.includes(fact));
    return { id, max: Math.round(max * 100), rounded, required, rule: plain(points.expression, number) };
  });
}

function plain(expression: Expression, number: (text: string) => unknown): Json {
  if (Array.isArray(expression)) return expression.map((item) => plain(item, number));
  if (typeof expression === 'number') return number(String(expression)) as Json;
  if (typeof expression !== 'object' || expression === null) return expression as Json;
  const [[operator, operand] = ['', null]] = Object.entries(expression);
  const write = OTHERWISE[operator];
  return write ? write(operand, number) : { [operator]: plain(operand as Expression, number) };
}

/** Operators of ours that JsonLogic does not have; `present` a contender adds itself. */
const OTHERWISE: Readonly<Record<string, (operand: unknown, number: (text: string) => unknown) => Json>> = {
  number: (text, number) => number(String(text)) as Json,
  because: (operands, number) => plain((operands as readonly Expression[])[1] ?? null, number),
  'not-applicable': () => NOT_APPLICABLE,
};
