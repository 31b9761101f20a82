import type { Assessment, Verification } from '../../model/assessment.js';
import type { PackCase } from '../../model/cases.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Path } from '../../model/issue.js';
import { mayVerify } from '../../model/may-verify.js';
import type { Pack } from '../../model/pack.js';
import type { Plan } from '../../model/plan.js';
import { type Figures, figuresOf } from './figures.js';
import { registerOf } from './register-of.js';

/** A case as an assessment: received on the first day of the period unless it says when, at a time when no deadline is open. */
export function assessmentOf(plan: Plan, cases: readonly PackCase[], packCase: PackCase): Assessment {
  const { pack, facts } = plan;
  const { period, id, version } = pack;
  const instant = (second: number) =>
    `${period.from}T00:${twoDigits(Math.floor(second / 60))}:${twoDigits(second % 60)}${period.zone}`;
  const units = figuresOf(cases, packCase);
  const sent = units.filter(({ submitted }) => submitted !== false);
  return {
    format: 'tieuchi/assessment@1',
    id: 'case',
    pack: { id, version },
    state: 'draft',
    figures: 'synthetic',
    asOf: packCase.asOf ?? `2999-12-31T23:59:59${period.zone}`,
    units: registerOf(plan, units),
    extensions: units.flatMap(({ id: unit, extended }) =>
      extended ? [{ unit, deadline: extended, by: 'case', reason: 'case' }] : [],
    ),
    submissions: sent.map(({ id: unit, at, facts: given, criteria }) => ({
      unit,
      at: at ?? instant(0),
      ...(given ? { facts: given } : {}),
      ...(criteria ? { criteria } : {}),
    })),
    marks: units.flatMap(({ id: unit, marks = {} }) =>
      Object.entries(marks).map(([fact, value]) => ({
        unit,
        fact,
        value,
        by: facts[fact]?.provider ?? 'case',
        at: instant(0),
      })),
    ),
    verifications: units.flatMap((unit) => verificationsOf(unit, plan, instant)),
    decisions: (packCase.decisions ?? []).map(({ ranking, order }) => ({
      ranking,
      order,
      by: 'case',
      at: instant(0),
      note: 'case',
    })),
  };
}

/** The path in the case of an issue at `path` of the assessment that `assessmentOf` made of it; [] for the case as a whole. */
export function placeInCase(assessment: Assessment, packCase: PackCase, path: Path): Path {
  const [list, index, ...rest] = path;
  const entries = assessment[list as 'units'] as
    | readonly { readonly id?: string; readonly unit?: string }[]
    | undefined;
  if (typeof index !== 'number' || !Array.isArray(entries)) return [];
  if (list === 'decisions') return path;
  const entry = entries[index];
  const unit = entry?.unit ?? entry?.id;
  const position = (packCase.units ?? []).findIndex(({ id }) => id === unit);
  const base: Path = packCase.units ? (position < 0 ? [] : ['units', position]) : [];
  if (list === 'marks') return [...base, 'marks', assessment.marks?.[index]?.fact ?? ''];
  if (list === 'verifications') {
    const unitEntries = entries.filter((other) => other.unit === unit);
    return [...base, 'verifications', unitEntries.indexOf(entry), ...rest];
  }
  if (list === 'extensions') return [...base, 'extended'];
  const [key] = rest;
  const isStated = key === undefined || Object.hasOwn(packCase.units?.[position] ?? {}, key);
  return (key === 'parent' || key === 'tier') && !isStated ? base : [...base, ...rest];
}

/** The verifications of a unit. A case states no body, method or reason: the body is one that the pack names, the rest is filled in. */
function verificationsOf(
  { id: unit, tier, verifications = [] }: Figures,
  { facts, pack }: Plan,
  instant: (second: number) => string,
): readonly Verification[] {
  return verifications.map((verification, index) => {
    const fact = verification.fact === undefined ? undefined : facts[verification.fact];
    const by = fact && FACT_TYPE_IS[fact.info.type].isOfOthers ? fact.provider : 'case';
    const dated = { ...verification, unit, at: instant(index), by, method: 'desk', note: 'case' } as Verification;
    return by === 'case' ? { ...dated, by: verifierOf(pack, tier, dated) ?? by } : dated;
  });
}

/** The first body that the pack lets verify this. */
function verifierOf(pack: Pack, tier: string, verification: Verification): string | undefined {
  const { verifiers = [] } = pack.procedure.verification ?? {};
  return verifiers.find(({ id }) => mayVerify(pack, tier, { ...verification, by: id }))?.id;
}

/** `07`: a number below 60 with two digits. */
function twoDigits(number: number): string {
  return String(number % 60).padStart(2, '0');
}
