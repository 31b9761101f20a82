import { listGiven } from '../../model/given-as.js';
import { type Issue, type Path, paramsOf } from '../../model/issue.js';
import { type LocatedIssue, locateIssue, type Source } from './locate.js';
import { issueGiven, sourceGiven } from './located-given.js';

/** Issues after which the document is a guess. */
const BREAKS: readonly string[] = ['source-syntax', 'source-several-documents'];

/**
 * All issues of a text, each once, in the order of the text: those of its reader, and `later`, those of its document. Of
 * `later` these are left out: all where the syntax is broken, for the document is a guess; those of a broken row or a
 * mended line; those of a value that could not be read.
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
  const lost = new Set(issues.filter(isLost).map(({ path }) => JSON.stringify(path)));
  const rows = new Set(
    issues
      .filter(({ code, mended }) => code === 'csv-syntax' || code === 'cell-joined' || mended !== undefined)
      .map(({ position }) => position.line),
  );
  const added = later.filter(
    (issue) =>
      !isBroken && !reported.has(keyOf(issue)) && !isIn(issue.path, lost) && !rows.has(locateIssue(source, issue).line),
  );
  const listed = new Set<string>();
  const texts = new Set(added.filter(needsText).map(({ path }) => JSON.stringify(path)));
  // where a text is needed, a number may be written in any way
  const ofReader = issues.filter(({ code, path }) => !(code.startsWith('decimal-') && texts.has(JSON.stringify(path))));
  return [...ofReader, ...added]
    .map((issue) => ({ issue, at: locateIssue(source, issue) }))
    .filter(({ issue: { code, params }, at }) => {
      const key = JSON.stringify([code, params, at]);
      return !listed.has(key) && listed.add(key);
    })
    .toSorted(({ at: a }, { at: b }) => a.line - b.line || a.column - b.column)
    .map(({ issue }) => issue);
}

/** Whether the document lacks the value of the text: an alias, or a number that cannot be read. */
function isLost(issue: Issue): boolean {
  const { code, severity } = issue;
  const { suggestion = '' } = paramsOf(issue);
  return code === 'alias' || (severity === 'error' && code.startsWith('decimal-') && suggestion === '');
}

function needsText({ code, params }: Issue): boolean {
  return code === 'wrong-type' && params.expected === 'text';
}

function isIn(path: Path, places: ReadonlySet<string>): boolean {
  return (
    places.size > 0 && [...path.keys(), path.length].some((length) => places.has(JSON.stringify(path.slice(0, length))))
  );
}

function keyOf({ code, path }: Issue): string {
  return JSON.stringify([code, path]);
}
