import { readInstant } from '../../kit/instant.js';
import type { Assessment, Submission } from '../../model/assessment.js';
import { formName, formSentence, type Language } from '../../words/index.js';
import { formFaults } from '../read/form-fault.js';
import type { FormRead } from '../read/read-form.js';
import type { CollectedForm } from './collected-form.js';
import { contentOf, instantOf } from './content-of.js';

/** A self-assessment form that was read. */
export interface Read extends FormRead {
  /** The name of its file. */
  readonly file: string;
  /** Of an export, its row. */
  readonly row?: number;
  /** Its place among the files. */
  readonly index: number;
  /** Whether the instant at which it was received was given with the file, and is not in the form. */
  readonly isTimedByOffice: boolean;
}

/** What becomes of a form beside the others and what is known already. */
export function comparedSubmission(
  form: Read,
  all: readonly Read[],
  { submissions = [] }: Assessment,
  lang: Language,
): CollectedForm {
  const { file, row, unit, submission } = form;
  const faults = formFaults(lang);
  faults.list.push(...form.faults);
  const of = { file, ...(row === undefined ? {} : { row }), ...(unit === undefined ? {} : { unit }) };
  if (!submission) return { ...of, fate: 'refused', faults: faults.list };
  const content = contentOf(submission);
  const known = submissions.filter((sent) => sent.unit === submission.unit);
  if (known.some((sent) => contentOf(sent) === content || isCollectedBefore(sent, form)))
    return { ...of, fate: 'known', faults: faults.list };
  const others = all.filter((other) => other !== form && other.unit === unit && other.submission !== undefined);
  const same = others.find(
    (other) => other.index < form.index && other.submission !== undefined && contentOf(other.submission) === content,
  );
  if (same) {
    faults.report('sent-twice', {}, { file: formName(same, lang) });
    return { ...of, fate: 'known', faults: faults.list };
  }
  const isAtOnce = ({ at }: Pick<Submission, 'at'>) => readInstant(at) === readInstant(submission.at);
  const atOnce = others.filter(
    (other) => other.submission && contentOf(other.submission) !== content && isAtOnce(other.submission),
  );
  if (atOnce.length > 0) {
    const files = [form, ...atOnce].map((each) => formName(each, lang)).join(', ');
    faults.report('same-instant', {}, { at: submission.at, files });
  } else if (known.some(isAtOnce)) {
    // an export has no such cell: its server says when it was received
    const cell = row === undefined ? formSentence('received', lang) : '';
    faults.report('changed-at-once', {}, { at: submission.at, cell });
  } else return { ...of, fate: 'added', faults: faults.list };
  return { ...of, fate: 'refused', faults: faults.list };
}

/**
 * Whether a form was collected before: a submission of the assessment says the same, and was received no later. A form that
 * states its own instant of receipt may be sent again with the same figures, after other forms: then it was not collected
 * before.
 */
function isCollectedBefore(known: Submission, { submission, isTimedByOffice }: Read): boolean {
  if (!submission || !isTimedByOffice || instantOf(known.at) > instantOf(submission.at)) return false;
  return contentOf({ ...known, at: submission.at }) === contentOf(submission);
}

/** Whether the instant of a submission is the one that was given with its file: instants are written to the second. */
export function isTimedBy(received: string | undefined, submission: Submission | undefined): boolean {
  if (received === undefined || !submission) return false;
  return Math.abs(instantOf(received) - instantOf(submission.at)) < 1000;
}
