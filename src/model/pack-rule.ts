import { altered, otherWords } from './alteration.js';
import type { Kind } from './kind.js';
import type { Combiner, RuleDocument } from './lowering.js';
import { strictObject } from './objects.js';
import { objectCheck } from './scalar.js';
import * as z from './schemas.js';

/** A combiner without params by its name, or `{ name: params }`. */
export type CombineDocument = string | Readonly<Record<string, unknown>>;

/** An object with exactly one key, a kind, whose params are read by that kind's schema. */
export function ruleSchema(kinds: readonly Kind[]): z.Schema<RuleDocument> {
  const inside: z.Schema<RuleDocument> = z.lazy(() => rule);
  const shape = kinds.map(({ kind, params }) => {
    const schema = typeof params === 'function' ? params(inside) : params;
    return [kind, z.exactOptional(schema)] as const;
  });
  // an issue code as the message of a schema: the issue then has that code
  const object = strictObject(Object.fromEntries(shape), {
    error: ({ code }) => (code === 'unrecognized_keys' ? 'kind-unknown' : undefined),
  });
  const description = 'How facts become points: exactly one rule kind, with its parameters';
  const rule = oneEntry(object, 'rule-one-kind').describe(description);
  return rule;
}

/** The name of a combiner that has no params, or an object with one combiner and its params. */
export function combineSchema(combiners: readonly Combiner[]): z.Schema<CombineDocument> {
  const plain = combiners.filter(({ params }) => params === undefined);
  const names = plain.map(({ combiner }) => combiner);
  const others = plain.map(
    ({ combiner, mistakenFor = names.filter((name) => name !== combiner) }) => [combiner, mistakenFor] as const,
  );
  const shape = combiners.flatMap(({ combiner, params }) =>
    params === undefined ? [] : [[combiner, z.exactOptional(params)] as const],
  );
  const withParams = shape.map(([combiner]) => combiner);
  const name = altered(
    z.enum(names, {
      error: ({ input }) =>
        withParams.some((known) => known === input) ? 'combiner-parameters-missing' : 'combiner-unknown',
    }),
    otherWords('combine', Object.fromEntries(others)),
  ).describe('A combiner without parameters');
  const object = strictObject(Object.fromEntries(shape), {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      return issue.keys.every((key) => names.includes(key)) ? 'combiner-parameters-refused' : 'combiner-unknown';
    },
  });
  return z
    .union([name, oneEntry(object, 'one-of-keys')])
    .describe("How the children's values become one: a combiner's name, or { name: parameters }");
}

/** Reports an object without exactly one key; but not where a key is unknown, since that is reported already. */
function oneEntry(schema: z.Schema<RuleDocument>, code: 'rule-one-kind' | 'one-of-keys'): z.Schema<RuleDocument> {
  return schema.check(
    objectCheck((value, refuse, unknownKeys) => {
      const keys = Object.keys(value);
      if (keys.length === 1 || unknownKeys.length > 0) return;
      refuse(code, { [code === 'rule-one-kind' ? 'found' : 'keys']: keys.join(', ') });
    }),
  );
}
