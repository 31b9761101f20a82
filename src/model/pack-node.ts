import * as z from 'zod';
import { altered, keptWhole, otherWords, step, unaltered } from './alteration.js';
import type { Expression } from './expression.js';
import type { RuleDocument } from './lowering.js';
import type { Measure } from './measure.js';
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
import { type Grounds, grounds } from './standing.js';

export type { Role, Zeros } from './pack-words.js';

/** What an evidence entry may have, and `needs` may ask for. */
export const evidenceKey = z.enum(EVIDENCE_KEYS);

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
const OWN_KEYS = [
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
  readonly places: number;
  readonly mode: RoundingMode;
}

/**
 * How a node prints its measures. `zeros` moves no digit: it is read where a measure is shown to people, and nowhere
 * else.
 */
export interface Publish extends Readonly<Partial<Record<Measure, Published>>> {
  readonly zeros?: Zeros;
}

/** A criterion (it has a `rule`) or a group (it has `combine` and `children`); which of them is checked later. */
export interface PackNode extends Grounds<(typeof OWN_KEYS)[number]> {
  readonly id: string;
  readonly code?: string;
  readonly title: WordsDocument;
  readonly modelledOn?: {
    readonly shape: string;
    readonly source: string | WordsDocument;
    readonly authority?: string | WordsDocument;
  };
  readonly note?: string | WordsDocument;
  readonly background?: string | WordsDocument;
  readonly role?: Role;
  readonly max: string;
  readonly weight?: string;
  readonly appliesTo?: Expression;
  readonly mayClaimNotApplicable?: boolean;
  readonly mayAward?: 'verifier';
  readonly evidence?: { readonly needs?: readonly EvidenceKey[]; readonly whenAbsent?: EvidenceWhenAbsent };
  readonly whenMissing?: Policies['whenMissing'];
  readonly whenNotApplicable?: Policies['whenNotApplicable'];
  readonly whenUnscorable?: Policies['whenUnscorable'];
  readonly rule?: RuleDocument;
  readonly combine?: CombineDocument;
  readonly round?: RoundingDocument | readonly RoundingDocument[];
  readonly notBelow?: string;
  readonly publish?: Publish;
  readonly levels?: PackLevels;
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
  ...grounds(OWN_KEYS),
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
export function nodeSchema(rule: z.ZodType<RuleDocument>, combine: z.ZodType<CombineDocument>): z.ZodType<PackNode> {
  const node: z.ZodType<PackNode> = strictObject({
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
