import type { CaseInput, CaseUnit, PackCase } from '../../model/cases.js';

/** A unit of a case by its figures, those of the case that it is like below its own. */
export interface Figures extends CaseInput {
  readonly id: string;
  readonly tier: string;
  readonly parent?: string;
}

/** The id of the unit of a case that has no `units`. */
export const ONE_UNIT = 'unit';

/** The units of a case with all their figures; a `like` that names no earlier case adds nothing. */
export function figuresOf(cases: readonly PackCase[], packCase: PackCase): readonly Figures[] {
  const { units } = packCase;
  if (!units) return [{ ...withLike(cases, packCase, packCase), id: ONE_UNIT, tier: packCase.tier }];
  return units.map((unit) => ({
    ...withLike(cases, packCase, unit),
    id: unit.id,
    tier: unit.tier ?? packCase.tier,
    ...(unit.parent === undefined ? {} : { parent: unit.parent }),
  }));
}

/** The tiers that a case has units of. */
export function tiersOf({ tier, units = [] }: PackCase): ReadonlySet<string> {
  return new Set([tier, ...units.flatMap((unit) => unit.tier ?? [])]);
}

/** The earlier case with this id. */
export function earlier(cases: readonly PackCase[], packCase: PackCase, id: string): PackCase | undefined {
  return cases.slice(0, cases.indexOf(packCase)).find((other) => other.id === id);
}

function withLike(cases: readonly PackCase[], packCase: PackCase, entry: PackCase | CaseUnit): CaseInput {
  const like = entry.like === undefined ? undefined : earlier(cases, packCase, entry.like);
  const { attributes, facts, marks, criteria, verifications, at, submitted, extended } = entry;
  const given = { attributes, facts, marks, criteria, verifications, at, submitted, extended };
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as CaseInput;
  if (!like) return stated;
  const below = withLike(cases, like, like);
  return {
    ...below,
    ...stated,
    attributes: { ...below.attributes, ...attributes },
    facts: { ...below.facts, ...facts },
    marks: { ...below.marks, ...marks },
    criteria: { ...below.criteria, ...criteria },
    verifications: [...(below.verifications ?? []), ...(verifications ?? [])],
  };
}
