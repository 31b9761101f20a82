import type { Typed } from '../../model/expression.js';
import { workedPhrase } from '../../words/index.js';
import { shown } from './shown.js';
import type { Piece, Working } from './working.js';

/** An expression as `shown` has it, and in brackets why branches were taken and limits held, as it is to be told with what it comes to. */
export interface Reasoned {
  readonly piece: Piece;
  /** ` (because "Coast": yes)`; '' where nothing decided, or where the reasons are told apart. */
  readonly because: string;
}

/** Nothing that decided is lost where nobody else collects it: `41 (because "Region" is "Highlands")`. */
export function reasoned(typed: Typed, working: Working): Reasoned {
  if (working.because || working.isGeneral) return { piece: shown(typed, working), because: '' };
  const because: string[] = [];
  const piece = shown(typed, { ...working, because });
  const reasons = [...new Set(because)].join(workedPhrase('separator', working.language));
  return { piece, because: reasons === '' ? '' : ` ${workedPhrase('reasons', working.language, { reasons })}` };
}
