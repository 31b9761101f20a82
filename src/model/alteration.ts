import { deepFreeze } from '../kit/deep-freeze.js';
import * as z from './schemas.js';

/** What an alteration of a pack is: one kind of mistake that its author may make. */
export const ALTERATION_KINDS = /* @__PURE__ */ deepFreeze([
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

/**
 * A way to write a parameter wrongly that needs no particulars.
 * - `other-fraction`: a part of 1 becomes another part. `other-truth`: true becomes false, and the reverse.
 * - `next-day`: a day becomes the next. `other-deadline`: `before` a day becomes `through` it, and the reverse.
 * - `forgotten`: the key is left out. `entry-forgotten`: each entry of the list in turn is left out.
 * - `shared-ends`: of a list of ranges each end is moved, and given to the other range, in both ranges that share it.
 * - `in-expression`: the numbers, comparisons and words of an expression of the core language are altered.
 * - `kept`: the parameter itself stays; what is inside it has marks of its own. `unaltered`: nothing inside it is altered.
 */
export type PlainWay =
  | 'other-fraction'
  | 'other-truth'
  | 'next-day'
  | 'other-deadline'
  | 'forgotten'
  | 'entry-forgotten'
  | 'shared-ends'
  | 'in-expression'
  | 'kept'
  | 'unaltered';

/** One way to write a parameter wrongly. */
export type Way =
  | { readonly by: 'step'; readonly kind: StepKind }
  | { readonly by: 'word'; readonly kind: AlterationKind; readonly others: OtherWords }
  | PlainWay;

/** A number: one unit of its last place lower or higher. */
export const step = (kind: StepKind): Way => ({ by: 'step', kind });

/** A word: each other word of the list, or those that `others` gives for it. */
export function otherWords(kind: AlterationKind, words: readonly string[] | OtherWords): Way {
  return { by: 'word', kind, others: isList(words) ? eachOther(words) : words };
}

/**
 * Why a parameter is never altered.
 * - `for-readers`: a title, a note, a source; no result reads it.
 * - `finding`: it adds a finding, and no result depends on it.
 * - `identity`: an id, a version or a format; whatever names another one is refused.
 * - `in-use`: what is left out is missed at once: something reads it, or every form and record shows it.
 * - `given`: it says which figures may be given, not what they earn.
 * - `said-elsewhere`: it moves with another parameter, which is altered.
 * - `not-in-cases`: no case can state what would tell the alteration.
 * - `other-pack`: with another value it is another pack, and not a slip.
 */
export type UnalteredBecause =
  | 'for-readers'
  | 'finding'
  | 'identity'
  | 'in-use'
  | 'given'
  | 'said-elsewhere'
  | 'not-in-cases'
  | 'other-pack';

/** How a parameter is altered, or why it is not. */
interface Mark {
  readonly ways: readonly Way[];
  readonly because?: UnalteredBecause;
}

const MARKS = z.registry<Mark>();

/**
 * Marks a parameter with the ways in which its author may write it wrongly; parameters inside it have marks of their
 * own.
 */
export function altered<S extends z.Schema>(schema: S, ...ways: readonly Way[]): S {
  return marked(schema, { ways });
}

/** Marks a parameter that is never altered, nor anything inside it, with the reason. */
export function unaltered<S extends z.Schema>(schema: S, because: UnalteredBecause): S {
  return marked(schema, { ways: ['unaltered'], because });
}

/** Marks a list of which no entry is left out, with the reason; the entries are altered by their own marks. */
export function keptWhole<S extends z.Schema>(schema: S, because: UnalteredBecause): S {
  return marked(schema, { ways: ['kept'], because });
}

/** How a parameter is altered; undefined if its schema has no mark, whatever a schema that it wraps has. */
export function waysOf(schema: z.core.$ZodType): readonly Way[] | undefined {
  return MARKS.get(schema as z.Schema)?.ways;
}

/** A copy of the schema with the mark; the mark stays when the copy is described, checked or made optional. */
function marked<S extends z.Schema>(schema: S, mark: Mark): S {
  const copy = schema.clone();
  MARKS.add(copy, mark);
  return copy;
}

function eachOther(words: readonly string[]): OtherWords {
  return Object.fromEntries(words.map((word) => [word, words.filter((other) => other !== word)]));
}

function isList(words: readonly string[] | OtherWords): words is readonly string[] {
  return Array.isArray(words);
}
