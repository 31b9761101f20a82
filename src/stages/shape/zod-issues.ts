import type * as z from 'zod';
import { shown } from '../../model/decimal-given.js';
import { kindOf, valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { ISSUES, type Issue, type IssueCode, issue, issueOf, type Path } from '../../model/issue.js';
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
    if (issues.length >= most) {
      left += unsettled.code === 'unrecognized_keys' ? unsettled.keys.length : 1;
      continue;
    }
    for (const zodIssue of settle(unsettled, [], document)) {
      const room = most - issues.length;
      const cut =
        zodIssue.code === 'unrecognized_keys' && zodIssue.keys.length > room ? zodIssue.keys.length - room : 0;
      left += cut;
      const shorter =
        cut > 0 && zodIssue.code === 'unrecognized_keys'
          ? { ...zodIssue, keys: zodIssue.keys.slice(0, room) }
          : zodIssue;
      issues.push(...translate(shorter, document, keys));
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

/** How far a branch is from what was written: 1000 for another type of value, 10 for a key, 1 for anything else. */
function misfit(issues: readonly ZodIssue[], path: Path, document: Json): number {
  const weights = issues.map((zodIssue): number => {
    if (zodIssue.code === 'unrecognized_keys') return zodIssue.keys.length * 10;
    const value = valueAt(document, zodIssue.path as Path);
    if (value === undefined) return 10;
    return zodIssue.path.length === path.length && isOtherType(zodIssue, value) ? 1000 : 1;
  });
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function isOtherType(zodIssue: ZodIssue, value: Json): boolean {
  if (zodIssue.code === 'invalid_value') return !zodIssue.values.some((known) => kindOf(known) === kindOf(value));
  return zodIssue.code === 'invalid_type' || zodIssue.message === 'wrong-type';
}

function translate(zodIssue: ZodIssue, document: Json, keys: KnownKeys): Issue[] {
  const path = zodIssue.path as Path;
  if (zodIssue.code === 'unrecognized_keys') {
    const written = new Set(Object.keys((valueAt(document, path) ?? {}) as object));
    // a key that is there already is not what another one was meant to be
    const known = (key: string) => keys.at(path).filter((name) => name === key || !written.has(name));
    const code = codeIn(zodIssue.message);
    return zodIssue.keys.map((key) => unknownKey(key, [...path, key], code, known(key), keys));
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
  // a key of another form of the object
  const suggestion = near === written ? '' : near;
  if (code === 'kind-unknown') return issue(code, path, { kind: key, suggestion });
  if (code === 'combiner-unknown') return issue(code, path, { combiner: key, suggestion });
  if (code === 'combiner-parameters-refused') return issue(code, path, { combiner: key });
  const belongs = near === '' ? keys.belongs(written) : '';
  return belongs === ''
    ? issue('key-unknown', path, { key, suggestion })
    : issue('key-misplaced', path, { key, belongs });
}

/** What is wrong with a value that is there. */
function faultOf(zodIssue: ZodIssue, value: Json, path: Path, keys: KnownKeys): Issue {
  const found = shown(String(value));
  // what a plugin's schema says in its own words
  const refused = ({ message }: ZodIssue): Issue =>
    issue('value-refused', path, {
      found: typeof value === 'object' ? '' : found,
      message: message === 'Invalid input' ? '' : shown(message),
    });
  const notOneOf = (names: readonly string[]): Issue =>
    issue('not-one-of', path, { found, expected: names.join(', '), suggestion: keys.suggest(found, names) });
  switch (zodIssue.code) {
    case 'custom': {
      const code = codeIn(zodIssue.message);
      if (!code) return refused(zodIssue);
      const params = Object.entries((zodIssue.params ?? {}) as Record<string, unknown>);
      return issueOf(code, path, Object.fromEntries(params.map(([k, v]) => [k, String(v)])));
    }
    case 'invalid_value': {
      if (typeof value === 'object') return wrongType(kindOf(zodIssue.values[0]), value, path);
      const names = zodIssue.values.map(String);
      const code = codeIn(zodIssue.message);
      if (code === 'combiner-parameters-missing') return issue(code, path, { combiner: found });
      if (code === 'combiner-unknown') {
        return issue(code, path, { combiner: found, suggestion: keys.suggest(found, [...names, ...keys.at(path)]) });
      }
      return notOneOf(names);
    }
    case 'invalid_union':
      if (typeof value !== 'string') return wrongType('text', value, path);
      return notOneOf(('options' in zodIssue ? (zodIssue.options ?? []) : []).map(String));
    case 'too_small':
      if (zodIssue.origin === 'array' && Array.isArray(value) && value.length > 0)
        return issue('list-too-short', path, { limit: String(zodIssue.minimum) });
      if (zodIssue.origin === 'array') return issue('list-empty', path);
      if (zodIssue.origin === 'string') return value === '' ? issue('text-blank', path) : refused(zodIssue);
      return issue('number-range', path, { found, atLeast: String(zodIssue.minimum), atMost: '' });
    case 'too_big':
      if (zodIssue.origin === 'number')
        return issue('number-range', path, { found, atLeast: '', atMost: String(zodIssue.maximum) });
      if (zodIssue.origin === 'string') return refused(zodIssue);
      return issue('list-too-long', path, { limit: String(zodIssue.maximum) });
    case 'not_multiple_of':
      return issue('whole-number-needed', path, { found });
    case 'invalid_type':
      if (zodIssue.expected === 'int' && typeof value === 'number')
        return issue('whole-number-needed', path, { found });
      return wrongType(EXPECTED[zodIssue.expected] ?? zodIssue.expected, value, path);
    case 'invalid_key':
      return issue('key-unknown', path, { key: shown(String(path.at(-1))), suggestion: '' });
    default:
      return refused(zodIssue);
  }
}

const EXPECTED: Readonly<Record<string, string>> = { string: 'text', array: 'list', record: 'object', int: 'number' };

function wrongType(expected: string, value: Json, path: Path): Issue {
  return issue('wrong-type', path, { expected, found: kindOf(value) });
}

/** The issue code that our schemas give in place of a message. */
function codeIn(message: string): IssueCode | undefined {
  return Object.hasOwn(ISSUES, message) ? (message as IssueCode) : undefined;
}
