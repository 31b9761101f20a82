import type { CompiledPack } from '../engine.js';
import { readInstant } from '../kit/instant.js';
import type { AssessmentUnit, Submission } from '../model/assessment.js';
import { languageOf } from '../views/selection.js';
import { LANGUAGES } from '../words/index.js';
import { formMaker } from './form-maker.js';
import type { FormSheet } from './form-sheet.js';
import { formFaults, stopsFile } from './read/form-fault.js';
import type { MachineValues } from './read/machine-values.js';
import { openForm } from './read/open-form.js';
import { isUntouched, readSheets } from './read/read-sheets.js';
import { verifyingContent } from './verifying/verifying-content.js';
import { verifyingSheets } from './verifying/verifying-sheets.js';

/** What the forms were made of: the register, and for those of verifiers what was sent. */
interface Round {
  readonly units: readonly AssessmentUnit[];
  readonly submissions?: readonly Submission[];
}

/**
 * Whether a form of either kind holds, or may hold, anything but what it was made with. A file that is no form counts as
 * filled in, and so does a form with questions that the pack no longer has.
 */
export async function isFilled(bytes: Uint8Array, compiled: CompiledPack, round: Round): Promise<boolean> {
  const faults = formFaults(languageOf(compiled.plan.pack));
  const opened = await openForm(bytes, faults);
  const blank = opened && blankForm(opened.machine, compiled, round);
  if (!blank) return true;
  const sheets = readSheets(opened.tables, blank, faults);
  return stopsFile(faults) || !isUntouched(blank, sheets);
}

/** The form as it is made; undefined where the pack or the round does not have its tier, its unit or what was sent. */
function blankForm(
  { tier, language, submission: at, unit: id }: MachineValues,
  compiled: CompiledPack,
  { units, submissions = [] }: Round,
): readonly FormSheet[] | undefined {
  const { plan } = compiled;
  const lang = LANGUAGES.find((known) => known === language) ?? languageOf(plan.pack);
  const maker = formMaker(compiled, units);
  const unit = units.find((known) => known.id === id && known.tier === tier);
  if (!plan.tiers.some((known) => known.id === tier) || (id !== '' && !unit)) return undefined;
  if (at === undefined) return maker.sheets(maker.content({ tier, lang, ...(unit ? { unit: unit.id } : {}) }));
  const shown = readInstant(at);
  const submission = submissions.find((sent) => sent.unit === id && readInstant(sent.at) === shown);
  return unit && submission && verifyingSheets(verifyingContent(maker, { unit, submission, lang }));
}
