import { type FactValue, factValue } from './fact-value.js';
import { strictObject } from './objects.js';
import type { CriterionIn, FactIn, NamesOf, PackNames, TierId, TierIn, ValueIn } from './pack-names.js';
import { date, decimalFromZero, digest, id, instant, nonBlank } from './scalars.js';
import * as z from './schemas.js';

/** What a unit sends. With the pack and the tier only facts that exist fit: `Submission<typeof pack, 'commune'>`. */
export interface Submission<P = unknown, T extends TierId<P> = TierId<P>> {
  /** The unit that it is about. */
  readonly unit: string;
  /** When the body that ranks received it: an instant with its offset. */
  readonly at: string;
  /** When the unit above received it: an instant with its offset. */
  readonly handedIn?: string;
  /** Who signed it: a role, not a person. */
  readonly by?: string;
  /** Whom to ask about it, as the unit wrote: an office and its telephone. */
  readonly contact?: string;
  /** The report in words. */
  readonly narrative?: {
    /** Its title. */
    readonly title: string;
    /** The digest of its file: `sha256:` and 64 hexadecimal digits. */
    readonly digest?: string;
  };
  /** Facts by id; an absent one is not there. */
  readonly facts?: FactsGiven<NamesOf<P>, T>;
  /** By id, what the unit says of a criterion. */
  readonly criteria?: CriteriaGiven<NamesOf<P>, T>;
}

/** What units of a tier give, by fact. */
export type FactsGiven<N extends PackNames, T extends TierIn<N> = TierIn<N>> =
  string extends FactIn<N, T>
    ? Readonly<Record<string, FactEntry>>
    : { readonly [fact in FactIn<N, T>]?: FactEntry<ValueIn<N, fact, T>> };

/** What units of a tier say, by criterion. */
export type CriteriaGiven<N extends PackNames, T extends TierIn<N> = TierIn<N>> =
  string extends CriterionIn<N, T>
    ? Readonly<Record<string, CriterionEntry>>
    : { readonly [criterion in CriterionIn<N, T>]?: CriterionEntry };

/** A fact's value, alone or with what is known about it. */
export type FactEntry<V = FactValue> =
  | V
  | {
      /** The value. */
      readonly value: V;
      /** Whether it is an estimate. */
      readonly estimated?: boolean;
      /** The day of which it tells. */
      readonly asOf?: string;
    };

/** What the unit says about one criterion: the points that it gives itself, why, and on what evidence. */
export interface CriterionEntry {
  /** The points that the unit gives itself, as decimal text from 0 to the maximum. */
  readonly claimed?: string;
  /** Why it earns less than the maximum, or stands as it does. */
  readonly reason?: string;
  /** The documents that support it; absent where there are none. */
  readonly evidence?: readonly Evidence[];
  /** The claim that the criterion does not apply to this unit, where the pack allows one. */
  readonly notApplicable?: {
    /** Why it does not apply. */
    readonly reason: string;
  };
}

/** A document that supports a claim. */
export interface Evidence {
  /** Its number and sign, as "1252/STTTT-CNTT". */
  readonly number?: string;
  /** The day on which it was signed: "2019-06-30". */
  readonly date?: string;
  /** Where in it, as "page 3". */
  readonly page?: string;
  /** What it is, in words. */
  readonly title?: string;
  /** Where it can be read: an address, as "https://…". */
  readonly link?: string;
  /** The digest of its file: `sha256:` and 64 hexadecimal digits. */
  readonly digest?: string;
}

export const factEntry: z.Schema<FactEntry> = z
  .union([
    factValue,
    strictObject({
      value: factValue.describe('The value'),
      estimated: z.boolean().describe('Whether it is an estimate').exactOptional(),
      asOf: date.describe('The day of which it tells').exactOptional(),
    }),
  ])
  .describe('A value, or { value, estimated, asOf }');

export const evidence = strictObject({
  number: nonBlank.describe('Its number and sign').exactOptional(),
  date: date.describe('The day on which it was signed').exactOptional(),
  page: nonBlank.describe('Where in it').exactOptional(),
  title: nonBlank.describe('What it is').exactOptional(),
  link: nonBlank.describe('Where it can be read').exactOptional(),
  digest: digest.describe('The digest of the file').exactOptional(),
});

export const criterionEntry = strictObject({
  claimed: decimalFromZero.describe('The points that the unit gives itself').exactOptional(),
  reason: nonBlank.describe('Why it is below the maximum, or stands as it does').exactOptional(),
  evidence: z.array(evidence).describe('What supports it').exactOptional(),
  notApplicable: strictObject({ reason: nonBlank.describe('Why it does not apply') })
    .describe('The claim that it does not apply to this unit')
    .exactOptional(),
});

export const submission: z.Schema<Submission> = strictObject({
  unit: id.describe('The unit that it is about'),
  at: instant.describe('When the body that ranks received it; compared with the deadline'),
  handedIn: instant.describe('When the parent received it, where the parent sends it on').exactOptional(),
  by: nonBlank.describe('Who signed it: a role, not a person').exactOptional(),
  contact: nonBlank.describe('Whom to ask about it: an office and its telephone').exactOptional(),
  narrative: strictObject({
    title: nonBlank.describe('Its title'),
    digest: digest.describe('The digest of the file').exactOptional(),
  })
    .describe('The report in words')
    .exactOptional(),
  facts: z.record(z.string(), factEntry).describe('Facts by id; an absent one is not there').exactOptional(),
  criteria: z.record(z.string(), criterionEntry).describe('By id, what the unit says of a criterion').exactOptional(),
});
