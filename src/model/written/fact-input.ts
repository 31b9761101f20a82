import type { PackFact, PackRelation } from '../pack-facts.js';
import type { ExpressionInput } from './expression-input.js';
import type { DecimalInput, List, PackIds, WordsInput } from './pack-ids.js';

export type { PackColumn as ColumnInput } from '../pack-column.js';
export type { PackAttribute as AttributeInput, PackOption as OptionInput } from '../pack-facts.js';

type NumberKey = 'min' | 'max' | 'step' | 'places';

/** What is asked. */
export interface FactInput<N extends PackIds = PackIds> extends Omit<PackFact, NumberKey | 'atMost' | 'derive'> {
  /** The lowest value. */
  readonly min?: DecimalInput;
  /** The highest value. */
  readonly max?: DecimalInput;
  /** Values are multiples of this, counted from `min`. */
  readonly step?: DecimalInput;
  /** Decimal places at most. */
  readonly places?: number | string;
  /** Another fact that this one never exceeds. */
  readonly atMost?: N['fact'];
  /** Computed from other facts instead of being asked. */
  readonly derive?: ExpressionInput<N>;
}

/** A number that rules share: exactly one of `value`, `values`. */
export interface ConstantInput {
  /** The id by which `{ constant: id }` reads it. */
  readonly id: string;
  /** Its name, by language. */
  readonly title?: WordsInput;
  /** Its value. */
  readonly value?: DecimalInput;
  /** Its values in time. */
  readonly values?: List<DatedValueInput>;
  /** Where it is printed. */
  readonly cite?: List<string>;
}

/** A value from a day on. */
export interface DatedValueInput {
  /** The first day on which it holds. */
  readonly from: string;
  /** The value from that day. */
  readonly value: DecimalInput;
}

/** What always holds between facts. */
export interface RelationInput<N extends PackIds = PackIds> extends Omit<PackRelation, 'holds'> {
  /** A boolean expression over facts. */
  readonly holds: ExpressionInput<N>;
}
