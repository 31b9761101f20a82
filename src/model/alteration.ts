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

/** Of each word of a parameter the words that may stand there by mistake. */
export type OtherWords = Readonly<Record<string, readonly string[]>>;

/** One way to write a parameter wrongly. */
export type Way =
  | { readonly by: 'step'; readonly kind: StepKind }
  | { readonly by: 'word'; readonly kind: AlterationKind; readonly others: OtherWords }
  | Plain<
      'fraction' | 'truth' | 'day' | 'absence' | 'entries' | 'ends' | 'deadline' | 'expression' | 'inside' | 'nothing'
    >;

type Plain<B> = B extends string ? { readonly by: B } : never;

/** A number is one unit of its last place lower or higher. */
export const step = (kind: StepKind): Way => ({ by: 'step', kind });

/** A word is another one: of a list each other word, else those that `others` has beside it. */
export function otherWords(kind: AlterationKind, words: readonly string[] | OtherWords): Way {
  return { by: 'word', kind, others: isList(words) ? eachOther(words) : words };
}

/** A part of 1 is another one. */
export const OTHER_FRACTION: Way = { by: 'fraction' };

/** Yes is no, and no is yes. */
export const OTHER_TRUTH: Way = { by: 'truth' };

/** A day is the next one. */
export const OTHER_DAY: Way = { by: 'day' };

/** The key is forgotten. */
export const FORGOTTEN: Way = { by: 'absence' };

/** One entry of the list after another is forgotten. */
export const ENTRY_FORGOTTEN: Way = { by: 'entries' };

/** The ends of a list of ranges are moved, and given to the other side, in both ranges that share one. */
export const SHARED_ENDS: Way = { by: 'ends' };

/** `before` a day is `through` that day, and the other way round. */
export const OTHER_DEADLINE: Way = { by: 'deadline' };

/** Numbers, comparisons and words of an expression of the core language. */
export const IN_EXPRESSION: Way = { by: 'expression' };

interface Said {
  readonly ways: readonly Way[];
  /** Why nothing else is altered here. */
  readonly why?: string;
}

const SAID = z.registry<Said>();

/** A parameter that its author may write wrongly in these ways; what stands below it says its own. */
export function altered<S extends z.ZodType>(schema: S, ...ways: readonly Way[]): S {
  return saying(schema, { ways });
}

/** A parameter that is never altered, nor what stands below it, and why. */
export function unaltered<S extends z.ZodType>(schema: S, why: string): S {
  return saying(schema, { ways: [{ by: 'nothing' }], why });
}

/** A list of which no entry is forgotten, and why; its entries are altered as they say. */
export function keptWhole<S extends z.ZodType>(schema: S, why: string): S {
  return saying(schema, { ways: [{ by: 'inside' }], why });
}

/** How a parameter is altered; undefined where its schema, apart from what it wraps, does not say. */
export function waysOf(schema: z.core.$ZodType): readonly Way[] | undefined {
  return SAID.get(schema as z.ZodType)?.ways;
}

/** A schema keeps what is said of it when it is described, checked or made optional. */
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
