import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A JSON Schema, as far as those of the library go. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string | boolean;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** What may stand at a place: words for single values, and what is in objects, lists and maps. */
interface Alternatives<T> {
  readonly words: readonly string[];
  readonly objects: readonly (readonly [string, { readonly value: T; readonly isOptional: boolean }])[][];
  readonly items: readonly T[];
}

/** The names of types that take whatever the language of expressions allows. */
const EXPRESSIONS: Readonly<Record<string, string>> = { ExpressionInput: 'anything', OperationInput: 'operation' };

const ENTRY = fileURLToPath(new URL('written-pack.ts', import.meta.url));

/** Where a pack as its type has it is another than as a schema has it, each place with both. */
export function differencesOf(schema: Schema): readonly string[] {
  const { checker, type } = declared('WrittenPack');
  return compared(checker, schema)(type, schema, '');
}

/** The operators that an expression may have as its type has it. */
export function operatorsOfType(): readonly string[] {
  const { checker, type } = declared('WrittenOperation');
  return checker.getPropertiesOfType(type).map(({ name }) => name);
}

function declared(name: string): { readonly checker: ts.TypeChecker; readonly type: ts.Type } {
  const program = ts.createProgram([ENTRY], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(ENTRY);
  const exported = source && checker.getSymbolAtLocation(source);
  const symbol = exported && checker.getExportsOfModule(exported).find((known) => known.name === name);
  if (!symbol) throw new Error(`there is no type ${name}`);
  return { checker, type: checker.getDeclaredTypeOfSymbol(symbol) };
}

function compared(checker: ts.TypeChecker, root: Schema) {
  const seen = new Set<string>();
  const inType = (type: ts.Type): Alternatives<ts.Type> => alternativesOfType(checker, type);
  const inSchema = (schema: Schema): Alternatives<Schema> => alternativesOfSchema(schema, root);
  const compare = (type: ts.Type, schema: Schema, at: string): readonly string[] => {
    const pair = `${(type as { readonly id?: number }).id} ${JSON.stringify(schema)}`;
    if (seen.has(pair)) return [];
    seen.add(pair);
    const [a, b] = [inType(type), inSchema(schema)];
    const shape = <T>({ words, objects, items }: Alternatives<T>) =>
      JSON.stringify({
        words: [...new Set(words)].toSorted(),
        objects: objects
          .map((keys) => keys.map(([key, { isOptional }]) => (isOptional ? `${key}?` : key)).toSorted())
          .toSorted(),
        lists: items.length,
      });
    if (shape(a) !== shape(b)) return [`${at}: type ${shape(a)}, schema ${shape(b)}`];
    const byKeys = <T>(objects: Alternatives<T>['objects']) =>
      objects.toSorted((x, y) => keysOf(x).localeCompare(keysOf(y)));
    const others = byKeys(b.objects);
    return [
      ...byKeys(a.objects).flatMap((object, index) =>
        object.flatMap(([key, { value }]) => {
          const other = others[index]?.find(([known]) => known === key);
          return other ? compare(value, other[1].value, `${at}.${key}`) : [`${at}.${key}`];
        }),
      ),
      ...a.items.flatMap((item, index) => compare(item, b.items[index] as Schema, `${at}[]`)),
    ];
  };
  return compare;
}

function keysOf(object: readonly (readonly [string, unknown])[]): string {
  return object
    .map(([key]) => key)
    .toSorted()
    .join();
}

function alternativesOfSchema(given: Schema, root: Schema): Alternatives<Schema> {
  const schema = given.$ref ? (root.$defs?.[given.$ref.split('/').at(-1) ?? ''] as Schema) : given;
  const parts = schema.anyOf?.map((part) => alternativesOfSchema(part, root));
  if (parts) return together(parts);
  const { enum: words, const: only, properties, required = [], additionalProperties, items } = schema;
  if (words) return { words: words.map((word) => JSON.stringify(word)), objects: [], items: [] };
  if (only !== undefined) return { words: [JSON.stringify(only)], objects: [], items: [] };
  if (items) return { words: [], objects: [], items: [items] };
  if (properties) {
    const keys = Object.entries(properties).map(
      ([key, value]) => [key, { value, isOptional: !required.includes(key) }] as const,
    );
    return { words: [], objects: [keys], items: [] };
  }
  if (typeof additionalProperties === 'object')
    return { words: [], objects: [[['*', { value: additionalProperties, isOptional: false }]]], items: [] };
  const types = [schema.type ?? 'anything'].flat() as readonly string[];
  return { words: types.map((type) => NAMES[type] ?? type), objects: [], items: [] };
}

const NAMES: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  integer: 'number',
  string: 'text',
  object: 'operation',
};

function together<T>(parts: readonly Alternatives<T>[]): Alternatives<T> {
  return {
    words: parts.flatMap(({ words }) => words),
    objects: parts.flatMap(({ objects }) => objects),
    items: parts.flatMap(({ items }) => items),
  };
}

function alternativesOfType(checker: ts.TypeChecker, type: ts.Type): Alternatives<ts.Type> {
  const expression = EXPRESSIONS[type.aliasSymbol?.name ?? ''] ?? EXPRESSIONS[type.symbol?.name ?? ''];
  if (expression) return { words: [expression], objects: [], items: [] };
  if (type.flags & ts.TypeFlags.Boolean) return { words: ['true or false'], objects: [], items: [] };
  if (type.isUnion())
    return inUnion(together(type.types.filter(isThere).map((part) => alternativesOfType(checker, part))));
  const word = wordOf(checker, type);
  if (word) return { words: [word], objects: [], items: [] };
  if (checker.isArrayType(type))
    return { words: [], objects: [], items: checker.getTypeArguments(type as ts.TypeReference) };
  const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (index) return { words: [], objects: [[['*', { value: present(index), isOptional: false }]]], items: [] };
  const keys = checker.getPropertiesOfType(type).map((property) => {
    const value = checker.getTypeOfSymbol(property);
    return [property.name, { value, isOptional: (property.flags & ts.SymbolFlags.Optional) !== 0 }] as const;
  });
  return { words: [], objects: [keys], items: [] };
}

/** Both truth values are one type; an operation, a list and all single values are an expression. */
function inUnion<T>(parts: Alternatives<T>): Alternatives<T> {
  if (parts.words.includes('operation') && parts.items.length > 0)
    return { words: ['anything'], objects: [], items: [] };
  const isEither = parts.words.includes('true') && parts.words.includes('false');
  const words = isEither
    ? [...parts.words.filter((word) => word !== 'true' && word !== 'false'), 'true or false']
    : parts.words;
  return { ...parts, words };
}

function isThere(type: ts.Type): boolean {
  return !(type.flags & ts.TypeFlags.Undefined);
}

/** The type of a value that may be left out. */
function present(type: ts.Type): ts.Type {
  return type.isUnion() && !type.types.every(isThere) && type.types.length === 2
    ? (type.types.find(isThere) ?? type)
    : type;
}

function wordOf(checker: ts.TypeChecker, type: ts.Type): string | undefined {
  if (type.isStringLiteral()) return JSON.stringify(type.value);
  if (type.flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(type);
  // `string & {}` leaves words in a union to be completed
  if (type.flags & ts.TypeFlags.String || type.isIntersection()) return 'text';
  return type.flags & ts.TypeFlags.Number ? 'number' : undefined;
}
