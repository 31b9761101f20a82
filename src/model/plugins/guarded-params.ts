import { openObject } from '../objects.js';
import * as z from '../schemas.js';
import { readPlain } from './answers.js';
import { callPlugin, orPluginFault, type PluginFault } from './call-plugin.js';

/**
 * A plugin's schema that cannot throw: an error, or an output that is no plain data, is an issue of the document at the
 * params. A walk over the schema sees the plugin's schema itself.
 */
export function guardedParams<P>(plugin: string, schema: z.core.$ZodType<P>): z.Schema<P> {
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
  return guarded;
}

/** The schema in place of one that a plugin gave once, but fails to give again: it accepts nothing. */
export function refusedParams(fault: PluginFault): z.core.$ZodType {
  return z.any().check((payload) => void payload.issues.push(issueOf(fault, payload.value)));
}

function issueOf({ code, params }: PluginFault, input: unknown): z.core.$ZodRawIssue {
  return { code: 'custom', input, path: [], message: code, params: { ...params } };
}

type Parsed =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly issues: readonly z.core.$ZodRawIssue[] };

function readParsed(answer: unknown): Parsed | undefined {
  const { success, data, error } = answer as ReturnType<typeof z.safeParse>;
  if (!success) return { success, issues: error.issues.map(readIssue) };
  const plain = readPlain(data);
  return plain === undefined ? undefined : { success, data: plain };
}

/** Copies an issue of zod, without anything that a plugin's schema may have added to it. */
function readIssue(reported: z.core.$ZodIssue): z.core.$ZodRawIssue {
  const read = zodIssue.safeParse(reported);
  const steps = z.safeParse(path, reported.path);
  const message: unknown = reported.message;
  return {
    ...(read.success ? (read.data as object) : { code: 'custom', input: undefined }),
    path: steps.success ? steps.data : [],
    message: typeof message === 'string' ? message : '',
  } as unknown as z.core.$ZodRawIssue;
}

const primitive = z.union([z.string(), z.number(), z.boolean(), z.null(), z.bigint()]);
const end = z.union([z.number(), z.bigint()]);
const path = z.array(z.union([z.string(), z.number()]));
/** The keys of zod's issues that this library reads, besides the path and the message. */
const zodIssue = z.discriminatedUnion('code', [
  openObject({ code: z.literal('unrecognized_keys'), keys: z.array(z.string()) }),
  openObject({ code: z.literal('invalid_value'), values: z.array(primitive).min(1) }),
  openObject({ code: z.literal('invalid_type'), expected: z.string() }),
  openObject({ code: z.literal('too_small'), origin: z.string(), minimum: end }),
  openObject({ code: z.literal('too_big'), origin: z.string(), maximum: end }),
  openObject({ code: z.literal('not_multiple_of') }),
  openObject({ code: z.literal('invalid_union'), errors: z.array(z.array(z.lazy(() => nested))) }),
  openObject({ code: z.literal('invalid_key'), issues: z.array(z.lazy(() => nested)) }),
  openObject({ code: z.literal('custom'), params: z.record(z.string(), primitive).exactOptional() }),
]);
const nested: z.core.$ZodType = z.readBy((reported) => readIssue(reported as z.core.$ZodIssue));
