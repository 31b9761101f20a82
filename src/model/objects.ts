import { never, ZodMiniObject } from 'zod/mini';
import { chained, type core, type Of, type Refusing } from './schemas.js';

/**
 * Objects of zod/mini never try to make code from strings. Those of zod do once, where the first is constructed, and a page whose
 * policy forbids such code reports each attempt, caught or not.
 */
const ObjectOf = /* @__PURE__ */ chained(ZodMiniObject);

/** A schema of an object with these keys alone: another key is an issue. */
export function strictObject<T extends core.$ZodLooseShape>(
  shape: T,
  refusing: Refusing = {},
): Of<core.$ZodObjectInternals<core.util.Writeable<T>, core.$strict>> {
  return new ObjectOf({ type: 'object', shape, catchall: never(), ...refusing }) as never;
}

/** A schema of an object with these keys: any other key is left out. */
export function openObject<T extends core.$ZodLooseShape>(
  shape: T,
): Of<core.$ZodObjectInternals<core.util.Writeable<T>, core.$strip>> {
  return new ObjectOf({ type: 'object', shape }) as never;
}
