import { type CompiledPack, compiledPack } from './engine.js';
import { withoutBlanks } from './kit/plain-data.js';
import type { FactsGiven } from './model/assessment.js';
import { optionsGiven } from './model/options-given.js';
import type { PackNames, TierIn } from './model/pack-names.js';
import { tierOf } from './model/tier-of.js';
import { scoreOneByOne } from './one-unit.js';
import { assessmentOf, issuesFromUnit, ONE_UNIT, someAttributes, type UnitGiven } from './unit-assessment.js';
import { languageOf } from './views/selection.js';
import { unitIssues } from './views/unit-issues.js';
import type { ViewOptions } from './views/view-options.js';
import { issueSentence, knownLanguage, titlesOf } from './words/index.js';

/** What is wrong at one place, as Standard Schema has it. */
export interface StandardIssue {
  /** The sentence that a user reads, in the language of the options. */
  readonly message: string;
  /** From the facts on: `['staff']`. */
  readonly path: readonly (string | number)[];
}

/** What Standard Schema (version 1) asks of a validator: form libraries take it as it is. */
export interface StandardSchema<T> {
  /** The one key that Standard Schema asks for; a form library reads it. */
  readonly '~standard': {
    /** The version of Standard Schema. */
    readonly version: 1;
    /** The library that made the schema. */
    readonly vendor: 'tieuchi';
    /** What goes in and what comes out, for the compiler alone: no schema has this key. */
    readonly types?: {
      /** What is given, as TypeScript knows it. */
      readonly input: T;
      /** The same: facts are given back as they were given, without those that are `undefined`, which an assessment may not hold. */
      readonly output: T;
    };
    /** Gives the facts back, or every issue. */
    readonly validate: (value: unknown) =>
      | {
          /** The facts as they were given, without those that are `undefined`, when nothing is wrong with them. */
          readonly value: T;
          /** Never there: nothing is wrong. */
          readonly issues?: undefined;
        }
      | {
          /** What is wrong with the facts; never empty. */
          readonly issues: readonly StandardIssue[];
        };
  };
}

/** How facts are checked: the language of sentences, and whether all facts must be there. */
export interface SubmissionSchemaOptions extends ViewOptions {
  /** The attributes of the unit, by id, which criteria may ask for; absent where it has none. */
  readonly attributes?: UnitGiven['attributes'] | undefined;
  /** Whether a fact that a criterion lacks is an issue; by default it is not, since a form is checked before it is whole. */
  readonly whole?: boolean | undefined;
}

/**
 * A Standard Schema for the facts that a unit of a tier gives: it refuses what an assessment may not say, and figures that
 * break a bound or a relation, each with a sentence at its fact. A relation is told at each of its facts.
 *
 * @param pack The compiled pack.
 * @param tier The tier whose units give the facts, by its id.
 * @param options The language of the sentences, the attributes of the unit, and whether all facts must be there.
 * @throws TypeError where the pack has no such tier.
 * @example
 * submissionSchema(pack, 'commune')['~standard'].validate({ staff: -1 });
 */
export function submissionSchema<N extends PackNames, T extends TierIn<N>>(
  pack: CompiledPack<N>,
  tier: T,
  options?: SubmissionSchemaOptions,
): StandardSchema<FactsGiven<N, T>>;
export function submissionSchema(
  pack: CompiledPack,
  tier: string,
  options: SubmissionSchemaOptions = {},
): StandardSchema<Readonly<Record<string, unknown>>> {
  const { plan } = compiledPack(pack);
  const { lang } = optionsGiven(options);
  if (lang !== undefined) knownLanguage(lang);
  const standIns = someAttributes(plan, tierOf(plan, tier));
  const validate = (value: unknown) => {
    // no facts at all, as a request without a body, are not facts that are all blank
    const given = value === undefined ? null : value;
    const issues = issuesOf(pack, tier, given, { ...options, attributes: { ...standIns, ...options.attributes } });
    return issues.length > 0 ? { issues } : { value: withoutBlanks(value, 1) as Readonly<Record<string, unknown>> };
  };
  return { '~standard': { version: 1, vendor: 'tieuchi', validate } };
}

function issuesOf(
  pack: CompiledPack,
  tier: string,
  facts: unknown,
  options: SubmissionSchemaOptions,
): readonly StandardIssue[] {
  const { lang = languageOf(pack.plan.pack), whole = false, attributes } = options;
  const unit = { tier, facts: facts as UnitGiven['facts'], ...(attributes ? { attributes } : {}) };
  const document = assessmentOf(pack, unit as UnitGiven);
  const opened = scoreOneByOne(pack, document, {});
  if (!opened.ok) {
    const names = titlesOf({ pack: { document: pack.plan.pack as never }, register: [] }, lang).names(tier);
    const errors = opened.errors.filter(({ severity }) => severity === 'error');
    const refused = issuesFromUnit(document, errors).map((issue): StandardIssue => {
      const [list, ...path] = issue.path;
      return { message: issueSentence(issue, lang, names), path: list === 'facts' ? path : issue.path };
    });
    return [...refused, ...issuesOfOthers(pack, tier, { facts, refused }, options)];
  }
  return unitIssues(opened.value, ONE_UNIT, options)
    .filter(({ code }) => whole || code !== 'fact-missing')
    .flatMap(({ sentence, facts: of }) => of.map(({ id }) => ({ message: sentence, path: [id] })));
}

/** The issues of the facts that were not refused; of nothing where none was. */
function issuesOfOthers(
  pack: CompiledPack,
  tier: string,
  { facts, refused }: { readonly facts: unknown; readonly refused: readonly StandardIssue[] },
  options: SubmissionSchemaOptions,
): readonly StandardIssue[] {
  const ids = new Set(refused.map(({ path: [id] }) => String(id)));
  // what is wrong as a whole may not even be looked at
  if (refused.some(({ path }) => path.length === 0)) return [];
  const given = Object.entries(Object.getOwnPropertyDescriptors(Object(facts)));
  const others = given.filter(([id, { enumerable }]) => enumerable && !ids.has(id));
  if (others.length === given.length) return [];
  const issues = issuesOf(pack, tier, Object.defineProperties({}, Object.fromEntries(others)), options);
  return issues.filter(({ path: [id] }) => !ids.has(String(id)));
}
