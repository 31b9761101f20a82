import { type CompiledPack, compiledPack } from '../engine.js';
import type { AssessmentUnit, Submission } from '../model/assessment.js';
import { listGiven } from '../model/given-as.js';
import { optionsGiven } from '../model/options-given.js';
import { ESTIMATES_ARE } from '../model/pack-words.js';
import type { Plan, PlanTier } from '../model/plan.js';
import type { RecordPack } from '../model/record.js';
import { tierOf } from '../model/tier-of.js';
import type { FactDescription } from '../views/fact-description.js';
import { describePack, type NodeDescription, type PackDescription } from '../views/pack-description.js';
import { languageOf } from '../views/selection.js';
import { titlesFor, type ViewOptions } from '../views/view-options.js';
import { formSentence, type Language, type Titles } from '../words/index.js';
import { withOptionsApart } from './options-apart.js';

/** The tier and the unit for which a form is made, and what it begins with. */
export interface FormWanted extends ViewOptions {
  /** The tier, by its id; by default the only one. */
  readonly tier?: string | undefined;
  /** The unit that is to fill it in, by its id in `units`; absent in a form that any unit of the tier may fill in. */
  readonly unit?: string | undefined;
  /** The register. */
  readonly units?: readonly AssessmentUnit[] | undefined;
  /**
   * What the form begins with, as a unit that sends again may want. A spreadsheet holds 32,767 letters in a cell: a longer text
   * is cut, and comes back cut.
   */
  readonly submission?: Submission | undefined;
}

/** A criterion or a group, and what is asked for it. */
export interface FormSection {
  /** Absent for facts that no criterion reads by itself, as those of a condition or of a tie-break. */
  readonly node?: NodeDescription;
  /** Facts that are asked here for the first time. */
  readonly asked: readonly FactDescription[];
  /** Facts that were asked above, each with the criterion. */
  readonly askedAbove: readonly { readonly fact: FactDescription; readonly under: NodeDescription }[];
  /** Facts that the unit does not give. */
  readonly ofOthers: readonly FactDescription[];
}

/** Sentences about the facts of a section that are not asked in it: where they were asked, or that others give them. */
export function notAskedNotes({ askedAbove, ofOthers }: FormSection, language: Language): readonly string[] {
  return [
    ...askedAbove.map(({ fact, under }) =>
      formSentence('asked-above', language, { fact: fact.title, code: under.code ?? under.title }),
    ),
    ...ofOthers.map(({ title }) => formSentence('given-by-others', language, { fact: title })),
  ];
}

/** The unit of a form. */
export interface FormUnit {
  readonly id: string;
  readonly title: string;
  readonly attributes: NonNullable<AssessmentUnit['attributes']>;
}

/** All that a form shows and asks, before it has sheets. */
export interface FormContent {
  readonly description: PackDescription;
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly digest: string;
  /** How many points of the pack are official, derived, reconstructed. */
  readonly standing: RecordPack['standing'];
  readonly language: Language;
  /** What people call the ids of the pack. */
  readonly titles: Titles;
  readonly sections: readonly FormSection[];
  /** The facts that are asked on the sheet of lists. */
  readonly lists: readonly FactDescription[];
  readonly unit?: FormUnit;
  readonly submission?: Submission;
}

/** What is alike in the forms of all units of a tier. */
export type TierContent = Omit<FormContent, 'unit' | 'submission'>;

/** What is asked of the units of a tier, in the order of the pack: each fact once, under the first criterion that reads it. */
export function formContent(compiled: CompiledPack, wanted: FormWanted): FormContent {
  const { units = [] } = optionsGiven(wanted);
  listGiven('A list of units, as `units`,', units);
  return contentFor(tierContent(compiled, wanted), wanted);
}

/**
 * The content that the forms of all units of a tier have in common. `titlesMade`: titles of the same pack and register that
 * were made before, by language.
 */
export function tierContent(
  compiled: CompiledPack,
  wanted: Omit<FormWanted, 'unit' | 'submission'>,
  titlesMade: Map<Language, Titles> = new Map(),
): TierContent {
  const { plan, pack } = compiledPack(compiled);
  const language = wanted.lang ?? languageOf(plan.pack);
  const tier = tierOf(plan, wanted.tier);
  const described = describePack(compiled, { ...wanted, tier: tier.id, lang: language });
  const description = { ...described, facts: described.facts.map(withOptionsApart) };
  const source = { pack: plan.pack, register: wanted.units ?? [], titlesMade };
  const titles = titlesFor(source, { ...wanted, lang: language });
  return {
    ...{
      description,
      plan,
      tier,
      language,
      titles,
      digest: pack.digest,
      standing: pack.standing,
      sections: sectionsOf(description),
    },
    lists: description.facts.filter(({ of, givenBy }) => of !== undefined && givenBy === 'unit'),
  };
}

/** The content of the form of one unit, or of any. */
export function contentFor(
  content: TierContent,
  wanted: Pick<FormWanted, 'unit' | 'units' | 'submission'>,
): FormContent {
  const unit = unitOf(content.titles, wanted);
  return { ...content, ...(unit ? { unit } : {}), ...(wanted.submission ? { submission: wanted.submission } : {}) };
}

function unitOf(titles: Titles, { unit, units = [] }: Pick<FormWanted, 'unit' | 'units'>): FormUnit | undefined {
  if (unit === undefined) return undefined;
  const row = units.find(({ id }) => id === unit);
  if (!row) throw new TypeError(`The register has no unit '${unit}': give it, as \`units\`.`);
  return { id: unit, title: titles.unit(unit), attributes: row.attributes ?? {} };
}

/** Whether the pack takes figures that are estimates; where it does not, what is marked as one is absent. */
export function areEstimatesRead({ plan }: Pick<FormContent, 'plan'>): boolean {
  return ESTIMATES_ARE[plan.pack.procedure.estimates ?? 'allowed'].isRead;
}

function sectionsOf({ nodes, facts }: PackDescription): readonly FormSection[] {
  const firstAsked = new Map<string, NodeDescription>();
  for (const node of nodes) for (const id of node.facts) if (!firstAsked.has(id)) firstAsked.set(id, node);
  const sections = nodes.map((node): FormSection => {
    const read = facts.filter(({ id }) => node.facts.includes(id));
    const ofUnit = read.filter(({ givenBy }) => givenBy === 'unit');
    return {
      node,
      asked: ofUnit.filter(({ id }) => firstAsked.get(id) === node),
      askedAbove: ofUnit.flatMap((fact) => {
        const under = firstAsked.get(fact.id);
        return under === undefined || under === node ? [] : [{ fact, under }];
      }),
      ofOthers: read.filter(({ givenBy }) => givenBy !== 'unit'),
    };
  });
  const others = facts.filter(({ id, givenBy }) => givenBy === 'unit' && !firstAsked.has(id));
  return others.length === 0 ? sections : [...sections, { asked: others, askedAbove: [], ofOthers: [] }];
}
