import { type CompiledPack, compiledPack, readInputs } from '../../engine.js';
import type { Assessment, AssessmentUnit, Submission } from '../../model/assessment.js';
import { type Checked, checked } from '../../model/issue.js';
import { reading } from '../../stages/read-assessment/reading.js';
import { readSubmissions } from '../../stages/read-assessment/submissions.js';

/** An assessment as it was read, with what counts of what units sent. */
export interface Counting {
  /** The assessment in canonical form: numbers are text. */
  readonly assessment: Assessment;
  /** The submission of a unit that counts; undefined where none does. */
  readonly countingOf: (unit: AssessmentUnit) => Submission | undefined;
}

/** Which submissions of an assessment count; the issues where it has an error. */
export function countingIn(compiled: CompiledPack, document: unknown): Checked<Counting> {
  const { plan } = compiledPack(compiled);
  const read = readInputs(compiled, document);
  if (!read.ok) return read;
  const { assessment } = read.value;
  const { submitted } = readSubmissions(reading(plan, assessment));
  const tiers = new Map(plan.tiers.map((tier) => [tier.id, tier]));
  const countingOf = ({ id, tier }: AssessmentUnit) => {
    const planned = tiers.get(tier);
    return planned && submitted(id, planned).sent;
  };
  return checked({ assessment, countingOf }, read.warnings);
}

/**
 * Finds the submission of a unit that counts, by the id of the unit; undefined where none does, or the assessment has
 * errors.
 */
export function countingById(compiled: CompiledPack, assessment: Assessment): (unit: string) => Submission | undefined {
  const counting = countingIn(compiled, assessment);
  const units = new Map(assessment.units.map((unit) => [unit.id, unit]));
  return (id) => {
    const unit = units.get(id);
    return counting.ok && unit ? counting.value.countingOf(unit) : undefined;
  };
}
