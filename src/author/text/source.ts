import { isScalar } from 'yaml';
import { type Limits, limitsOf } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { textGiven } from '../../model/given-as.js';
import { issue } from '../../model/issue.js';
import { optionsGiven } from '../../model/options-given.js';
import { SYNTAX_DETAILS } from '../../model/source-details.js';
import { type LocatedIssue, type Position, type Source, sourceOf } from './locate.js';
import { lineBelowValue } from './mend/below-value.js';
import { inQuotes } from './mend/in-quotes.js';
import { lineAt } from './mend/lines.js';
import { LOSES_PLACE, mendText } from './mend/mend-text.js';
import type { Faults, MendedLine } from './mend/mended-line.js';
import { programJson } from './program-json.js';
import { locatedIssues, type Spots, spotting } from './source-issues.js';
import { admitText, positions, reportDecomposed, withoutMark } from './source-text.js';
import { composed, tokensOf } from './yaml-compose.js';
import { type Read, readDocument } from './yaml-document.js';
import { reportCutTexts, reportDecimalCommas, reportUnspacedKeys } from './yaml-lexeme-slips.js';
import { type Lexeme, lexemesOf } from './yaml-lexemes.js';

/** Limits of a text; those that are absent have their defaults. */
export interface SourceOptions {
  /** How large and how deep a text may be; those that are absent have the values of `LIMITS`. */
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * Reads one YAML 1.2 document (core schema; JSON is such a document) as plain data: strings in NFC, numbers by the rule
 * of decimals from their text, no tags, no aliases. Never throws and never recurses deeper than the limit. A faulty text
 * may have a document beside the issues. A slip of pasting or typing that can be mended for certain is an issue with the
 * mended line, and the text is read with that line.
 *
 * @param text The text, YAML or JSON.
 * @param options Limits of the text; each has a default.
 * @example
 * const source = readSource('id: xa-2026');
 * const checked = safeCompilePack(source.document);
 */
export function readSource(text: string, options: SourceOptions = {}): Source {
  const limits = limitsOf(optionsGiven(options).limits);
  textGiven('A text', text);
  const spots = spotting();
  const plain = admitText(text, limits, spots.report);
  if (plain === undefined) {
    const positionAt = positions(withoutMark(text));
    return sourceOf<number>(undefined, locatedIssues(spots, positionAt), undefined, positionAt);
  }
  const document = programJson(plain, limits);
  return document === undefined ? readTyped(plain, limits) : withPlaces(document, () => readTyped(plain, limits));
}

/** A document without issues, whose text is read for its places when the first of them is asked for. */
function withPlaces(document: Json, read: () => Source): Source {
  let places: Source | undefined;
  const source = () => {
    places ??= read();
    return places;
  };
  return {
    document,
    issues: [],
    locate: (path) => source().locate(path),
    locateKey: (path) => source().locateKey(path),
  };
}

/** Reads a text that a person may have typed: with its slips mended, and an issue for each. */
function readTyped(plain: string, limits: Limits): Source {
  const mending = mendText(plain, readOnce(plain, limits), (trial) => readOnce(trial, limits));
  const { reading, mended } = mending;
  const placeInMended = positions(mending.text);
  const positionAt = (offset: number) => asWritten(placeInMended(offset), mended);
  const mendedLines = new Set(mended.map(({ number }) => number));
  const unmended = reading.issues.filter(({ position }) => !mendedLines.has(position.line));
  const causes = withoutFollowing(unmended, mending.lost);
  const written = plain.split(/\r?\n/);
  const shown = causes.map((cause) => belowLostLine(inQuotes(cause, lineAt(written, cause.position.line)), written));
  const issues = [...shown, ...mended.filter(({ isOfIssueAbove }) => !isOfIssueAbove).map(issueOf)].toSorted(byPlace);
  return sourceOf(reading.read?.value, issues, reading.read?.place, positionAt);
}

/** The issues without those that the parser reports after it has lost its place: one cause, one issue. */
function withoutFollowing(issues: readonly LocatedIssue[], lost = Number.POSITIVE_INFINITY): readonly LocatedIssue[] {
  const isLosing = (issue: LocatedIssue) => issue.code === 'source-syntax' && LOSES_PLACE.includes(issue.params.detail);
  const first = issues.findIndex(isLosing);
  return issues.filter(
    (candidate, index) =>
      !(index > first && isLosing(candidate)) &&
      !(candidate.code === 'source-syntax' && candidate.position.line > lost),
  );
}

/** What the parser reports of a line that stands below a value: it takes the line for more of the value. */
const BELOW_VALUE: readonly string[] = [
  SYNTAX_DETAILS.unexpected,
  SYNTAX_DETAILS['second-colon'],
  SYNTAX_DETAILS.indentation,
];

/** The issue at the first line of what stands below a line that is lost. */
function belowLostLine(cause: LocatedIssue, lines: readonly string[]): LocatedIssue {
  if (cause.code !== 'source-syntax' || !BELOW_VALUE.includes(cause.params.detail)) return cause;
  const line = lineBelowValue(lines, cause.position.line);
  if (line === undefined) return cause;
  const column = lineAt(lines, line).search(/\S/) + 1;
  return { ...issue('source-syntax', cause.path, { detail: SYNTAX_DETAILS['line-lost'] }), position: { line, column } };
}

/** A text that was read once, with its issues and wrong lines. */
interface Reading {
  readonly read: Read | undefined;
  readonly issues: readonly LocatedIssue[];
  readonly faults: Faults;
}

function readOnce(text: string, limits: Limits): Reading {
  const spots = spotting();
  reportDecomposed(text, spots.report);
  const read = readYaml(text, limits, spots);
  const issues = locatedIssues(spots, positions(text));
  const broken = new Map<number, string>();
  const other = new Set<number>();
  for (const issue of issues) {
    const { line } = issue.position;
    if (issue.code === 'source-syntax') broken.set(line, issue.params.detail);
    else if (issue.severity === 'error') other.add(line);
  }
  return { read, issues, faults: { broken, other } };
}

function issueOf({ number, column, written, line, detail }: MendedLine): LocatedIssue {
  return {
    ...issue('source-syntax', [], { detail }),
    position: { line: number, column: column + 1 },
    mended: { written: withoutEnd(written), line: withoutEnd(line) },
  };
}

function withoutEnd(line: string): string {
  return line.replace(/\r$/, '');
}

function byPlace({ position: a }: LocatedIssue, { position: b }: LocatedIssue): number {
  return a.line - b.line || a.column - b.column;
}

/** A place in a mended line, as a place in the written line; inside a change, the beginning of the change. */
function asWritten({ line, column }: Position, mended: readonly MendedLine[]): Position {
  const changed = mended.find(({ number }) => number === line);
  if (changed === undefined) return { line, column };
  const { written, line: mendedLine } = changed;
  let same = 0;
  while (same < mendedLine.length && mendedLine[same] === written[same]) same += 1;
  if (column - 1 <= same) return { line, column };
  return { line, column: Math.max(same + 1, column - (mendedLine.length - written.length)) };
}

/** The offsets of an outermost bracket; `to` is infinite where it is never closed. */
interface OuterBrackets {
  readonly from: number;
  readonly to: number;
}

function bracketedIn(lexemes: readonly Lexeme[]): readonly OuterBrackets[] {
  const closed: OuterBrackets[] = [];
  let depth = 0;
  let from = 0;
  for (const { text, kind, offset } of lexemes) {
    if (kind !== 'other') continue;
    if (text === '{' || text === '[') {
      if (depth === 0) from = offset;
      depth += 1;
    } else if ((text === '}' || text === ']') && depth > 0) {
      depth -= 1;
      if (depth === 0) closed.push({ from, to: offset });
    }
  }
  return depth > 0 ? [...closed, { from, to: Number.POSITIVE_INFINITY }] : closed;
}

/** The offset of the outermost bracket that is open at an offset; the offset itself where none is. */
function openerBefore(bracketed: readonly OuterBrackets[], offset: number): number {
  let [low, high] = [0, bracketed.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((bracketed[middle]?.from ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  const last = bracketed[low - 1];
  return last && last.to >= offset ? last.from : offset;
}

function readYaml(text: string, limits: Limits, spots: Spots): Read | undefined {
  const lexemes = lexemesOf(text, limits, spots.report);
  if (lexemes === undefined) return undefined;
  reportDecimalCommas(lexemes, spots.report);
  reportCutTexts(lexemes, spots.report);
  reportUnspacedKeys(lexemes, spots.report);
  const tokens = tokensOf(lexemes, limits, spots.report);
  if (tokens === undefined) return undefined;
  const bracketed = bracketedIn(lexemes);
  const root = composed(tokens, (code, offset, params, path) => {
    const isOpen = params?.detail === SYNTAX_DETAILS['bracket-open'];
    spots.report(code, isOpen ? openerBefore(bracketed, offset) : offset, params, path);
  });
  if (root === undefined || (isScalar(root) && root.type === 'PLAIN' && root.source === '')) {
    spots.report('source-empty', 0, {}, []);
    return undefined;
  }
  return readDocument(root, limits, spots);
}
