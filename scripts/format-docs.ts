// Rewrites, in README.md and docs/*-format.md, what stands between `<!-- generated: X -->` and `<!-- /generated -->`: a table
// of the keys of X with type, whether required, and meaning, as the schemas describe them, where X is a document, then the
// way to a place in it; or, for `demo`, some lines of what `npm run demo` prints. Of the pages that are walked step by step,
// every output is written anew; an example that is what such a page leaves, is written anew with it.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from '../src/cli/run.js';
import {
  amendmentJsonSchema,
  assessmentJsonSchema,
  casesJsonSchema,
  packJsonSchema,
  recordJsonSchema,
} from '../src/index.js';
import { EXAMPLES, walkedWithFiles, writeTexts } from './example-of-page.js';

/** The pages that have generated parts. */
export const PAGES = [
  'README.md',
  ...['pack', 'assessment', 'record'].map((name) => `docs/${name}-format.md`),
  'docs/amend-a-pack.md',
  'docs/test-a-pack.md',
];

/** The pages that are walked: every output in them is generated. */
const WALKED = [
  'docs/author-a-pack.md',
  'docs/vi/soan-bo-tieu-chi.md',
  'docs/run-a-year.md',
  'docs/vi/to-chuc-danh-gia.md',
  'docs/vi/dung-lai-bo-tieu-chi.md',
  'docs/derive-a-pack.md',
];

/** JSON Schema, as far as ours go. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

interface Row {
  readonly key: string;
  readonly type: string;
  readonly required: string;
  readonly description: string;
}

/** A document's schema, and the places in it that have a table of their own on the page. */
interface Page {
  readonly document: string;
  readonly root: Schema;
  readonly own: ReadonlySet<string>;
}

const DOCUMENTS: Readonly<Record<string, () => unknown>> = {
  pack: packJsonSchema,
  amendment: amendmentJsonSchema,
  assessment: assessmentJsonSchema,
  record: recordJsonSchema,
  cases: casesJsonSchema,
};

const ROOT = new URL('../', import.meta.url);
const MARKED = /<!-- generated: ([^>]+?) -->\n[\s\S]*?<!-- \/generated -->/g;

/** The page with every generated part written anew; a marker that names no place is an error. */
export async function generated(page: string): Promise<string> {
  const names = [...page.matchAll(MARKED)].map(([, name = '']) => name);
  const demo = names.includes('demo') ? await demoLines() : '';
  const part = (name: string) => (name === 'demo' ? demo : tableOf(name, names));
  return page.replaceAll(
    MARKED,
    (_, name: string) => `<!-- generated: ${name} -->\n\n${part(name)}\n\n<!-- /generated -->`,
  );
}

const DEMO = ['score', 'gia-lai-2019', 'examples/gia-lai-2019/gia-lai-2019.assessment.yaml'] as const;

/** Of what the demo prints the head, and of the first ranking the first and the last units. */
async function demoLines(): Promise<string> {
  const printed: string[] = [];
  const write = (text: string) => void printed.push(text);
  await run(DEMO, { out: write, err: write, cwd: fileURLToPath(ROOT), env: {} });
  const lines = printed.join('').split('\n');
  const [top, rule, bottom] = ['┌', '├', '└'].map((corner) => lines.findIndex((line) => line.startsWith(corner)));
  if (top === undefined || rule === undefined || bottom === undefined || top < 0) throw new Error(lines.join('\n'));
  const shown = [...lines.slice(0, rule + 4), '  …', ...lines.slice(bottom - 4, bottom + 3)];
  return ['```text', ...shown.filter((line) => !/sha256:/.test(line)), '```'].join('\n');
}

function tableOf(name: string, names: readonly string[]): string {
  const [document = '', way = ''] = name.split(' ');
  const root = DOCUMENTS[document]?.() as Schema | undefined;
  if (root === undefined) throw new Error(`no document ${document}`);
  const ways = names.map((other) => other.split(' ')[1] ?? '');
  const page = { document, root, own: new Set(ways.filter((other) => other !== way)) };
  const steps = way === '' ? [] : way.split('.');
  const start: Place = { schema: root, way: '', passed: [] };
  const place = steps.reduce((at, step) => stepInto(page, at, step, name), start);
  const rows = rowsOf(page, place, '');
  const all = rows.length > 0 ? rows : [rowOf(page, steps.at(-1) ?? '', place.schema, 'yes')];
  return [
    '| key | type | required | meaning |',
    '|---|---|---|---|',
    ...all.map(({ key, type, required, description }) => `| \`${key}\` | ${type} | ${required} | ${description} |`),
  ].join('\n');
}

/** A schema, the way to it, and the references that the way went through. */
interface Place {
  readonly schema: Schema;
  readonly way: string;
  readonly passed: readonly string[];
}

function stepInto(page: Page, place: Place, step: string, name = step): Place {
  const found = objectsIn(page, place.schema).flatMap(({ properties }) => properties?.[step] ?? []);
  const schema = joined(found);
  if (schema === undefined) throw new Error(`no place ${name}`);
  const way = place.way === '' ? step : `${place.way}.${step}`;
  return { schema, way, passed: [...place.passed, ...refsIn(schema)] };
}

/** What one key is in the forms that have it: the forms of a union may say different things of it. */
function joined(found: readonly Schema[]): Schema | undefined {
  const different = [...new Map(found.map((schema) => [JSON.stringify(schema), schema])).values()];
  if (different.length < 2) return different[0];
  const description = [...new Set(different.flatMap((schema) => schema.description ?? []))].join('; or: ');
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

function resolved({ root }: Page, { $ref, ...schema }: Schema): Schema {
  if ($ref === undefined) return schema;
  return $ref === '#' ? root : (root.$defs?.[$ref.replace('#/$defs/', '')] ?? schema);
}

/** A row for each key, and for the keys inside it, unless they have a table elsewhere or it is inside itself. */
function rowsOf(page: Page, place: Place, prefix: string): readonly Row[] {
  const forms = objectsIn(page, place.schema);
  const keys = [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
  return keys.flatMap((key) => {
    const inner = stepInto(page, place, key);
    const row = rowOf(page, `${prefix}${key}`, inner.schema, requiredIn(forms, key));
    const isAbove = refsIn(inner.schema).some((ref) => place.passed.includes(ref));
    if (page.own.has(inner.way) || ELSEWHERE.has(`${page.document} ${inner.way}`) || isAbove) return [row];
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

function requiredIn(forms: readonly Schema[], key: string): string {
  const needing = forms.filter(({ required = [] }) => required.includes(key));
  if (needing.length === forms.length) return 'yes';
  if (forms.some(({ oneOf = [] }) => oneOf.some(({ required = [] }) => required.includes(key)))) return 'one of';
  return needing.length > 0 ? 'by form' : 'no';
}

function rowOf(page: Page, key: string, schema: Schema, required: string): Row {
  const target = resolved(page, schema);
  const description = schema.description ?? target.description ?? target.items?.description ?? '';
  return { key, type: cell(typeOf(page, schema)), required, description: cell(description) };
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^\^\[A-Za-z\]\[A-Za-z0-9-\]\{0,63\}\$$/, 'id'],
  [/^\^\[A-Za-z\]\[A-Za-z0-9-\]\{0,63\}\(#/, 'citation'],
  [/^\^sha256:/, 'digest'],
  [/^\^\[a-z\]\{2,3\}\$$/, 'language'],
  [/^\^\[0-9a-f\]\{32/, 'salt'],
  [/^\^\(0\|\[1-9\]/, 'version'],
  [/^\^\(~\?/, 'exact number'],
];

function typeOf(page: Page, schema: Schema): string {
  const target = resolved(page, schema);
  const { type, pattern = '', minimum, maximum } = target;
  if (schema.$ref !== undefined && !target.properties) return 'any value';
  if (target.const !== undefined) return code(target.const);
  if (target.enum) return target.enum.map(code).join(', ');
  const forms = target.anyOf ?? (target.properties ? undefined : target.oneOf);
  if (forms) return [...new Set(forms.map((form) => typeOf(page, form)))].join('; or ');
  if (Array.isArray(type)) return mixed(type, minimum, maximum);
  if (type === 'string' && target.format !== undefined) return target.format === 'date' ? 'day' : 'instant';
  if (type === 'string' || (type === undefined && pattern !== ''))
    return PATTERNS.find(([grammar]) => grammar.test(pattern))?.[1] ?? 'text';
  if (type === 'boolean') return 'true, false';
  if (type === 'array') return target.items ? `list: ${typeOf(page, target.items)}` : 'list';
  if (type === 'object') return objectType(page, target);
  return type === undefined ? 'expression' : String(type);
}

function objectType(page: Page, { properties, additionalProperties, propertyNames }: Schema): string {
  if (properties) return 'object';
  if (propertyNames?.pattern === '^[a-z]{2,3}$') return 'words';
  if (typeof additionalProperties !== 'object') return 'object';
  return `map: ${typeOf(page, additionalProperties)}`;
}

function mixed(types: readonly string[], minimum: number | undefined, maximum: number | undefined): string {
  const all = types.join(' ');
  if (all === 'number string') return 'decimal';
  if (all === 'integer string')
    return maximum === undefined || maximum >= 1_000_000
      ? `whole number from ${minimum ?? 0}`
      : `whole number, ${minimum ?? 0} to ${maximum}`;
  if (all === 'string object number') return 'fact, or expression';
  if (all === 'boolean number string') return 'true, false, decimal, text';
  if (all === 'boolean number string array object') return 'any value';
  return all === 'boolean number string array'
    ? 'value, or list'
    : all.replace('boolean', 'true, false,').replace('string', 'text');
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const name of PAGES) {
    const file = new URL(name, ROOT);
    writeFileSync(file, await generated(readFileSync(file, 'utf8')));
  }
  for (const name of WALKED) {
    const file = new URL(name, ROOT);
    const { page, files } = await walkedWithFiles(readFileSync(file, 'utf8'));
    const example = EXAMPLES[name];
    writeFileSync(file, page);
    if (example !== undefined) writeTexts(fileURLToPath(new URL(example, ROOT)), files);
  }
}
