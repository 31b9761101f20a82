import type { Typed } from '../../model/expression.js';
import { workedPhrase } from '../../words/index.js';
import type { CalculationContext, Piece } from './calculation-context.js';
import { shown } from './shown.js';

/** An expression as `shown` has it, and in brackets why branches were taken and limits held; its value goes between the two. */
interface Reasoned {
  readonly piece: Piece;
  /** ` (because "Coast": yes)`; '' where nothing decided, or where the reasons are collected elsewhere. */
  readonly because: string;
}

/** Nothing that decided is lost where nobody else collects it: `41 (because "Region" is "Highlands")`. */
export function reasoned(typed: Typed, context: CalculationContext): Reasoned {
  if (context.because || context.isGeneral) return { piece: shown(typed, context), because: '' };
  const because: string[] = [];
  const piece = shown(typed, { ...context, because });
  const reasons = [...new Set(because)].join(workedPhrase('separator', context.language));
  return { piece, because: reasons === '' ? '' : ` ${workedPhrase('reasons', context.language, { reasons })}` };
}
