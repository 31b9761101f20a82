import { admit } from '../document.js';
import type { Expression, Json } from '../expression.js';
import { ISSUES, type IssueCode, type Path } from '../issue.js';
import { type Combined, type Fault, type Part, READ_TYPES, type Read } from '../lowering.js';
import { openObject } from '../objects.js';
import * as z from '../schemas.js';
import type { Told } from '../telling.js';

/** Reads what a plugin answers; undefined if it has not the expected shape. */
export type ReadAnswer<T> = (answer: unknown) => T | undefined;

/** An expression of a plugin may be deeper than a written one: it stands for a whole rule. */
const EXPRESSION_LIMITS = { depth: 200, nodes: 100_000 };

/** A tree of the core language as plain data, copied: no function, no accessor, no circle. What it means is checked later. */
export const readExpression: ReadAnswer<Expression> = (answer) => admit(answer, EXPRESSION_LIMITS).document;

/** Plain data, copied. */
export const readPlain: ReadAnswer<Json> = (answer) => admit(answer).document;

const expression = z.readBy((answer, ctx): Expression => {
  const read = readExpression(answer);
  if (read === undefined) ctx.issues.push({ code: 'custom', input: answer });
  return read ?? null;
});
const path: z.Schema<Path> = z.array(z.union([z.string(), z.custom<number>(Number.isSafeInteger)]));
const params = z.record(z.string(), z.string()).exactOptional();
const isIssueCode = (code: unknown): code is IssueCode => typeof code === 'string' && Object.hasOwn(ISSUES, code);
const isDecimalText = (max: unknown) => typeof max === 'string' && /^-?\d{1,60}(\.\d{1,60})?$/.test(max);
/** A rule inside a rule is recognised by being the same object, so it is not copied. */
const rule = z.custom<Readonly<Record<string, unknown>>>((answer) => typeof answer === 'object' && answer !== null);

/** What a kind reads. */
export const readReads = reader<readonly Read[]>(
  z.array(
    openObject({
      at: path,
      fact: z.union([z.string(), expression]),
      type: z.enum(READ_TYPES),
      optional: z.boolean().optional(),
    }),
  ) as unknown as z.Schema<readonly Read[]>,
);

/** Rules inside a rule. */
export const readParts = reader<readonly Part[]>(
  z.array(
    openObject({
      at: path,
      rule,
      max: z.custom<string>(isDecimalText),
      optional: z.boolean().optional(),
    }),
  ) as unknown as z.Schema<readonly Part[]>,
);

/** The faults that `check` answers. */
export const readFaults = reader<readonly Fault[]>(
  z.array(openObject({ code: z.custom<IssueCode>(isIssueCode), at: path, params })) as z.Schema<readonly Fault[]>,
);

/** The points that a group earns, and out of what. */
export const readCombined = reader<Combined>(openObject({ earned: expression, base: expression }));

/** The words of a kind, each in both languages. */
export const readWords = reader(z.record(z.string(), openObject({ vi: z.string(), en: z.string() })));

/** The sentences of a kind, nested at most ten deep. */
export const readSentences = reader<readonly Told[]>(sentences(10));

function sentences(depth: number): z.Schema<readonly Told[]> {
  const below = depth === 0 ? z.array(z.never()) : z.lazy(() => sentences(depth - 1));
  const inside = openObject({ rule, max: z.string() });
  return z.array(
    openObject({ words: z.string(), params, below: below.exactOptional(), inside: inside.exactOptional() }),
  ) as unknown as z.Schema<readonly Told[]>;
}

function reader<T>(schema: z.core.$ZodType<T>): ReadAnswer<T> {
  return (answer) => {
    const read = z.safeParse(schema, answer);
    return read.success ? read.data : undefined;
  };
}
