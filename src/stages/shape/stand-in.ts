import { valueAt } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { callPlugin, orPluginFault } from '../../model/plugins/call-plugin.js';
import * as z from '../../model/schemas.js';
import { isObject, objectsAt, plainly, type Schema, shapeOf } from './schema-walk.js';

/** Any value that a schema accepts at a path, so that what stands around it can be read; undefined where none is found. */
export function standInAt(schema: Schema, path: Path): Json | undefined {
  const key = path.at(-1);
  if (typeof key !== 'string') return undefined;
  for (const object of objectsAt(schema, path.slice(0, -1))) {
    const wanted = valueAt(shapeOf(object), key);
    const value = wanted === undefined ? undefined : standIn(wanted, DEPTH);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** How deep a stand-in may be nested: a rule may hold rules without end, which are not needed to read the rest. */
const DEPTH = 6;

/** The stand-in for an id, a name or any text: like no word that anybody writes, so that it is never suggested. */
export const STAND_IN = 'tieuchi-stand-in';

const TEXTS: readonly Json[] = [
  STAND_IN,
  '1',
  '2000-01-01',
  '2000-01-01T00:00:00Z',
  'Z',
  '1.0.0',
  'vi',
  `sha256:${'0'.repeat(64)}`,
  '0'.repeat(32),
  'tieuchi/pack@1',
  'tieuchi/assessment@1',
  'tieuchi/record@1',
  true,
];

function standIn(schema: Schema, depth: number): Json | undefined {
  if (depth === 0) return undefined;
  for (const plain of plainly(schema)) {
    for (const candidate of candidates(plain, depth)) {
      if (isAccepted(schema, candidate)) return candidate;
    }
  }
  return undefined;
}

/** Whether a schema accepts a value. The schema of a plugin may throw: then it accepts nothing. */
export function isAccepted(schema: Schema, candidate: Json): boolean {
  const call = { plugin: '', part: 'params', expected: '' };
  const attempt = orPluginFault(() =>
    callPlugin(
      call,
      () => z.safeParse(schema, candidate).success,
      (is) => is === true,
    ),
  );
  return 'done' in attempt && attempt.done;
}

/** The candidates for a stand-in, one at a time: most schemas accept the first. */
function* candidates(schema: z.core.$ZodTypes, depth: number): Generator<Json> {
  const { def } = schema._zod;
  if (def.type === 'boolean') yield false;
  else if (def.type === 'record') yield {};
  else if (def.type === 'enum') yield* Object.values(def.entries).slice(0, 1);
  else if (def.type === 'literal') yield* def.values.slice(0, 1) as Json[];
  else if (def.type === 'array') yield* lists(def.element, depth);
  else if (isObject(schema)) yield* objects(schema, depth);
  else yield* TEXTS;
}

function* lists(element: Schema, depth: number): Generator<Json> {
  yield [];
  const item = standIn(element, depth - 1);
  if (item !== undefined) yield [item];
}

/** The required keys alone; then with each optional key in turn, for a schema that needs one of several. */
function* objects(schema: z.core.$ZodObject, depth: number): Generator<Json> {
  const entries = Object.entries(shapeOf(schema));
  const base: Record<string, Json> = {};
  for (const [key, inside] of entries.filter(([, { _zod }]) => _zod.optin === undefined)) {
    const value = standIn(inside, depth - 1);
    if (value === undefined) return;
    base[key] = value;
  }
  yield base;
  for (const [key, inside] of entries.filter(([, { _zod }]) => _zod.optin !== undefined)) {
    const value = standIn(inside, depth - 1);
    if (value !== undefined) yield { ...base, [key]: value };
  }
}
