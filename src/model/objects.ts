import * as z from 'zod';
import { $constructor } from 'zod/v4/core';

/**
 * A page whose policy forbids code from strings reports each attempt, caught or not, and zod makes one where an object's
 * schema is constructed, or copied by `describe`. Schemas of objects are therefore constructed with zod's `jitless` on, which
 * is off again when they are there: it belongs to the host, whose own schemas may be of the same zod.
 */
const QuietObject = /* @__PURE__ */ $constructor('QuietObject', (instance: z.ZodObject, def: z.ZodObject['def']) =>
  quietly(() => z.ZodObject.init(instance, def)),
);

/** `z.strictObject` without an attempt to make code from strings: another key is an issue. */
export const strictObject: typeof z.strictObject = (shape, params) =>
  quietly(() => new QuietObject(z.strictObject(shape, params).def)) as never;

/** `z.object` without an attempt to make code from strings: another key is left out. */
export const openObject: typeof z.object = (shape, params) =>
  quietly(() => new QuietObject(z.object(shape, params).def)) as never;

function quietly<T>(construct: () => T): T {
  const config = z.config();
  const { jitless } = config;
  config.jitless = true;
  try {
    return construct();
  } finally {
    if (jitless === undefined) delete config.jitless;
    else config.jitless = jitless;
  }
}
