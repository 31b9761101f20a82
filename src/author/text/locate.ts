import { shown } from '../../model/decimal-given.js';
import type { Json } from '../../model/expression.js';
import { ISSUES, type Issue, type Path, paramsOf } from '../../model/issue.js';
import { issueGiven, sourceGiven } from './located-given.js';
import type { CellPlace } from './tables/figure-table.js';

/**
 * A place in a text as editors show it: both count from 1. A column is a UTF-16 code unit of the line as it was written,
 * after a byte order mark; a Vietnamese letter in NFC is one. In CSV a column is the number of the cell.
 */
export interface Position {
  /** The line, from 1. */
  readonly line: number;
  /** The column, from 1. */
  readonly column: number;
}

/** An issue of the text itself, with its own place: a path needs a document, which may not exist yet. */
export type LocatedIssue = Issue & {
  /** Where it stands in the text. */
  readonly position: Position;
  /** The wrong line, and the mended line with which the rest of the text was read. */
  readonly mended?: {
    /** The line as it is in the text. */
    readonly written: string;
    /** The line as it was read. */
    readonly line: string;
  };
};

/** A text as a document, its issues, and the place in the text of each path. */
export interface Source {
  /** Undefined only where nothing could be read; with issues it has what could be read. */
  readonly document: Json | undefined;
  /** In the order of the text; at most 100 of one code, and one `source-syntax` a line. */
  readonly issues: readonly LocatedIssue[];
  /** The beginning of the value at a path; where a step is missing, of the object or list that lacks it. */
  readonly locate: (path: Path) => Position | undefined;
  /** As `locate`, but the beginning of the key of an entry. */
  readonly locateKey: (path: Path) => Position | undefined;
  /** In a table, the name of the cell at a position, and the unit of its row. */
  readonly cellAt?: (position: Position) => CellPlace;
}

/** The place of a value, of its key if it has one, and of all values inside it. */
export interface Place<At> {
  readonly at: At;
  readonly key?: At;
  readonly inside?: ReadonlyMap<string | number, Place<At>>;
}

/** A source; `positionOf` is called only for the places that are asked for. */
export function sourceOf<At>(
  document: Json | undefined,
  issues: readonly LocatedIssue[],
  root: Place<At> | undefined,
  positionOf: (at: At) => Position,
): Source {
  const find = (path: Path) => (root === undefined ? undefined : placeAt(root, path));
  return {
    document,
    issues,
    locate: (path) => {
      const place = find(path);
      return place === undefined ? undefined : positionOf(place.at);
    },
    locateKey: (path) => {
      const place = find(path);
      return place === undefined ? undefined : positionOf(place.key ?? place.at);
    },
  };
}

/** The place at the path, or the innermost place above it. */
function placeAt<At>(root: Place<At>, path: Path): Place<At> {
  let place = root;
  for (const step of path) {
    const next = place.inside?.get(step);
    if (next === undefined) return place;
    place = next;
  }
  return place;
}

/**
 * The place of an issue: its own position; else the key, where the issue is about a key (unknown, misplaced, without a
 * value, …); else the value. Line 1, column 1 where nothing could be read.
 *
 * @param source What was read of the text.
 * @param issue An issue of the text or of its document.
 * @example
 * const { line, column } = locateIssue(source, issue);
 */
export function locateIssue(source: Source, issue: Issue | LocatedIssue): Position {
  sourceGiven(source);
  if ('position' in issueGiven(issue)) return (issue as LocatedIssue).position;
  const locate = isAboutKey(issue) ? source.locateKey : source.locate;
  return locate(issue.path) ?? { line: 1, column: 1 };
}

const ABOUT_NAMES = /-(unknown|undeclared|misplaced|forbidden|refused)$|^duplicate-key$/;

/** Whether an issue is about a key: `facts: { staf: 1 }`, where the path ends with the name, and not `var: staf`. */
export function isAboutKey(issue: Issue): boolean {
  const { code, path } = issue;
  const key = path.at(-1);
  const [subject = ''] = ISSUES[code].params as readonly string[];
  if (typeof key !== 'string') return false;
  return code === 'null-value' || (ABOUT_NAMES.test(code) && paramsOf(issue)[subject] === shown(key));
}
