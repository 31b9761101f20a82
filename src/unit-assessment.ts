import { isObject, withoutBlanks } from './kit/plain-data.js';
import type { Assessment, CriteriaGiven, FactsGiven } from './model/assessment.js';
import { FORM_AT } from './model/assessment-words.js';
import type { CriterionGiven, FactOfForm } from './model/blank-fields.js';
import { givenAs, notGiven } from './model/given-as.js';
import type { Issue } from './model/issue.js';
import type { PackAttribute } from './model/pack.js';
import type { PackNames, TierIn } from './model/pack-names.js';
import type { Plan, PlanTier } from './model/plan.js';

/** What one unit says, with no assessment around it; what is `undefined` is not there, as a blank field. */
export interface UnitGiven<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> {
  /** Its tier in the pack. */
  readonly tier: T;
  /** By default `unit`. */
  readonly id?: string | undefined;
  /** Whose figures they are, where the unit stands alone; by default `real`. Among others it is as their assessment says. */
  readonly figures?: Assessment['figures'] | undefined;
  /** Its name, by language. */
  readonly name?: Readonly<Record<string, string>> | undefined;
  /** The unit above it, where it stands in `among`. */
  readonly parent?: string | undefined;
  /** What the register says of it. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /** As in a submission: by fact, the value, or `{ value, estimated, asOf }`. */
  readonly facts?:
    | { readonly [fact in keyof FactsGiven<N, T>]: FactOfForm<FactsGiven<N, T>[fact]> | undefined }
    | undefined;
  /** As in a submission: by criterion, the points that the unit gives itself, reasons and evidence. */
  readonly criteria?: { readonly [criterion in keyof CriteriaGiven<N, T>]: CriterionGiven | undefined } | undefined;
}

/** The id of a unit that has none. */
export const ONE_UNIT = 'unit';

/** The pack by which a unit is scored, compiled here or ahead. */
interface PackOfUnit {
  readonly pack: { readonly id: string; readonly version: string };
  readonly plan: Plan;
}

/** The unit that is given, where it is one; for anything else a `TypeError` that says what was given. */
export function unitGiven<U extends UnitGiven>(given: U): U {
  return givenAs(given) === 'another object' ? given : notGiven('A unit, as `{ tier, facts }`,', given);
}

/** An assessment in which the unit stands, alone or among the units of another. */
export function assessmentOf(pack: PackOfUnit, unit: UnitGiven, among?: object): UnitsOf {
  if (among !== undefined && !isObject(among)) notGiven('An assessment, as `among`,', among);
  try {
    return withUnit(among === undefined ? nobodyElse(pack, unit) : (among as UnitsOf), unit);
  } catch {
    return notGiven('Plain data, as unit and `among`,', among ?? unit);
  }
}

type Row = Readonly<Record<string, unknown>>;

/** What is looked at of an assessment before it is read. */
export interface UnitsOf {
  readonly units?: readonly Row[];
  readonly submissions?: readonly Row[];
  readonly verifications?: readonly Row[];
  readonly [key: string]: unknown;
}

/** An assessment of nobody but the units that must be above one of this tier. */
function nobodyElse({ pack, plan }: PackOfUnit, { tier, figures = 'real' }: UnitGiven): UnitsOf {
  return {
    format: 'tieuchi/assessment@1',
    id: 'one-unit',
    pack: { id: pack.id, version: pack.version },
    state: 'draft',
    figures,
    asOf: FORM_AT,
    units: unitsAbove(plan, tier),
  };
}

/** One unit of each tier above, the nearest first: a unit must name its parent where the pack has a tier that collects it. */
function unitsAbove(plan: Plan, tier: string): readonly Row[] {
  const above = plan.tiers.find(({ document }) => document.collects === tier);
  if (!above) return [];
  const others = unitsAbove(plan, above.id);
  const attributes = someAttributes(plan, above);
  return [withoutBlanks({ id: `above-${tier}`, tier: above.id, attributes, parent: others[0]?.id }), ...others];
}

/** Some value of each attribute that a tier needs. */
export function someAttributes({ pack }: Plan, tier: PlanTier): NonNullable<UnitGiven['attributes']> {
  const { attributes = [] } = pack;
  return Object.fromEntries(attributes.filter(({ id }) => tier.attributes.includes(id)).map(someAttribute));
}

function someAttribute({ id, type, options = [] }: PackAttribute): readonly [string, string | number | boolean] {
  const [first] = options;
  const choice = typeof first === 'object' ? first.id : (first ?? '');
  return [id, { boolean: false, number: 0, choice }[type]];
}

/** The assessment with the unit, last in its lists; what the unit said before, and what was verified of it, is left out. */
function withUnit(
  document: UnitsOf,
  { id = ONE_UNIT, tier, name, parent, attributes, facts = {}, criteria }: UnitGiven,
): UnitsOf {
  const units = rowsOf(document.units);
  const ofOthers = (list: unknown) => rowsOf(list).filter(({ unit }) => unit !== id);
  const known = units.find((row) => row.id === id) ?? {};
  const above = units.find((row) => row.id === `above-${tier}`);
  const row = withoutBlanks({
    ...known,
    id,
    tier,
    name: name ?? known.name,
    parent: parent ?? known.parent ?? above?.id,
    attributes: withoutBlanks(attributes) ?? known.attributes,
  });
  return {
    ...document,
    units: [...units.filter((other) => other.id !== id), row],
    submissions: [
      ...ofOthers(document.submissions),
      withoutBlanks({ unit: id, at: FORM_AT, facts: withoutBlanks(facts, 1), criteria: withoutBlanks(criteria, 1) }),
    ],
    ...(document.verifications && { verifications: ofOthers(document.verifications) }),
  };
}

/** The rows of a list; what is none, as `null`, becomes one that is refused when it is read. */
function rowsOf(list: unknown = []): readonly Row[] {
  return [list].flat().map(Object);
}

/** The issues, those of the unit with their paths from it or its submission on. Of its id, which stands in both, each is told once. */
export function issuesFromUnit({ units = [], submissions = [] }: UnitsOf, issues: readonly Issue[]): readonly Issue[] {
  const lists: Readonly<Record<string, readonly Row[]>> = { units, submissions };
  return issues.flatMap((issue) => {
    const [list = '', index, ...rest] = issue.path;
    if (lists[list]?.length !== Number(index) + 1) return issue;
    return list === 'submissions' && rest[0] === 'unit' ? [] : { ...issue, path: rest };
  });
}
