import { type Refuse, shown } from './decimal-given.js';
import { jsonTypeOf } from './document.js';
import { ISSUES, type IssueCode } from './issue.js';
import { wordMeant } from './meant.js';
import * as z from './schemas.js';

/** What JSON Schema says of a value that a function of ours reads. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A schema that reads anything by a function, which answers a value, or refuses and answers undefined. */
export function scalar<Out, In = Out>(
  json: JsonSchema,
  read: (input: unknown, refuse: Refuse) => Out | undefined,
): z.Schema<Out, In> {
  const schema = z.readBy((input, ctx): Out => {
    const refuse: Refuse = (code, params = {}, path = []) => {
      ctx.issues.push({ code: 'custom', input, path: [...path], message: code, params: { ...params } });
      return undefined;
    };
    const value = read(input, refuse);
    return value === undefined ? z.NEVER : value;
  });
  return schema.meta({ ...json }) as unknown as z.Schema<Out, In>;
}

/** Text that a test accepts; `code` says what is wrong with any other. */
export function text(code: IssueCode, json: JsonSchema, accepts: (text: string) => boolean): z.Schema<string, string> {
  const tellsFound = (ISSUES[code].params as readonly string[]).includes('found');
  return scalar<string>({ type: 'string', ...json }, (input, refuse) => {
    if (typeof input !== 'string') return refuse('wrong-type', { expected: 'text', found: jsonTypeOf(input) });
    return accepts(input) ? input : refuse(code, tellsFound ? { found: shown(input) } : {});
  });
}

/** Text of a regular grammar, whose pattern JSON Schema tells too. */
export function pattern(code: IssueCode, grammar: RegExp, description: string): z.Schema<string, string> {
  return text(code, { pattern: grammar.source, description }, (input) => grammar.test(input));
}

/** Reports `one-of-keys` on an object that has not exactly one of the keys. */
export function exactlyOne(...keys: readonly string[]) {
  return countKeys(keys, (count) => count === 1);
}

/** Reports `one-of-keys` on an object that has more than one of the keys. */
export function atMostOne(...keys: readonly string[]) {
  return countKeys(keys, (count) => count <= 1);
}

/** An object with the optional keys of which exactly one must be there. */
export type ExactlyOne<T, K extends keyof T> = { [Key in K]-?: Omit<T, K> & Required<Pick<T, Key>> }[K];

/** A schema whose value has exactly one of the keys; its type says so, and JSON Schema does. */
export function exactlyOneOf<T extends object, In, K extends keyof T & string>(
  schema: z.Schema<T, In>,
  keys: readonly K[],
): z.Schema<ExactlyOne<T, K>, In> {
  const oneOf = keys.map((key) => ({ required: [key] }));
  return schema.check(exactlyOne(...keys)).meta({ oneOf }) as unknown as z.Schema<ExactlyOne<T, K>, In>;
}

/**
 * A check of an object that runs even if a value inside it is faulty, so that every fault is reported at once. It is
 * given the keys that were reported as unknown.
 */
export function objectCheck(run: (value: object, refuse: Refuse, unknownKeys: readonly string[]) => void) {
  const check = z.check<object>(({ value, issues }) => {
    const refuse: Refuse = (code, params = {}, path = []) => {
      issues.push({ code: 'custom', input: value, path: [...path], message: code, params: { ...params } });
      return undefined;
    };
    const unknownKeys = issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && (issue.path ?? []).length === 0 ? issue.keys : [],
    );
    run(value, refuse, unknownKeys);
  });
  check._zod.def.when = ({ value }) => jsonTypeOf(value) === 'object';
  return check;
}

const MOST_SLIPS = 20;

/**
 * Whether an unknown key is probably a misspelling of one of `keys`: it was reported as unknown, and is not reported as
 * missing too.
 */
export function isSlip(unknownKeys: readonly string[], keys: readonly string[]): boolean {
  return unknownKeys.slice(0, MOST_SLIPS).some((key) => wordMeant(key, keys) !== undefined);
}

function countKeys(keys: readonly string[], isRight: (count: number) => boolean) {
  return objectCheck((value, refuse, unknownKeys) => {
    const count = keys.filter((key) => Object.hasOwn(value, key)).length;
    if (isRight(count) || (count === 0 && isSlip(unknownKeys, keys))) return;
    refuse('one-of-keys', { keys: keys.join(', ') });
  });
}
