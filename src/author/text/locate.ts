import type { Json } from '../../model/expression.js';
import { ISSUES, type Issue, type Path } from '../../model/issue.js';
import { shown } from '../../model/scalar.js';
import type { CellPlace } from './tables/figure-cell-name.js';

/**
 * A place in a text as editors show it: both count from 1. A column is a UTF-16 code unit of the line as it was written,
 * after a byte order mark; a Vietnamese letter in NFC is one. In CSV a column is the number of the cell.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** An issue that the text itself has, with its own place: where no document stands yet, a path leads nowhere. */
export interface LocatedIssue extends Issue {
  readonly position: Position;
  /** The line that is wrong, and as it was meant: with it the text reads, and everything else was read with it. */
  readonly mended?: { readonly written: string; readonly line: string };
}

/** A text as a document, what was found wrong on the way, and the way back from a path to the text. */
export interface Source {
  /** Undefined only where nothing could be read; beside issues it is what could be read in spite of them. */
  readonly document: Json | undefined;
  /** In the order of the text; at most 100 of one code, and one `source-syntax` a line. */
  readonly issues: readonly LocatedIssue[];
  /** Where the value at this path begins; where a step is not there, the object or list in which it is missing. */
  readonly locate: (path: Path) => Position | undefined;
  /** As `locate`, but of a map's entry its key. */
  readonly locateKey: (path: Path) => Position | undefined;
  /** Of a table, what a spreadsheet calls the cell at a position, and the unit of its row. */
  readonly cellAt?: (position: Position) => CellPlace;
}

/** Where one value stands, and its key where it has one, and all inside it. */
export interface Place<At> {
  readonly at: At;
  readonly key?: At;
  readonly inside?: ReadonlyMap<string | number, Place<At>>;
}

/** A source whose places are looked up only when they are asked for. */
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

/** The place at the path, or the innermost place on the way to it. */
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
 * Where an issue is shown: its own position; else the key where it is about a key that is wrong (unknown, misplaced,
 * refused, without a value, …); else the value. Line 1, column 1 where nothing could be read.
 */
export function locateIssue(source: Source, issue: Issue | LocatedIssue): Position {
  if ('position' in issue) return issue.position;
  const locate = isAboutKey(issue) ? source.locateKey : source.locate;
  return locate(issue.path) ?? { line: 1, column: 1 };
}

const ABOUT_NAMES = /-(unknown|undeclared|misplaced|forbidden|refused)$|^duplicate-key$/;

/** A name may be wrong as a key (`facts: { staf: 1 }`) or as a value (`var: staf`): the path ends with it in the first. */
function isAboutKey({ code, path, params }: Issue): boolean {
  const key = path.at(-1);
  const [subject = ''] = ISSUES[code].params as readonly string[];
  if (typeof key !== 'string') return false;
  return code === 'null-value' || (ABOUT_NAMES.test(code) && params[subject] === shown(key));
}
