import { type Way, waysOf } from '../../../model/alteration.js';
import type { Json } from '../../../model/expression.js';
import {
  heldIn,
  isObject,
  type PlainSchema,
  plainly,
  type Schema,
  shapeOf,
} from '../../../stages/shape/schema-walk.js';

/** What the schema says of one value of a document. */
export interface Parameter {
  /** How it is altered, where the schema says so. */
  readonly ways?: readonly Way[];
  /** The schema of the value itself, without wrappers, and of a union the option that fits. */
  readonly plain?: PlainSchema;
  readonly isOptional?: true;
}

/** The parameter that a value is; nothing is known of one without a schema. */
export function parameterAt(schema: Schema | undefined, value: Json): Parameter {
  if (schema === undefined) return {};
  const inner = heldIn(schema);
  const fitting = inner?.find((option) => fits(option, value)) ?? inner?.find(isOpen) ?? inner?.[0];
  const inside = fitting === undefined ? { plain: schema as PlainSchema } : parameterAt(fitting, value);
  const ways = waysOf(schema);
  const isOptional = (schema as PlainSchema)._zod.def.type === 'optional';
  return { ...inside, ...(ways ? { ways } : {}), ...(isOptional ? { isOptional } : {}) };
}

/** Whether the value is of a form that this schema tells from others. */
function fits(schema: Schema, value: Json): boolean {
  return plainly(schema).some((plain) => {
    const { def } = plain._zod;
    if (def.type === 'array') return Array.isArray(value);
    if (def.type === 'enum') return Object.values(def.entries).includes(value as string);
    if (def.type === 'literal') return def.values.includes(value as string);
    if (def.type === 'string' || def.type === 'number' || def.type === 'boolean') return typeof value === def.type;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    if (def.type === 'record') return true;
    return isObject(plain) && Object.keys(value).every((key) => Object.hasOwn(shapeOf(plain), key));
  });
}

/** Whether a schema reads anything by a function of its own, as a decimal and an expression do. */
function isOpen(schema: Schema): boolean {
  return plainly(schema).some(({ _zod: { def } }) => def.type === 'unknown' || def.type === 'any');
}
