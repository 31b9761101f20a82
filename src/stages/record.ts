import { canonicalJson } from '../kit/canonical-json.js';
import { toText } from '../kit/exact-text.js';
import { digestOf, type Hash, merkleRoot } from '../kit/sha256.js';
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
import { recordLayer } from './record/nodes.js';

export { recordPack } from './record/pack.js';

/** Everything that a record is made of. */
export interface Recorded {
  readonly engine: RecordEngine;
  readonly pack: RecordPack;
  readonly plan: Plan;
  readonly inputs: Inputs;
  readonly scores: readonly UnitScores[];
  readonly rankings: readonly Ranking[];
  readonly hash: Hash;
}

/**
 * The account of one assessment: plain JSON, numbers as exact text, no clock, no locale, no sentence. Same pack, same
 * assessment and same build give the same bytes, whatever the order in which units, facts and keys were written.
 */
export function record({ engine, pack, plan, inputs, scores, rankings, hash }: Recorded): AssessmentRecord {
  const { assessment } = inputs;
  const inputOf = inputsByUnit(assessment);
  const entries = inputs.units.flatMap((unit, index) => {
    const own = scores[index];
    const tier = plan.tiers.find(({ id }) => id === unit.tier);
    const input = inputOf(unit.id);
    return own && tier && input ? [entryOf(tier, unit, input, own, assessment.salts?.[unit.id] ?? null, hash)] : [];
  });
  const ranked = rankings.map(rankingOf);
  const results = {
    statistics: [],
    entries: entries.map(({ unit, layers, findings, ledger }) => ({
      unit,
      layers: withoutInput(layers),
      findings,
      ledger,
    })),
    rankings: ranked,
    findings: [],
  };
  const root = merkleRoot(
    entries.map(({ digest }) => bytesOf(digest)),
    hash,
  );
  const head = {
    format: 'tieuchi/record@1' as const,
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
    assessment: headOf(assessment, hash),
    statistics: [],
    rankings: ranked,
    findings: [],
  };
  const digests = { entries: root, results: digestOf(canonicalJson(results), hash) };
  const whole = digestOf(canonicalJson({ ...head, entries: root, digests }), hash);
  return { ...head, entries, digests: { ...digests, record: whole } };
}

/** Layers as results alone: without the figures read and the points claimed, which are input. */
function withoutInput(layers: RecordEntry['layers']): unknown {
  return Object.fromEntries(
    Object.entries(layers).map(([layer, { criteria, groups }]) => [
      layer,
      { groups, criteria: criteria.map(({ read: _, claimed: __, ...result }) => result) },
    ]),
  );
}

/** The head of the assessment. Its digest leaves the salts out: they protect an entry and say nothing of a unit. */
function headOf({ salts: _, ...assessment }: Assessment, hash: Hash): RecordAssessment {
  const { id, pack, state, approval, figures, asOf, supersedes = null, decisions } = assessment;
  return {
    id,
    pack,
    digest: digestOf(canonicalJson(assessment), hash),
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
  hash: Hash,
): RecordEntry {
  const layers = LAYERS.flatMap((layer) => {
    const scored = scores.layers[layer];
    return scored ? [[layer, recordLayer(tier, unit, scored)]] : [];
  });
  const entry = {
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
  return { ...entry, digest: digestOf(canonicalJson(entry), hash) };
}

/** All that the assessment says of each unit, gathered in one pass. */
function inputsByUnit({
  units,
  submissions = [],
  extensions = [],
  verifications = [],
  marks = [],
}: Assessment): (unit: string) => RecordInput | undefined {
  const register = new Map(units.map((unit) => [unit.id, unit]));
  const [submitted, extended, verified, marked] = [
    grouped(submissions),
    grouped(extensions),
    grouped(verifications),
    grouped(marks),
  ];
  return (id) => {
    const unit = register.get(id);
    return (
      unit && {
        register: unit,
        submissions: submitted(id),
        extensions: extended(id),
        verifications: verified(id),
        marks: marked(id),
      }
    );
  };
}

function grouped<T extends { readonly unit: string }>(all: readonly T[]): (unit: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.unit);
    if (group) group.push(one);
    else groups.set(one.unit, [one]);
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
    ...(tied.length ? { tied } : {}),
    ...(brokenBy.length ? { brokenBy } : {}),
    ...(because.length ? { because } : {}),
  };
}

/** The 32 bytes of a digest as text. */
function bytesOf(digest: string): Uint8Array {
  const hex = digest.slice('sha256:'.length);
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );
}
