import { valueAt } from '../../kit/plain-data.js';
import type { Path } from '../../model/issue.js';
import type * as z from '../../model/schemas.js';

/** Any schema of zod. */
export type Schema = z.core.$ZodType;

/** A schema that is no wrapper and no union. */
export type PlainSchema = z.core.$ZodTypes;

/** The schemas that one schema stands for: itself, or what its wrappers and unions hold. */
export function plainly(schema: Schema): readonly PlainSchema[] {
  return heldIn(schema)?.flatMap(plainly) ?? [schema as PlainSchema];
}

/** What a wrapper wraps, or the options of a union; undefined of any other schema. */
export function heldIn(schema: Schema): readonly Schema[] | undefined {
  const { _zod: zod } = schema as PlainSchema;
  const { def } = zod;
  switch (def.type) {
    case 'union':
      return def.options;
    case 'lazy':
      return [(zod as z.core.$ZodLazy['_zod']).innerType];
    case 'pipe':
      return [def.in];
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'readonly':
    case 'default':
    case 'prefault':
    case 'catch':
      return [def.innerType];
    default:
      return undefined;
  }
}

/** The schema of an entry of a list, or of the value of a key; undefined where there is none. */
export function schemaBelow(schema: PlainSchema, step: string | number): Schema | undefined {
  const { def } = schema._zod;
  if (def.type === 'array') return typeof step === 'number' ? def.element : undefined;
  if (typeof step === 'number') return undefined;
  if (def.type === 'record') return def.valueType;
  return isObject(schema) ? valueAt(shapeOf(schema), step) : undefined;
}

/** The objects that may stand at a path of a document, whatever stands there. */
export function objectsAt(schema: Schema, path: Path): readonly z.core.$ZodObject[] {
  const schemas = path.reduce<readonly Schema[]>(
    (above, step) => above.flatMap(plainly).flatMap((inside) => schemaBelow(inside, step) ?? []),
    [schema],
  );
  return schemas.flatMap(plainly).filter(isObject);
}

/** The most levels that are walked: a recursive schema may make new objects without end. */
const DEEPEST = 24;

/**
 * For each key of the format, the places of the objects that have it, outermost first. Copies of a schema that differ
 * only in their description count once.
 */
export function placesOfKeys(root: Schema): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const visited = new Set<unknown>();
  let level: readonly (readonly [string, Schema])[] = [['', root]];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next: (readonly [string, Schema])[] = [];
    for (const [place, schema] of level) {
      for (const plain of plainly(schema)) {
        if (visited.has(plain._zod.def)) continue;
        visited.add(plain._zod.def);
        if (isObject(plain)) for (const key of Object.keys(shapeOf(plain))) note(places, key, place);
        next.push(...inside(plain, place));
      }
    }
    level = next;
  }
  return places;
}

/** The keys of an object's schema, each with its schema. */
export function shapeOf(object: z.core.$ZodObject): Readonly<Record<string, Schema>> {
  return object._zod.def.shape as Readonly<Record<string, Schema>>;
}

export function isObject(schema: Schema): schema is z.core.$ZodObject {
  return (schema as z.core.$ZodTypes)._zod.def.type === 'object';
}

function inside(schema: PlainSchema, place: string): readonly (readonly [string, Schema])[] {
  const { def } = schema._zod;
  if (def.type === 'array') return [[`${place}[]`, def.element]];
  if (def.type === 'record') return [[`${place}.*`, def.valueType]];
  if (!isObject(schema)) return [];
  return Object.entries(shapeOf(schema)).map(([key, value]) => [place === '' ? key : `${place}.${key}`, value]);
}

function note(places: Map<string, string[]>, key: string, place: string): void {
  const known = places.get(key) ?? [];
  known.push(place);
  places.set(key, known);
}
