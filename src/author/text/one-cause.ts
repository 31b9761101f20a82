import { isObject } from '../../kit/plain-data.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { type Issue, type IssueCode, issue, type Path, paramsOf } from '../../model/issue.js';
import { SYNTAX_DETAILS } from '../../model/source-details.js';
import { pathKey } from '../drop/edits.js';
import type { LocatedIssue, Source } from './locate.js';
import { maximumSlips } from './maximum-slips.js';
import {
  derivedTexts,
  keysInstead,
  labelledRanges,
  languagesMissing,
  renamedEntries,
  renamedOptions,
} from './name-slips.js';
import { groupsOf, isBelow, isSamePath, type Slip, type SlipsIn } from './slip.js';

/** Codes of a thing that lacks a part. */
const LACKS: readonly IssueCode[] = ['key-missing', 'policy-missing', 'rule-missing', 'combine-missing', 'one-of-keys'];
const STRANGE: readonly IssueCode[] = ['key-misplaced', 'key-unknown'];

/**
 * The issues of a document, where many that follow from one slip become one, at its line: a line that is lost and named
 * the list, or the group of keys, below it; a "- " too many; a key one step too far out; a name that is declared twice, so that
 * another is not declared; a maximum that is mistyped.
 */
export function oneCauseEach(source: Source, later: readonly Issue[]): readonly (Issue | LocatedIssue)[] {
  const document = source.document ?? null;
  let left = later;
  const causes: LocatedIssue[] = [];
  for (const slipsIn of SLIPS) {
    for (const slip of slipsIn(left, document, source)) {
      left = left.filter((fault) => !slip.isOf(fault));
      causes.push(...slip.issues);
    }
  }
  return [...causes, ...left];
}

/** A place as `belongs` names it: `tiers[].criteria[]`, at any depth of groups. */
function patternOf(path: Path): string {
  const steps = path.map((step) => (typeof step === 'number' ? '[]' : `.${step}`)).join('');
  return steps.slice(1).replaceAll('.children[]', '');
}

/** The keys that are not there, below a path, under which a misplaced key belongs; `end` is `[]` of lists. */
function ownersOf(fault: Issue, path: Path, document: Json, end: '' | '[]'): readonly string[] {
  if (fault.code !== 'key-misplaced') return [];
  const above = patternOf(path) === '' ? '' : `${patternOf(path)}.`;
  const there = valueAt(document, path);
  return fault.params.belongs.split(', ').flatMap((place) => {
    const key =
      place.startsWith(above) && place.endsWith(end) ? place.slice(above.length, place.length - end.length) : '';
    return /^[\w-]+$/.test(key) && isObject(there) && !Object.hasOwn(there, key) ? [key] : [];
  });
}

/** The key that at least two of the faults belong under, and the first of these. */
function ownerOfMost(faults: readonly (readonly [Issue, readonly string[]])[]) {
  const counts = new Map<string, Issue[]>();
  for (const [fault, owners] of faults) {
    for (const owner of owners) counts.set(owner, [...(counts.get(owner) ?? []), fault]);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  const [first] = most?.[1] ?? [];
  return most && first && most[1].length > 1 ? { key: most[0], first } : undefined;
}

function keyMissing(path: Path, key: string, position: LocatedIssue['position'] | undefined): readonly LocatedIssue[] {
  return position ? [{ ...issue('key-missing', [...path, key], { key }), position }] : [];
}

/** Entries of one list that stand at the end of another: the line between, as `facts:`, is lost. */
const lostLists: SlipsIn = (issues, document, source) =>
  groupsOf(issues, (fault) => (typeof fault.path.at(-2) === 'number' ? fault.path.slice(0, -2) : undefined)).flatMap(
    ([list, faults]) => {
      const above = list.slice(0, -1);
      const owner = ownerOfMost(faults.map((fault) => [fault, ownersOf(fault, above, document, '[]')]));
      const from = owner ? Number(owner.first.path.at(-2)) : 0;
      if (owner === undefined || from === 0) return [];
      const isOf = ({ path, code }: Issue) =>
        (isBelow(path, list) && Number(path[list.length]) >= from) ||
        (code === 'key-missing' && isSamePath(path, [...above, owner.key]));
      return [{ issues: keyMissing(above, owner.key, source.locate([...list, from])), isOf }];
    },
  );

/** Keys that stand beside the key that they belong under, or under the one above it: `levels:` is lost. */
const lostGroups: SlipsIn = (issues, document, source) =>
  groupsOf(issues, (fault) => (STRANGE.includes(fault.code) ? fault.path.slice(0, -1) : undefined)).flatMap(
    ([path, faults]) => {
      const [first] = faults;
      for (const above of [path, path.slice(0, -1)]) {
        const owner = ownerOfMost(faults.map((fault) => [fault, ownersOf(fault, above, document, '')]));
        if (owner === undefined || first === undefined) continue;
        const isOf = (fault: Issue) => faults.includes(fault) || isSamePath(fault.path, [...above, owner.key]);
        return [{ issues: keyMissing(above, owner.key, source.locateKey(first.path)), isOf }];
      }
      return [];
    },
  );

/** An entry without an id, none of whose keys the entry above it has: its "- " is too many. */
const dashesTooMany: SlipsIn = (issues, document, source) =>
  issues.flatMap((fault): readonly Slip[] => {
    const { code, path } = fault;
    const [entry, at] = [path.slice(0, -1), Number(path.at(-2))];
    if (code !== 'key-missing' || !['id', 'key'].includes(String(path.at(-1))) || !(at > 0)) return [];
    const before = [...path.slice(0, -2), at - 1];
    const [above, below] = [valueAt(document, before), valueAt(document, entry)];
    const position = source.locate(entry);
    if (!isObject(above) || !isObject(below) || !position || position.column < 3) return [];
    if (!Object.hasOwn(above, String(path.at(-1))) || Object.keys(below).some((key) => Object.hasOwn(above, key)))
      return [];
    // an entry of keys that no such object has is written in another form, not parted from the one above it
    if (issues.some((other) => STRANGE.includes(other.code) && isSamePath(other.path.slice(0, -1), entry))) return [];
    const isOf = (other: Issue) =>
      LACKS.includes(other.code) &&
      [entry, before].some((item) => isSamePath(other.path, item) || isSamePath(other.path.slice(0, -1), item));
    const stray = issue('source-syntax', entry, { detail: SYNTAX_DETAILS['comma-many'] });
    return [{ issues: [{ ...stray, position: { ...position, column: position.column - 2 } }], isOf }];
  });

/** What an object lacks, where keys that belong in it stand beside it. */
const keysTooFarOut: SlipsIn = (issues) => {
  const strange = issues.filter(({ code }) => code === 'key-misplaced');
  const isOf = ({ code, path }: Issue) =>
    code === 'key-missing' &&
    strange.some(
      (other) =>
        isSamePath(other.path.slice(0, -1), path.slice(0, -2)) &&
        paramsOf(other)
          .belongs?.split(', ')
          .includes(patternOf(path.slice(0, -1))),
    );
  return [{ issues: [], isOf }];
};

/** An issue that follows from one of another code in some lists, or in the same object. */
interface Follows {
  readonly of: IssueCode;
  readonly in: readonly string[];
  /** The param with a name that is not declared: one name that is declared twice may be the cause of one that is not. */
  readonly name?: string;
}

const FOLLOWS: Readonly<Partial<Record<IssueCode, readonly Follows[]>>> = {
  'gap-place': [{ of: 'id-duplicate', in: ['tiers', 'criteria', 'children'] }],
  'fact-undeclared': [{ of: 'id-duplicate', in: ['facts'], name: 'fact' }],
  'text-undeclared': [{ of: 'id-duplicate', in: ['texts'], name: 'text' }],
  'node-undeclared': [{ of: 'id-duplicate', in: ['criteria', 'children'], name: 'node' }],
  'cohort-undeclared': [{ of: 'id-duplicate', in: ['cohorts'], name: 'cohort' }],
  'node-cycle': [{ of: 'tier-cycle', in: ['tiers'] }],
  'level-gap': [
    { of: 'level-order', in: ['steps'] },
    { of: 'level-empty', in: ['steps'] },
  ],
};

const followers: SlipsIn = (issues) => {
  const causes = new Map(
    Object.entries(FOLLOWS).map(([code, rules]) => [code, rules.flatMap((rule) => causesOf(code, rule, issues))]),
  );
  const isOf = ({ code, path }: Issue) =>
    (causes.get(code) ?? []).some((list) => !code.startsWith('level-') || isBelow(path, list));
  const rules = new Set<string>();
  const again = new Set(
    issues.filter(
      ({ code, path }) => code === 'kind-unknown' && rules.size === rules.add(pathKey(path.slice(0, -1))).size,
    ),
  );
  return [{ issues: [], isOf: (fault) => isOf(fault) || again.has(fault) }];
};

/** The lists with a cause of issues of this code; none where more names are not declared than are declared twice. */
function causesOf(code: string, { of, in: lists, name }: Follows, issues: readonly Issue[]): readonly Path[] {
  const causes = issues.flatMap((cause) => (cause.code === of ? [listOf(cause.path)] : []));
  const ofLists = causes.filter((list) => lists.includes(String(list.at(-1))));
  if (name === undefined) return ofLists;
  const names = new Set(issues.flatMap((other) => (other.code === code ? [paramsOf(other)[name]] : [])));
  return names.size > ofLists.length ? [] : ofLists;
}

/** The innermost list that a place is in. */
function listOf(path: Path): Path {
  return path.slice(
    0,
    path.findLastIndex((step) => typeof step === 'number'),
  );
}

/** In the order in which they are looked for: an issue that follows from one slip is not looked at for the next. */
const SLIPS: readonly SlipsIn[] = [
  lostLists,
  lostGroups,
  labelledRanges,
  dashesTooMany,
  keysTooFarOut,
  keysInstead,
  derivedTexts,
  languagesMissing,
  renamedOptions,
  renamedEntries,
  maximumSlips,
  followers,
];
