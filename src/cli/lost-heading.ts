import { isList, isObject } from '../kit/plain-data.js';
import type { Json } from '../model/expression.js';
import { hintContextOf, takes } from './hints/possible.js';
import type { PlacedIssue } from './placed.js';

/** Lists of an assessment whose headings may be lost, so that their entries stand in the list above. */
const LISTS = ['extensions', 'submissions', 'verifications', 'marks', 'decisions'] as const;

/**
 * The issues of an assessment; where entries at the end of a list are entries of another list that it does not have, one
 * issue with the heading that is missing above them in place of one for each key.
 */
export function withLostHeading(issues: readonly PlacedIssue[], document: Json | undefined): readonly PlacedIssue[] {
  if (!isObject(document)) return issues;
  const context = hintContextOf(document as Json);
  const absent = LISTS.filter((list) => !Object.hasOwn(document, list));
  return LISTS.reduce<readonly PlacedIssue[]>((left, list) => {
    const entries: readonly unknown[] = isList(document[list]) ? document[list] : [];
    const ofEntry = (index: number) => left.filter(({ issue: { path } }) => path[0] === list && path[1] === index);
    const isOther = (entry: unknown, heading: string) =>
      takes(context, [heading, 0], entry as Json) && !takes(context, [list, 0], entry as Json);
    const heading = absent.find((other) => isOther(entries.at(-1), other));
    if (heading === undefined) return left;
    const from = entries.findLastIndex((entry) => !isOther(entry, heading)) + 1;
    const lost = entries.slice(from).flatMap((_, index) => ofEntry(from + index));
    const [first, ...others] = lost;
    return left
      .filter((placed) => !others.includes(placed))
      .map((placed) => (placed === first ? withLine(placed, `${heading}:`) : placed));
  }, issues);
}

function withLine({ possible: _, fix: __, mended: ___, ...placed }: PlacedIssue, line: string): PlacedIssue {
  return { ...placed, line };
}
