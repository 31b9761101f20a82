import { type CompiledPack, compiledPack } from '../engine.js';
import { type ColumnType, FACT_TYPE_IS, type FactType } from '../model/fact-type.js';
import { type GivenFact, givenFacts } from '../model/given-facts.js';
import { optionsGiven } from '../model/options-given.js';
import type { PackNames, TierIn } from '../model/pack-names.js';
import { tierOf } from '../model/tier-of.js';
import { type Titles, viewSentence } from '../words/index.js';
import { factHint } from './fact-hint.js';
import { optionOf } from './fact-options.js';
import { titlesFor, type ViewOptions } from './view-options.js';
import { inWords } from './words-of.js';

/** A JSON Schema, draft 07, as form libraries take it. */
export type JsonSchema = { readonly [key: string]: unknown };

/** The language in which a schema speaks, and how it writes the options of a choice. */
export interface SubmissionSchemaWanted extends ViewOptions {
  /**
   * Options are a `oneOf`, each with its title and its value: as `enum` with one value, unless `const` is asked for. From `const`
   * react-jsonschema-form chooses the first option by itself, so that a form that nobody filled says yes to everything; JSON
   * Forms shows titles only by `const`.
   */
  readonly optionsAs?: 'enum' | 'const' | undefined;
}

/**
 * The JSON Schema (draft 07) of the facts that a unit of a tier gives, for form libraries: titles, bounds, options, no other
 * keys; no fact is required, since a form is saved before it is whole. What a schema cannot say stands in keywords of our
 * own, which a strict validator must be told: `x-tieuchi-places` (most decimal places), `x-tieuchi-at-most` (the fact that
 * it must not be more than), `x-tieuchi-measure` (what it counts). Marks, which others give, are left out.
 *
 * @param compiled The compiled pack.
 * @param tier The tier whose units give the facts, by its id.
 * @param options The language of titles; by default Vietnamese where the pack has it, else English.
 * @throws TypeError where the pack has no such tier.
 * @example
 * submissionJsonSchema(pack, 'commune', { lang: 'vi' }).properties;
 */
export function submissionJsonSchema<N extends PackNames>(
  compiled: CompiledPack<N>,
  tier: TierIn<N>,
  options: SubmissionSchemaWanted = {},
): JsonSchema {
  const { plan } = compiledPack(compiled);
  const { pack } = plan;
  const { optionsAs = 'enum' } = optionsGiven(options);
  if (!Object.hasOwn(VALUE_AS, optionsAs)) throw new TypeError(`optionsAs is 'enum' or 'const', not '${optionsAs}'.`);
  const titles = titlesFor({ pack, register: [] }, options);
  const planned = tierOf(plan, tier);
  const asked = givenFacts(plan, planned).filter(({ planned: { info } }) => !FACT_TYPE_IS[info.type].isOfOthers);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:tieuchi:${pack.id}:${pack.version}:${planned.id}`,
    title: `${titles.title(pack.title, pack.id)}: ${titles.title(planned.document.title, tier)}`,
    type: 'object',
    properties: Object.fromEntries(
      asked.map((fact) => [fact.document.id, factSchema(fact, planned.id, { titles, as: VALUE_AS[optionsAs] })]),
    ),
    additionalProperties: false,
  };
}

/** The value of an option, as a schema says it. */
const VALUE_AS = {
  enum: (value: string | boolean) => ({ enum: [value] }),
  const: (value: string | boolean) => ({ const: value }),
} as const;

/** What the schema of a fact is written with. */
interface Writing {
  readonly titles: Titles;
  readonly as: (value: string | boolean) => JsonSchema;
}

function factSchema({ document, planned }: GivenFact, tier: string, writing: Writing): JsonSchema {
  const { titles } = writing;
  const { id, title, measure, atMost, places } = document;
  const hint = factHint(document, tier, titles);
  return {
    title: titles.title(title, id),
    ...SCHEMA_OF[planned.info.type](document, writing),
    ...(places === undefined ? {} : { 'x-tieuchi-places': places }),
    ...(hint === undefined ? {} : { description: hint }),
    ...(atMost === undefined ? {} : { 'x-tieuchi-at-most': atMost }),
    ...(measure === undefined ? {} : { 'x-tieuchi-measure': inWords(measure, titles) }),
  };
}

type SchemaOf = (fact: GivenFact['document'], writing: Writing) => JsonSchema;

/** Never `multipleOf` for places: in doubles it refuses honest numbers of two places. */
const aNumber: SchemaOf = ({ min, max }) => ({
  type: 'number',
  ...(min === undefined ? {} : { minimum: Number(min) }),
  ...(max === undefined ? {} : { maximum: Number(max) }),
});

const A_TEXT: JsonSchema = { type: 'string', pattern: '\\S' };
const A_DATE: JsonSchema = { type: 'string', format: 'date' };

const COLUMN_SCHEMA = {
  text: A_TEXT,
  number: { type: 'number' },
  date: A_DATE,
  boolean: { type: 'boolean' },
} as const satisfies Record<ColumnType, JsonSchema>;

const SCHEMA_OF = {
  boolean: (_, { titles: { language }, as }) => ({
    type: 'boolean',
    oneOf: [
      { ...as(true), title: viewSentence('yes', language) },
      { ...as(false), title: viewSentence('no', language) },
    ],
  }),
  count: (fact, writing) => ({ minimum: 0, ...aNumber(fact, writing), type: 'integer' }),
  number: aNumber,
  mark: aNumber,
  choice: ({ options = [] }, { titles, as }) => ({
    type: 'string',
    oneOf: options.map((option) => optionOf(option, titles)).map(({ id, title }) => ({ ...as(id), title })),
  }),
  date: () => A_DATE,
  text: () => A_TEXT,
  list: ({ of = 'text', columns = [] }, { titles }) => {
    const titled = Object.fromEntries(columns.map(({ id, title }) => [id, titles.title(title, id)]));
    return { type: 'array', items: typeof of === 'string' ? COLUMN_SCHEMA[of] : rowSchema(of, titled) };
  },
} as const satisfies Record<FactType, SchemaOf>;

function rowSchema(
  columns: Readonly<Record<string, ColumnType>>,
  titles: Readonly<Record<string, string>>,
): JsonSchema {
  const property = (id: string, type: ColumnType) => ({
    ...(Object.hasOwn(titles, id) ? { title: titles[id] } : {}),
    ...COLUMN_SCHEMA[type],
  });
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(columns).map(([id, type]) => [id, property(id, type)])),
    required: Object.keys(columns),
    additionalProperties: false,
  };
}
