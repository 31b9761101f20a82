import {
  amendmentJsonSchema,
  assessmentJsonSchema,
  casesJsonSchema,
  coreJsonSchema,
  packJsonSchema,
  recordJsonSchema,
} from '../src/index.js';
import type { Json } from '../src/model/expression.js';
import { describedIn, type Language } from '../src/words/index.js';
import { KEY_TABLE_WORDS, type KeyTableWords } from './key-table-words.js';
import { type Page, resolved, type Schema, typeOf } from './key-type.js';

interface Row {
  readonly key: string;
  readonly type: string;
  readonly required: keyof KeyTableWords['required'];
  readonly description: string;
}

const DOCUMENTS: Readonly<Record<string, () => unknown>> = {
  pack: packJsonSchema,
  core: coreJsonSchema,
  amendment: amendmentJsonSchema,
  assessment: assessmentJsonSchema,
  record: recordJsonSchema,
  cases: casesJsonSchema,
};

/**
 * The table of the keys at one place of a document, in Markdown: type, whether required, and meaning, as its schema says.
 *
 * @param name The document, then the way to the place: `pack texts`.
 * @param names Every place that has a table on the page; its keys stand there alone.
 * @param language The language of the table.
 * @throws `Error` if there is no such place.
 */
export function keyTable(name: string, names: readonly string[], language: Language): string {
  const [document = '', way = ''] = name.split(' ');
  const schema = DOCUMENTS[document]?.();
  if (schema === undefined) throw new Error(`no document ${document}`);
  const root = describedIn(schema as Json, language) as Schema;
  const words = KEY_TABLE_WORDS[language];
  const ways = names.map((other) => other.split(' ')[1] ?? '');
  const page = { document, root, words, withTable: new Set(ways.filter((other) => other !== way)) };
  const steps = way === '' ? [] : way.split('.');
  const start: Place = { schema: root, way: '', passed: [] };
  const place = steps.reduce((at, step) => stepInto(page, at, step, name), start);
  const rows = rowsOf(page, place, '');
  const all = rows.length > 0 ? rows : [rowOf(page, steps.at(-1) ?? '', place.schema, 'yes')];
  return [
    words.head,
    '|---|---|---|---|',
    ...all.map(
      ({ key, type, required, description }) =>
        `| \`${key}\` | ${type} | ${words.required[required]} | ${description} |`,
    ),
  ].join('\n');
}

/** A schema, the way to it, and the references that the way went through. */
interface Place {
  readonly schema: Schema;
  readonly way: string;
  readonly passed: readonly string[];
}

function stepInto(page: Page, place: Place, step: string, name = step): Place {
  const schemas = objectsIn(page, place.schema).flatMap(({ properties }) => properties?.[step] ?? []);
  const schema = joined(page, schemas);
  if (schema === undefined) throw new Error(`no place ${name}`);
  const way = place.way === '' ? step : `${place.way}.${step}`;
  return { schema, way, passed: [...place.passed, ...refsIn(schema)] };
}

/** What one key is in the forms that have it: the forms of a union may say different things of it. */
function joined({ words }: Page, schemas: readonly Schema[]): Schema | undefined {
  const different = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  if (different.length < 2) return different[0];
  const description = [...new Set(different.flatMap((schema) => schema.description ?? []))].join(words.orSays);
  return { anyOf: different, description };
}

/** The objects that a schema stands for: the target of a reference, each form of a union; of a list or a map, what is in it. */
function objectsIn(page: Page, schema: Schema): readonly Schema[] {
  const { properties, items, additionalProperties, anyOf, oneOf, ...rest } = resolved(page, schema);
  if (properties) return [{ properties, ...(oneOf ? { oneOf } : {}), ...rest }];
  if (items) return objectsIn(page, items);
  if (typeof additionalProperties === 'object')
    return schema.$ref === undefined ? objectsIn(page, additionalProperties) : [];
  return (anyOf ?? oneOf ?? []).flatMap((form) => objectsIn(page, form));
}

function refsIn({ $ref, items, anyOf = [], oneOf = [] }: Schema): readonly string[] {
  const inside = [...(items ? [items] : []), ...anyOf, ...oneOf];
  return [...($ref === undefined ? [] : [$ref]), ...inside.flatMap(refsIn)];
}

/** A row for each key, and for the keys inside it, unless they have a table elsewhere or it is inside itself. */
function rowsOf(page: Page, place: Place, prefix: string): readonly Row[] {
  const forms = objectsIn(page, place.schema);
  const keys = [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
  return keys.flatMap((key) => {
    const inner = stepInto(page, place, key);
    const stated = rowOf(page, `${prefix}${key}`, inner.schema, requiredIn(forms, key));
    const row =
      stated.description === '' && page.withTable.has(inner.way)
        ? { ...stated, description: page.words.below }
        : stated;
    const isAbove = refsIn(inner.schema).some((ref) => place.passed.includes(ref));
    if (page.withTable.has(inner.way) || ELSEWHERE.has(`${page.document} ${inner.way}`) || isAbove) return [row];
    return [row, ...rowsOf(page, inner, `${prefix}${key}${marksOf(page, inner.schema)}.`)];
  });
}

/**
 * Places whose keys are told once: on the page of another document, or under `reported`, which the other layers are like,
 * or of the case itself, which its units are like.
 */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'record pack.document',
  'record register',
  'amendment texts',
  ...['submissions', 'extensions', 'verifications', 'marks'].map((key) => `record entries.input.${key}`),
  ...['claimed', 'verified'].map((layer) => `record entries.layers.${layer}`),
  ...['facts', 'criteria', 'verifications', 'extended', 'expect'].map((key) => `cases cases.units.${key}`),
  'cases cases.criteria',
]);

function marksOf(page: Page, schema: Schema): string {
  const { properties, items, additionalProperties, anyOf = [] } = resolved(page, schema);
  if (items) return '[]';
  if (properties === undefined && typeof additionalProperties === 'object')
    return `.<id>${marksOf(page, additionalProperties)}`;
  return anyOf.map((form) => marksOf(page, form)).find((marks) => marks !== '') ?? '';
}

function requiredIn(forms: readonly Schema[], key: string): Row['required'] {
  const needing = forms.filter(({ required = [] }) => required.includes(key));
  if (needing.length === forms.length) return 'yes';
  if (forms.some(({ oneOf = [] }) => oneOf.some(({ required = [] }) => required.includes(key)))) return 'one-of';
  return needing.length > 0 ? 'by-form' : 'no';
}

function rowOf(page: Page, key: string, schema: Schema, required: Row['required']): Row {
  const target = resolved(page, schema);
  const description = schema.description ?? target.description ?? target.items?.description ?? '';
  const marked = page.words.marksKeys ? withMarks(description, namesIn(page.root)) : description;
  return { key, type: cell(typeOf(page, schema)), required, description: cell(marked) };
}

/** Every key and every closed word of a schema. */
function namesIn({ properties = {}, enum: words = [], const: word, ...rest }: Schema): ReadonlySet<string> {
  const closed = [...words, word].filter((value) => typeof value === 'string');
  const inner = [...Object.values(properties), ...Object.values(rest.$defs ?? {}), ...partsOf(rest)];
  return new Set([...Object.keys(properties), ...closed, ...inner.flatMap((schema) => [...namesIn(schema)])]);
}

function partsOf({ items, additionalProperties, anyOf = [], oneOf = [] }: Schema): readonly Schema[] {
  const entries = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [...(items ? [items] : []), ...entries, ...anyOf, ...oneOf];
}

/** The text with each of the names in code marks, where it has none yet. */
function withMarks(text: string, names: ReadonlySet<string>): string {
  const word = /(?<![\p{L}\p{N}-])[A-Za-z][A-Za-z0-9-]*(?![\p{L}\p{N}-])/gu;
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`') ? part : part.replaceAll(word, (name) => (names.has(name) ? `\`${name}\`` : name)),
    )
    .join('');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
