import * as z from 'zod';
import type { Json } from './expression.js';

/** The JSON Schema of a document as it is written; what JSON Schema cannot say is left open in it. */
export function toJsonSchema(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
}
