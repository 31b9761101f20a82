import * as z from 'zod';
import { deepFreeze } from '../kit/deep-freeze.js';

/** What an alteration of a pack is: one kind of mistake that its author may make. */
export const ALTERATION_KINDS = deepFreeze([
  'cut',
  'side',
  'points',
  'max',
  'weight',
  'cap',
  'policy',
  'places',
  'mode',
  'ties',
  'deadline',
  'conjunct',
  'measure',
  'combine',
  'statistic',
] as const);

/** A kind of alteration. */
export type AlterationKind = (typeof ALTERATION_KINDS)[number];

/** Kinds that move a number. */
export type StepKind = Extract<AlterationKind, 'cut' | 'points' | 'max' | 'weight' | 'cap' | 'places'>;

/** For each word of a parameter, the words that an author may write instead by mistake. */
export type OtherWords = Readonly<Record<string, readonly string[]>>;

/** One way to write a parameter wrongly. */
export type Way =
  | { readonly by: 'step'; readonly kind: StepKind }
  | { readonly by: 'word'; readonly kind: AlterationKind; readonly others: OtherWords }
  | Plain<
      'fraction' | 'truth' | 'day' | 'absence' | 'entries' | 'ends' | 'deadline' | 'expression' | 'inside' | 'nothing'
    >;

type Plain<B> = B extends string ? { readonly by: B } : never;

/** A number: one unit of its last place lower or higher. */
export const step = (kind: StepKind): Way => ({ by: 'step', kind });

/** A word: each other word of the list, or those that `others` gives for it. */
export function otherWords(kind: AlterationKind, words: readonly string[] | OtherWords): Way {
  return { by: 'word', kind, others: isList(words) ? eachOther(words) : words };
}

/** A part of 1: another part. */
export const OTHER_FRACTION: Way = { by: 'fraction' };

/** True and false: the other one. */
export const OTHER_TRUTH: Way = { by: 'truth' };

/** A day: the next day. */
export const OTHER_DAY: Way = { by: 'day' };

/** A key: left out. */
export const FORGOTTEN: Way = { by: 'absence' };

/** A list: each entry in turn left out. */
export const ENTRY_FORGOTTEN: Way = { by: 'entries' };

/**
 * A list of ranges: each end moved, and the boundary value given to the other range, in both ranges that share the end.
 */
export const SHARED_ENDS: Way = { by: 'ends' };

/** `before` a day: `through` that day, and the reverse. */
export const OTHER_DEADLINE: Way = { by: 'deadline' };

/** An expression of the core language: its numbers, comparisons and words. */
export const IN_EXPRESSION: Way = { by: 'expression' };

interface Said {
  readonly ways: readonly Way[];
  /** Why nothing else is altered here. */
  readonly why?: string;
}

const SAID = z.registry<Said>();

/**
 * Marks a parameter with the ways in which its author may write it wrongly; parameters inside it have marks of their
 * own.
 */
export function altered<S extends z.ZodType>(schema: S, ...ways: readonly Way[]): S {
  return saying(schema, { ways });
}

/** Marks a parameter that is never altered, nor anything inside it, with the reason. */
export function unaltered<S extends z.ZodType>(schema: S, why: string): S {
  return saying(schema, { ways: [{ by: 'nothing' }], why });
}

/** Marks a list of which no entry is left out, with the reason; the entries are altered by their own marks. */
export function keptWhole<S extends z.ZodType>(schema: S, why: string): S {
  return saying(schema, { ways: [{ by: 'inside' }], why });
}

/** How a parameter is altered; undefined if its schema has no mark, whatever a schema that it wraps has. */
export function waysOf(schema: z.core.$ZodType): readonly Way[] | undefined {
  return SAID.get(schema as z.ZodType)?.ways;
}

/** A copy of the schema with the mark; the mark stays when the copy is described, checked or made optional. */
function saying<S extends z.ZodType>(schema: S, said: Said): S {
  const copy = schema.clone();
  SAID.add(copy, said);
  return copy;
}

function eachOther(words: readonly string[]): OtherWords {
  return Object.fromEntries(words.map((word) => [word, words.filter((other) => other !== word)]));
}

function isList(words: readonly string[] | OtherWords): words is readonly string[] {
  return Array.isArray(words);
}
