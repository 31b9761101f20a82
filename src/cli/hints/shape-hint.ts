import type { Position } from '../../author/index.js';
import { inline } from '../../author/text/yaml-edit/inline.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { type Issue, type Path, paramsOf } from '../../model/issue.js';
import type { Hint, Text } from './hint.js';
import { type HintContext, keysAt, takes } from './possible.js';
import { replacing } from './spans.js';

/** What is certain of a value in the wrong brackets, and of one whose key, or the key above it, is lost. */
export function shapeHint(issue: Issue, at: Position, { lines }: Text, context: HintContext): Hint | undefined {
  const written = valueAt(context.document ?? null, issue.path);
  if (written === undefined) return undefined;
  if (issue.code === 'wrong-type' || (issue.code === 'fact-value' && isObject(written))) {
    const meant = otherShapes(written, paramsOf(issue).expected, context).find((shape) =>
      takes(context, issue.path, shape),
    );
    const fix = meant === undefined ? undefined : replacing(lines, at, written, inline(meant, false));
    return fix && { fix };
  }
  if (issue.code === 'kind-unknown') return lostKind(issue.path.slice(0, -1), at, lines, context);
  return issue.code === 'key-misplaced' ? lostOwner(issue.path, at, lines, context) : undefined;
}

/** Whether an object may stand at a path whose keys the format names there: an expression, which takes any, is no such place. */
function takesKeys(context: HintContext, path: Path, value: Json): boolean {
  const known = keysAt(context.schema(), path);
  return Object.keys(Object(value)).every((key) => known.includes(key)) && takes(context, path, value);
}

/**
 * The values that may be meant. For a list: `a, b` -> `[a, b]`, and one thing as a list of it. For an object: a text as words in the
 * first language, a list of one as its item, a list of objects as one object with all their keys.
 */
function otherShapes(written: Json, expected: string | undefined, { document }: HintContext): readonly Json[] {
  if (expected === 'list') {
    if (isObject(written)) return [[written], asOptions(written, document)];
    if (typeof written !== 'string') return [[written]];
    const bare = written.replace(/^\s*[({](.*)[)}]\s*$/, '$1');
    return [bare.split(/\s*[,;]\s*/).map((word) => word.trim())];
  }
  if (isList(written)) return [...(written.length === 1 ? written : []), merged(written) ?? null] as readonly Json[];
  return typeof written === 'string' && expected === 'object' ? [{ [firstLanguage(document)]: written }] : [];
}

/** `{ som: Sớm, tre: Trễ }` -> `[ { id: som, title: { vi: Sớm } }, … ]`. */
function asOptions(map: { readonly [key: string]: unknown }, document: Json | undefined): Json {
  const language = firstLanguage(document);
  return Object.entries(map).map(([id, title]) => ({ id, title: { [language]: title as Json } }));
}

function firstLanguage(document: Json | undefined): string {
  const [language] = isObject(document) && isList(document.languages) ? document.languages : [];
  return String(language ?? 'vi');
}

/** `[ { flag: [ { when: a } ] } ]` -> `{ flag: { when: a } }`; undefined of a list of anything but objects. */
function merged(list: readonly unknown[]): Json | undefined {
  if (list.length === 0 || !list.every(isObject)) return undefined;
  const entries = (list as readonly { readonly [key: string]: Json }[]).flatMap((item) => Object.entries(item));
  return Object.fromEntries(entries.map(([key, value]) => [key, (isList(value) ? merged(value) : undefined) ?? value]));
}

/** The only kind whose parameters stand where the kind should: `rule: { when: a }`. */
function lostKind(rule: Path, at: Position, lines: readonly string[], context: HintContext): Hint | undefined {
  const parameters = valueAt(context.document ?? null, rule);
  if (parameters === undefined) return undefined;
  const [kind, ...others] = keysAt(context.schema(), rule).filter((key) =>
    takesKeys(context, [...rule, key], parameters),
  );
  if (kind === undefined || others.length > 0) return undefined;
  const braced = lines[at.line - 1]?.slice(0, at.column - 1).search(/\{\s*$/) ?? -1;
  const fix =
    braced < 0
      ? undefined
      : replacing(
          lines,
          { line: at.line, column: braced + 1 },
          parameters,
          `{ ${kind}: ${inline(parameters, false)} }`,
        );
  return fix ? { fix } : { line: `${kind}:` };
}

/** The only key that is not there and takes what stands beside it: `mark: { … }` without `rule`. */
function lostOwner(path: Path, at: Position, lines: readonly string[], context: HintContext): Hint | undefined {
  const above = path.slice(0, -1);
  const there = valueAt(context.document ?? null, above);
  const key = String(path.at(-1));
  const value = valueAt(context.document ?? null, path) ?? null;
  const [owner, ...others] = keysAt(context.schema(), above).filter(
    (each) => !Object.hasOwn(Object(there), each) && takesKeys(context, [...above, each], { [key]: value }),
  );
  if (owner === undefined || others.length > 0) return undefined;
  const inner = inline({ [key]: value }, false);
  const fix = replacing(lines, at, { [key]: value }, `${owner}: ${inner}`);
  return fix ? { fix } : { line: `${owner}:` };
}
