import type { Assessment, Verification } from '../../model/assessment.js';
import type { CaseUnit, PackCase } from '../../model/cases.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Path } from '../../model/issue.js';
import { mayVerify } from '../../model/may-verify.js';
import type { Pack } from '../../model/pack.js';
import type { Plan } from '../../model/plan.js';
import { registerOf } from './case-register.js';
import { type Figures, figuresOf } from './figures.js';

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

/** A place of the assessment that `assessmentOf` made of a case: an entry of a list, and the rest of the path in it. */
interface EntryPlace {
  readonly assessment: Assessment;
  readonly packCase: PackCase;
  readonly index: number;
  readonly rest: Path;
}

/** The path in the case of an issue at `path` of the assessment that `assessmentOf` made of it; [] for the case as a whole. */
export function placeInCase(assessment: Assessment, packCase: PackCase, path: Path): Path {
  const [list, index, ...rest] = path;
  if (typeof index !== 'number' || !Object.hasOwn(PLACES, String(list))) return [];
  return PLACES[list as AssessmentList]({ assessment, packCase, index, rest });
}

/** The lists of an assessment. */
type AssessmentList = {
  [K in keyof Assessment]-?: NonNullable<Assessment[K]> extends readonly object[] ? K : never;
}[keyof Assessment];

/** The place in the case of an entry of each list. A case states the submission of a unit at the unit itself. */
const PLACES: Readonly<Record<AssessmentList, (place: EntryPlace) => Path>> = {
  texts: () => [],
  units: ({ assessment, packCase, index, rest }) => {
    const id = assessment.units[index]?.id;
    const stated = packCase.units?.find((unit) => unit.id === id) ?? {};
    const [key] = rest;
    // the tier and the parent of a unit that states none are those of the case
    const isOfCase = (key === 'parent' || key === 'tier') && !Object.hasOwn(stated, key);
    return isOfCase ? unitPlace(packCase, id) : statedPlace(packCase, id, rest);
  },
  extensions: ({ assessment, packCase, index }) => {
    const extension = assessment.extensions?.[index];
    return statedPlace(packCase, extension && 'unit' in extension ? extension.unit : undefined, ['extended']);
  },
  submissions: ({ assessment, packCase, index, rest }) =>
    statedPlace(packCase, assessment.submissions?.[index]?.unit, rest),
  verifications: ({ assessment: { verifications = [] }, packCase, index, rest }) => {
    const unit = verifications[index]?.unit;
    const ofUnit = verifications.flatMap((verification, at) => (verification.unit === unit ? [at] : []));
    // those of the case that it is like stand first
    const position = ofUnit.indexOf(index) - ofUnit.length + (entryOf(packCase, unit).verifications ?? []).length;
    return statedPlace(packCase, unit, ['verifications', position, ...rest]);
  },
  marks: ({ assessment, packCase, index }) => {
    const { unit, fact = '' } = assessment.marks?.[index] ?? {};
    return statedPlace(packCase, unit, ['marks', fact]);
  },
  decisions: ({ index, rest }) => ['decisions', index, ...rest],
};

/** A place of what a unit of a case states; where an earlier case states it, the place of the `like` that names that case. */
function statedPlace(packCase: PackCase, id: string | undefined, place: Path): Path {
  const { like, ...stated } = entryOf(packCase, id);
  const isStated =
    like === undefined || place.length === 0 || valueAt(stated as unknown as Json, place.slice(0, 2)) !== undefined;
  return [...unitPlace(packCase, id), ...(isStated ? place : ['like'])];
}

/** What a case states of a unit; the case itself for the unit of one that states no list of them. */
function entryOf(packCase: PackCase, id: string | undefined): PackCase | CaseUnit {
  return packCase.units?.find((unit) => unit.id === id) ?? packCase;
}

/** The place of a unit in its case; [] for the unit of a case that states no list of them. */
function unitPlace({ units = [] }: PackCase, id: string | undefined): Path {
  const position = units.findIndex((unit) => unit.id === id);
  return position < 0 ? [] : ['units', position];
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
