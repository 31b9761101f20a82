import { type IssueCode, issueOf, type Path } from '../../model/issue.js';
import { SYNTAX_DETAILS } from '../../model/source-details.js';
import type { LocatedIssue, Position } from './locate.js';

/** The most issues of one code: a broken text may have thousands of the same. */
const MOST_OF_ONE_CODE = 100;

/** An issue at an offset of the text. Its path may become known later, with the document. */
export interface SpottedIssue {
  readonly code: IssueCode;
  readonly offset: number;
  readonly params: Readonly<Record<string, string>>;
  path: Path | undefined;
}

/** Notes an issue at an offset; the first hundred of each code are kept. */
export type Report = (
  code: IssueCode,
  offset: number,
  params?: Readonly<Record<string, string>>,
  path?: Path | undefined,
) => void;

/** A list of issues that is being filled. */
export interface Spots {
  readonly report: Report;
  readonly list: readonly SpottedIssue[];
}

/** A function to ask before each issue is added: whether its code has fewer than a hundred so far. */
export function limitPerCode(): (code: IssueCode) => boolean {
  const counts = new Map<IssueCode, number>();
  return (code) => {
    const count = counts.get(code) ?? 0;
    counts.set(code, count + 1);
    return count < MOST_OF_ONE_CODE;
  };
}

/** An empty list of issues, and the function that fills it. */
export function spotting(): Spots {
  const list: SpottedIssue[] = [];
  const isWanted = limitPerCode();
  const report: Report = (code, offset, params = {}, path = undefined) => {
    if (isWanted(code)) list.push({ code, offset, params, path });
  };
  return { report, list };
}

/**
 * The issues in the order of the text, without those that follow from others: all but the first `source-syntax` of a line;
 * a decimal comma in braces, where the line is reported already; broken syntax after a quote that is not closed; wrong
 * indentation after a tab.
 */
export function locatedIssues(spots: Spots, positionAt: (offset: number) => Position): LocatedIssue[] {
  const broken = new Set<number>();
  const numbers = new Set(
    spots.list
      .filter(({ params }) => params.detail === SYNTAX_DETAILS['comma-in-number'])
      .map(({ offset }) => positionAt(offset).line),
  );
  let isOpen = false;
  let isTabbed = false;
  return spots.list
    .toSorted((a, b) => a.offset - b.offset)
    .flatMap(({ code, offset, params, path }) => {
      const position = positionAt(offset);
      const { detail } = params;
      if (code === 'decimal-comma-in-flow' && numbers.has(position.line)) return [];
      if (isOpen && code === 'source-syntax') return [];
      if (isTabbed && (detail === SYNTAX_DETAILS.indentation || code === 'duplicate-key')) return [];
      isOpen ||= detail === SYNTAX_DETAILS['quote-open'];
      isTabbed ||= detail === SYNTAX_DETAILS.tab;
      if (code === 'source-syntax' && broken.has(position.line)) return [];
      if (code === 'source-syntax') broken.add(position.line);
      return [{ ...issueOf(code, path ?? [], params), position }];
    });
}
