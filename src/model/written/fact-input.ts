import type { AttributeType, ColumnType, FactType } from '../fact-type.js';
import type { Preference } from '../pack-words.js';
import type { ExpressionInput } from './expression-input.js';
import type { DecimalInput, List, PackIds, TextInput, WordsInput } from './pack-ids.js';

/** What is asked. */
export interface FactInput<N extends PackIds = PackIds> {
  /** The id by which `{ var: id }` and rules read it. */
  readonly id: string;
  /** What its values are; left out only where `derive` says it. */
  readonly type?: FactType;
  /** What the unit is asked, by language. */
  readonly title: WordsInput;
  /** The lowest value. */
  readonly min?: DecimalInput;
  /** The highest value. */
  readonly max?: DecimalInput;
  /** Values are multiples of this, counted from `min`. */
  readonly step?: DecimalInput;
  /** Decimal places at most. */
  readonly places?: number | string;
  /** The unit of measure. */
  readonly measure?: TextInput;
  /** Who gives it: `unit`, or a body by its id. */
  readonly provider?: string;
  /** Who verifies it. */
  readonly verifier?: string;
  /** Another fact that this one never exceeds. */
  readonly atMost?: N['fact'];
  /** Which values are the better ones. */
  readonly better?: Preference;
  /** The options of a choice. */
  readonly options?: List<OptionInput>;
  /** The items of a list: a type, or the columns of its rows. */
  readonly of?: ColumnType | { readonly [column: string]: ColumnType };
  /** The titles of the columns of a list; one without is called by its name. */
  readonly columns?: List<ColumnInput>;
  /** Computed from other facts instead of being asked. */
  readonly derive?: ExpressionInput<N>;
}

/** An option of a choice: its id, or its id and title. */
export type OptionInput =
  | string
  | {
      /** The id by which rules name it. */
      readonly id: string;
      /** What a user reads, by language. */
      readonly title?: WordsInput;
    };

/** What a column of a list is called. */
export interface ColumnInput {
  /** The column, by its name in `of`. */
  readonly id: string;
  /** What a user reads, by language. */
  readonly title: WordsInput;
}

/** What is known of each unit from the register. */
export interface AttributeInput {
  /** The id by which `{ attribute: id }` reads it. */
  readonly id: string;
  /** What its values are. */
  readonly type: AttributeType;
  /** Its name, by language. */
  readonly title: WordsInput;
  /** The options of a choice. */
  readonly options?: List<OptionInput>;
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
export interface RelationInput<N extends PackIds = PackIds> {
  /** A boolean expression over facts. */
  readonly holds: ExpressionInput<N>;
  /** The same in words, by language. */
  readonly title?: WordsInput;
}
