import { strictObject } from './objects.js';
import { date, id, nonBlank, type WordsDocument, words } from './scalars.js';

/**
 * A text of the round itself: the decision that approves its results, a decision that corrects them, a letter that grants
 * more time. The pack cannot know it, because it comes later.
 */
export interface AssessmentText {
  /** The key by which the assessment cites it, `key#place`; no text of the pack has it. */
  readonly key: string;
  /** Its number and sign, as "812/QĐ-UBND". */
  readonly number: string;
  /** What it is about, by language. */
  readonly title?: WordsDocument;
  /** The day on which it was signed: "2019-12-20". */
  readonly issued: string;
  /** Who signed it: an office, as "Chủ tịch Ủy ban nhân dân tỉnh". */
  readonly signer: string;
  /** Where and on which day it was published; absent while it is not. */
  readonly published?: {
    /** The place: a site, a gazette, or its address. */
    readonly at: string;
    /** The day: "2019-12-24". */
    readonly on: string;
  };
}

/** What is cited of a text, whether the pack or the assessment declares it. */
export type CitedText = Pick<AssessmentText, 'key' | 'number' | 'issued'> & {
  /** Whether the author of a pack read it; `false` where it is known only from another text. */
  readonly read?: boolean;
};

/** The number and sign of a text without what differs from one writing of it to another: spaces, capitals, "Số" before it. */
export function signOf(number: string): string {
  return number.toLowerCase().replaceAll(/^\s*số|\s/g, '');
}

export const assessmentText = strictObject({
  key: id.describe('The key by which the assessment cites it'),
  number: nonBlank.describe('Its number and sign, as 812/QĐ-UBND'),
  title: words.describe('What it is about, by language').exactOptional(),
  issued: date.describe('The day on which it was signed'),
  signer: nonBlank.describe('Who signed it: an office'),
  published: strictObject({
    at: nonBlank.describe('The place: a site, a gazette, or its address'),
    on: date.describe('The day on which it was published'),
  })
    .describe('Where and when it was published; absent while it is not')
    .exactOptional(),
});
