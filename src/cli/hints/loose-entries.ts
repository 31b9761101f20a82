import type { LocatedIssue, Position } from '../../author/index.js';
import { inline } from '../../author/text/yaml-edit/inline.js';
import { groupByKey } from '../../kit/group-by-key.js';
import { isObject } from '../../kit/plain-data.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { type Issue, issue, type Path, paramsOf } from '../../model/issue.js';
import type { Hint, Text } from './hint.js';
import { type HintContext, keysAt, takes } from './possible.js';
import { replacing } from './spans.js';

/** Entries that are strange one by one from which on they are taken for those of a map whose key is lost. */
const MANY = 2;

/** What stands in an object beside its keys, and the keys that are not there and take all of it. */
interface Loose {
  readonly object: Json;
  readonly others: { readonly [key: string]: Json };
  readonly entries: { readonly [key: string]: Json };
  readonly owners: readonly string[];
}

/** Issues, where the entries of a map stand without its key, as `choice: { fact: a, yes: 2, no: 0 }`: one issue with what they lack. */
export function ofLooseEntries(
  issues: readonly (Issue | LocatedIssue)[],
  { source }: Text,
  context: HintContext,
): readonly (Issue | LocatedIssue)[] {
  const strange = issues.filter(({ code }) => code === 'key-unknown');
  const groups = groupByKey(strange.map((each) => [JSON.stringify(each.path.slice(0, -1)), each] as const));
  return [...groups.values()].reduce<readonly (Issue | LocatedIssue)[]>((left, [first, ...others]) => {
    if (first === undefined) return left;
    const path = first.path.slice(0, -1);
    const loose = others.length + 1 < MANY ? undefined : looseAt(path, context);
    const position = loose && source.locateKey(first.path);
    if (loose === undefined || position === undefined) return left;
    const cause = { ...lackOf(path, loose.owners), position } as LocatedIssue;
    const isOf = (each: Issue) =>
      others.includes(each) || (each.code === 'key-missing' && isSame(each.path, [...path, loose.owners[0] ?? '']));
    return left.flatMap((each) => (each === first ? cause : isOf(each) ? [] : each));
  }, issues);
}

function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

function lackOf(path: Path, owners: readonly string[]): Issue {
  const [key = ''] = owners;
  return owners.length === 1
    ? issue('key-missing', [...path, key], { key })
    : issue('one-of-keys', path, { keys: owners.join(', ') });
}

/** The object with the key that its loose entries lack; where several keys are possible, how the first is written. */
export function looseHint(issue: Issue, { source, lines }: Text, context: HintContext): Hint | undefined {
  if (issue.code !== 'one-of-keys' && issue.code !== 'key-missing') return undefined;
  const path = 'key' in paramsOf(issue) ? issue.path.slice(0, -1) : issue.path;
  const loose = looseAt(path, context);
  const [owner, ...more] = loose?.owners ?? [];
  if (loose === undefined || owner === undefined) return undefined;
  const meant = { ...loose.others, [owner]: loose.entries };
  const place: Position | undefined = more.length === 0 ? source.locate(path) : undefined;
  const fix = place && replacing(lines, place, loose.object, inline(meant, false));
  if (fix) return { fix };
  return {
    form: { line: 'form', example: inline({ [owner]: loose.entries }, false).replace(/^\{\s*(.*?)\s*\}$/, '$1') },
  };
}

function looseAt(path: Path, context: HintContext): Loose | undefined {
  const object = valueAt(context.document ?? null, path);
  if (!isObject(object)) return undefined;
  const known = keysAt(context.schema(), path);
  const all = Object.entries(object as { readonly [key: string]: Json });
  const others = Object.fromEntries(all.filter(([key]) => known.includes(key)));
  const entries = Object.fromEntries(all.filter(([key]) => !known.includes(key)));
  if (Object.keys(entries).length < MANY) return undefined;
  const owners = known.filter(
    (key) => !Object.hasOwn(others, key) && takes(context, path, { ...others, [key]: entries }),
  );
  return owners.length === 0 ? undefined : { object: object as Json, others, entries, owners };
}
