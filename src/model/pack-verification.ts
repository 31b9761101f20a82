import { unaltered } from './alteration.js';
import { strictObject } from './objects.js';
import { BY_OTHERS, type ByOthers, OFF_OR_FINDING, type OffOrFinding, STARTS, type Starts } from './pack-words.js';
import { date, factId, id, type WordsDocument, words } from './scalars.js';
import * as z from './schemas.js';
import { type Grounds, grounds } from './standing.js';

/** A body that may verify. */
export interface PackVerifier {
  /** Its id: that which a verification names as `by`. */
  readonly id: string;
  /** Its name, by language. */
  readonly title: WordsDocument;
  /** The tiers whose units it may verify, by id; absent where it is all of them. */
  readonly tiers?: readonly string[];
  /** The facts that it may verify, by id; absent where it is all of them, and rulings and awards too. */
  readonly facts?: readonly string[];
}

/** The days on which verifiers are on the spot. */
export interface PackField {
  /** The first day: "2019-11-01". */
  readonly from: string;
  /** The last day: "2019-11-30". */
  readonly through: string;
}

const GROUNDED_KEYS = ['verifiers', 'byOthers', 'starts', 'early', 'field', 'visit'] as const;

/** Who verifies, from when on, and how; a key that is absent is off. */
export interface PackVerification extends Grounds<(typeof GROUNDED_KEYS)[number]> {
  /** The bodies that may verify; at least one. */
  readonly verifiers?: readonly PackVerifier[];
  /** What a verification by another body is. Refused, it does not count, and is a finding. */
  readonly byOthers?: ByOthers;
  /** What starts the time in which a submission is verified: that it was received, or that it was received complete. */
  readonly starts?: Starts;
  /** Whether a verification before the instant that `starts` names is a finding. */
  readonly early?: OffOrFinding;
  /** The days of checks on the spot; a check on another day is a finding. */
  readonly field?: PackField;
  /** Whether a check on the spot that does not say where, on which day and by whom is a finding. */
  readonly visit?: OffOrFinding;
}

const offOrFinding = unaltered(z.enum(OFF_OR_FINDING), 'finding');
const day = unaltered(date, 'finding');
const ids = <T extends z.Schema<string>>(of: T) => unaltered(z.array(of).min(1), 'identity');

const verifier = strictObject({
  id: id.describe('The id by which a verification names it'),
  title: words.describe('Its name, by language'),
  tiers: ids(id).describe('The tiers that it may verify; all when left out').exactOptional(),
  facts: ids(factId)
    .describe('The facts that it may verify; when left out all, and claims, evidence and points too')
    .exactOptional(),
});

export const packVerification: z.Schema<PackVerification> = strictObject({
  ...grounds(GROUNDED_KEYS),
  verifiers: unaltered(z.array(verifier).min(1), 'not-in-cases').describe('The bodies that may verify').exactOptional(),
  byOthers: unaltered(z.enum(BY_OTHERS), 'not-in-cases')
    .describe('What a verification by another body is; a refused one does not count')
    .exactOptional(),
  starts: unaltered(z.enum(STARTS), 'finding')
    .describe('What starts the time of verification: the form received, or received complete')
    .exactOptional(),
  early: offOrFinding.describe('Whether a verification before that is told').exactOptional(),
  field: strictObject({
    from: day.describe('The first day'),
    through: day.describe('The last day'),
  })
    .describe('The days of checks on the spot; a check on another day is told')
    .exactOptional(),
  visit: offOrFinding.describe('Whether a check on the spot must say where, when and by whom').exactOptional(),
}).describe('Who verifies, from when on, and how');
