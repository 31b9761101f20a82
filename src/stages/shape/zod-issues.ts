import { shown } from '../../model/decimal-given.js';
import { jsonTypeOf, valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { ISSUES, type Issue, type IssueCode, issue, issueOf, type Path } from '../../model/issue.js';
import type * as z from '../../model/schemas.js';
import type { KnownKeys } from './known-keys.js';

type ZodIssue = z.core.$ZodIssue;

/**
 * Every zod issue as one or more of ours, each at the exact place in the document that was parsed; but of more than
 * `most`, the first of them and how many are not listed.
 */
export function issuesOf(document: Json, zodIssues: readonly ZodIssue[], keys: KnownKeys, most: number): Issue[] {
  const issues: Issue[] = [];
  let left = 0;
  for (const unsettled of zodIssues) {
    const isFull = issues.length >= most;
    for (const zodIssue of isFull ? [unsettled] : settle(unsettled, [], document)) {
      const all = zodIssue.code === 'unrecognized_keys' ? zodIssue.keys : [''];
      const listed = all.slice(0, Math.max(0, most - issues.length));
      left += all.length - listed.length;
      if (listed.length > 0) issues.push(...translate(zodIssue, listed, document, keys));
    }
  }
  return left === 0 ? issues : [...issues, issue('issues-not-listed', [], { count: String(left) })];
}

/** An issue with its whole path; of a union, the issues of the branch that fits what was written best. */
function settle(zodIssue: ZodIssue, above: Path, document: Json): readonly ZodIssue[] {
  const path = [...above, ...(zodIssue.path as Path)];
  if (zodIssue.code !== 'invalid_union' || zodIssue.errors.length === 0) return [{ ...zodIssue, path }];
  const branches = zodIssue.errors.map((issues) => issues.flatMap((inside) => settle(inside, path, document)));
  const misfits = branches.map((issues) => misfit(issues, path, document));
  const best = misfits.indexOf(Math.min(...misfits));
  return branches[best] ?? [];
}

/**
 * How far a branch is from what was written: 1000 for another type of value, 10 for a key, 1 for anything else, and 1 more
 * where it does not know the key that is written first: of `{ count: errors, points: 2 }` the count is meant.
 */
function misfit(issues: readonly ZodIssue[], path: Path, document: Json): number {
  const weights = issues.map((zodIssue): number => {
    const value = valueAt(document, zodIssue.path as Path);
    if (zodIssue.code === 'unrecognized_keys')
      return zodIssue.keys.length * 10 + Number(Object.keys(Object(value))[0] === zodIssue.keys[0]);
    if (value === undefined) return 10;
    return zodIssue.path.length === path.length && isOtherType(zodIssue, value) ? 1000 : 1;
  });
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function isOtherType(zodIssue: ZodIssue, value: Json): boolean {
  if (zodIssue.code === 'invalid_value')
    return !zodIssue.values.some((known) => jsonTypeOf(known) === jsonTypeOf(value));
  return zodIssue.code === 'invalid_type' || zodIssue.message === 'wrong-type';
}

/** `unknown`: of keys that the format does not have, those that are told. */
function translate(zodIssue: ZodIssue, unknown: readonly string[], document: Json, keys: KnownKeys): Issue[] {
  const path = zodIssue.path as Path;
  if (zodIssue.code === 'unrecognized_keys') {
    const written = Object(valueAt(document, path));
    // an unknown key was not meant to be a key that the object already has
    const known = (key: string) => keys.at(path).filter((name) => name === key || !Object.hasOwn(written, name));
    const code = codeIn(zodIssue.message);
    return unknown.map((key) => unknownKey(key, [...path, key], code, known(key), keys));
  }
  const value = valueAt(document, path);
  const key = String(path.at(-1) ?? '');
  if (value === null) return [issue('null-value', path)];
  if (value !== undefined) return [faultOf(zodIssue, value, path, keys)];
  if (codeIn(zodIssue.message) === 'policy-missing') return [issue('policy-missing', path, { policy: key })];
  return [issue('key-missing', path, { key })];
}

function unknownKey(
  written: string,
  path: Path,
  code: IssueCode | undefined,
  known: readonly string[],
  keys: KnownKeys,
): Issue {
  const key = shown(written);
  const near = keys.suggest(written, known);
  // the key itself is known in another form of the object: it is no correction
  const suggestion = near === written ? '' : near;
  if (code === 'kind-unknown') return issue(code, path, { kind: key, suggestion });
  if (code === 'combiner-unknown') return issue(code, path, { combiner: key, suggestion });
  if (code === 'combiner-parameters-refused') return issue(code, path, { combiner: key });
  const belongs = near === '' ? keys.belongs(written) : '';
  return belongs === ''
    ? issue('key-unknown', path, { key, suggestion })
    : issue('key-misplaced', path, { key, belongs });
}

/** What may stand at a place: the words of an enumeration, or those that decide a union. */
interface Allowing {
  readonly values?: readonly Json[];
  readonly options?: readonly Json[];
}

/** What is wrong with a value that is there. */
function faultOf(zodIssue: ZodIssue, value: Json, path: Path, keys: KnownKeys): Issue {
  const found = typeof value === 'object' ? '' : shown(String(value));
  const { message } = zodIssue;
  const code = codeIn(message);
  // what a plugin's schema says in its own words
  const refused = () =>
    issue('value-refused', path, { found, message: message === 'Invalid input' ? '' : shown(message) });
  switch (zodIssue.code) {
    case 'custom': {
      if (!code) return refused();
      const params = Object.entries((zodIssue.params ?? {}) as Record<string, unknown>);
      return issueOf(code, path, Object.fromEntries(params.map(([k, v]) => [k, String(v)])));
    }
    case 'invalid_value':
    case 'invalid_union': {
      const { options = [], values: allowed = options } = zodIssue as Allowing;
      if (typeof value === 'object') return wrongType(jsonTypeOf(allowed[0] ?? ''), value, path);
      const names = allowed.map(String);
      if (code === 'combiner-parameters-missing') return issue(code, path, { combiner: found });
      if (code === 'combiner-unknown')
        return issue(code, path, { combiner: found, suggestion: keys.suggest(found, [...names, ...keys.at(path)]) });
      return issue('not-one-of', path, {
        found,
        expected: names.join(', '),
        suggestion: keys.suggest(found, names),
      });
    }
    case 'too_small':
      if (zodIssue.origin === 'string') return value === '' ? issue('text-blank', path) : refused();
      if (!Array.isArray(value))
        return issue('number-range', path, { found, atLeast: String(zodIssue.minimum), atMost: '' });
      if (value.length === 0) return issue('list-empty', path);
      return issue('list-too-short', path, { limit: String(zodIssue.minimum) });
    case 'too_big':
      if (zodIssue.origin === 'string') return refused();
      if (Array.isArray(value)) return issue('list-too-long', path, { limit: String(zodIssue.maximum) });
      return issue('number-range', path, { found, atLeast: '', atMost: String(zodIssue.maximum) });
    case 'not_multiple_of':
      return issue('whole-number-needed', path, { found });
    case 'invalid_type':
      if (zodIssue.expected === 'int' && found !== '') return issue('whole-number-needed', path, { found });
      return wrongType(EXPECTED[zodIssue.expected] ?? zodIssue.expected, value, path);
    case 'invalid_key':
      return issue('key-unknown', path, { key: shown(String(path.at(-1))), suggestion: '' });
    default:
      return refused();
  }
}

const EXPECTED: Readonly<Record<string, string>> = { string: 'text', array: 'list', record: 'object', int: 'number' };

function wrongType(expected: string, value: Json, path: Path): Issue {
  return issue('wrong-type', path, { expected, found: jsonTypeOf(value) });
}

/** The issue code that our schemas give in place of a message. */
function codeIn(message: string): IssueCode | undefined {
  return Object.hasOwn(ISSUES, message) ? (message as IssueCode) : undefined;
}
