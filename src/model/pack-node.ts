import { altered, keptWhole, otherWords, step, unaltered } from './alteration.js';
import type { Expression } from './expression.js';
import type { RuleDocument } from './lowering.js';
import { strictObject } from './objects.js';
import { type PackLevels, packLevels } from './pack-levels.js';
import type { Policies } from './pack-policies.js';
import type { CombineDocument } from './pack-rule.js';
import {
  EVIDENCE_KEYS,
  EVIDENCE_WHEN_ABSENT,
  type EvidenceKey,
  type EvidenceWhenAbsent,
  ROLES,
  type Role,
  ZEROS,
  type Zeros,
} from './pack-words.js';
import { policy } from './policy-schema.js';
import {
  decimal,
  decimalFromZero,
  expression,
  id,
  nonBlank,
  type RoundingDocument,
  type RoundingMode,
  rounding,
  roundingToPlaces,
  textOrWords,
  type WordsDocument,
  words,
} from './scalars.js';
import * as z from './schemas.js';
import { type Grounds, grounds } from './standing.js';

export type { Role, Zeros } from './pack-words.js';

/** What an evidence entry may have, and `needs` may ask for. */
const evidenceKey = z.enum(EVIDENCE_KEYS);

export const evidenceNeeds = unaltered(z.array(evidenceKey), 'not-in-cases').describe(
  'What each piece of evidence must state',
);

/** `off` and `finding` differ in a finding alone. */
const OTHER_WHEN_ABSENT = { off: ['zero'], finding: ['zero'], zero: ['finding'] } as const satisfies Record<
  EvidenceWhenAbsent,
  readonly EvidenceWhenAbsent[]
>;

export const evidenceWhenAbsent = altered(
  z.enum(EVIDENCE_WHEN_ABSENT),
  otherWords('policy', OTHER_WHEN_ABSENT),
).describe('off, finding, or zero: the criterion is then scored 0');

/** Keys of a node that may have another standing or citation than the node. */
const GROUNDED_KEYS = [
  'code',
  'title',
  'role',
  'max',
  'weight',
  'appliesTo',
  'mayClaimNotApplicable',
  'mayAward',
  'evidence',
  'whenMissing',
  'whenNotApplicable',
  'whenUnscorable',
  'rule',
  'combine',
  'round',
  'notBelow',
  'publish',
  'levels',
  'children',
] as const;

/** How a node prints one measure. */
export interface Published {
  /** Decimal places, 0 to 20. */
  readonly places: number;
  /** Which way a digit that is dropped moves the last one that stays. */
  readonly mode: RoundingMode;
}

/**
 * How a node prints its measures. `zeros` moves no digit: it is read where a measure is shown to people, and nowhere
 * else.
 */
export interface Publish {
  /** How its points are printed; absent where they are not. */
  readonly points?: Published;
  /** How its percent is printed; absent where it is not. */
  readonly percent?: Published;
  /** How its converted points are printed; absent where they are not. */
  readonly converted?: Published;
  /** Whether zeros at the end of a number are shown to people. */
  readonly zeros?: Zeros;
}

/** A criterion (it has a `rule`) or a group (it has `combine` and `children`); which of them is checked later. */
export interface PackNode extends Grounds<(typeof GROUNDED_KEYS)[number]> {
  /** Its id, the only one in its tier. */
  readonly id: string;
  /** Its number as printed, as "I.2". */
  readonly code?: string;
  /** Its name, by language. */
  readonly title: WordsDocument;
  /** Of a reconstructed row: the public criteria that it is modelled on. */
  readonly modelledOn?: {
    /** The shape of the rule, as "A5". */
    readonly shape: string;
    /** The public criteria that have this shape. */
    readonly source: string | WordsDocument;
    /** Whose criteria those are, as tỉnh Quảng Ninh. */
    readonly authority?: string | WordsDocument;
  };
  /** What a reader must know of it, beside its title. */
  readonly note?: string | WordsDocument;
  /** Why it is as it is. */
  readonly background?: string | WordsDocument;
  /** By default `criterion`. `bonus` and `penalty` stand outside the maximum, `informational` counts for nothing. */
  readonly role?: Role;
  /** The most that it can earn, as printed, as decimal text; the same for every unit. */
  readonly max: string;
  /** Its weight, as decimal text; there only where the group combines by weights. */
  readonly weight?: string;
  /** When it applies: a condition. Where it is false, the node is not applicable. */
  readonly appliesTo?: Expression;
  /** Whether a unit may claim that it does not apply. By default it may not. */
  readonly mayClaimNotApplicable?: boolean;
  /** Who may set its points instead of the rule; by default nobody. */
  readonly mayAward?: 'verifier';
  /** What it asks of evidence, instead of what the procedure asks. */
  readonly evidence?: {
    /** What every piece of evidence must have. */
    readonly needs?: readonly EvidenceKey[];
    /** `off`, `finding`, or `zero`: a criterion without evidence is then scored 0. */
    readonly whenAbsent?: EvidenceWhenAbsent;
  };
  /** What a missing node is to its group, instead of what the pack says. */
  readonly whenMissing?: Policies['whenMissing'];
  /** What a node that does not apply is to its group, instead of what the pack says. */
  readonly whenNotApplicable?: Policies['whenNotApplicable'];
  /** What a node whose rule has no answer is to its group, instead of what the pack says. */
  readonly whenUnscorable?: Policies['whenUnscorable'];
  /** Of a criterion: a rule kind with its parameters, `{ threshold: { … } }`. */
  readonly rule?: RuleDocument;
  /** Of a group: how one value is made of its children, `sum` or `{ name: params }`. */
  readonly combine?: CombineDocument;
  /** Rounds once what the rule or combiner gives, before bonus and penalty; of a list, one after another. */
  readonly round?: RoundingDocument | readonly RoundingDocument[];
  /** The lowest value of its measures, after bonus and penalty, as decimal text. */
  readonly notBelow?: string;
  /** How its measures are printed; read only where a basis is `published`. */
  readonly publish?: Publish;
  /** Labels that it earns by a measure. */
  readonly levels?: PackLevels;
  /** Of a group: the nodes in it, in printed order. */
  readonly children?: readonly PackNode[];
}

const EVIDENCE = strictObject({
  needs: evidenceNeeds.exactOptional(),
  whenAbsent: evidenceWhenAbsent.exactOptional(),
}).describe('What this node asks of evidence, instead of what the procedure asks');

/** The keys by which a node is known and explained; no result reads them. */
const DESCRIBING = {
  id: id.describe('Its id, the only one in its tier'),
  code: nonBlank.describe('Its number as printed, as I.2').exactOptional(),
  title: words.describe('Its name, by language'),
  ...grounds(GROUNDED_KEYS),
  modelledOn: unaltered(
    strictObject({
      shape: nonBlank.describe('The shape of the rule, as A5'),
      source: textOrWords.describe('The public criteria that have this shape'),
      authority: textOrWords.describe('Whose criteria those are, as tỉnh Quảng Ninh').exactOptional(),
    }),
    'for-readers',
  )
    .describe('What a reconstructed row is modelled on')
    .exactOptional(),
  note: textOrWords.describe('What a reader must know of this row').exactOptional(),
  background: textOrWords.describe('Why this row is as it is').exactOptional(),
};

/** The schema of a node and everything below it. */
export function nodeSchema(rule: z.Schema<RuleDocument>, combine: z.Schema<CombineDocument>): z.Schema<PackNode> {
  const node: z.Schema<PackNode> = strictObject({
    ...DESCRIBING,
    role: unaltered(z.enum(ROLES), 'other-pack')
      .describe('criterion unless said; bonus and penalty stand outside the maximum; informational never counts')
      .exactOptional(),
    max: altered(decimalFromZero, step('max')).describe('The most it can earn, as printed; the same for every unit'),
    weight: altered(decimalFromZero, step('weight'))
      .describe('Its weight, only where the parent combines by weights')
      .exactOptional(),
    appliesTo: altered(expression, 'forgotten', 'in-expression')
      .describe('When it applies; where this is false it is not applicable')
      .exactOptional(),
    mayClaimNotApplicable: unaltered(z.boolean(), 'not-in-cases')
      .describe('Whether a unit may claim that it does not apply')
      .exactOptional(),
    mayAward: unaltered(z.literal('verifier'), 'not-in-cases')
      .describe('Who may set its points instead of the rule')
      .exactOptional(),
    evidence: EVIDENCE.exactOptional(),
    whenMissing: policy.whenMissing.exactOptional(),
    whenNotApplicable: policy.whenNotApplicable.exactOptional(),
    whenUnscorable: policy.whenUnscorable.exactOptional(),
    rule: rule.exactOptional(),
    combine: combine.exactOptional(),
    round: z
      .union([
        altered(rounding, 'forgotten'),
        altered(z.array(rounding).min(1), 'forgotten', 'entry-forgotten').describe('Roundings, one after another'),
      ])
      .describe('Rounds once what the rule or combiner gives, before bonus, penalty and every reader')
      .exactOptional(),
    notBelow: altered(decimal, step('cap'))
      .describe('The lowest value of its measures, after bonus and penalty')
      .exactOptional(),
    publish: strictObject({
      points: roundingToPlaces.describe('How its points are printed').exactOptional(),
      percent: roundingToPlaces.describe('How its percent is printed').exactOptional(),
      converted: roundingToPlaces.describe('How its converted points are printed').exactOptional(),
      zeros: unaltered(z.enum(ZEROS), 'for-readers')
        .describe(
          'Zeros at the end of what people are shown: keep (97.20, as unless said) or drop (97.2); display only',
        )
        .exactOptional(),
    })
      .describe('How its measures are printed; read only where a basis is `published`')
      .exactOptional(),
    levels: packLevels.exactOptional(),
    get children() {
      return keptWhole(z.array(node), 'in-use').describe('The nodes of a group, in printed order').exactOptional();
    },
  }).describe('A criterion or a group');
  return node;
}
