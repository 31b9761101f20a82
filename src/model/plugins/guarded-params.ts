import * as z from 'zod';
import type { Path } from '../issue.js';
import { toJsonSchema } from '../json-schema.js';
import { readPlain } from './answers.js';
import { callPlugin, orPluginFault, type PluginFault } from './call-plugin.js';

/**
 * A plugin's schema, seen by whoever walks it as it is, and run where nothing that it throws goes further: that is an issue
 * of the document at the params, and so are params that it makes of them which are no plain data.
 */
export function guardedParams<P>(plugin: string, schema: z.ZodType<P>): z.ZodType<P> {
  const guarded = z.lazy(() => schema);
  guarded._zod.run = (payload) => {
    const told = orPluginFault(() =>
      callPlugin(
        { plugin, part: 'params', expected: 'plugin-data' },
        () => z.safeParse(schema, payload.value),
        readParsed,
      ),
    );
    if ('fault' in told) payload.issues.push(issueOf(told.fault, payload.value));
    else if (told.done.success) payload.value = told.done.data as never;
    else payload.issues.push(...told.done.issues);
    return payload as z.core.ParsePayload<P>;
  };
  guarded._zod.toJSONSchema = tried(plugin, schema);
  return guarded;
}

/**
 * Tries a plugin's schema alone before zod writes it into a larger one, so that what it throws then is told as the
 * plugin's. Answers nothing: zod goes on with the schema itself. Once only, since rules inside have the same schema.
 */
function tried(plugin: string, schema: z.ZodType): () => undefined {
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

/** What stands for a schema that the plugin gave once and does not give again: it accepts nothing. */
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

/** One of zod's issues without what a schema of a plugin's own could have put into it. */
function readIssue(found: z.core.$ZodIssue): z.core.$ZodRawIssue {
  const read = zodIssue.safeParse(found);
  const path: Path = z
    .array(z.union([z.string(), z.number()]))
    .catch([])
    .parse(found.path);
  if (read.success) return { ...(read.data as object), path } as unknown as z.core.$ZodRawIssue;
  return { code: 'custom', input: undefined, path: [...path], message: 'wrong-type', params: OTHER };
}

const OTHER = { expected: 'text', found: 'object' };

const primitive = z.union([z.string(), z.number(), z.boolean(), z.null(), z.bigint()]);
const end = z.union([z.number(), z.bigint()]);
const message = z.string().catch('');
/** As much of zod's issues as the house reads. */
const zodIssue: z.ZodType = z.discriminatedUnion('code', [
  z.object({ code: z.literal('unrecognized_keys'), keys: z.array(z.string()), message }),
  z.object({ code: z.literal('invalid_value'), values: z.array(primitive).min(1), message }),
  z.object({ code: z.literal('invalid_type'), expected: z.string(), message }),
  z.object({ code: z.literal('too_small'), origin: z.string(), minimum: end, message }),
  z.object({ code: z.literal('too_big'), origin: z.string(), maximum: end, message }),
  z.object({ code: z.literal('not_multiple_of'), message }),
  z.object({ code: z.literal('invalid_union'), errors: z.array(z.array(z.lazy(() => nested))), message }),
  z.object({ code: z.literal('invalid_key'), issues: z.array(z.lazy(() => nested)), message }),
  z.object({ code: z.literal('custom'), message, params: z.record(z.string(), primitive).exactOptional() }),
]);
const nested: z.ZodType = z.unknown().transform((found) => readIssue(found as z.core.$ZodIssue));
