import type { Collection, Extent } from './places.js';
import { extentsOf, lineStart, nextLine } from './places.js';

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
  return collection.flow ? inFlow(text, collection, gone) : inBlock(text, collection, gone);
}

/** Items of a collection in brackets, with the commas that are left over. */
function inFlow(text: string, collection: Collection, gone: ReadonlySet<number>): readonly Splice[] {
  const extents = extentsOf(text, collection);
  const kept = extents.map((_, index) => index).filter((index) => !gone.has(index));
  const last = kept.at(-1);
  const [first, end] = [extents[0], extents.at(-1)];
  if (!first || !end) return [];
  if (last === undefined) return [{ from: first.from, to: end.to, text: '' }];
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
function inBlock(text: string, collection: Collection, gone: ReadonlySet<number>): readonly Splice[] | undefined {
  const rows = extentsOf(text, collection).map((extent) => rowOf(text, extent));
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

function rowOf(text: string, { from, to }: Extent): Row | undefined {
  const start = lineStart(text, from);
  const before = text.slice(start, from);
  if (!/^ *(?:- +)?$/.test(before)) return undefined;
  const margin = before.length - before.trimStart().length;
  let lead = start;
  for (let above = lineStart(text, lead - 1); lead > 0 && isComment(text.slice(above, lead), margin); ) {
    lead = above;
    above = lineStart(text, lead - 1);
  }
  let end = nextLine(text, to);
  for (let [line, next] = [end, nextLine(text, end)]; line < text.length; [line, next] = [next, nextLine(text, next)]) {
    const inside = text.slice(line, next);
    if (isComment(inside, margin + 1)) end = next;
    else if (inside.trim() !== '') break;
  }
  const isApart = lead === 0 || text.slice(lineStart(text, lead - 1), lead).trim() === '';
  return { start, lead, end, isApart };
}

/** Whether a line is a comment that is indented at least so far. */
function isComment(line: string, margin: number): boolean {
  const shown = line.trimStart();
  return shown.startsWith('#') && line.length - shown.length >= margin;
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
