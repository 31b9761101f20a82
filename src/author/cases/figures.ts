import type { CaseInput, CaseUnit, PackCase } from '../../model/cases.js';

/** A unit of a case by its figures, those of the case that it is like below its own. */
export interface Figures extends CaseInput {
  readonly id: string;
}

/** The id of the unit of a case that has no `units`. */
export const ONE_UNIT = 'unit';

/** The units of a case with all their figures; a `like` that names no earlier case adds nothing. */
export function figuresOf(cases: readonly PackCase[], one: PackCase): readonly Figures[] {
  if (one.units) return one.units.map((unit) => ({ ...withLike(cases, one, unit), id: unit.id }));
  return [{ ...withLike(cases, one, one), id: ONE_UNIT }];
}

/** The earlier case with this id. */
export function earlier(cases: readonly PackCase[], one: PackCase, id: string): PackCase | undefined {
  return cases.slice(0, cases.indexOf(one)).find((other) => other.id === id);
}

function withLike(cases: readonly PackCase[], one: PackCase, own: PackCase | CaseUnit): CaseInput {
  const like = own.like === undefined ? undefined : earlier(cases, one, own.like);
  const { attributes, facts, marks, criteria, verifications, at, submitted, extended } = own;
  const given = { attributes, facts, marks, criteria, verifications, at, submitted, extended };
  const mine = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as CaseInput;
  if (!like) return mine;
  const below = withLike(cases, like, like);
  return {
    ...below,
    ...mine,
    attributes: { ...below.attributes, ...attributes },
    facts: { ...below.facts, ...facts },
    marks: { ...below.marks, ...marks },
    criteria: { ...below.criteria, ...criteria },
    verifications: [...(below.verifications ?? []), ...(verifications ?? [])],
  };
}
