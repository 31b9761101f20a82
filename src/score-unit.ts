import { type CompiledPack, compiledPack, type Options } from './engine.js';
import { bug } from './kit/bug.js';
import { closest } from './kit/unicode.js';
import { safeOpenAssessment } from './live.js';
import { givenAs, notGiven } from './model/given-as.js';
import { type Checked, checked } from './model/issue.js';
import { optionsGiven } from './model/options-given.js';
import type { PackNames, TierIn } from './model/pack-names.js';
import { tierOf } from './model/tier-of.js';
import { scoreOneByOne } from './one-unit.js';
import { assessmentOf, issuesFromUnit, ONE_UNIT, type UnitGiven, unitGiven } from './unit-assessment.js';
import type { Sourced } from './views/result-source.js';
import { type UnitIssue, unitIssues } from './views/unit-issues.js';
import { resultOf, type UnitResult, type UnitWanted } from './views/unit-result.js';

export type { CriterionGiven } from './model/blank-fields.js';
export type { UnitGiven } from './unit-assessment.js';

/** The units among which a unit is scored, and the language of the result. */
export interface UnitOptions extends Options, UnitWanted {
  /** An assessment whose units it is compared with; its own row there, if it has one, is left out. */
  readonly among?: object | undefined;
}

/** Units that are scored one by one sooner than the loops over columns are made. */
const FEW = 20;

/** A unit that was scored, whole or not. */
export interface ScoredAlone<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> {
  /** Its points, levels and places. */
  readonly result: UnitResult<N, T>;
  /** What it still lacks, and what is wrong with its figures; empty where its submission is whole. */
  readonly issues: readonly UnitIssue<N, T>[];
}

/**
 * Whether the points or the level of a unit of this tier depend on other units: some rule compares it with them, or counts
 * those below it. If not, `scoreUnit` needs nobody else. Places always depend on others.
 *
 * @param pack The compiled pack.
 * @param tier The tier, by its id.
 * @throws TypeError where the pack has no such tier.
 * @example
 * const needsAmong = dependsOnOthers(pack, 'commune');
 */
export function dependsOnOthers<N extends PackNames>(pack: CompiledPack<N>, tier: TierIn<N>): boolean {
  const { plan } = compiledPack(pack);
  return Object.keys(tierOf(plan, tier).statistics).length > 0;
}

/**
 * Scores one unit, finished or not, as it is typed into a form. Issues are given, with their paths in the submission, where
 * a value cannot be read, as a text for a number.
 *
 * @param pack The compiled pack.
 * @param unit The unit: its tier, facts, attributes, and what it says of criteria.
 * @param options The assessment of the other units (`among`), the layer, the language of titles, and the limits.
 * @throws TypeError where the tier is not in the pack, or compares its units with others and `among` is not given.
 * @example
 * const scored = scoreUnit(pack, { tier: 'commune', facts: { staff: 60 } });
 */
export function scoreUnit<N extends PackNames, T extends TierIn<N>>(
  pack: CompiledPack<N>,
  unit: UnitGiven<N, T>,
  options?: UnitOptions,
): Checked<ScoredAlone<N, T>>;
export function scoreUnit(pack: CompiledPack, unit: UnitGiven, options: UnitOptions = {}): Checked<ScoredAlone> {
  const { among } = optionsGiven(options);
  amongGiven(among);
  const { tier } = knownKeys(unitGiven(unit));
  if (among === undefined && dependsOnOthers(pack, tier))
    throw new TypeError(
      `Units of the tier '${tier}' are compared with others: give the assessment that has them, as \`among\`.`,
    );
  const document = assessmentOf(compiledPack(pack), unit, among);
  const isSmall = (document.units ?? []).length <= FEW;
  const scored = isSmall ? scoreOneByOne(pack, document, options) : safeOpenAssessment(pack, document, options);
  if (!scored.ok) return checked<ScoredAlone>(undefined, issuesFromUnit(document, scored.errors));
  return checked(scoredUnit(scored.value, unit.id ?? ONE_UNIT, options), issuesFromUnit(document, scored.warnings));
}

/** The keys of a unit that is scored. */
const UNIT_KEYS = {
  tier: true,
  id: true,
  figures: true,
  name: true,
  parent: true,
  attributes: true,
  facts: true,
  criteria: true,
} as const satisfies Record<keyof UnitGiven, true>;

/** The unit; a `TypeError` where it has a key that would be left out of account, as in `{ tier, fact: { staff: 60 } }`. */
function knownKeys(unit: UnitGiven): UnitGiven {
  const unknown = Object.keys(unit).find((key) => !Object.hasOwn(UNIT_KEYS, key));
  if (unknown === undefined) return unit;
  const keys = Object.keys(UNIT_KEYS);
  const near = closest(unknown, keys);
  throw new TypeError(
    `A unit has no '${unknown}'${near === undefined ? `; it has ${keys.join(', ')}` : `, but '${near}'`}.`,
  );
}

/** Refuses what is made of an assessment, where its document is due. */
function amongGiven(among: object | undefined): void {
  if (among === undefined) return;
  const given = givenAs(among);
  if (given !== 'an assessment' && given !== 'another object') notGiven('An assessment, as `among`,', among);
}

function scoredUnit(of: Sourced, id: string, options: UnitOptions): ScoredAlone {
  const result = resultOf(of, id, options) ?? bug(`no unit ${id}`);
  return { result, issues: unitIssues(of, id, options) };
}
