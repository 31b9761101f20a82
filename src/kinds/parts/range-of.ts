import { compare, divide, type Exact, isWhole, ONE, ZERO } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { CheckContext, FactInfo, Operand } from '../../model/lowering.js';
import { isCounted } from './countable.js';
import type { Range } from './tiling.js';

/**
 * The range that the declaration of an operand allows; an expression has no ends. Undefined for a fact that is no number, or
 * whose `min` is above its `max`.
 */
export function rangeOf(operand: Operand, context: CheckContext): Range | undefined {
  if (typeof operand !== 'string') return {};
  const info = context.fact(operand);
  if (!info || !isNumberOrList(info)) return undefined;
  const { type, min, max } = info;
  if (min !== undefined && max !== undefined && compare(fromDecimal(min), fromDecimal(max)) > 0) return undefined;
  const counted = isCounted(type);
  const step = stepOf(info);
  return {
    ...(min !== undefined ? { low: fromDecimal(min) } : counted ? { low: ZERO } : {}),
    ...(max !== undefined ? { high: fromDecimal(max) } : {}),
    ...(step ? { step } : {}),
  };
}

function isNumberOrList({ type }: FactInfo): boolean {
  const { values } = FACT_TYPE_IS[type];
  return values === 'number' || values === 'list';
}

/** The distance of two neighbouring values. A derived fact has none; `step` counts only where `min` is a multiple of it. */
function stepOf({ type, derived, places, step, min }: FactInfo): Exact | undefined {
  if (derived) return undefined;
  if (isCounted(type)) return ONE;
  if (step !== undefined) {
    const start = divide(fromDecimal(min ?? '0'), fromDecimal(step));
    if (start && isWhole(start)) return fromDecimal(step);
  }
  return places === undefined ? undefined : fromDecimal(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`);
}
