import type { Expression } from './expression.js';
import type { CheckContext, Fault, LowerContext, Part, Read, RuleDocument, Words } from './lowering.js';
import type * as z from './schemas.js';
import type { Telling, Told } from './telling.js';

/** A rule kind: parameters, and what they mean in the core language. It computes nothing. */
export interface Kind<P = unknown> {
  /** Its key under `rule`. */
  readonly kind: string;
  /** A whole number, for plugins; matched exactly by the pack's `requires`. */
  readonly version?: number;
  /** The schema of the params, every field described; a function of the rule schema where rules stand inside. */
  readonly params: z.core.$ZodType<P> | ((rule: z.Schema<RuleDocument>) => z.core.$ZodType<P>);
  /** Every fact that the rule reads, with its place in the params. */
  readonly reads: (params: P) => readonly Read[];
  /** Rules inside this one. */
  readonly parts?: (params: P) => readonly Part[];
  /** What is wrong with params that the schema accepts. */
  readonly check?: (params: P, context: CheckContext) => readonly Fault[];
  /** The points as a core expression; called only where nothing was found wrong. */
  readonly lower: (params: P, context: LowerContext) => Expression;
  /** By reason code, as `because` and `not-applicable` give them; and the sentences that `tell` uses beside them. */
  readonly words: Readonly<Record<string, Words>>;
  /**
   * How the points came about, figure by figure. Without it, people see the sentence of the reason and the expression
   * with its values.
   */
  readonly tell?: (params: P, telling: Telling) => readonly Told[];
  /** Whether the criterion is missing only if the rule in fact reads an absent fact. True for `logic` alone. */
  readonly lazy?: boolean;
}
