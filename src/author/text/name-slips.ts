import { isList, isObject } from '../../kit/plain-data.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { type Issue, type IssueCode, issue, type Path, paramsOf } from '../../model/issue.js';
import { keyCited } from '../../model/text-cited.js';
import { pathKey } from '../drop/edits.js';
import type { LocatedIssue, Position } from './locate.js';
import { groupsOf, isSamePath, type Slip, type SlipsIn } from './slip.js';

/** A formula that stands as a text under `derive` of a fact: one issue there, and none at the criteria that read the fact. */
export const derivedTexts: SlipsIn = (issues, document, source) => {
  const facts = valueAt(document, ['facts']);
  const texts = new Map(
    (isList(facts) ? facts : []).flatMap((fact, index) =>
      isObject(fact) && typeof fact.derive === 'string' && typeof fact.id === 'string' ? [[fact.id, index]] : [],
    ),
  );
  if (texts.size === 0) return [];
  const factOf = ({ code, params }: Issue) =>
    code === 'fact-type' && params.found === 'text' && texts.has(params.fact) ? [params.fact] : undefined;
  return groupsOf(issues, factOf).flatMap(([[fact = ''], faults]) => {
    const path = ['facts', texts.get(String(fact)) ?? 0, 'derive'];
    const { expected = '' } = paramsOf(faults[0] as Issue);
    const cause = issue('result-type', path, { expected, found: 'text' });
    return slipAt(source.locate(path), cause, (other) => faults.includes(other));
  });
};

/** Lists of ranges, each entry with ends of its own. */
const RANGES: readonly string[] = ['bands.points', 'levels.steps'];

/** A key that says the values of a range itself, as `>80`, `80-95`, `từ 80`. */
const LABEL = /^[^\p{L}]|\s\S*\d/u;

/**
 * A range whose keys are not the words for ends, as `{ ">80": 5 }` or `{ from: 80, to: 90, points: 5 }`: one issue, at the
 * first of these keys, and no other key is suggested for it.
 */
export const labelledRanges: SlipsIn = (issues, _document, source) =>
  groupsOf(issues, ({ code, path }) => {
    const list = path.slice(0, -2).filter((step) => typeof step === 'string');
    const isEntry = typeof path.at(-2) === 'number' && RANGES.includes(list.slice(-2).join('.'));
    return isEntry && (code === 'key-unknown' || code === 'key-misplaced') ? path.slice(0, -1) : undefined;
  }).flatMap(([entry, faults]) => {
    const strange = faults.filter(
      ({ code, params, path }) =>
        code === 'key-misplaced' || LABEL.test(String(path.at(-1))) || !('suggestion' in params && params.suggestion),
    );
    const [first] = strange;
    if (first === undefined) return [];
    const { key = '' } = paramsOf(first);
    const cause = issue('key-unknown', first.path, { key, suggestion: '' });
    const isOf = (other: Issue) =>
      strange.includes(other) ||
      (other.code === 'one-of-keys' && isSamePath(other.path, entry)) ||
      (other.code === 'key-missing' &&
        isSamePath(other.path.slice(0, -1), entry) &&
        ENDS.includes(String(other.path.at(-1))));
    return slipAt(source.locateKey(first.path), cause, isOf);
  });

const ENDS: readonly string[] = ['points', 'id'];

/** An unknown key stands instead of one of several that are needed: only the unknown key is an issue, with those that may stand there. */
export const keysInstead: SlipsIn = (issues) => {
  const strange = new Set(
    issues.flatMap(({ code, path }) => (code === 'key-unknown' ? [pathKey(path.slice(0, -1))] : [])),
  );
  return [{ issues: [], isOf: ({ code, path }) => code === 'one-of-keys' && strange.has(pathKey(path)) }];
};

/** A language with another name than the pack declares, or a first language that most words lack: one issue each. */
export const languagesMissing: SlipsIn = (issues, _document, source) => {
  const misnamed = new Set(
    issues.flatMap(({ code, path }) => (code === 'language-undeclared' ? [pathKey(path.slice(0, -1))] : [])),
  );
  const lacking = issues.filter(({ code }) => code === 'language-missing');
  const [first] = lacking;
  if (first === undefined) return [];
  const isMisnamed = ({ path }: Issue) => misnamed.has(pathKey(path));
  if (lacking.length < MANY || lacking.some(isMisnamed)) {
    return [{ issues: [], isOf: (fault) => fault.code === 'language-missing' && isMisnamed(fault) }];
  }
  return slipAt(
    source.locate(['languages', 0]),
    { ...first, path: ['languages', 0] },
    ({ code }) => code === 'language-missing',
  );
};

/** Issues that are reported one by one; of as many words or more the first language is wrong, or all words are to be written. */
const MANY = 6;

/** One option of a map that is not declared where one that is declared is missing: it is meant. */
export const renamedOptions: SlipsIn = (issues, _document, source) =>
  groupsOf(issues, ({ code, path }) =>
    code === 'option-missing' ? path : code === 'option-unknown' ? path.slice(0, -1) : undefined,
  ).flatMap(([, faults]) => {
    const [unknown, ...others] = faults.filter(({ code }) => code === 'option-unknown');
    const [missing, ...more] = faults.filter(({ code }) => code === 'option-missing');
    if (unknown === undefined || missing === undefined || others.length + more.length > 0) return [];
    const { option = '', fact = '' } = paramsOf(unknown);
    const cause = issue('option-unknown', unknown.path, { option, fact, suggestion: paramsOf(missing).option ?? '' });
    return slipAt(source.locateKey(unknown.path), cause, (other) => other === unknown || other === missing);
  });

/** Where the names that an issue is about are declared. */
interface Declares {
  /** The list of the document with an entry for each name. */
  readonly list: string;
  /** The key of the name in an entry. */
  readonly key: string;
  /** The param of the issue with the name. */
  readonly param: string;
}

const DECLARES: Readonly<Partial<Record<IssueCode, Declares>>> = {
  'text-undeclared': { list: 'texts', key: 'key', param: 'text' },
  'fact-undeclared': { list: 'facts', key: 'id', param: 'fact' },
  'constant-undeclared': { list: 'constants', key: 'id', param: 'constant' },
  'attribute-undeclared': { list: 'attributes', key: 'id', param: 'attribute' },
};

/**
 * A name that several places use and nothing declares, where exactly one entry is declared that nothing names: its name was
 * changed there alone. One issue, there, with the line as the places have it.
 */
export const renamedEntries: SlipsIn = (issues, document, source) =>
  Object.entries(DECLARES).flatMap(([code, { list, key, param }]): readonly Slip[] => {
    const faults = issues.filter((fault) => fault.code === code);
    const [name, ...others] = new Set(faults.map((fault) => paramsOf(fault)[param] ?? ''));
    const entries = valueAt(document, [list]);
    if (name === undefined || others.length > 0 || faults.length < 2 || !isList(entries)) return [];
    const named = namesIn(document, [list]);
    const idle = entries.flatMap((entry, index) => {
      const id = isObject(entry) ? entry[key] : undefined;
      return typeof id === 'string' && !named.has(id) ? [{ index, id }] : [];
    });
    const [only, ...more] = idle;
    if (only === undefined || more.length > 0) return [];
    const path = [list, only.index, key];
    const cause = { ...faults[0], path, params: { [param]: name, suggestion: '' } } as Issue;
    return slipAt(source.locate(path), cause, (other) => faults.includes(other));
  });

/** All texts and keys of a document, and the first part of a citation; of the entries of a list not what they are called themselves. */
function namesIn(document: Json, list: Path): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (value: Json, depth: number, isOwn: boolean): void => {
    if (typeof value === 'string') names.add(keyCited(value));
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const isList = depth === 0 && key === list[0];
      if (isOwn && depth === 2 && (key === 'id' || key === 'key')) continue;
      if (!isOwn && depth > 0) names.add(key);
      walk(inner as Json, depth + 1, isOwn || isList);
    }
  };
  walk(document, 0, false);
  return names;
}

function slipAt(position: Position | undefined, cause: Issue, isOf: Slip['isOf']): readonly Slip[] {
  return position === undefined ? [] : [{ issues: [{ ...cause, position } as LocatedIssue], isOf }];
}
