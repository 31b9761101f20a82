import { altered, keptWhole, step, unaltered } from './alteration.js';
import type { Expression } from './expression.js';
import { ATTRIBUTE_TYPES, type AttributeType, type ColumnType, FACT_TYPES, type FactType } from './fact-type.js';
import { strictObject } from './objects.js';
import { listItems, type PackColumn, packColumns } from './pack-column.js';
import { PREFERENCES, type Preference } from './pack-words.js';
import { exactlyOneOf, isSlip, objectCheck } from './scalar.js';
import {
  cite,
  date,
  decimal,
  decimalAboveZero,
  expression,
  factId,
  id,
  nonBlank,
  textOrWords,
  type WordsDocument,
  wholeNumber,
  words,
} from './scalars.js';
import * as z from './schemas.js';

/**
 * A legal document that the pack cites by key and place. Not `read` means cited from another text. One that does not
 * bind the units of the pack, because it is of another place or body, is a model and never a legal basis.
 */
export interface PackText {
  /** The key by which the pack cites it: `key#place`. */
  readonly key: string;
  /** Its number and sign, as "1252/STTTT-CNTT". */
  readonly number: string;
  /** What it is about, by language. */
  readonly title: WordsDocument;
  /** The day on which it was signed: "2019-06-30". */
  readonly issued: string;
  /** When it is in force, both days in; absent where the pack does not say. */
  readonly inForce?: {
    /** The first day in force. */
    readonly from: string;
    /** The last day in force; absent while it is. */
    readonly to?: string;
  };
  /** Whether the author read it; `false` where it is known only from another text. By default true. */
  readonly read?: boolean;
  /** Whose text it is, by language: a place or a body, as tỉnh Gia Lai. */
  readonly authority?: WordsDocument;
  /** Whether it binds the units of the pack. By default true; `false` of a text of another place: a model. */
  readonly binds?: boolean;
}

export const packText = strictObject({
  key: id.describe('The key by which the pack cites it'),
  number: nonBlank.describe('Its number and sign, as 1252/STTTT-CNTT'),
  title: words.describe('What it is about, by language'),
  issued: date.describe('The day on which it was signed'),
  inForce: strictObject({
    from: date.describe('The first day in force'),
    to: date.describe('The last day in force; absent while it is').exactOptional(),
  })
    .describe('When it is in force, both days in')
    .exactOptional(),
  read: z
    .boolean()
    .describe('Whether the author read it; false when it is known only from another text')
    .exactOptional(),
  authority: words.describe('Whose text it is, by language: a place or a body, as tỉnh Gia Lai').exactOptional(),
  binds: z
    .boolean()
    .describe('Whether it binds the units of this pack, as unless said; false of a text of another place')
    .exactOptional(),
});

/** A number that rules share: one value, or one for each time, the latest `from` that is not after the period. */
export type PackConstant = ConstantHead &
  (
    | {
        /** Its value, as decimal text. */
        readonly value: string;
        /** Not beside `value`. */
        readonly values?: never;
      }
    | {
        /** Not beside `values`. */
        readonly value?: never;
        /** Its values in time, instead of one value; at least one. */
        readonly values: readonly {
          /** The first day on which it holds: "2019-01-01". */
          readonly from: string;
          /** The value from that day on, as decimal text. */
          readonly value: string;
        }[];
      }
  );

interface ConstantHead {
  /** The id by which `{ constant: id }` reads it. */
  readonly id: string;
  /** Its name, by language. */
  readonly title?: WordsDocument;
  readonly cite?: readonly string[];
}

const datedValue = strictObject({
  from: unaltered(date, 'other-pack').describe('The first day on which it holds'),
  value: altered(decimal, step('cut')).describe('The value from that day'),
});

export const packConstant: z.Schema<PackConstant> = exactlyOneOf(
  strictObject({
    id: id.describe('The id by which {"constant": id} reads it'),
    title: words.describe('Its name, by language').exactOptional(),
    value: altered(decimal, step('cut')).describe('Its value').exactOptional(),
    values: keptWhole(z.array(datedValue).min(1), 'other-pack')
      .describe('Its values in time, instead of one value')
      .exactOptional(),
    cite: unaltered(z.array(cite), 'for-readers').describe('Where it is printed').exactOptional(),
  }),
  ['value', 'values'],
);

/** One of the values of a choice, by its id alone or with its words. */
export type PackOption =
  | string
  | {
      /** The id by which rules name it. */
      readonly id: string;
      /** What a user reads, by language; by default the id. */
      readonly title?: WordsDocument;
    };

const option = z
  .union([
    id,
    strictObject({
      id: id.describe('The id by which rules name it'),
      title: words.describe('What a user reads, by language').exactOptional(),
    }),
  ])
  .describe('An option: its id, or its id and title');

const options = unaltered(z.array(option).min(1), 'given').describe('The options of a choice');

/** What is known of a unit from the register: the same in every layer, never missing. */
export interface PackAttribute {
  /** The id by which `{ attribute: id }` reads it. */
  readonly id: string;
  /** What its values are: a choice, a number, or true and false. */
  readonly type: AttributeType;
  /** Its name, by language. */
  readonly title: WordsDocument;
  /** Its options; of a choice alone. */
  readonly options?: readonly PackOption[];
}

export const packAttribute = strictObject({
  id: id.describe('The id by which {"attribute": id} reads it'),
  type: z.enum(ATTRIBUTE_TYPES).describe('What its values are'),
  title: words.describe('Its name, by language'),
  options: options.exactOptional(),
});

/** A declared datum. Only a derived one may leave out its type; which other keys fit the type is checked later. */
export interface PackFact {
  /** The id by which `{ var: id }` and rules read it. */
  readonly id: string;
  /** What its values are; absent only where `derive` says it. */
  readonly type?: FactType;
  /** What the unit is asked, by language. */
  readonly title: WordsDocument;
  /** The lowest value, as decimal text. A lower figure is not used. */
  readonly min?: string;
  /** The highest value, as decimal text. A higher figure is not used. */
  readonly max?: string;
  /** Values are multiples of it, counted from `min`; decimal text above 0. */
  readonly step?: string;
  /** Decimal places at most, 0 to 20; a figure with more is an issue. */
  readonly places?: number;
  /** What it counts, or in what it is measured: "người". */
  readonly measure?: string | WordsDocument;
  /** Who gives it: a body by its id; by default `unit`, the unit itself. Never `unit` for a mark. */
  readonly provider?: string;
  /** Who verifies it: a body by its id. */
  readonly verifier?: string;
  /** The fact that it never exceeds, by its id. */
  readonly atMost?: string;
  /** Which values are better: `check` tells of a rule by which a better value earns less. */
  readonly better?: Preference;
  /** Its options; of a choice alone. */
  readonly options?: readonly PackOption[];
  /** Of a list: the type of its items, or of each column of its rows. */
  readonly of?: ColumnType | Readonly<Record<string, ColumnType>>;
  /** Of a list of rows: what forms call its columns; a column that is not among them is called by its name in `of`. */
  readonly columns?: readonly PackColumn[];
  /** Computes it from other facts, instead of asking for it. */
  readonly derive?: Expression;
}

export const packFact = strictObject({
  id: id.describe('The id by which {"var": id} and rules read it'),
  type: unaltered(z.enum(FACT_TYPES), 'given')
    .describe('What its values are; left out only where `derive` says it')
    .exactOptional(),
  title: words.describe('What the unit is asked, by language'),
  min: unaltered(decimal, 'given').describe('The lowest value').exactOptional(),
  max: unaltered(decimal, 'given').describe('The highest value').exactOptional(),
  step: unaltered(decimalAboveZero, 'given').describe('Values are multiples of this, counted from min').exactOptional(),
  places: unaltered(wholeNumber(0, 20), 'given')
    .describe('Decimal places at most; more given is an issue')
    .exactOptional(),
  measure: textOrWords.describe('The unit of measure').exactOptional(),
  provider: id.describe('Who gives it: `unit`, or a body by its id; never `unit` for a mark').exactOptional(),
  verifier: id.describe('Who verifies it, as a note; verification.verifiers says who may').exactOptional(),
  atMost: factId.describe('Another fact that this one never exceeds').exactOptional(),
  better: unaltered(z.enum(PREFERENCES), 'finding')
    .describe('Which values are better: `check` tells of a rule by which a better value earns less')
    .exactOptional(),
  options: options.exactOptional(),
  of: listItems.exactOptional(),
  columns: packColumns.exactOptional(),
  derive: expression.describe('Computed from other facts instead of being asked').exactOptional(),
}).check(
  objectCheck((value, refuse, unknownKeys) => {
    if (!isSlip(unknownKeys, ['type', 'derive']) && !('type' in value) && !('derive' in value))
      refuse('key-missing', { key: 'type' }, ['type']);
  }),
);

/**
 * What always holds between facts. A unit that breaks it gets a finding, and the rules that read them are unscorable.
 */
export interface PackRelation {
  /** A condition over facts. */
  readonly holds: Expression;
  /** The same in words, by language. */
  readonly title?: WordsDocument;
}

export const packRelation = strictObject({
  holds: expression.describe('A boolean expression over facts'),
  title: words.describe('The same in words, by language').exactOptional(),
});
