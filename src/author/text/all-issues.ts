import type { Issue, Path } from '../../model/issue.js';
import { type LocatedIssue, locateIssue, type Source } from './locate.js';

/** After one of these the document is not what was meant. */
const BREAKS: readonly string[] = ['source-syntax', 'source-several-documents'];

/**
 * All that is wrong with a text, each mistake once, in the order of the text: what its reader found, and what was found
 * later in its document. Nothing is added to a text of broken syntax, whose document is a guess; in a table, nothing to
 * a broken row, one cell of which may stand in two places of the document, nor to a line that was mended. Where a value could not be read, what was
 * found in its place is left out.
 */
export function allIssues(source: Source, later: readonly Issue[]): readonly (Issue | LocatedIssue)[] {
  const { issues } = source;
  const isBroken = issues.some(({ code, mended }) => BREAKS.includes(code) && mended === undefined);
  const known = new Set(issues.map(keyOf));
  const lost = new Set(issues.filter(isLost).map(({ path }) => JSON.stringify(path)));
  const rows = new Set(
    issues
      .filter(({ code, mended }) => code === 'csv-syntax' || code === 'cell-joined' || mended !== undefined)
      .map(({ position }) => position.line),
  );
  const added = later.filter(
    (issue) =>
      !isBroken && !known.has(keyOf(issue)) && !isIn(issue.path, lost) && !rows.has(locateIssue(source, issue).line),
  );
  const told = new Set<string>();
  const texts = new Set(added.filter(needsText).map(({ path }) => JSON.stringify(path)));
  // where a text is needed nothing is wrong with how a number is written
  const own = issues.filter(({ code, path }) => !(code.startsWith('decimal-') && texts.has(JSON.stringify(path))));
  return [...own, ...added]
    .map((issue) => ({ issue, at: locateIssue(source, issue) }))
    .filter(({ issue: { code, params }, at }) => {
      const key = JSON.stringify([code, params, at]);
      return !told.has(key) && told.add(key);
    })
    .toSorted(({ at: a }, { at: b }) => a.line - b.line || a.column - b.column)
    .map(({ issue }) => issue);
}

/** Whether the document has something else where the text has this: an alias, or a number nobody can read. */
function isLost({ code, severity, params }: Issue): boolean {
  return code === 'alias' || (severity === 'error' && code.startsWith('decimal-') && (params.suggestion ?? '') === '');
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
