import { canonicalJson } from '../../kit/canonical-json.js';
import { toText } from '../../kit/exact-text.js';
import { digestOf, type Hash } from '../../kit/sha256.js';
import type { Assessment } from '../../model/assessment.js';
import type { Plan } from '../../model/plan.js';
import type { RankedRow, Ranking } from '../../model/ranking.js';
import type {
  AssessmentRecord,
  RecordAssessment,
  RecordEngine,
  RecordInput,
  RecordPack,
  RecordPlugin,
  RecordRanking,
  RecordRow,
} from '../../model/record.js';
import type { Statistic } from '../../model/statistic.js';
import { recordStatistic } from './statistics.js';

/** What the head of a record is made of. */
export interface HeadParts {
  readonly engine: RecordEngine;
  readonly pack: RecordPack;
  readonly plan: Pick<Plan, 'plugins'>;
  readonly assessment: Assessment;
  readonly rankings: readonly Ranking[];
  readonly statistics: readonly Statistic[];
  readonly hash: Hash;
}

/** What a record says beside its entries, its assessment and its digests. */
export type RecordHead = Omit<AssessmentRecord, 'format' | 'assessment' | 'entries' | 'digests'>;

/** The head of a record, without digests. */
export function recordHead({ engine, pack, plan, assessment, rankings, statistics, hash }: HeadParts): RecordHead {
  return {
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
}

/** What the assessment says that concerns no single unit. */
export function recordedAssessment(assessment: Assessment): Omit<RecordAssessment, 'digest'> {
  const { id, pack, state, approval, figures, asOf, texts, supersedes = null, decisions } = assessment;
  return {
    id,
    pack,
    state,
    ...(approval ? { approval } : {}),
    figures,
    asOf,
    ...(texts ? { texts } : {}),
    supersedes,
    ...(decisions ? { decisions } : {}),
  };
}

/** For each unit id, its submissions, extensions, verifications and marks, in the order of the assessment. */
export function inputsByUnit({
  submissions = [],
  extensions = [],
  verifications = [],
  marks = [],
}: Assessment): (unit: string) => RecordInput {
  const [submitted, extended, verified, marked] = [
    grouped(submissions),
    // in canonical form each extension is granted to one unit
    grouped(extensions.filter((extension) => 'unit' in extension)),
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

/** A row of a ranking, numbers as exact text. */
export function recordRow({ unit, state, place, value, level, tied, brokenBy, because }: RankedRow): RecordRow {
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
