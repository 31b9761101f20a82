import { byCodeUnit } from '../kit/unicode.js';
import { optionsGiven } from '../model/options-given.js';
import type { PackTier } from '../model/pack.js';
import { provisionalCauses } from '../model/provisional.js';
import type { AssessmentRecord } from '../model/record.js';
import { packIn, recordGiven } from '../model/record-given.js';
import { UNIT_REMARKS, UNIT_STATUSES, type UnitStatusCode } from '../model/status.js';
import { type Titles, titlesOf } from '../words/index.js';
import { languageOf } from './selection.js';
import type { ParentStatus, Status, StatusCounts, StatusWanted, TierStatus, UnitStatus } from './status-types.js';
import { nodesInScale, unitStatus } from './unit-status.js';

/**
 * How far an assessment has come, by tier and by the units above: who sent, who lacks what, who is late, awaited or absent,
 * what was verified or disputed, who sent past the unit above. For an earlier instant, score what `assessmentAsOf` gives.
 *
 * @param record The record of the assessment, with its pack and inputs.
 * @param wanted The tier and the language; by default all tiers, in Vietnamese where the pack has it, else English.
 * @throws TypeError where the record is detached: it has neither pack nor inputs.
 * @example
 * statusOf(assess(pack, assessment)).tiers[0]?.counts.absent;
 */
export function statusOf(record: AssessmentRecord, wanted: StatusWanted = {}): Status {
  optionsGiven(wanted);
  const document = packIn(recordGiven(record).pack);
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
        const provisionalBecause = provisionalCauses(record, titles.pack, tier.id);
        return {
          tier: { id: tier.id, title: titles.title(tier.title, tier.id) },
          ...(tier.deadline ? { deadline: tier.deadline } : {}),
          isProvisional: provisionalBecause.length > 0,
          provisionalBecause,
          counts: countsOf(units),
          parents: parentsOf(units, byUnit),
          units,
        };
      }),
  };
}

function unitsOf(record: AssessmentRecord, titles: Titles, tier: PackTier): readonly UnitStatus[] {
  const official = record.rankings.filter((known) => known.tier === tier.id && known.official);
  // where an attribute divides a ranking, each of its options has a part of the units
  const parts = official.filter(({ id }) => id === official[0]?.id);
  const places = new Map(
    parts.flatMap(({ rows }) => rows.flatMap(({ unit, place }) => (place === null ? [] : [[unit, place] as const]))),
  );
  const context = { record, titles, tier, places, inScale: new Set(nodesInScale(tier.criteria)) };
  return record.entries.filter((entry) => entry.tier === tier.id).map((entry) => unitStatus(context, entry));
}

function countsOf(units: readonly UnitStatus[]): StatusCounts {
  const statuses = UNIT_STATUSES.map((code) => [code, units.filter(({ status }) => status === code).length]);
  const remarks = UNIT_REMARKS.map((code) => [
    code,
    units.filter(({ remarks: ofUnit }) => ofUnit.includes(code)).length,
  ]);
  return { units: units.length, ...Object.fromEntries([...statuses, ...remarks]) } as StatusCounts;
}

/** Each unit that others hand in to, by id, with what is known of those below it. */
function parentsOf(
  units: readonly UnitStatus[],
  statusOfUnit: ReadonlyMap<string, UnitStatusCode>,
): readonly ParentStatus[] {
  const below = new Map<string, { readonly parent: ParentStatus['unit']; readonly units: UnitStatus[] }>();
  for (const unit of units) {
    const { parent } = unit;
    if (!parent) continue;
    const group = below.get(parent.id) ?? { parent, units: [] };
    group.units.push(unit);
    below.set(parent.id, group);
  }
  const inOrder = [...below.values()].toSorted((a, b) => byCodeUnit(a.parent.id, b.parent.id));
  return inOrder.map(({ parent: unit, units: children }): ParentStatus => {
    const status = statusOfUnit.get(unit.id);
    return { unit, ...(status === undefined ? {} : { status }), counts: countsOf(children) };
  });
}
