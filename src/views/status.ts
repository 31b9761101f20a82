import type { PackTier } from '../model/pack.js';
import type { AssessmentRecord } from '../model/record.js';
import { UNIT_REMARKS, UNIT_STATUSES, type UnitRemark, type UnitStatusCode } from '../model/status.js';
import { type Titles, titlesOf } from '../words/index.js';
import { languageOf } from './selection.js';
import { isOpen, nodesInScale, type UnitStatus, unitStatus } from './unit-status.js';
import type { Named, ViewOptions } from './view-options.js';

export type { UnitStatus } from './unit-status.js';

/** How many units have each status, which add up to `units`, and how many each remark. */
export type StatusCounts = { readonly units: number } & Readonly<Record<UnitStatusCode | UnitRemark, number>>;

/** Units below one unit, and how far that one has come itself. */
export interface ParentStatus {
  /** The unit above. */
  readonly unit: Named;
  /** Its own status; absent where its tier is not in the record. */
  readonly status?: UnitStatusCode;
  /** Of the units below it. */
  readonly counts: StatusCounts;
}

/** How far the units of a tier have come. */
export interface TierStatus {
  /** The tier. */
  readonly tier: Named;
  /** The first day that is late; absent where there is no deadline. */
  readonly deadline?: PackTier['deadline'];
  /** Whether places may still change because somebody has time to send: they are provisional. */
  readonly isProvisional: boolean;
  /** Of all its units. */
  readonly counts: StatusCounts;
  /** By the unit above, in the order of the units; empty where its units have none. */
  readonly parents: readonly ParentStatus[];
  /** Its units, in code-unit order of ids. */
  readonly units: readonly UnitStatus[];
}

/** How far an assessment has come. */
export interface Status {
  /** The assessment, by its id. */
  readonly assessment: string;
  /** The instant at which it is so. */
  readonly asOf: string;
  /** Whose figures they are. */
  readonly figures: 'real' | 'synthetic';
  /** Its tiers, in the order of the pack. */
  readonly tiers: readonly TierStatus[];
}

/** What is asked of a status. */
export interface StatusWanted extends ViewOptions {
  /** One tier, by its id; all, unless said. */
  readonly tier?: string;
}

/**
 * How far an assessment has come, by tier and by the units above: who sent, who lacks what, who is late, awaited or absent,
 * what was verified or disputed, who sent past the unit above. For an earlier instant, score what `assessmentAsOf` gives.
 *
 * @param record The record of the assessment, with its pack and inputs.
 * @param wanted The tier and the language; by default all tiers, and the first language of the pack.
 * @throws TypeError where the record is detached: it has neither pack nor inputs.
 * @example
 * statusOf(assess(pack, assessment)).tiers[0]?.counts.absent;
 */
export function statusOf(record: AssessmentRecord, wanted: StatusWanted = {}): Status {
  const document = record.pack.document as unknown as Titles['pack'] | undefined;
  if (!document) throw new TypeError('A record that holds its pack is needed here: this one is detached.');
  const { lang = languageOf(document), tier: only } = wanted;
  const titles = titlesOf(record, lang);
  const statuses = new Map(document.tiers.map((tier) => [tier.id, unitsOf(record, titles, tier)] as const));
  const byUnit = new Map([...statuses.values()].flat().map((unit) => [unit.unit.id, unit.status]));
  return {
    assessment: record.assessment.id,
    asOf: record.assessment.asOf,
    figures: record.assessment.figures,
    tiers: document.tiers
      .filter(({ id }) => only === undefined || id === only)
      .map((tier): TierStatus => {
        const units = statuses.get(tier.id) ?? [];
        const counts = countsOf(units);
        return {
          tier: { id: tier.id, title: titles.title(tier.title, tier.id) },
          ...(tier.deadline ? { deadline: tier.deadline } : {}),
          isProvisional: isOpen({ record, titles, tier }) || counts.awaited > 0,
          counts,
          parents: parentsOf(units, byUnit),
          units,
        };
      }),
  };
}

function unitsOf(record: AssessmentRecord, titles: Titles, tier: PackTier): readonly UnitStatus[] {
  const ranking = record.rankings.find((known) => known.tier === tier.id && known.official);
  const places = new Map(
    (ranking?.rows ?? []).flatMap(({ unit, place }) => (place === null ? [] : [[unit, place] as const])),
  );
  const scene = { record, titles, tier, places, inScale: new Set(nodesInScale(tier.criteria)) };
  return record.entries.filter((entry) => entry.tier === tier.id).map((entry) => unitStatus(scene, entry));
}

function countsOf(units: readonly UnitStatus[]): StatusCounts {
  const statuses = UNIT_STATUSES.map((code) => [code, units.filter(({ status }) => status === code).length]);
  const remarks = UNIT_REMARKS.map((code) => [code, units.filter(({ remarks: own }) => own.includes(code)).length]);
  return { units: units.length, ...Object.fromEntries([...statuses, ...remarks]) } as StatusCounts;
}

function parentsOf(
  units: readonly UnitStatus[],
  statusOfUnit: ReadonlyMap<string, UnitStatusCode>,
): readonly ParentStatus[] {
  const parents = new Map(units.flatMap(({ parent }) => (parent ? [[parent.id, parent] as const] : [])));
  return [...parents.values()].map((unit): ParentStatus => {
    const status = statusOfUnit.get(unit.id);
    const below = units.filter(({ parent }) => parent?.id === unit.id);
    return { unit, ...(status === undefined ? {} : { status }), counts: countsOf(below) };
  });
}
