import { readInstant } from '../kit/instant.js';
import { type AssessmentText, signOf } from '../model/assessment-text.js';
import { blanksLeft } from '../model/blanks-left.js';
import { shownPath } from '../model/errors.js';
import type { AssessmentRecord } from '../model/record.js';
import { textCited } from '../model/text-cited.js';
import { type CorrectionKey, correctionFaultSentence, type Language, word } from '../words/index.js';
import { type Io, paintFor } from './io.js';
import { pageWidth, wrapped } from './wrap.js';

/** What is looked at of a record. */
type Round = Pick<AssessmentRecord, 'assessment'>;
type Remark = readonly [key: CorrectionKey, params: Readonly<Record<string, string>>];

/** Warns of what an office should see before results are published, or while they are audited, though nothing forbids it. */
export function tellRemarks(io: Io, sentences: readonly string[], language: Language): void {
  const warning = paintFor(io, 'err')('yellow', word('warning', language));
  for (const sentence of sentences) io.err(`${wrapped(`${warning}: ${sentence}`, pageWidth(io), 2)}\n`);
}

/** Blanks of a form that are left in what was published. */
export function blanksIn({ assessment }: Round, language: Language): readonly string[] {
  const blanks = blanksLeft(assessment);
  return sentencesOf(
    blanks.map(({ path, found }): Remark => ['blank-left', { key: shownPath(path), found }]),
    language,
  );
}

/** What does not fit between a correction and what it corrects, though each may be as it says. */
export function correctionRemarks(
  { assessment: was }: Round,
  { assessment: is }: Round,
  language: Language,
): readonly string[] {
  const [approved, again] = [
    textCited(was.texts ?? [], was.approval?.text),
    textCited(is.texts ?? [], is.approval?.text),
  ];
  const clause = textCited(is.texts ?? [], is.supersedes?.text);
  const day = was.approval?.on ?? was.asOf.slice(0, 10);
  const remarks: readonly (Remark | false | undefined)[] = [
    was.id !== is.id && ['round-of-another', { was: was.id, is: is.id }],
    was.figures !== is.figures && ['figures-of-another', { was: was.figures, is: is.figures }],
    isBefore(is.asOf, was.asOf) && ['as-of-earlier', { was: was.asOf, is: is.asOf }],
    // a standing rule may be older, where somebody approves the correction
    clause &&
      !again &&
      clause.issued < day && ['clause-earlier', { number: clause.number, is: clause.issued, was: day }],
    approved &&
      again &&
      isNumberAgain(approved, again) && [
        'number-again',
        { number: again.number, is: again.issued, was: approved.issued },
      ],
  ];
  return sentencesOf(
    remarks.filter((remark) => remark !== false && remark !== undefined),
    language,
  );
}

function isBefore(a: string, b: string): boolean {
  const [first, second] = [readInstant(a), readInstant(b)];
  return first !== undefined && second !== undefined && first < second;
}

/** Whether two texts of one year have one number, and were not signed on one day: the numbers of a year are given out once. */
function isNumberAgain(a: AssessmentText, b: AssessmentText): boolean {
  return (
    signOf(a.number) === signOf(b.number) && a.issued !== b.issued && a.issued.slice(0, 4) === b.issued.slice(0, 4)
  );
}

function sentencesOf(remarks: readonly Remark[], language: Language): readonly string[] {
  return remarks.map(([key, params]) => correctionFaultSentence(key, language, params));
}
