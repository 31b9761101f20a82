import { type CompiledPack, compiledPack } from '../../engine.js';
import { readInstant } from '../../kit/instant.js';
import type { Verification } from '../../model/assessment.js';
import { isVerificationRead } from '../../model/may-verify.js';
import { languageOf } from '../../views/selection.js';
import { LANGUAGES } from '../../words/index.js';
import type { FormMaker } from '../form-maker.js';
import { type FormFault, type FormFaults, stopsFile } from '../read/form-fault.js';
import { checkEdition, checkPack, type OpenedForm } from '../read/open-form.js';
import { isUntouched, readSheets } from '../read/read-sheets.js';
import { namesAnother, unitOfForm } from '../read/unit-of-form.js';
import type { Counting } from './counting.js';
import { readHead } from './read-head.js';
import { readSubjects } from './read-subjects.js';
import { verifyingContent } from './verifying-content.js';
import type { PlacedVerification, VerifyingReading } from './verifying-reading.js';
import { verifyingSheets } from './verifying-sheets.js';

/** The result of reading a form for verifiers. */
export interface VerifyingRead {
  /** The unit, by its id in the register; absent where the form does not say it clearly. */
  readonly unit?: string;
  /** What was verified; absent where the form could not be read as a whole. */
  readonly verified?: readonly PlacedVerification[];
  readonly faults: readonly FormFault[];
}

/** What a form for verifiers is read with, besides the assessment. */
interface VerifyingWith {
  readonly faults: FormFaults;
  readonly maker: FormMaker;
  /** What other forms verify of the unit, which the assessment does not have yet. */
  readonly besides?: readonly Verification[];
}

/**
 * Reads a form for verifiers beside the assessment of which it was made. A fault of a cell is reported, and the rest is
 * read. A blank figure sets nothing; nor does a figure equal to that of the unit, unless another verification has changed
 * it.
 */
export function readVerifying(
  { tables, machine }: OpenedForm,
  compiled: CompiledPack,
  { assessment, countingOf }: Counting,
  { faults, maker, besides = [] }: VerifyingWith,
): VerifyingRead {
  const { plan } = compiledPack(compiled);
  const { units, submissions = [], verifications = [] } = assessment;
  checkPack(machine, compiled, faults);
  if (stopsFile(faults)) return { faults: faults.list };
  const lang = LANGUAGES.find((known) => known === machine.language) ?? languageOf(plan.pack);
  const unit = unitOfForm({ machine, units, content: { plan, language: lang }, sheets: {} }, faults);
  if (!unit) return { faults: faults.list };
  const shown = readInstant(machine.submission ?? '');
  const submission = submissions.find((sent) => sent.unit === unit.id && readInstant(sent.at) === shown);
  if (!submission) {
    faults.report('submission-unknown', {}, { at: machine.submission ?? '' });
    return { unit: unit.id, faults: faults.list };
  }
  const content = verifyingContent(maker, { unit, submission, lang });
  const blank = verifyingSheets(content);
  const sheets = readSheets(tables, blank, faults);
  if (namesAnother(unit, { units, content, cover: sheets['verifying-cover'] }, faults)) return { faults: faults.list };
  if (stopsFile(faults)) return { unit: unit.id, faults: faults.list };
  checkEdition(machine, compiled, faults);
  const counting = countingOf(unit);
  if (counting !== submission) faults.report('submission-replaced', {}, { at: submission.at });
  if (isUntouched(blank, sheets)) {
    faults.report('nothing-verified');
    return { unit: unit.id, verified: [], faults: faults.list };
  }
  const others = [...verifications, ...besides].filter(
    (other) => other.unit === unit.id && isVerificationRead(plan.pack, unit.tier, other),
  );
  const beside = { counting, others, options: maker.options, places: new Map() };
  const reading: VerifyingReading = { content, sheets, faults, ...beside };
  const head = readHead(reading);
  const verified = readSubjects(head, reading);
  if (!head) return { unit: unit.id, faults: faults.list };
  // a result that cannot be read has a fault already
  if (verified.length === 0 && faults.list.every(({ stops }) => stops !== 'cell')) faults.report('nothing-verified');
  return { unit: unit.id, verified, faults: faults.list };
}
