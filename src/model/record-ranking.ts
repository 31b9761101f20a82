import type { Reason } from './expression.js';
import type { Layer } from './layer.js';
import type { Measure } from './measure.js';
import { strictObject } from './objects.js';
import { measure } from './pack-levels.js';
import { exactText, layer, reason } from './record-values.js';
import { ROW_STATES, type RowState } from './row-state.js';
import { digest, id, wholeNumber } from './scalars.js';
import * as z from './schemas.js';
import type { LeftOut, StatisticHead } from './statistic.js';

/** One ranking in one layer; `option`: that of the attribute by which the cohort is divided. */
export interface RecordRanking {
  /** The ranking, by its id in the pack. */
  readonly id: string;
  /** The tier whose units it ranks, by its id. */
  readonly tier: string;
  /** The cohort that is ranked, by its id. */
  readonly cohort: string;
  /** The option of the attribute; absent where no attribute divides the cohort. */
  readonly option?: string;
  /** Whose figures are compared. */
  readonly layer: Layer;
  /** Whether it is the ranking that is published, and not one beside it. */
  readonly official: boolean;
  /** A row for each unit of the tier: ranked ones first, best first, then those without a place. */
  readonly rows: readonly RecordRow[];
}

/** One unit's row. `place` is null where it has none; `awaited`: not submitted while the deadline has not passed. */
export interface RecordRow {
  /** The unit, by its id in the register. */
  readonly unit: string;
  /** Whether it is ranked, or why not. */
  readonly state: RowState;
  /** From "1", as exact text; "2.5" where ties take the average; null where it has none. */
  readonly place: string | null;
  /** `exact` is not shown of a hidden unit. */
  readonly value?: {
    /** The exact value, as a decimal or a fraction "1/3". */
    readonly exact?: string;
    /** The value as printed, where the pack says how the measure is published. */
    readonly published?: string;
  };
  /** The level that the node earned, by its id; absent where it has no levels. */
  readonly level?: string;
  /** How many others share the place; absent where none does. They are the rows of the same place. */
  readonly tied?: number;
  /** The tie breaks that told it from units of equal value, in the order of the pack. */
  readonly brokenBy?: readonly BrokenBy[];
  /** Why it stands so; absent where there is nothing to say. */
  readonly because?: readonly Reason[];
  /** Of a hidden unit: a salted digest of its exact value, or of why it has none. */
  readonly commitment?: string;
}

/** A tie break between units of equal value: an entry of `tieBreak`, or, with `ties: ordinal`, the ids. */
export type BrokenBy =
  | {
      /** The node whose measure was compared, by its id. */
      readonly of: string;
      /** The measure that was compared. */
      readonly by: Measure;
    }
  | {
      /** The fact that was compared, by its id. */
      readonly fact: string;
    }
  | {
      /** Persons decided, in the assessment. */
      readonly decision: true;
    }
  | {
      /** The order of the ids decided. */
      readonly id: true;
    };

/** A statistic over units together; one that names a hidden unit is hidden too. */
export type RecordStatistic = OpenStatistic | HiddenStatistic;

/** A statistic that is shown: its members, the units left out with the reason, and its values. */
export interface OpenStatistic extends StatisticHead {
  /** The units whose values it was taken of, by id, in code-unit order. */
  readonly members: readonly string[];
  /** Units of the group that have no value and so do not count. */
  readonly left: readonly LeftOut[];
  /** Members without a value of their own, for which the rule's `whenAbsent` stands. */
  readonly absent?: readonly LeftOut[];
  /** What was taken, by name (`mean`, `sum`, …), as exact text; a list where it is one for each member. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** Whether a value is rounded: of an irrational function, or computed from such a value. */
  readonly approximate: boolean;
}

/** A statistic of which only the commitment was kept: a digest with the salts of every unit that it names. */
export interface HiddenStatistic extends StatisticHead {
  /** `sha256:` and hex. */
  readonly commitment: string;
}

const brokenBy: z.Schema<BrokenBy> = z.union([
  strictObject({ of: id.describe('The node that was compared'), by: measure }),
  strictObject({ fact: id.describe('The fact that was compared') }),
  strictObject({ decision: z.literal(true).describe('Decided by persons') }),
  strictObject({ id: z.literal(true).describe('Decided by the order of ids') }),
]);

const row: z.Schema<RecordRow> = strictObject({
  unit: id.describe('The unit'),
  state: z.enum(ROW_STATES).describe('Whether it is ranked, or why not'),
  place: z.union([exactText, z.null()]).describe('Its place; null where it has none'),
  value: strictObject({
    exact: exactText.describe('The exact value; not shown of a hidden unit').exactOptional(),
    published: exactText.describe('The value as printed').exactOptional(),
  })
    .describe('What it is ranked by')
    .exactOptional(),
  level: id.describe('The level that the node earned').exactOptional(),
  tied: wholeNumber(1, 10_000_000).describe('How many others share the place').exactOptional(),
  brokenBy: z.array(brokenBy).describe('What parted it from units of equal value').exactOptional(),
  because: z.array(reason).describe('Why it stands so').exactOptional(),
  commitment: digest.describe('Of a hidden unit: over its salt and what the row does not show').exactOptional(),
});

export const recordRanking: z.Schema<RecordRanking> = strictObject({
  id: id.describe('The ranking in the pack'),
  tier: id.describe('Its tier'),
  cohort: id.describe('The cohort that is ranked'),
  option: id.describe('The option, where the cohort is made by an attribute').exactOptional(),
  layer,
  official: z.boolean().describe('Whether this layer is the official one'),
  rows: z
    .array(row)
    .describe('Every unit of the tier, in order of place; with an option, those of other options left out'),
}).describe('One ranking in one layer');

const statisticHead = {
  layer,
  tier: id.describe('The tier of the members'),
  cohort: id.describe('The cohort, for a cohort statistic').exactOptional(),
  option: id.describe('The option, where the cohort is made by an attribute').exactOptional(),
  parent: id.describe('The unit above the members, for a children statistic').exactOptional(),
  at: id.describe('The first node, in the order of the pack, that asked'),
};

const openStatistic: z.Schema<OpenStatistic> = strictObject({
  ...statisticHead,
  members: z.array(id).describe('The units that were in'),
  left: z
    .array(strictObject({ unit: id.describe('The unit'), because: reason }))
    .describe('The units that were left out, and why'),
  absent: z
    .array(strictObject({ unit: id.describe('The unit'), because: reason }))
    .describe('Members below without a value of their own, for which `whenAbsent` stands, and why')
    .exactOptional(),
  values: z
    .record(z.string(), z.union([exactText, z.array(exactText).describe('Sorted values')]))
    .describe('By name, as max; sorted values for rank and percentile'),
  approximate: z.boolean().describe('Whether a value is rounded at 50 places or irrational'),
});

const hiddenStatistic: z.Schema<HiddenStatistic> = strictObject({
  ...statisticHead,
  commitment: digest.describe('Of one that names a hidden unit: over it and the salts of all units that it names'),
});

export const recordStatistic: z.Schema<RecordStatistic> = z
  .union([openStatistic, hiddenStatistic])
  .describe('A statistic over units together');
