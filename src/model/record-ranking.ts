import * as z from 'zod';
import type { Reason } from './expression.js';
import type { Layer } from './layer.js';
import type { Measure } from './measure.js';
import { strictObject } from './objects.js';
import { measure } from './pack-levels.js';
import { exactText, layer, reason } from './record-values.js';
import { ROW_STATES, type RowState } from './row-state.js';
import { digest, id, wholeNumber } from './scalars.js';

/** One ranking in one layer; `option`: that of the attribute by which the cohort is divided. */
export interface RecordRanking {
  readonly id: string;
  readonly tier: string;
  readonly cohort: string;
  readonly option?: string;
  readonly layer: Layer;
  readonly official: boolean;
  readonly rows: readonly RecordRow[];
}

/** One unit's row. `place` is null where it has none; `awaited`: not submitted while the deadline has not passed. */
export interface RecordRow {
  readonly unit: string;
  readonly state: RowState;
  readonly place: string | null;
  /** `exact` is not shown of a hidden unit. */
  readonly value?: { readonly exact?: string; readonly published?: string };
  readonly level?: string;
  /** How many others share the place; absent where none does. They are the rows of the same place. */
  readonly tied?: number;
  /** The tie breaks that told it from units of equal value, in the order of the pack. */
  readonly brokenBy?: readonly BrokenBy[];
  readonly because?: readonly Reason[];
  /** Of a hidden unit: a salted digest of its exact value, or of why it has none. */
  readonly commitment?: string;
}

/** A tie break between units of equal value: an entry of `tieBreak`, or, with `ties: ordinal`, the ids. */
export type BrokenBy =
  | { readonly of: string; readonly by: Measure }
  | { readonly fact: string }
  | { readonly decision: true }
  | { readonly id: true };

/** A statistic over units together; one that names a hidden unit is hidden too. */
export type RecordStatistic = OpenStatistic | HiddenStatistic;

/** Which statistic it is: whose figures, over which units, and who asked. */
interface StatisticHead {
  readonly layer: Layer;
  readonly tier: string;
  readonly cohort?: string;
  readonly option?: string;
  /** The parent whose units below were taken, for `children` statistics. */
  readonly parent?: string;
  /** The first node, in the order of the pack, that asked. */
  readonly at: string;
}

/** A statistic that is shown: its members, the units left out with the reason, and its values. */
export interface OpenStatistic extends StatisticHead {
  readonly members: readonly string[];
  readonly left: readonly { readonly unit: string; readonly because: Reason }[];
  /** Members without a value of their own, for which the rule's `whenAbsent` stands. */
  readonly absent?: readonly { readonly unit: string; readonly because: Reason }[];
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly approximate: boolean;
}

/** A statistic of which only the commitment was kept: a digest with the salts of every unit that it names. */
export interface HiddenStatistic extends StatisticHead {
  readonly commitment: string;
}

const brokenBy: z.ZodType<BrokenBy> = z.union([
  strictObject({ of: id.describe('The node that was compared'), by: measure }),
  strictObject({ fact: id.describe('The fact that was compared') }),
  strictObject({ decision: z.literal(true).describe('Decided by persons') }),
  strictObject({ id: z.literal(true).describe('Decided by the order of ids') }),
]);

const row: z.ZodType<RecordRow> = strictObject({
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

export const recordRanking: z.ZodType<RecordRanking> = strictObject({
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

const openStatistic: z.ZodType<OpenStatistic> = strictObject({
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

const hiddenStatistic: z.ZodType<HiddenStatistic> = strictObject({
  ...statisticHead,
  commitment: digest.describe('Of one that names a hidden unit: over it and the salts of all units that it names'),
});

export const recordStatistic: z.ZodType<RecordStatistic> = z
  .union([openStatistic, hiddenStatistic])
  .describe('A statistic over units together');
