import { bug } from '../../kit/bug.js';
import type { Assessment, Submission } from '../../model/assessment.js';
import type { TierColumns, UnitAt } from '../../model/columns.js';
import type { Inputs } from '../../model/inputs.js';
import { LAYER_IS, type Layer } from '../../model/layer.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { Figures } from '../figures.js';
import { canonicalAssessment, canonicalSubmissions } from '../read-assessment/canonical.js';
import type { ColumnReading, PlainSubmission } from '../read-columns/column-reading.js';
import { inputsByUnit } from '../record/head.js';

/** What a record states of an assessment beside its scores. Units are named by their positions in `Inputs.units`. */
export interface RecordSource {
  /** The assessment in canonical form; its submissions are not looked at. */
  readonly assessment: Assessment;
  readonly count: number;
  readonly unitAt: UnitAt;
  /** What a unit sent whose one submission is plain: its figures are those of the layer `reported`. */
  readonly plainAt: (position: number) => PlainSubmission | undefined;
  /** The submissions of any other unit, in canonical form. */
  readonly submissionsAt: (position: number) => readonly Submission[];
  /** The figures of a tier in a layer; undefined where they stand in no columns. */
  readonly columnsOf: (tier: PlanTier, layer: Layer) => TierColumns | undefined;
}

/** The source of inputs that were read unit by unit. */
export function sourceOf(inputs: Inputs): RecordSource {
  const { assessment, units } = inputs;
  const inputOf = inputsByUnit(assessment);
  const unitAt: UnitAt = (position) => units[position] ?? bug(`no unit ${position}`);
  return {
    assessment,
    count: units.length,
    unitAt,
    plainAt: () => undefined,
    submissionsAt: (position) => inputOf(unitAt(position).id).submissions,
    columnsOf: () => undefined,
  };
}

/** The source of an assessment that was read into columns. */
export function sourceRead(plan: Plan, reading: ColumnReading, { count, unitAt, columnsOf }: Figures): RecordSource {
  return {
    assessment: canonicalAssessment(reading.assessment, plan),
    count,
    unitAt,
    plainAt: reading.plainAt,
    submissionsAt: (position) => canonicalSubmissions(reading.submissionsAt(position), plan),
    // the layer of claims has no columns
    columnsOf: (tier, layer) => (LAYER_IS[layer].byRules ? columnsOf(tier, layer) : undefined),
  };
}
