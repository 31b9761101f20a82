import type { KeyTableWords, TypeWord } from './key-table-words.js';

/** JSON Schema, as far as ours go. */
export interface Schema {
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

/** A document's schema, the places in it that have a table of their own on the page, and the words of the page. */
export interface Page {
  readonly document: string;
  readonly root: Schema;
  readonly withTable: ReadonlySet<string>;
  readonly words: KeyTableWords;
}

/** The schema itself, or that to which its reference leads. */
export function resolved({ root }: Page, { $ref, ...schema }: Schema): Schema {
  if ($ref === undefined) return schema;
  return $ref === '#' ? root : (root.$defs?.[$ref.replace('#/$defs/', '')] ?? schema);
}

const PATTERNS: readonly (readonly [RegExp, TypeWord])[] = [
  [/^\^\[A-Za-z\]\[A-Za-z0-9-\]\{0,63\}\$$/, 'id'],
  [/^\^\[A-Za-z\]\[A-Za-z0-9-\]\{0,63\}\(#/, 'citation'],
  [/^\^sha256:/, 'digest'],
  [/^\^\[a-z\]\{2,3\}\$$/, 'language'],
  [/^\^\[0-9a-f\]\{32/, 'salt'],
  [/^\^\(0\|\[1-9\]/, 'version'],
  [/^\^\(~\?/, 'exact'],
];

/** What a value is, in the words of the page: `list: id`. */
export function typeOf(page: Page, schema: Schema): string {
  const { types, or } = page.words;
  const target = resolved(page, schema);
  const { type, minimum, maximum } = target;
  if (schema.$ref !== undefined && !target.properties) return types.any;
  if (target.const !== undefined) return code(target.const);
  if (target.enum) return target.enum.map(code).join(', ');
  const forms = target.anyOf ?? (target.properties ? undefined : target.oneOf);
  if (forms) return [...new Set(forms.map((form) => typeOf(page, form)))].join(or);
  if (type === 'integer' || Array.isArray(type)) return mixed(page, [type].flat(), minimum, maximum);
  if (type === 'array') return target.items ? `${types.list}: ${typeOf(page, target.items)}` : types.list;
  if (type === 'object') return objectType(page, target);
  return types[plainType(target)];
}

/** What a value is that is neither a list nor an object, and has one type. */
function plainType({ type, format, pattern }: Schema): TypeWord {
  if (type === 'string' && format !== undefined) return format === 'date' ? 'day' : 'instant';
  if (type === 'string' || (type === undefined && pattern !== undefined))
    return PATTERNS.find(([grammar]) => grammar.test(pattern ?? ''))?.[1] ?? 'text';
  if (type === 'boolean') return 'boolean';
  if (type === undefined) return 'expression';
  if (type === 'null') return 'null';
  throw new Error(`no word for the type ${String(type)}`);
}

function objectType(page: Page, { properties, additionalProperties, propertyNames }: Schema): string {
  const { types } = page.words;
  if (properties) return types.object;
  if (propertyNames?.pattern === '^[a-z]{2,3}$') return types.words;
  if (typeof additionalProperties !== 'object') return types.object;
  return `${types.map}: ${typeOf(page, additionalProperties)}`;
}

/** What a value of several types is, by these types. */
const MIXED: Readonly<Record<string, TypeWord>> = {
  'number string': 'decimal',
  'string object number': 'fact',
  'boolean string': 'yes-or-text',
  'boolean number string': 'scalar',
  'boolean number string array object': 'any',
  'boolean number string array': 'value-or-list',
};

function mixed(
  { words: { types } }: Page,
  mixture: readonly string[],
  minimum = 0,
  maximum = Number.POSITIVE_INFINITY,
): string {
  const all = mixture.join(' ');
  if (mixture[0] === 'integer')
    return types[maximum >= 1_000_000 ? 'whole-from' : 'whole-between']
      .replace('{min}', String(minimum))
      .replace('{max}', String(maximum));
  const known = MIXED[all];
  if (known === undefined) throw new Error(`no word for the types ${all}`);
  return types[known];
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}
