import type { Reasons } from '../../logic/loops/index.js';
import type { Shaped } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { Measure } from '../../model/measure.js';
import type { RowList } from '../../model/row-list.js';
import type { Lines } from './lines.js';
import { type ListText, type MeasureText, NEVER, type NearlyText, type ValueText } from './registers.js';

/**
 * The texts of what an expression reads; undefined for what the text cannot hold. Where a value is absent, or has no plain
 * form, the text leaves the node.
 */
export interface SourceTexts {
  readonly fact: (id: string, lines: Lines) => ValueText | undefined;
  readonly presence: (id: string, lines: Lines) => ValueText | undefined;
  readonly attribute: (id: string, lines: Lines) => ValueText | undefined;
  readonly measure: (node: string, measure: Measure, isPublished: boolean, lines: Lines) => MeasureText | undefined;
  readonly level: (node: string, lines: Lines) => ValueText | undefined;
  readonly rows: (node: string, which: RowList, lines: Lines) => ListText | undefined;
  /** The number that stands for a text. */
  readonly codeOf: (text: string) => number;
}

/** What the text of an expression is written with. */
export interface ExpressionContext {
  readonly make: (typed: Typed, context: ExpressionContext) => ValueText | undefined;
  /** Writes an expression for a caller that can use a number that is known nearly. */
  readonly makeNearly: (typed: Typed, context: ExpressionContext) => ValueText | NearlyText | undefined;
  readonly lines: Lines;
  readonly sources: SourceTexts;
  /** The reasons of a rule; absent where none may be given. */
  readonly reasons?: ReasonTexts;
  /** What an answer that the question does not apply does; absent where it may not stand. */
  readonly notApplicable?: (code: string) => void;
  readonly item?: ValueText;
  readonly spent: { expressions: number };
}

/** The lists of reasons that a rule can give; in the text the variable `q` holds the position of the list so far. */
export interface ReasonTexts {
  readonly lists: Reasons['lists'];
  /** The positions that `q` may have where the text stands. */
  met: readonly number[];
  /** The position of the list of this reason alone. */
  readonly of: (code: string) => number;
  /** Says that a reason was met. */
  readonly meet: (code: string, lines: Lines) => void;
  /** Whether there were more lists than a byte can tell apart. */
  readonly isFull: () => boolean;
}

/** The text of each operand, in order; undefined where one has none. */
export function makeAll(args: readonly Typed[], context: ExpressionContext): readonly ValueText[] | undefined {
  return allOf(args, (arg) => context.make(arg, context));
}

/** What `make` gives of each operand, in order; undefined where it gives nothing of one. */
export function allOf<T>(args: readonly Typed[], make: (arg: Typed) => T | undefined): readonly T[] | undefined {
  const results: T[] = [];
  for (const arg of args) {
    const value = make(arg);
    if (value === undefined) return undefined;
    results.push(value);
  }
  return results;
}

/** What is computed of operands of one form, all of which are read. */
export function strict<I extends ValueText['is']>(
  { args }: Pick<Typed, 'args'>,
  is: I,
  context: ExpressionContext,
  compute: (values: readonly Extract<ValueText, { readonly is: I }>[]) => ValueText | undefined,
): ValueText | undefined {
  const operands = makeAll(args, context);
  if (operands?.some((value) => value.is === 'never')) return NEVER;
  const values = operands?.flatMap((value) => (value.is === is ? [value] : [])) as
    | readonly Extract<ValueText, { readonly is: I }>[]
    | undefined;
  return values?.length === args.length ? compute(values) : undefined;
}

/** An expression of a shape, with what its text is written with. */
export type Written<S extends Shaped['shape']['is']> = (
  typed: Shaped<S>,
  context: ExpressionContext,
) => ValueText | undefined;
