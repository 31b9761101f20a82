import * as z from 'zod';
import type { Reason } from './expression.js';
import { strictObject } from './objects.js';
import { COUNTS_AS, type PolicyWord } from './pack-policies.js';
import { exactText, type RecordValue, reason, recordValue } from './record-values.js';
import { id } from './scalars.js';
import type { GateAnswer } from './scores.js';

/** What every node says in one layer, criteria and groups in the order of the pack. */
export interface RecordLayer {
  readonly criteria: readonly RecordCriterion[];
  readonly groups: readonly RecordGroup[];
}

/** What criteria and groups share. `approximate`: an irrational function or an average took part. */
interface RecordNode {
  readonly node: string;
  readonly max: string;
  readonly because?: readonly Reason[];
  readonly approximate: boolean;
}

/** A node without a value, and what its policy counted it as in its parent; a top node has no parent. */
export interface RecordUnscored extends RecordNode {
  readonly status: 'missing' | 'not-applicable' | 'unscorable';
  /** The facts looked for; of a missing node alone. */
  readonly facts?: readonly string[];
  readonly counted?: PolicyWord;
  readonly read?: Readonly<Record<string, RecordValue>>;
  readonly claimed?: string;
}

interface RecordScored extends RecordNode {
  readonly status: 'scored';
  readonly points: string;
  readonly base: string;
  /** Absent where max is 0. */
  readonly percent?: string;
  readonly published?: RecordPublished;
  readonly level?: string;
  readonly gates?: readonly GateAnswer[];
}

/** Measures as printed, of which the pack says how. */
export interface RecordPublished {
  readonly points?: string;
  readonly percent?: string;
  readonly converted?: string;
}

/** A criterion: what its rule gave, the facts as they stood, the unit's own points; `computed` where a verifier set others. */
export type RecordCriterion =
  | (RecordScored & {
      readonly read: Readonly<Record<string, RecordValue>>;
      readonly claimed?: string;
      readonly computed?: string;
    })
  | RecordUnscored;

/** A group, with all of its measures. */
export type RecordGroup =
  | (RecordScored & {
      readonly earned: string;
      readonly bonus: string;
      readonly penalty: string;
      readonly converted: string;
    })
  | RecordUnscored;

const head = {
  node: id.describe('The node'),
  max: exactText.describe('Its maximum'),
  because: z.array(reason).describe('Why it is what it is').exactOptional(),
  approximate: z.boolean().describe('Whether an irrational function or an average took part'),
};

const read = z.record(z.string(), recordValue).describe('The facts that it may read, as they stood');
const claimed = exactText.describe('The points that the unit gave itself');

const unscored = strictObject({
  ...head,
  status: z.enum(['missing', 'not-applicable', 'unscorable']).describe('Why it has no value'),
  facts: z.array(id).describe('The facts that are missing').exactOptional(),
  counted: z
    .enum(Object.keys(COUNTS_AS) as PolicyWord[])
    .describe('What it was to its parent')
    .exactOptional(),
  read: read.exactOptional(),
  claimed: claimed.exactOptional(),
});

const scored = {
  ...head,
  status: z.literal('scored').describe('It has a value'),
  points: exactText.describe('Points, with bonus and penalty'),
  base: exactText.describe('The maximum of what counts'),
  percent: exactText.describe('Converted points in percent of the maximum').exactOptional(),
  published: strictObject({
    points: exactText.describe('Points as printed').exactOptional(),
    percent: exactText.describe('Percent as printed').exactOptional(),
    converted: exactText.describe('Converted points as printed').exactOptional(),
  })
    .describe('Measures as printed')
    .exactOptional(),
  level: id.describe('The level that it earned').exactOptional(),
  gates: z
    .array(
      strictObject({
        level: id.describe('The level that the gate guards'),
        met: z.boolean().describe('Whether it was true'),
        because: reason.exactOptional(),
      }),
    )
    .describe('The gates that were asked, best level first')
    .exactOptional(),
};

const criterion: z.ZodType<RecordCriterion> = z.discriminatedUnion('status', [
  strictObject({
    ...scored,
    read,
    claimed: claimed.exactOptional(),
    computed: exactText.describe('What the rule gave before the verifier set other points').exactOptional(),
  }),
  unscored,
]);

const group: z.ZodType<RecordGroup> = z.discriminatedUnion('status', [
  strictObject({
    ...scored,
    earned: exactText.describe('What the combiner gave, before bonus and penalty'),
    bonus: exactText.describe('Bonus, within its cap'),
    penalty: exactText.describe('Penalty, within its cap'),
    converted: exactText.describe('Earned on the printed maximum, with bonus and penalty'),
  }),
  unscored,
]);

export const recordLayer: z.ZodType<RecordLayer> = strictObject({
  criteria: z.array(criterion).describe('Its criteria, in the order of the pack'),
  groups: z.array(group).describe('Its groups, in the order of the pack'),
}).describe('What every node says in this layer');
