import { type Assessment, decision } from './assessment.js';
import { assessmentText } from './assessment-text.js';
import { ASSESSMENT_STATES, FIGURES } from './assessment-words.js';
import type { Json } from './expression.js';
import { strictObject } from './objects.js';
import { PLUGIN_PARTS, type PluginPart } from './plan.js';
import { exactText } from './record-values.js';
import { pattern } from './scalar.js';
import { cite, date, digest, id, instant, nonBlank, version, wholeNumber } from './scalars.js';
import * as z from './schemas.js';
import type { Standing } from './standing.js';

/** Which build made it. `semantics` moves only when a conformance result does. */
export interface RecordEngine {
  /** The name of the library. */
  readonly name: string;
  /** Its version, as "1.2.0". */
  readonly version: string;
  /** The version of what it computes, a whole number. */
  readonly semantics: number;
  /** The digest of its sources, as `sha256:` and hex; all zeros when it runs from sources. */
  readonly source: string;
  /** The version of decimal.js in it. */
  readonly decimal: string;
}

/** The pack, whole, and what it is worth: points of each standing. `scoring` leaves out titles, citations, gaps. */
export interface RecordPack {
  /** Its id, as in the document. */
  readonly id: string;
  /** Its version, as in the document. */
  readonly version: string;
  /** Over the document: `sha256:` and hex. An assessment names its pack by it. */
  readonly digest: string;
  /** As `digest`, without what moves no score (titles, notes, citations, gaps): two packs of one `scoring` score alike. */
  readonly scoring: string;
  /** Sums of the maxima of its criteria by standing, as exact text. */
  readonly standing: {
    /** Points of criteria that a text prints. */
    readonly official: string;
    /** Points of criteria worked out from published figures. */
    readonly derived: string;
    /** Points of criteria that are modelled. */
    readonly reconstructed: string;
  };
  /** The pack as written, decimals as text. */
  readonly document: Json;
}

/** A plugin that took part, and the digest of what it lowered to. */
export interface RecordPlugin {
  /** Which part of the engine it adds. */
  readonly is: PluginPart;
  /** The name by which the pack requires it. */
  readonly id: string;
  /** Its version, a whole number. */
  readonly version: number;
  /** Over the expressions that its rules came to: `sha256:` and hex. */
  readonly lowered: string;
}

/** The head of the assessment. `digest` is over it, the register, and the entries' commitments to their input. */
export interface RecordAssessment
  extends Pick<Assessment, 'id' | 'pack' | 'state' | 'approval' | 'figures' | 'asOf' | 'texts' | 'decisions'> {
  /** `sha256:` and hex. */
  readonly digest: string;
  /** The published record that this one corrects; null where it corrects none. */
  readonly supersedes: Required<Assessment>['supersedes'] | null;
}

/**
 * `entries`: Merkle root over the entries' digests; `results`: all that a result change moves; `record`: everything but
 * the pack's document and the entries, which stand in it as `pack.digest` and `entries`.
 */
export interface RecordDigests {
  /** Merkle root (RFC 6962) over the digests of the entries, in their order. */
  readonly entries: string;
  /** Over statistics, rankings, findings and the `results` of every entry: it moves when a result does. */
  readonly results: string;
  /** Over all of the record but the document of the pack and the entries. */
  readonly record: string;
}

export const engine = strictObject({
  name: nonBlank.describe('Its name'),
  version: pattern(
    'version-invalid',
    /^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z.-]{1,40})?$/,
    'A version, as 1.0.0 or 1.0.0-beta.1',
  ).describe('Its version'),
  semantics: wholeNumber(1, 1_000_000, false).describe('Moves only when a conformance result does'),
  source: digest.describe('Of its sources'),
  decimal: nonBlank.describe('The version of decimal.js inside it'),
}).describe('The build that made the record');

export const packHead = {
  id: id.describe('Its id'),
  version: version.describe('Its version'),
  digest: digest.describe('Over the document'),
  scoring: digest.describe('Over the document without titles, citations and gaps'),
  standing: strictObject({
    official: exactText.describe('Points of official rows'),
    derived: exactText.describe('Points of derived rows'),
    reconstructed: exactText.describe('Points of reconstructed rows'),
  } satisfies Record<Standing, typeof exactText>).describe('Points by standing'),
};

export const document = z.record(z.string(), z.json()).describe('The pack as written, decimals as text');

export const plugin = strictObject({
  is: z.enum(PLUGIN_PARTS).describe('What it is'),
  id: id.describe('Its name'),
  version: wholeNumber(0, 1_000_000).describe('Its version'),
  lowered: digest.describe('Over what it lowered to'),
});

export const assessment = strictObject({
  id: id.describe('Its id'),
  pack: strictObject({
    id: id.describe('Its id'),
    version: version.describe('Its version'),
    digest: digest.describe('Its digest, where the assessment states it').exactOptional(),
  }).describe('The pack, as the assessment names it'),
  digest: digest.describe('Over this head, the register and the commitments to the input of each unit'),
  state: z.enum(ASSESSMENT_STATES).describe('How far it had come'),
  approval: strictObject({ text: cite.describe('The text that approves it'), on: date.describe('The day') })
    .describe('Who approved it')
    .exactOptional(),
  figures: z.enum(FIGURES).describe('What the figures are'),
  asOf: instant.describe('The now of the data'),
  texts: z.array(assessmentText).describe('The texts of the round itself').exactOptional(),
  supersedes: z
    .union([
      strictObject({
        record: digest.describe('The digest of that record'),
        text: cite.describe('The clause that corrects it').exactOptional(),
        reason: nonBlank.describe('Why it is corrected'),
      }),
      z.null(),
    ])
    .describe('The record that this one corrects, or null'),
  decisions: z.array(decision).describe('Ties decided by persons').exactOptional(),
}).describe('The head of the assessment');

/** The digests of a record. */
export const digests = strictObject({
  entries: digest.describe('Merkle root over the entries'),
  results: digest.describe('Over all that a result change moves'),
  record: digest.describe('Over all but the document of the pack and the entries, for which their digests stand'),
}).describe('Digests');
