import * as z from 'zod';
import type { Path } from '../issue.js';
import { toJsonSchema } from '../json-schema.js';
import { openObject } from '../objects.js';
import { readPlain } from './answers.js';
import { callPlugin, orPluginFault, type PluginFault } from './call-plugin.js';

/**
 * A plugin's schema that cannot throw: an error, or an output that is no plain data, is an issue of the document at the
 * params. A walk over the schema sees the plugin's schema itself.
 */
export function guardedParams<P>(plugin: string, schema: z.ZodType<P>): z.ZodType<P> {
  const guarded = z.lazy(() => schema);
  guarded._zod.run = (payload) => {
    const attempt = orPluginFault(() =>
      callPlugin(
        { plugin, part: 'params', expected: 'plugin-data' },
        () => z.safeParse(schema, payload.value),
        readParsed,
      ),
    );
    if ('fault' in attempt) payload.issues.push(issueOf(attempt.fault, payload.value));
    else if (attempt.done.success) payload.value = attempt.done.data as never;
    else payload.issues.push(...attempt.done.issues);
    return payload as z.core.ParsePayload<P>;
  };
  guarded._zod.toJSONSchema = triedOnce(plugin, schema);
  return guarded;
}

/**
 * Writes a plugin's schema as JSON Schema alone, before zod writes it into a larger one, so that an error is reported as the
 * plugin's. Answers undefined: zod then goes on with the schema itself. Only once: rules inside have the same schema.
 */
function triedOnce(plugin: string, schema: z.ZodType): () => undefined {
  let wasTried = false;
  return () => {
    if (wasTried) return;
    wasTried = true;
    const call = { plugin, part: 'params', expected: 'plugin-schema' };
    callPlugin(
      call,
      () => toJsonSchema(schema),
      () => true,
    );
  };
}

/** The schema in place of one that a plugin gave once, but fails to give again: it accepts nothing. */
export function refusedParams(fault: PluginFault): z.ZodType {
  return z.any().check((payload) => void payload.issues.push(issueOf(fault, payload.value)));
}

function issueOf({ code, params }: PluginFault, input: unknown): z.core.$ZodRawIssue {
  return { code: 'custom', input, path: [], message: code, params: { ...params } };
}

type Parsed =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly issues: readonly z.core.$ZodRawIssue[] };

function readParsed(answer: unknown): Parsed | undefined {
  const { success, data, error } = answer as z.ZodSafeParseResult<unknown>;
  if (!success) return { success, issues: error.issues.map(readIssue) };
  const plain = readPlain(data);
  return plain === undefined ? undefined : { success, data: plain };
}

/** Copies an issue of zod, without anything that a plugin's schema may have added to it. */
function readIssue(reported: z.core.$ZodIssue): z.core.$ZodRawIssue {
  const read = zodIssue.safeParse(reported);
  const path: Path = z
    .array(z.union([z.string(), z.number()]))
    .catch([])
    .parse(reported.path);
  if (read.success) return { ...(read.data as object), path } as unknown as z.core.$ZodRawIssue;
  return { code: 'custom', input: undefined, path: [...path], message: message.parse(reported.message) };
}

const primitive = z.union([z.string(), z.number(), z.boolean(), z.null(), z.bigint()]);
const end = z.union([z.number(), z.bigint()]);
const message = z.string().catch('');
/** The keys of zod's issues that this library reads. */
const zodIssue: z.ZodType = z.discriminatedUnion('code', [
  openObject({ code: z.literal('unrecognized_keys'), keys: z.array(z.string()), message }),
  openObject({ code: z.literal('invalid_value'), values: z.array(primitive).min(1), message }),
  openObject({ code: z.literal('invalid_type'), expected: z.string(), message }),
  openObject({ code: z.literal('too_small'), origin: z.string(), minimum: end, message }),
  openObject({ code: z.literal('too_big'), origin: z.string(), maximum: end, message }),
  openObject({ code: z.literal('not_multiple_of'), message }),
  openObject({ code: z.literal('invalid_union'), errors: z.array(z.array(z.lazy(() => nested))), message }),
  openObject({ code: z.literal('invalid_key'), issues: z.array(z.lazy(() => nested)), message }),
  openObject({ code: z.literal('custom'), message, params: z.record(z.string(), primitive).exactOptional() }),
]);
const nested: z.ZodType = z.unknown().transform((reported) => readIssue(reported as z.core.$ZodIssue));
