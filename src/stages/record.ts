import { bug } from '../kit/bug.js';
import { toText } from '../kit/exact-text.js';
import type { Inputs, UnitInput } from '../model/inputs.js';
import { LAYERS } from '../model/layer.js';
import type { Plan, PlanTier } from '../model/plan.js';
import type { AssessmentRecord, RecordEntry, RecordInput } from '../model/record.js';
import type { UnitScores } from '../model/scores.js';
import { digestsOf } from './record/digests.js';
import { type HeadParts, inputsByUnit, recordedAssessment, recordHead } from './record/head.js';
import { recordLayer } from './record/nodes.js';

export { NOT_SCORING, recordPack, scoringPart, WHOLE } from './record/pack.js';
export { fromRecord } from './record/statistics.js';

/** Everything that a record is made of. */
interface Recorded extends Omit<HeadParts, 'assessment'> {
  readonly plan: Plan;
  readonly inputs: Inputs;
  readonly scores: readonly UnitScores[];
}

/**
 * The account of one assessment: plain JSON, numbers as exact text, no clock, no locale, no sentence. Same pack, same
 * assessment and same build give the same bytes, whatever the order in which units, facts and keys were written.
 */
export function record({ engine, pack, plan, inputs, scores, rankings, statistics, hash }: Recorded): AssessmentRecord {
  const { assessment } = inputs;
  const inputOf = inputsByUnit(assessment);
  const entries = inputs.units.flatMap((unit, index) => {
    const unitScores = scores[index];
    const tier = plan.tiers.find(({ id }) => id === unit.tier);
    return unitScores && tier
      ? [entryOf(tier, unit, inputOf(unit.id), unitScores, assessment.salts?.[unit.id] ?? null)]
      : [];
  });
  const head = recordHead({ engine, pack, plan, assessment, rankings, statistics, hash });
  const assessmentHead = recordedAssessment(assessment);
  const sealed = digestsOf({ ...head, assessment: assessmentHead, entries }, hash);
  return {
    format: 'tieuchi/record@1',
    ...head,
    assessment: { ...assessmentHead, digest: sealed.assessment },
    entries: entries.map((entry, index) => ({
      ...entry,
      digest: sealed.entries[index] ?? bug('not sealed'),
    })),
    digests: sealed.digests,
  };
}

function entryOf(
  tier: PlanTier,
  unit: UnitInput,
  input: RecordInput,
  scores: UnitScores,
  salt: string | null,
): Omit<RecordEntry, 'digest'> {
  const layers = LAYERS.flatMap((layer) => {
    const scored = scores.layers[layer];
    return scored ? [[layer, recordLayer(tier, unit, scored)]] : [];
  });
  return {
    unit: unit.id,
    tier: unit.tier,
    state: unit.state,
    input,
    layers: Object.fromEntries(layers),
    findings: scores.findings,
    ledger: scores.ledger.map(({ layer, node, what, before, after }) => ({
      layer,
      node,
      what,
      before: toText(before),
      after: toText(after),
    })),
    salt,
  };
}
