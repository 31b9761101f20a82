import * as z from 'zod/mini';
import type * as core from 'zod/v4/core';
import { $constructor, globalRegistry } from 'zod/v4/core';

/**
 * Schemas of zod/mini with the few methods of zod that this library uses. zod itself would bring every method, format and
 * sentence that it has into every page. Nothing imports zod but this file and `objects.ts`.
 */
export {
  any,
  bigint,
  check,
  custom,
  exactOptional,
  json,
  NEVER,
  never,
  null,
  number,
  refine,
  registry,
  safeParse,
  toJSONSchema,
} from 'zod/mini';
export type { input, output } from 'zod/v4/core';
export type { core };

/**
 * A schema of zod/mini that can also be described and made optional by methods. The functions of zod and of zod/mini take it as
 * one of theirs: `z.array(schema)`.
 */
export interface Schema<
  out Out = unknown,
  out In = unknown,
  out Internals extends core.$ZodTypeInternals<Out, In> = core.$ZodTypeInternals<Out, In>,
> extends z.ZodMiniType<Out, In, Internals> {
  /** A copy with a description, which JSON Schema tells. */
  describe(description: string): this;
  /** A copy with more of what JSON Schema tells. */
  meta(notes: Readonly<Record<string, unknown>>): this;
  /** The same schema for a key that may be absent or undefined. */
  optional(): Schema<core.output<this> | undefined, core.input<this> | undefined, core.$ZodOptionalInternals<this>>;
  /** The same schema for a key that may be absent, but is never undefined. */
  exactOptional(): Schema<core.output<this>, core.input<this>, core.$ZodExactOptionalInternals<this>>;
}

/** A schema by the internals that zod gives it. */
export interface Of<out Internals extends core.$ZodTypeInternals = core.$ZodTypeInternals>
  extends Schema<Internals['output'], Internals['input'], Internals> {}

/** A schema of a list, whose length can be bounded. */
export interface ListSchema<T extends core.SomeType> extends Of<core.$ZodArrayInternals<T>> {
  min(length: number): this;
  max(length: number): this;
}

/** What an issue says in place of zod's sentence: the code of ours. */
export interface Refusing {
  readonly error?: core.$ZodErrorMap;
}

/** The methods of `Schema`. */
const Chained: core.$constructor<Schema> = /* @__PURE__ */ $constructor<Schema>('Chained', () => {}, {
  describe(description) {
    return noted(this, { description });
  },
  meta(notes) {
    return noted(this, notes);
  },
  optional() {
    return new Optional({ type: 'optional', innerType: this }) as never;
  },
  exactOptional() {
    return new ExactOptional({ type: 'optional', innerType: this }) as never;
  },
});

const List = /* @__PURE__ */ chained(z.ZodMiniArray, {
  min(this: z.ZodMiniArray, length: number) {
    return this.check(z.minLength(length));
  },
  max(this: z.ZodMiniArray, length: number) {
    return this.check(z.maxLength(length));
  },
});
const Text = /* @__PURE__ */ chained(z.ZodMiniString);
const Truth = /* @__PURE__ */ chained(z.ZodMiniBoolean);
const Literal = /* @__PURE__ */ chained(z.ZodMiniLiteral);
const Enum = /* @__PURE__ */ chained(z.ZodMiniEnum);
const RecordOf = /* @__PURE__ */ chained(z.ZodMiniRecord);
const Union = /* @__PURE__ */ chained(z.ZodMiniUnion);
const Discriminated = /* @__PURE__ */ chained(z.ZodMiniDiscriminatedUnion);
const Lazy = /* @__PURE__ */ chained(z.ZodMiniLazy);
const Pipe = /* @__PURE__ */ chained(z.ZodMiniPipe);
const Optional = /* @__PURE__ */ chained(z.ZodMiniOptional);
const ExactOptional = /* @__PURE__ */ chained(z.ZodMiniExactOptional);

/** A constructor of zod/mini, whose schemas get the methods of `Schema`. */
export function chained<T extends z.ZodMiniType>(plain: core.$constructor<T>, methods?: object): core.$constructor<T> {
  const construct = (schema: T, def: T['_zod']['def']) => {
    plain.init(schema, def);
    Chained.init(schema as never, def);
  };
  return $constructor<T>('TieuchiSchema', construct, methods as never);
}

function noted<S extends z.ZodMiniType>(schema: S, notes: Readonly<Record<string, unknown>>): S {
  const copy = schema.clone();
  globalRegistry.add(copy, notes);
  return copy;
}

/** Any text. */
export function string(): Of<core.$ZodStringInternals<string>> {
  return new Text({ type: 'string' }) as never;
}

/** `true` or `false`. */
export function boolean(): Of<core.$ZodBooleanInternals<boolean>> {
  return new Truth({ type: 'boolean' }) as never;
}

/** This value alone. */
export function literal<const T extends core.util.Literal>(value: T): Of<core.$ZodLiteralInternals<T>> {
  return new Literal({ type: 'literal', values: [value] }) as never;
}

/** One of these words. */
function enumOf<const T extends readonly string[]>(
  words: T,
  refusing: Refusing = {},
): Of<core.$ZodEnumInternals<core.util.ToEnum<T[number]>>> {
  return new Enum({
    type: 'enum',
    entries: Object.fromEntries(words.map((word) => [word, word])),
    ...refusing,
  }) as never;
}

export { enumOf as enum };

/** A list of such values. */
export function array<T extends core.SomeType>(element: T): ListSchema<T> {
  return new List({ type: 'array', element: element as never }) as never;
}

/** An object with any keys of `key`, each with such a value. */
export function record<Key extends core.$ZodRecordKey, Value extends core.SomeType>(
  keyType: Key,
  valueType: Value,
): Of<core.$ZodRecordInternals<Key, Value>> {
  return new RecordOf({ type: 'record', keyType, valueType: valueType as never }) as never;
}

/** An object with some of the keys of `key`. */
export function partialRecord<Key extends core.$ZodRecordKey, Value extends core.SomeType>(
  keyType: Key,
  valueType: Value,
): Of<core.$ZodRecordInternals<Key & core.$partial, Value>> {
  return new RecordOf({ type: 'record', keyType, valueType: valueType as never, partial: true }) as never;
}

/** What one of the schemas reads, the first that can. */
export function union<const T extends readonly core.SomeType[]>(options: T): Of<core.$ZodUnionInternals<T>> {
  return new Union({ type: 'union', options: options as never }) as never;
}

/** What the schema reads whose literal at the key `discriminator` is the one that is there. */
export function discriminatedUnion<
  Types extends readonly [core.$ZodTypeDiscriminable, ...core.$ZodTypeDiscriminable[]],
  Disc extends string,
>(discriminator: Disc, options: Types): Of<core.$ZodDiscriminatedUnionInternals<Types, Disc>> {
  return new Discriminated({ type: 'union', discriminator, options: options as never } as never) as never;
}

/** A schema that is asked for when it is needed, for one that holds itself. */
export function lazy<T extends core.SomeType>(getter: () => T): Of<core.$ZodLazyInternals<T>> {
  return new Lazy({ type: 'lazy', getter: getter as never }) as never;
}

/** Reads anything by a function, which puts what is wrong into `issues` of its context. */
export function readBy<T>(
  read: (input: unknown, context: core.ParsePayload) => T,
): Of<core.$ZodPipeInternals<core.$ZodUnknown, core.$ZodTransform<Awaited<T>, unknown>>> {
  return new Pipe({ type: 'pipe', in: z.unknown(), out: z.transform(read) } as never) as never;
}
