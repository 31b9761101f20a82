import { bug } from '../kit/bug.js';
import { canonicalJson } from '../kit/canonical-json.js';
import { toText } from '../kit/exact-text.js';
import { digestOf, type Hash } from '../kit/sha256.js';
import type { Assessment } from '../model/assessment.js';
import type { Inputs, UnitInput } from '../model/inputs.js';
import { LAYERS } from '../model/layer.js';
import type { Plan, PlanTier } from '../model/plan.js';
import type { RankedRow, Ranking } from '../model/ranking.js';
import type {
  AssessmentRecord,
  RecordAssessment,
  RecordEngine,
  RecordEntry,
  RecordInput,
  RecordPack,
  RecordPlugin,
  RecordRanking,
  RecordRow,
} from '../model/record.js';
import type { UnitScores } from '../model/scores.js';
import type { Statistic } from '../model/statistic.js';
import { digestsOf } from './record/digests.js';
import { recordLayer } from './record/nodes.js';
import { recordStatistic } from './record/statistics.js';

export { NOT_SCORING, recordPack, scoringPart, WHOLE } from './record/pack.js';
export { fromRecord } from './record/statistics.js';

/** Everything that a record is made of. */
export interface Recorded {
  readonly engine: RecordEngine;
  readonly pack: RecordPack;
  readonly plan: Plan;
  readonly inputs: Inputs;
  readonly scores: readonly UnitScores[];
  readonly rankings: readonly Ranking[];
  readonly statistics: readonly Statistic[];
  readonly hash: Hash;
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
  const head = {
    engine,
    pack,
    plugins: plan.plugins.map(
      ({ is, id, version, lowered }): RecordPlugin => ({
        is,
        id,
        version,
        lowered: digestOf(canonicalJson(lowered), hash),
      }),
    ),
    register: assessment.units,
    statistics: statistics.map(recordStatistic),
    rankings: rankings.map(rankingOf),
    findings: [],
  };
  const assessmentHead = headOf(assessment);
  const sealed = digestsOf({ ...head, assessment: assessmentHead, entries }, hash);
  return {
    format: 'tieuchi/record@1',
    ...head,
    assessment: { ...assessmentHead, digest: sealed.assessment },
    entries: entries.map((entry, index) => ({
      ...entry,
      digest: sealed.entries[index] ?? bug('an entry was not sealed'),
    })),
    digests: sealed.digests,
  };
}

/** What the assessment says that concerns no single unit. */
function headOf(assessment: Assessment): Omit<RecordAssessment, 'digest'> {
  const { id, pack, state, approval, figures, asOf, supersedes = null, decisions } = assessment;
  return {
    id,
    pack,
    state,
    ...(approval ? { approval } : {}),
    figures,
    asOf,
    supersedes,
    ...(decisions ? { decisions } : {}),
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

/** For each unit id, its submissions, extensions, verifications and marks, in the order of the assessment. */
function inputsByUnit({
  submissions = [],
  extensions = [],
  verifications = [],
  marks = [],
}: Assessment): (unit: string) => RecordInput {
  const [submitted, extended, verified, marked] = [
    grouped(submissions),
    grouped(extensions),
    grouped(verifications),
    grouped(marks),
  ];
  return (id) => ({
    submissions: submitted(id),
    extensions: extended(id),
    verifications: verified(id),
    marks: marked(id),
  });
}

function grouped<T extends { readonly unit: string }>(items: readonly T[]): (unit: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.unit);
    if (group) group.push(item);
    else groups.set(item.unit, [item]);
  }
  return (unit) => groups.get(unit) ?? [];
}

function rankingOf({ rows, ...ranking }: Ranking): RecordRanking {
  return { ...ranking, rows: rows.map(recordRow) };
}

function recordRow({ unit, state, place, value, level, tied, brokenBy, because }: RankedRow): RecordRow {
  return {
    unit,
    state,
    place: place === undefined ? null : toText(place),
    ...(value
      ? { value: { exact: toText(value.exact), ...(value.published ? { published: toText(value.published) } : {}) } }
      : {}),
    ...(level === undefined ? {} : { level }),
    ...(tied > 0 ? { tied } : {}),
    ...(brokenBy.length ? { brokenBy } : {}),
    ...(because.length ? { because } : {}),
  };
}
