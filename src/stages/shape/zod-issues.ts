import type * as z from 'zod';
import { kindOf, valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { ISSUES, type Issue, type IssueCode, issue, type Path } from '../../model/issue.js';
import { shown } from '../../model/scalar.js';
import type { KnownKeys } from './known-keys.js';

type ZodIssue = z.core.$ZodIssue;

/**
 * Every zod issue as one or more of ours, each at the exact place in the document that was parsed; but of more than
 * `most`, the first of them and how many are not listed.
 */
export function issuesOf(document: Json, found: readonly ZodIssue[], keys: KnownKeys, most: number): Issue[] {
  const issues: Issue[] = [];
  let left = 0;
  for (const settled of found) {
    if (issues.length >= most) {
      left += settled.code === 'unrecognized_keys' ? settled.keys.length : 1;
      continue;
    }
    for (const one of settle(settled, [], document)) {
      const room = most - issues.length;
      const cut = one.code === 'unrecognized_keys' && one.keys.length > room ? one.keys.length - room : 0;
      left += cut;
      const shorter = cut > 0 && one.code === 'unrecognized_keys' ? { ...one, keys: one.keys.slice(0, room) } : one;
      issues.push(...translate(shorter, document, keys));
    }
  }
  return left === 0 ? issues : [...issues, issue('issues-not-listed', [], { count: String(left) })];
}

/** An issue with its whole path; of a union, the issues of the branch that fits what was written best. */
function settle(one: ZodIssue, above: Path, document: Json): readonly ZodIssue[] {
  const path = [...above, ...(one.path as Path)];
  if (one.code !== 'invalid_union' || one.errors.length === 0) return [{ ...one, path }];
  const branches = one.errors.map((issues) => issues.flatMap((inside) => settle(inside, path, document)));
  const misfits = branches.map((issues) => misfit(issues, path, document));
  const best = misfits.indexOf(Math.min(...misfits));
  return branches[best] ?? [];
}

/** How far a branch is from what was written: another type of value, then keys, then all else. */
function misfit(issues: readonly ZodIssue[], path: Path, document: Json): number {
  const weights = issues.map((one): number => {
    if (one.code === 'unrecognized_keys') return one.keys.length * 10;
    const value = valueAt(document, one.path as Path);
    if (value === undefined) return 10;
    return one.path.length === path.length && isOtherType(one, value) ? 1000 : 1;
  });
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function isOtherType(one: ZodIssue, value: Json): boolean {
  if (one.code === 'invalid_value') return !one.values.some((known) => kindOf(known) === kindOf(value));
  return one.code === 'invalid_type' || one.message === 'wrong-type';
}

function translate(one: ZodIssue, document: Json, keys: KnownKeys): Issue[] {
  const path = one.path as Path;
  if (one.code === 'unrecognized_keys') {
    const known = keys.at(path);
    const code = codeIn(one.message);
    return one.keys.map((key) => unknownKey(key, [...path, key], code, known, keys));
  }
  const value = valueAt(document, path);
  const key = String(path.at(-1) ?? '');
  if (value === null) return [issue('null-value', path)];
  if (value !== undefined) return [faultOf(one, value, path, keys)];
  if (codeIn(one.message) === 'policy-missing') return [issue('policy-missing', path, { policy: key })];
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
  const suggestion = keys.suggest(written, known);
  if (code === 'kind-unknown') return issue(code, path, { kind: key, suggestion });
  if (code === 'combiner-unknown') return issue(code, path, { combiner: key, suggestion });
  const belongs = suggestion === '' ? keys.belongs(written) : '';
  return belongs === ''
    ? issue('key-unknown', path, { key, suggestion })
    : issue('key-misplaced', path, { key, belongs });
}

/** What is wrong with a value that is there. */
function faultOf(one: ZodIssue, value: Json, path: Path, keys: KnownKeys): Issue {
  const found = shown(String(value));
  switch (one.code) {
    case 'custom': {
      const params = Object.entries((one.params ?? {}) as Record<string, unknown>);
      return issue(
        codeIn(one.message) ?? 'wrong-type',
        path,
        Object.fromEntries(params.map(([k, v]) => [k, String(v)])),
      );
    }
    case 'invalid_value': {
      const names = one.values.map(String);
      if (isOtherType(one, value)) return wrongType(kindOf(one.values[0]), value, path);
      if (codeIn(one.message) === 'combiner-unknown') {
        return issue('combiner-unknown', path, {
          combiner: found,
          suggestion: keys.suggest(found, [...names, ...keys.at(path)]),
        });
      }
      return issue('not-one-of', path, { found, expected: names.join(', '), suggestion: keys.suggest(found, names) });
    }
    case 'invalid_union': {
      const names = ('options' in one ? (one.options ?? []) : []).map(String);
      return issue('not-one-of', path, { found, expected: names.join(', '), suggestion: keys.suggest(found, names) });
    }
    case 'too_small':
      if (one.origin === 'array' && Array.isArray(value) && value.length > 0)
        return issue('list-too-short', path, { limit: String(one.minimum) });
      if (one.origin === 'array') return issue('list-empty', path);
      if (one.origin === 'string') return issue('text-blank', path);
      return issue('number-range', path, { found, atLeast: String(one.minimum), atMost: '' });
    case 'too_big':
      if (one.origin === 'number')
        return issue('number-range', path, { found, atLeast: '', atMost: String(one.maximum) });
      return issue('list-too-long', path, { limit: String(one.maximum) });
    case 'not_multiple_of':
      return issue('whole-number-needed', path, { found });
    case 'invalid_type':
      return wrongType(EXPECTED[one.expected] ?? one.expected, value, path);
    case 'invalid_key': {
      const key = String(path.at(-1));
      const names = one.issues.flatMap((inside) => (inside.code === 'invalid_value' ? inside.values.map(String) : []));
      return issue('key-unknown', path, { key: shown(key), suggestion: keys.suggest(key, names) });
    }
    default:
      return wrongType('text', value, path);
  }
}

const EXPECTED: Readonly<Record<string, string>> = { string: 'text', array: 'list', record: 'object', int: 'number' };

function wrongType(expected: string, value: Json, path: Path): Issue {
  return issue('wrong-type', path, { expected, found: kindOf(value) });
}

/** A schema says one of our codes in place of a message. */
function codeIn(message: string): IssueCode | undefined {
  return Object.hasOwn(ISSUES, message) ? (message as IssueCode) : undefined;
}
