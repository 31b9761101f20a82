import { type CompiledPack, compiledPack } from '../engine.js';
import { ahead } from '../kit/ahead.js';
import type { Assessment } from '../model/assessment.js';
import { bytesGiven, listGiven, partGiven } from '../model/given-as.js';
import type { Issue } from '../model/issue.js';
import { optionsGiven } from '../model/options-given.js';
import { languageOf } from '../views/selection.js';
import { knownLanguage, type Language } from '../words/index.js';
import { collectVerifications, type OpenedFile } from './collect/collect-verifications.js';
import type { CollectedForm } from './collect/collected-form.js';
import { comparedSubmission, isTimedBy, type Read } from './collect/compare-submissions.js';
import { faultsOfSender, faultsOfVerifiers } from './collect/finding-faults.js';
import { judged } from './collect/judged.js';
import { faultsOfName } from './collect/named-for-another.js';
import { faultsOfSeveral } from './collect/several-submissions.js';
import { faultsOfVerifiedBefore } from './collect/verified-before.js';
import { withAdded } from './collect/with-added.js';
import { type ExportedFile, type ExportRead, readExports } from './exported/read-exports.js';
import { type FormMaker, formMaker } from './form-maker.js';
import { formFaults } from './read/form-fault.js';
import { openFile } from './read/open-form.js';
import { type FormReadingOptions, readOpened } from './read/read-form.js';
import { receivedGiven } from './read/received-given.js';

export type { CollectedForm } from './collect/collected-form.js';

/** A form that came in. */
export interface FormFile {
  /** The name of its file, which tells forms apart. */
  readonly name: string;
  /** The bytes of the .xlsx file, or of the CSV or the archive that ODK or KoboToolbox exported. */
  readonly bytes: Uint8Array;
  /** When it was received, where the form does not say it: an instant with its offset. */
  readonly received?: string;
}

/** The result of a collection. */
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
  readonly lang?: Language | undefined;
  /** Called after each form: how many were read, and how many there are. */
  readonly onProgress?: ((read: number, all: number) => void) | undefined;
}

/**
 * Reads forms into an assessment: those of units become submissions, then those of verifiers become verifications. Faults
 * are given form by form; a form that cannot be read changes nothing about the others. In an export of ODK or KoboToolbox
 * each row is a form. The `asOf` of the assessment moves on to the latest form.
 *
 * @param compiled The compiled pack by which the forms were made.
 * @param files The forms that came in.
 * @param assessment The assessment so far: its register, and what was collected before.
 * @param options The language, and who is told of progress.
 * @throws TypeError where `received` of a form is no instant, as a day.
 * @example
 * const { assessment: collected, forms } = await collectForms(pack, [{ name: 'xa-a.xlsx', bytes }], assessment);
 */
export async function collectForms(
  compiled: CompiledPack,
  files: readonly FormFile[],
  assessment: Assessment,
  options: CollectOptions = {},
): Promise<Collected> {
  const { lang = languageOf(compiledPack(compiled).plan.pack), onProgress } = optionsGiven(options);
  knownLanguage(lang);
  const units = unitsGiven(files, assessment);
  const reading = { units, lang, maker: formMaker(compiled, units) };
  const { ofUnits, ofVerifiers } = await readFiles(files, compiled, reading, onProgress);
  const sent = ofUnits.map((read) => ({ read, form: comparedSubmission(read, ofUnits, assessment, lang) }));
  const submissions = sent.flatMap(({ read: { submission }, form: { fate } }) =>
    submission && fate === 'added' ? [submission] : [],
  );
  const submitted = withAdded(assessment, { submissions });
  const verified = collectVerifications(ofVerifiers, compiled, submitted, reading);
  const { results, issues, left, ...whole } = judged(compiled, submitted, verified, lang);
  const beforeAndAfter = { before: assessment, after: whole.assessment };
  const withFates = sent.map(({ read, form: { fate } }) => ({ ...read, fate }));
  const several = faultsOfSeveral(withFates, beforeAndAfter, compiled, lang);
  const verifiedBefore = faultsOfVerifiedBefore(submissions, beforeAndAfter, compiled, lang);
  const forms = [
    ...sent.map(({ read: { index, submission }, form }) => {
      const besides = [several, verifiedBefore].flatMap((faults) => (submission && faults.get(submission)) ?? []);
      const found = form.fate === 'added' && submission && results ? faultsOfSender(results, submission, lang) : [];
      return { index, form: withFaults(form, [...besides, ...found]) };
    }),
    ...left.map(({ form: { index, ...form }, added }) => {
      const found = results && form.unit !== undefined ? faultsOfVerifiers(results, form.unit, lang, added) : [];
      return { index, form: withFaults(form, found) };
    }),
  ];
  const names = { units, pack: compiledPack(compiled).plan.pack, lang };
  const inOrder = forms.toSorted((a, b) => a.index - b.index).map(({ form }) => form);
  const withNames = inOrder.map((form) => withFaults(form, faultsOfName(form, names)));
  return { assessment: whole.assessment, forms: withNames, issues };
}

/** The forms of units as they were read, those of exports behind the others, and the forms for verifiers opened. */
async function readFiles(
  files: readonly FormFile[],
  compiled: CompiledPack,
  reading: Pick<FormReadingOptions, 'units'> & { readonly lang: Language; readonly maker: FormMaker },
  onProgress: CollectOptions['onProgress'],
): Promise<{ readonly ofUnits: readonly Read[]; readonly ofVerifiers: readonly OpenedFile[] }> {
  const ofUnits: Read[] = [];
  const ofVerifiers: OpenedFile[] = [];
  const exported: ExportedFile[] = [];
  const opening = ahead([...files.entries()], async ([index, file]) => {
    const faults = formFaults(reading.lang);
    return { index, ...file, faults, opened: await openFile(file.bytes, faults) };
  });
  for await (const { index, name, received, faults, opened } of opening) {
    const of = { file: name, index };
    const at = received === undefined ? {} : { received };
    if (opened && 'exported' in opened) exported.push({ ...of, ...at, tables: opened.exported });
    else if (opened?.machine.submission !== undefined) ofVerifiers.push({ ...of, faults, opened });
    else {
      const read = opened ? readOpened(opened, compiled, { ...reading, faults, ...at }) : { faults: faults.list };
      ofUnits.push(timed({ ...of, ...at, ...read }));
    }
    onProgress?.(index + 1, files.length);
  }
  return { ofUnits: [...ofUnits, ...readExports(exported, compiled, reading).map(timed)], ofVerifiers };
}

function timed(read: ExportRead): Read {
  return { ...read, isTimedByOffice: isTimedBy(read.received, read.submission) };
}

function withFaults<T extends CollectedForm>(form: T, more: CollectedForm['faults']): T {
  return { ...form, faults: [...form.faults, ...more] };
}

/** The units of the assessment, where it and the forms are given; for anything else a `TypeError` that says what was given. */
function unitsGiven(files: readonly FormFile[], assessment: Assessment): Assessment['units'] {
  listGiven('A list of forms, as `{ name, bytes }`,', files);
  for (const { bytes, name, received } of files) {
    bytesGiven('The bytes of a form', bytes);
    receivedGiven(received, name);
  }
  return listGiven(
    'A list of units, as `units` of an assessment,',
    partGiven('An assessment', assessment, 'units').units,
  );
}
