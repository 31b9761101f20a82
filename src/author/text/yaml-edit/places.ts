import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../../../model/issue.js';

/** A list or a map of a YAML text. */
export type Collection = YAMLMap | YAMLSeq;

/** The root of a text, with every scalar as text; undefined where it is no map. */
export function rootOf(text: string): YAMLMap | undefined {
  const { contents, errors } = parseDocument(text, { schema: 'failsafe' });
  return isMap(contents) && errors.length === 0 ? contents : undefined;
}

/** The node at a path. */
export function nodeAt(root: YAMLMap, path: Path): Node | undefined {
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) node = node.items.find((pair) => keyOf(pair) === step)?.value;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return isScalar(node) || isCollection(node) ? node : undefined;
}

/** The position of an entry or an item in its collection; -1 where it is not there. */
export function positionOf(collection: Collection, step: string | number | undefined): number {
  if (isMap(collection)) return collection.items.findIndex((pair) => keyOf(pair) === step);
  return typeof step === 'number' && step < collection.items.length ? step : -1;
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/** Where an entry or an item begins, and where what it says ends. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The extents of the entries or items of a collection, in order. */
export function extentsOf(text: string, { items }: Collection): readonly Extent[] {
  return (items as readonly (Pair | Node)[]).map((item) => {
    const pair = 'key' in item ? (item as Pair) : undefined;
    const first = (pair ? pair.key : item) as Node | null;
    const last = (pair ? (pair.value ?? pair.key) : item) as Node | null;
    const from = first?.range?.[0] ?? 0;
    return { from, to: trimmedEnd(text, from, last?.range?.[1] ?? from) };
  });
}

/** The end of a value without the blanks and line ends behind it. */
export function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** The beginning of the line of an offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The beginning of the next line; the end of the text in the last line. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

/** Whether a line is a comment that is indented at least so far. */
export function isComment(line: string, margin: number): boolean {
  const shown = line.trimStart();
  return shown.startsWith('#') && line.length - shown.length >= margin;
}

/** The beginning of the line of the dash of an item, which may stand above it, alone or before a comment. */
export function dashLine(text: string, from: number): number {
  let start = lineStart(text, from);
  let line = text.slice(start, from);
  while (start > 0 && (line.trim() === '' || isComment(line, 0))) {
    const end = start;
    start = lineStart(text, end - 1);
    line = text.slice(start, end);
  }
  return start;
}
