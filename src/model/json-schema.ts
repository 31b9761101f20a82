import type { Json } from './expression.js';
import { callPlugin } from './plugins/call-plugin.js';
import * as z from './schemas.js';
import type { Tables } from './tables.js';

/** The JSON Schema of a document as it is written; what JSON Schema cannot say is left open in it. */
export function toJsonSchema(schema: z.core.$ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
}

/**
 * Writes the params of each plugin as JSON Schema alone, so that an error is told as that of the plugin: a `PluginFault`. Rules
 * inside a rule are left open, since they have plugins of their own.
 */
export function tryJsonSchemas({ kinds, combiners }: Tables): void {
  const rule = z.lazy(z.any);
  const schemas = [
    ...Object.values(kinds).map(({ kind, version, params }) => ({
      plugin: kind,
      version,
      schema: typeof params === 'function' ? params(rule) : params,
    })),
    ...Object.values(combiners).map(({ combiner, version, params }) => ({ plugin: combiner, version, schema: params })),
  ];
  for (const { plugin, version, schema } of schemas) {
    if (version === undefined || schema === undefined) continue;
    callPlugin(
      { plugin, part: 'params', expected: 'plugin-schema' },
      () => toJsonSchema(schema),
      () => true,
    );
  }
}
