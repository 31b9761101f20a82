import type { Decision } from './assessment.js';
import { FIGURES } from './assessment-words.js';
import { type CaseExpected, caseExpected, caseRanking, type ExpectedRanking } from './cases-expected.js';
import { type CaseInput, type CaseUnit, caseInput, caseUnit } from './cases-input.js';
import { strictObject } from './objects.js';
import { objectCheck } from './scalar.js';
import { cite, format, id, instant, nonBlank, textOrWords, version, type WordsDocument } from './scalars.js';
import * as z from './schemas.js';
import { type Standing, standing } from './standing.js';

export type { CaseExpected, ExpectedPlace, ExpectedRanking } from './cases-expected.js';
export type { CaseInput, CaseUnit, CaseVerification } from './cases-input.js';

/** Facts, and the results that the decision demands for them; expected numbers are exact text. */
export interface CasesDocument {
  /** The name and the version of the format. */
  readonly format: 'tieuchi/cases@1';
  /** The pack that they are of. */
  readonly pack: {
    /** The id of the pack. */
    readonly id: string;
    /** The version of the pack. */
    readonly version: string;
  };
  /** Whether the figures are of real units or made up. */
  readonly figures: (typeof FIGURES)[number];
  /** Where the rules of its cases come from; a case may say otherwise. */
  readonly standing?: Standing;
  /** The cases, in the order in which they run; at least one. */
  readonly cases: readonly PackCase[];
  /** Alterations of the pack that change no result, for `tieuchi test`. */
  readonly equivalents?: readonly Equivalent[];
}

/** One case: a unit by its figures, or several `units`, and what must come of them. */
export interface PackCase extends CaseInput {
  /** Its id, the only one in the document. */
  readonly id: string;
  /** The tier of its units, by its id in the pack. */
  readonly tier: string;
  /** What it shows, or how the figure was worked out. */
  readonly note?: string | WordsDocument;
  /** The clause that says so, of the texts of the pack: `key#place`. */
  readonly clause?: string;
  /** Where the rule comes from; by default as the document says. */
  readonly standing?: Standing;
  /** An earlier case of the document, by its id, whose figures it starts from. */
  readonly like?: string;
  /** The now of the data, an instant with its offset; by default every deadline has passed. */
  readonly asOf?: string;
  /** Several units together, instead of one. */
  readonly units?: readonly CaseUnit[];
  /** Ties that persons decided. */
  readonly decisions?: readonly Pick<Decision, 'ranking' | 'order'>[];
  /** What the unit must come to, by node. */
  readonly expect?: Readonly<Record<string, CaseExpected>>;
  /** Rankings, and the places in them. */
  readonly rankings?: readonly ExpectedRanking[];
}

/** An alteration that no case can notice, and why. */
export interface Equivalent {
  /** Its name, as `tieuchi test` prints it. */
  readonly alteration: string;
  /** Why no figures can tell it from the pack. */
  readonly because: string | WordsDocument;
}

const decided = strictObject({
  ranking: id.describe('The ranking in which they are equal'),
  order: z.array(id).min(2).describe('The units, best first'),
});

const packCase: z.Schema<PackCase> = strictObject({
  id: id.describe('Its id'),
  tier: id.describe('The tier of its units'),
  note: textOrWords.describe('What it shows, or how the figure was worked out').exactOptional(),
  clause: cite.describe('The clause that says so, of the texts of the pack').exactOptional(),
  standing: standing.describe('Where the rule comes from; that of the document unless said').exactOptional(),
  like: id.describe('An earlier case of this document whose figures it starts from').exactOptional(),
  asOf: instant.describe('The now of the data; when it is left out every deadline has passed').exactOptional(),
  ...caseInput,
  units: z.array(caseUnit).min(1).describe('Several units together, instead of one').exactOptional(),
  decisions: z.array(decided).describe('Ties that persons decided').exactOptional(),
  expect: z.record(z.string(), caseExpected).describe('By node, what it must come to').exactOptional(),
  rankings: z.array(caseRanking).describe('Rankings, and the places in them').exactOptional(),
}).check(
  objectCheck((value, refuse) => {
    const { expect = {}, rankings = [], units = [] } = value as Partial<PackCase>;
    const stated = [expect, ...(Array.isArray(units) ? units : []).map((unit) => unit?.expect ?? {})];
    // told where the expectations belong, so that one that is still `?` there is not told twice
    if (rankings.length === 0 && stated.every((expected) => Object.keys(expected).length === 0))
      refuse('expect-empty', {}, units.length > 0 ? ['units'] : []);
  }),
);

/** The schema of tieuchi/cases@1. A figure that is still `?` is refused, so that no case passes by being empty. */
export const casesSchema: z.Schema<CasesDocument> = strictObject({
  format: format('tieuchi/cases@1'),
  pack: strictObject({ id: id.describe('Its id'), version: version.describe('Its version') }).describe(
    'The pack that the cases are of',
  ),
  figures: z.enum(FIGURES).describe('Whether the figures are of real units, or made up'),
  standing: standing.describe('Where the rules of its cases come from, unless a case says otherwise').exactOptional(),
  cases: z.array(packCase).min(1).describe('The cases'),
  equivalents: z
    .array(
      strictObject({
        alteration: nonBlank.describe('Its name, as `tieuchi test` prints it'),
        because: textOrWords.describe('Why no figures can tell it from the pack'),
      }),
    )
    .describe('Alterations of the pack that change no result')
    .exactOptional(),
}).describe('Cases of a pack');
