import type { NoValue, Reason } from './expression.js';
import { strictObject } from './objects.js';
import { COUNTS_AS, type PolicyWord, RULED_BY } from './pack-policies.js';
import { exactText, type RecordValue, reason, recordValue } from './record-values.js';
import { id } from './scalars.js';
import * as z from './schemas.js';
import type { GateAnswer } from './scores.js';

/** What every node says in one layer, criteria and groups in the order of the pack. */
export interface RecordLayer {
  /** What each criterion came to. */
  readonly criteria: readonly RecordCriterion[];
  /** What each group came to; a group stands before those in it. */
  readonly groups: readonly RecordGroup[];
}

/** What criteria and groups share. `approximate`: an irrational function or an average took part. */
interface RecordNode {
  /** The criterion or group, by its id in the tier. */
  readonly node: string;
  /** The most that it can earn, as exact text; the same for every unit. */
  readonly max: string;
  /** Why it is what it is; absent where there is nothing to say. */
  readonly because?: readonly Reason[];
  /** Whether an irrational function or an average took part, so that exact text is rounded. */
  readonly approximate: boolean;
}

/** A node without a value, and what its policy counted it as in its parent; a top node has no parent. */
export interface RecordUnscored extends RecordNode {
  /** Why it has no value. */
  readonly status: NoValue['status'];
  /** The facts looked for; of a missing node alone. */
  readonly facts?: readonly string[];
  /** What its group took it for: `zero`, `full`, `exclude`, … */
  readonly counted?: PolicyWord;
  /** Of a criterion: the facts that its rule may read, as they stood. */
  readonly read?: Readonly<Record<string, RecordValue>>;
  /** Of a criterion: the points that the unit gave itself, as exact text. */
  readonly claimed?: string;
}

interface RecordScored extends RecordNode {
  /** It has a value. */
  readonly status: 'scored';
  /** What it earned, with bonus and penalty, as exact text. */
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
  /** Points as printed, as decimal text. */
  readonly points?: string;
  /** Percent as printed, as decimal text. */
  readonly percent?: string;
  /** Converted points as printed, as decimal text. */
  readonly converted?: string;
}

/** A criterion: what its rule gave, the facts as they stood, the unit's own points; `computed` where a verifier set others. */
export type RecordCriterion =
  | (RecordScored & {
      /** The facts that its rule may read, by id, as they stood; absent ones are left out. */
      readonly read: Readonly<Record<string, RecordValue>>;
      /** The points that the unit gave itself, as exact text; absent where it gave none. */
      readonly claimed?: string;
      /** What the rule gave, as exact text, where a verifier set other points. */
      readonly computed?: string;
    })
  | RecordUnscored;

/** A group, with all of its measures. */
export type RecordGroup =
  | (RecordScored & {
      /** What its combiner gave, before bonus and penalty, as exact text. */
      readonly earned: string;
      /** Its bonus points, within their cap, as exact text; "0" where it has none. */
      readonly bonus: string;
      /** What is taken off, within its cap, as exact text; "0" where nothing is. */
      readonly penalty: string;
      /** What was earned, scaled from `base` to the printed maximum, with bonus and penalty. */
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
  status: z.enum(Object.keys(RULED_BY) as NoValue['status'][]).describe('Why it has no value'),
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

const criterion: z.Schema<RecordCriterion> = z.discriminatedUnion('status', [
  strictObject({
    ...scored,
    read,
    claimed: claimed.exactOptional(),
    computed: exactText.describe('What the rule gave before the verifier set other points').exactOptional(),
  }),
  unscored,
]);

const group: z.Schema<RecordGroup> = z.discriminatedUnion('status', [
  strictObject({
    ...scored,
    earned: exactText.describe('What the combiner gave, before bonus and penalty'),
    bonus: exactText.describe('Bonus, within its cap'),
    penalty: exactText.describe('Penalty, within its cap'),
    converted: exactText.describe('Earned on the printed maximum, with bonus and penalty'),
  }),
  unscored,
]);

export const recordLayer: z.Schema<RecordLayer> = strictObject({
  criteria: z.array(criterion).describe('Its criteria, in the order of the pack'),
  groups: z.array(group).describe('Its groups, in the order of the pack'),
}).describe('What every node says in this layer');
