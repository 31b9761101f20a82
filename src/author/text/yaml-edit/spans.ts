import { isSeq } from 'yaml';
import type { Collection, Extent } from './places.js';
import { dashLine, extentsOf, isComment, lineStart, nextLine } from './places.js';

/** A part of a text and what is put there instead. */
export interface Splice extends Extent {
  readonly text: string;
}

/** The parts of a text that go with items of a collection; undefined where the layout is not known well enough. */
export function spansOf(
  text: string,
  collection: Collection,
  gone: ReadonlySet<number>,
): readonly Splice[] | undefined {
  const extents = extentsOf(text, collection);
  if (!collection.flow) return inLines(text, gone, blockRows(text, collection, extents));
  return hasComments(text, collection, extents)
    ? inLines(text, gone, flowRows(text, extents))
    : inFlow(text, extents, gone);
}

/** Items of a collection in brackets without comments, with the commas that are left over. */
function inFlow(text: string, extents: readonly Extent[], gone: ReadonlySet<number>): readonly Splice[] {
  const remaining = extents.map((_, index) => index).filter((index) => !gone.has(index));
  const last = remaining.at(-1);
  const [first, end] = [extents[0], extents.at(-1)];
  if (!first || !end) return [];
  if (last === undefined) return [{ from: first.from, to: behindComma(text, end.to), text: '' }];
  return extents.flatMap((extent, index): readonly Splice[] => {
    if (!gone.has(index)) return [];
    const next = extents[index + 1];
    if (index < last && next) return [{ from: extent.from, to: next.from, text: '' }];
    const before = extents[index - 1];
    return before ? [{ from: before.to, to: extent.to, text: '' }] : [];
  });
}

/** An item on lines of its own. */
interface Row {
  /** Where its line begins. */
  readonly start: number;
  /** Where the comment lines above it begin; `start` without any. */
  readonly lead: number;
  /** The beginning of the first line that is not its own. */
  readonly end: number;
  /** Whether a blank line or nothing stands above it. */
  readonly isApart: boolean;
}

/** Lines of items, with the comments above an item where all that they may be about goes. */
function inLines(
  text: string,
  gone: ReadonlySet<number>,
  rows: readonly (Row | undefined)[],
): readonly Splice[] | undefined {
  const isKnown = rows.every((row, index) => row !== undefined || !gone.has(index));
  if (!isKnown) return undefined;
  const spans = rows.flatMap((row, index): readonly Splice[] => {
    if (!row || !gone.has(index)) return [];
    const to = Math.min(row.end, rows[index + 1]?.lead ?? row.end);
    return [{ from: isSectionGone(rows, index, gone) ? row.lead : row.start, to, text: '' }];
  });
  return joined(text, spans);
}

/** Whether the item and those below it, up to the next that stands apart or has a comment, all go. */
function isSectionGone(rows: readonly (Row | undefined)[], index: number, gone: ReadonlySet<number>): boolean {
  for (let below = index + 1; below < rows.length; below += 1) {
    const row = rows[below];
    if (!row || row.lead < row.start || row.isApart) return true;
    if (!gone.has(below)) return false;
  }
  return true;
}

/** A dash before an item: on its line, or above it, where only blank lines and comments come between. */
const DASH = /^ *-(?: +|[ \t]*(?:[ \t]#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)* *)$/;

function blockRows(text: string, collection: Collection, extents: readonly Extent[]): readonly (Row | undefined)[] {
  return extents.map(({ from, to }) => {
    const start = isSeq(collection) ? dashLine(text, from) : lineStart(text, from);
    const before = text.slice(start, from);
    if (!(isSeq(collection) ? DASH : /^ *(?:- +)?$/).test(before)) return undefined;
    const margin = before.length - before.trimStart().length;
    let end = nextLine(text, to);
    for (
      let [line, next] = [end, nextLine(text, end)];
      line < text.length;
      [line, next] = [next, nextLine(text, next)]
    ) {
      const inside = text.slice(line, next);
      if (isComment(inside, margin + 1)) end = next;
      else if (inside.trim() !== '') break;
    }
    return { ...above(text, start, margin), end };
  });
}

/** Items in brackets: whole lines where an item has its lines for itself, with the comment behind its comma. */
function flowRows(text: string, extents: readonly Extent[]): readonly Row[] {
  return extents.map(({ from, to }) => {
    const comma = behindComma(text, to);
    const [rest = ''] = /^[ \t]*(?:(?<=\s)#.*)?(?=\r?\n|$)/.exec(text.slice(comma)) ?? [];
    const tail = comma + rest.length;
    const isEnd = rest !== '' || /^\r?\n/.test(text.slice(tail));
    const start = lineStart(text, from);
    const isWhole = isEnd && text.slice(start, from).trim() === '';
    return isWhole
      ? { ...above(text, start, 0), end: nextLine(text, tail) }
      : { start: from, lead: from, end: tail, isApart: false };
  });
}

/** The beginning of a row and of the comments above it. */
function above(text: string, start: number, margin: number): Omit<Row, 'end'> {
  let lead = start;
  for (let line = lineStart(text, lead - 1); lead > 0 && isComment(text.slice(line, lead), margin); ) {
    lead = line;
    line = lineStart(text, lead - 1);
  }
  const isApart = lead === 0 || text.slice(lineStart(text, lead - 1), lead).trim() === '';
  return { start, lead, isApart };
}

/** Whether comments stand in the brackets of a collection, beside what its items say. */
function hasComments(text: string, { range }: Collection, extents: readonly Extent[]): boolean {
  const [open = 0, close = open] = range ?? [];
  const ends = [open, ...extents.map(({ to }) => to)];
  return ends.some((end, index) => text.slice(end, extents[index]?.from ?? close).includes('#'));
}

/** The offset behind the comma that follows an item, over comments before it; the offset itself without a comma. */
function behindComma(text: string, to: number): number {
  const [blanks = ''] = /^(?:\s|(?<=\s)#.*)*/.exec(text.slice(to)) ?? [];
  return text.charAt(to + blanks.length) === ',' ? to + blanks.length + 1 : to;
}

/** Spans with nothing but blanks between them are one; one between two blank lines takes the lower one along. */
function joined(text: string, spans: readonly Splice[]): readonly Splice[] {
  const merged: Splice[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && text.slice(last.to, span.from).trim() === '') merged.splice(-1, 1, { ...last, to: span.to });
    else merged.push(span);
  }
  return merged.map((span) => {
    const isBelowBlank = /(?:^|\n)\s*\n$/.test(text.slice(0, span.from));
    const [blank = ''] = isBelowBlank ? (/^(?:[ \t]*\r?\n)+/.exec(text.slice(span.to)) ?? []) : [];
    return { ...span, to: span.to + blank.length };
  });
}
