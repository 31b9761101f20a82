import type { CompiledPack } from '../engine.js';
import { readInstant } from '../kit/instant.js';
import { isObject } from '../kit/plain-data.js';
import { sortedJson } from '../kit/sorted-json.js';
import { byCodeUnit } from '../kit/unicode.js';
import type { Assessment, Submission } from '../model/assessment.js';
import type { FindingCode } from '../model/finding.js';
import type { Issue } from '../model/issue.js';
import { safeScore } from '../score.js';
import { languageOf } from '../views/selection.js';
import { resultOf } from '../views/unit-result.js';
import type { Language } from '../words/index.js';
import { type FormFault, formFaults } from './read/form-fault.js';
import { type FormRead, readForm } from './read/read-form.js';

/** A form that came in. */
export interface FormFile {
  /** By which it is told apart: the name of its file. */
  readonly name: string;
  /** The bytes of the .xlsx file. */
  readonly bytes: Uint8Array;
  /** When it was received, where the form does not say it: an instant with its offset. */
  readonly received?: string;
}

/** What became of a form. */
export interface CollectedForm {
  /** The name of its file. */
  readonly file: string;
  /** The unit, by its id; absent where the form does not say it clearly. */
  readonly unit?: string;
  /** `added`; `known` where the assessment had the same submission; `refused` where the form could not be read. */
  readonly fate: 'added' | 'known' | 'refused';
  /** All that is wrong with it. */
  readonly faults: readonly FormFault[];
}

/** What a collection came to. */
export interface Collected {
  /** The assessment with the submissions of the forms. */
  readonly assessment: Assessment;
  /** What became of each form, in the order of the files. */
  readonly forms: readonly CollectedForm[];
  /** Errors of the assessment itself: nothing may be scored before they are mended. */
  readonly issues: readonly Issue[];
}

/** How forms are collected. */
export interface CollectOptions {
  /** The language of the sentences; by default that of the pack. */
  readonly lang?: Language;
  /** Called after each form: how many were read, and how many there are. */
  readonly onProgress?: (read: number, all: number) => void;
}

/** What an assessment says of a form that came late. */
const LATE: readonly FindingCode[] = ['late-accepted', 'late-refused'];

interface Read extends FormRead {
  readonly file: string;
  /** Whether the instant at which it was received was given with the file, and is not in the form. */
  readonly isTimedByOffice: boolean;
}

/**
 * Reads forms into an assessment. What is wrong is told form by form; a form that cannot be read takes nothing from the others.
 * The `asOf` of the assessment moves on to the latest form.
 *
 * @param compiled The compiled pack by which the forms were made.
 * @param files The forms that came in.
 * @param assessment The assessment so far: its register, and what was collected before.
 * @param options The language, and who is told of progress.
 * @example
 * const { assessment: collected, forms } = await collectForms(pack, [{ name: 'xa-a.xlsx', bytes }], assessment);
 */
export async function collectForms(
  compiled: CompiledPack,
  files: readonly FormFile[],
  assessment: Assessment,
  options: CollectOptions = {},
): Promise<Collected> {
  const { lang = languageOf(compiled.plan.pack), onProgress } = options;
  const read: Read[] = [];
  for (const { name, bytes, received } of files) {
    const form = await readForm(bytes, compiled, {
      units: assessment.units,
      lang,
      ...(received === undefined ? {} : { received }),
    });
    const isTimedByOffice =
      received !== undefined && form.submission !== undefined && isWithinSecond(received, form.submission.at);
    read.push({ file: name, isTimedByOffice, ...form });
    onProgress?.(read.length, files.length);
  }
  const told = read.map((form) => compared(form, read, assessment, lang));
  const added = read.flatMap(({ submission }, index) =>
    submission && told[index]?.fate === 'added' ? [submission] : [],
  );
  const collected = withSubmissions(assessment, added);
  return { assessment: collected, ...judged(compiled, collected, told, lang) };
}

/** What becomes of a form beside the others and what is known already. */
function compared(form: Read, all: readonly Read[], { submissions = [] }: Assessment, lang: Language): CollectedForm {
  const { file, unit, submission } = form;
  const faults = formFaults(lang);
  faults.list.push(...form.faults);
  const of = { file, ...(unit === undefined ? {} : { unit }) };
  if (!submission) return { ...of, fate: 'refused', faults: faults.list };
  const content = contentOf(submission);
  if (submissions.some((known) => contentOf(known) === content || isCollectedBefore(known, form)))
    return { ...of, fate: 'known', faults: faults.list };
  const others = all.filter((other) => other !== form && other.unit === unit && other.submission !== undefined);
  const before = all.slice(0, all.indexOf(form));
  const same = before.find((other) => other.submission !== undefined && contentOf(other.submission) === content);
  if (same) {
    faults.report('sent-twice', {}, { file: same.file });
    return { ...of, fate: 'known', faults: faults.list };
  }
  const differing = others.filter((other) => other.submission && contentOf(other.submission) !== content);
  const isAtOnce = ({ at }: Pick<Submission, 'at'>) => readInstant(at) === readInstant(submission.at);
  const atOnce = differing.some((other) => other.submission && isAtOnce(other.submission));
  const knownAtOnce = submissions.some((known) => known.unit === unit && isAtOnce(known));
  const files = [form, ...differing].map((each) => each.file).join(', ');
  if (atOnce || knownAtOnce) {
    faults.report('same-instant', {}, { at: submission.at, files });
    return { ...of, fate: 'refused', faults: faults.list };
  }
  if (differing.length > 0 || submissions.some((known) => known.unit === unit))
    faults.report('sent-again', {}, { files });
  return { ...of, fate: 'added', faults: faults.list };
}

/**
 * Whether a form was collected before: the submission says the same, and was received no later. A form that holds its own instant
 * of receipt may well be sent again with the same figures, after others.
 */
function isCollectedBefore(known: Submission, { submission, isTimedByOffice }: Read): boolean {
  if (!submission || !isTimedByOffice || instantOf(known.at) > instantOf(submission.at)) return false;
  return contentOf({ ...known, at: submission.at }) === contentOf(submission);
}

/** What a submission says, whatever the order of its keys, the zones of its instants, and whether an author wrote its numbers bare. */
function contentOf(submission: Submission): string {
  const { at, handedIn } = submission;
  const instants = { at: instantOf(at), ...(handedIn === undefined ? {} : { handedIn: instantOf(handedIn) }) };
  return sortedJson(withNumbersAsText({ ...submission, ...instants }));
}

/** Instants are written to the second, those of files are finer. */
function isWithinSecond(a: string, b: string): boolean {
  return Math.abs(instantOf(a) - instantOf(b)) < 1000;
}

function instantOf(at: string): number {
  return readInstant(at) ?? Number.NEGATIVE_INFINITY;
}

function withNumbersAsText(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(withNumbersAsText);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withNumbersAsText(inside)]));
}

/** The assessment with these submissions, in the order in which they were received. */
function withSubmissions(assessment: Assessment, added: readonly Submission[]): Assessment {
  const asOf = [assessment.asOf, ...added.map(({ at }) => at)].reduce((latest, at) =>
    instantOf(at) > instantOf(latest) ? at : latest,
  );
  const inOrder = added.toSorted((a, b) => instantOf(a.at) - instantOf(b.at) || byCodeUnit(a.unit, b.unit));
  return { ...assessment, asOf, submissions: [...(assessment.submissions ?? []), ...inOrder] };
}

/** The forms with what the assessment says of each unit that sent one: that it was late. */
function judged(
  compiled: CompiledPack,
  assessment: Assessment,
  forms: readonly CollectedForm[],
  lang: Language,
): Pick<Collected, 'forms' | 'issues'> {
  const scored = safeScore(compiled, assessment);
  if (!scored.ok) return { forms, issues: scored.errors };
  const results = scored.value;
  return {
    issues: [],
    forms: forms.map((form) => {
      if (form.unit === undefined || form.fate !== 'added') return form;
      const { findings = [] } = resultOf(results, form.unit, { lang }) ?? {};
      const faults = findings.flatMap(({ code, sentence }): FormFault[] => {
        const late = LATE.find((known) => known === code);
        return late ? [{ code: late, stops: 'warning', sentence }] : [];
      });
      return { ...form, faults: [...form.faults, ...faults] };
    }),
  };
}
