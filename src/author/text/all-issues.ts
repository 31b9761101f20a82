import { listGiven } from '../../model/given-as.js';
import { type Issue, type Path, paramsOf } from '../../model/issue.js';
import { pathKey } from '../drop/edits.js';
import { type LocatedIssue, locateIssue, type Source } from './locate.js';
import { issueGiven, sourceGiven } from './located-given.js';
import { oneCauseEach } from './one-cause.js';

/** Issues after which the document is a guess. */
const BREAKS: readonly string[] = ['source-syntax', 'source-several-documents'];

/**
 * All issues of a text, each once, in the order of the text: those of its reader, and `later`, those of its document. Of
 * `later` these are left out: all where the syntax is broken, for the document is a guess; those of a broken row or a
 * mended line; those of a value that could not be read; those that only follow from another, as from a line that is lost.
 *
 * @param source What was read of the text.
 * @param later The issues of its document, as `safeCompilePack` gives them.
 * @example
 * const checked = safeCompilePack(source.document);
 * const issues = allIssues(source, checked.ok ? checked.warnings : checked.errors);
 */
export function allIssues(source: Source, later: readonly Issue[]): readonly (Issue | LocatedIssue)[] {
  const { issues } = sourceGiven(source);
  listGiven('A list of issues', later);
  for (const issue of later) issueGiven(issue);
  const isBroken = issues.some(({ code, mended }) => BREAKS.includes(code) && mended === undefined);
  const reported = new Set(issues.map(keyOf));
  const lostPaths = new Set(issues.filter(isLost).map(({ path }) => pathKey(path)));
  const unsure = new Set(issues.filter(isUnsure).map(({ path }) => pathKey(path)));
  const rows = new Set(issues.filter(isOfLine).map(({ position }) => position.line));
  const added = oneCauseEach(source, later).filter(
    (issue) =>
      !isBroken &&
      !reported.has(keyOf(issue)) &&
      !isIn(issue.path, lostPaths) &&
      !(unsure.has(pathKey(issue.path)) && !needsText(issue)) &&
      !rows.has(locateIssue(source, issue).line),
  );
  const listed = new Set<string>();
  const texts = new Set(added.filter(needsText).map(({ path }) => pathKey(path)));
  const wrong = new Set(added.filter(({ severity }) => severity === 'error').map(({ path }) => pathKey(path)));
  const commas = new Set(issues.filter(({ code }) => code === 'decimal-comma-in-flow').map(placeOf));
  const ofReader = issues.filter((issue) => {
    const path = pathKey(issue.path);
    // where a text is needed, a number may be written in any way
    if (issue.code.startsWith('decimal-') && texts.has(path)) return false;
    // a word that is wrong without the comment too
    if (issue.code === 'comment-cuts-text' && wrong.has(path)) return false;
    return !(issue.code === 'thousands-point' && commas.has(placeOf(issue)));
  });
  return [...ofReader, ...added]
    .map((issue) => ({ issue, at: locateIssue(source, issue) }))
    .filter(({ issue: { code, params }, at }) => {
      const key = JSON.stringify([code, params, at]);
      return !listed.has(key) && listed.add(key);
    })
    .toSorted(({ at: a }, { at: b }) => a.line - b.line || a.column - b.column)
    .map(({ issue }) => issue);
}

/** Whether the document lacks the value of the text: an alias, what follows a tag, or a number that cannot be read. */
function isLost(issue: Issue): boolean {
  const { code, severity } = issue;
  const { suggestion = '' } = paramsOf(issue);
  return (
    code === 'alias' ||
    code === 'source-tag' ||
    (severity === 'error' && code.startsWith('decimal-') && suggestion === '')
  );
}

/** Whether the document has a number that is only suggested. */
function isUnsure({ code, severity }: Issue): boolean {
  return severity === 'error' && code.startsWith('decimal-');
}

/** Whether an issue is the only one of its line: the line is a broken row, or was read otherwise than it was written. */
function isOfLine({ code, mended }: LocatedIssue): boolean {
  return code === 'csv-syntax' || code === 'cell-joined' || (code === 'source-syntax' && mended !== undefined);
}

function placeOf({ position: { line, column } }: LocatedIssue): string {
  return `${line}:${column}`;
}

function needsText({ code, params }: Issue): boolean {
  return code === 'wrong-type' && params.expected === 'text';
}

function isIn(path: Path, places: ReadonlySet<string>): boolean {
  return places.size > 0 && [...path.keys(), path.length].some((length) => places.has(pathKey(path.slice(0, length))));
}

function keyOf({ code, path }: Issue): string {
  return JSON.stringify([code, path]);
}
