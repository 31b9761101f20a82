import { isCollection, isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import { isObject } from '../../../kit/plain-data.js';
import { LIMITS } from '../../../model/document.js';
import type { Json } from '../../../model/expression.js';
import type { Path } from '../../../model/issue.js';
import { type Added, type Edits, isIn, type PlacedValue, pathKey } from '../../drop/edits.js';
import { lexemesOf } from '../yaml-lexemes.js';
import { inline, itemLines, keyText } from './inline.js';
import { dashLine, extentsOf, lineStart, nextLine, nodeAt, positionOf, rootOf, trimmedEnd } from './places.js';
import { type Splice, spansOf } from './spans.js';

/** What else is done to a text. */
export interface Remarks {
  /** What is put before each line of a comment, or of comments on lines that follow one another; '' for nothing. */
  readonly remark: (comments: readonly string[]) => string;
  /** Comment lines above what stands at a path, without `#`. */
  readonly above: readonly { readonly path: Path; readonly lines: readonly string[] }[];
  /** Comment lines at the top. */
  readonly top: readonly string[];
}

/** A text that is changed. */
interface Writing {
  readonly text: string;
  readonly root: YAMLMap;
  readonly end: string;
  readonly isJson: boolean;
}

/**
 * The text of a document with changes made in it; all other characters stay, comments and layout too. A comment above items
 * that all go, goes with them. Undefined where the layout of the text is not known well enough: the caller compares what is
 * read of the result with what it should be.
 */
export function editText(source: string, edits: Edits, { remark, above, top }: Remarks): string | undefined {
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = source.slice(mark.length);
  const root = rootOf(text);
  if (!root) return undefined;
  const isJson = root.flow === true;
  const writing = { text, root, end: text.includes('\r\n') ? '\r\n' : '\n', isJson };
  const removing = removals(writing, edits);
  if (!removing) return undefined;
  const isGone = (offset: number) => removing.some(({ from, to }) => from <= offset && offset < to);
  const put = edits.replaced.filter(({ path }) => !edits.removed.some((gone) => isIn(path, gone)));
  const others = [
    ...put.flatMap((edit) => replacement(writing, edit)),
    ...additions(writing, edits),
    ...(isJson ? [] : commentBlocks(text, isGone).flatMap((block) => remarked(block, remark))),
    ...(isJson ? [] : above.flatMap((item) => linesAbove(writing, item.path, item.lines))),
    ...(isJson ? [] : [head(writing, top)]),
  ].filter(
    ({ from, to }) => !removing.some((gone) => gone.from <= from && from < gone.to && (to > from || gone.from < from)),
  );
  const changed = spliced(text, [...removing, ...others]);
  return changed === undefined ? undefined : mark + changed;
}

/** The line that tells an editor the schema, which stays the first. */
const FOR_EDITORS = /^# yaml-language-server:.*\n/;

function head({ text, end }: Writing, top: readonly string[]): Splice {
  const at = FOR_EDITORS.exec(text)?.[0].length ?? 0;
  return { from: at, to: at, text: top.map((line) => `#${line === '' ? '' : ` ${line}`}${end}`).join('') };
}

function spliced(text: string, splices: readonly Splice[]): string | undefined {
  const ordered = splices.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let [done, at] = ['', 0];
  for (const { from, to, text: more } of ordered) {
    if (from < at) return undefined;
    done += text.slice(at, from) + more;
    at = to;
  }
  return done + text.slice(at);
}

/** The parts that go, collection by collection. */
function removals({ text, root }: Writing, { removed, added }: Edits): readonly Splice[] | undefined {
  const outer = removed.filter((path) => !removed.some((other) => other !== path && isIn(path, other)));
  const owners = new Map(outer.map((path) => [pathKey(path.slice(0, -1)), path.slice(0, -1)]));
  const splices: Splice[] = [];
  for (const owner of owners.values()) {
    const collection = nodeAt(root, owner);
    if (!isMap(collection) && !isSeq(collection)) return undefined;
    const steps = outer.filter((path) => pathKey(path.slice(0, -1)) === pathKey(owner)).map((path) => path.at(-1));
    const gone = new Set(steps.map((step) => positionOf(collection, step)));
    const spans = spansOf(text, collection, gone);
    if (!spans) return undefined;
    splices.push(...spans);
    const isFilled = added.some(({ path }) => pathKey(path) === pathKey(owner));
    if (collection.flow || gone.size < collection.items.length || isFilled) continue;
    const key = extentsOf(text, collection)[0]?.from ?? 0;
    const colon = text.lastIndexOf(':', lineStart(text, key) - 1);
    if (colon < 0) return undefined;
    splices.push({ from: colon + 1, to: colon + 1, text: isMap(collection) ? ' {}' : ' []' });
  }
  return splices.toSorted((a, b) => a.from - b.from);
}

/** Another value in its place; of words with the same languages each text by itself. */
function replacement(writing: Writing, { path, value }: PlacedValue): readonly Splice[] {
  const { text, root, isJson } = writing;
  const node = nodeAt(root, path);
  if (!node?.range) return [];
  if (isMap(node) && isObject(value) && hasKeys(node, Object.keys(value)))
    return Object.entries(value as Readonly<Record<string, Json>>).flatMap(([key, inner]) =>
      replacement(writing, { path: [...path, key], value: inner }),
    );
  const [from, to] = node.range;
  const isQuoted = /^["']/.test(text.charAt(from));
  const written = isQuoted && typeof value === 'string' ? JSON.stringify(value) : inline(value, isJson);
  const end = trimmedEnd(text, from, to);
  return text.slice(from, end) === written ? [] : [{ from, to: end, text: written }];
}

function hasKeys(node: YAMLMap, keys: readonly string[]): boolean {
  return node.items.length === keys.length && keys.every((key) => positionOf(node, key) !== -1);
}

/** New keys and new last items, those of one collection together. */
function additions(writing: Writing, { added, removed }: Edits): readonly Splice[] {
  return added.flatMap((item) => {
    const node = nodeAt(writing.root, item.path);
    if (isSeq(node)) {
      const first = added.find(({ path }) => pathKey(path) === pathKey(item.path));
      if (first !== item) return [];
      const items = added.filter(({ path }) => pathKey(path) === pathKey(item.path)).map(({ value }) => value);
      return appended(writing, node, item.path, { items, removed });
    }
    const owner = nodeAt(writing.root, item.path.slice(0, -1));
    return isMap(owner) ? withKey(writing, owner, item) : [];
  });
}

function appended(
  { text, root, end, isJson }: Writing,
  list: Node,
  path: Path,
  { items, removed }: { readonly items: readonly Json[]; readonly removed: readonly Path[] },
): readonly Splice[] {
  if (!isSeq(list) || !list.range) return [];
  const extents = extentsOf(text, list);
  const last = extents.at(-1);
  const remaining = extents.filter((_, index) => !removed.some((gone) => pathKey(gone) === pathKey([...path, index])));
  if (list.flow && (last || isJson)) {
    // behind the last that stays, before its comma or comment
    const from = remaining.at(-1)?.to ?? trimmedEnd(text, list.range[0] + 1, list.range[1] - 1);
    const comma = remaining.length > 0 ? ', ' : ' ';
    return [{ from, to: from, text: comma + items.map((item) => inline(item, isJson)).join(', ') }];
  }
  const owner = nodeAt(root, path.slice(0, -1));
  const margin =
    last && !list.flow
      ? lineMargin(text, dashLine(text, last.from))
      : 2 + lineMargin(text, keyStart(text, owner, path));
  const lines = items.flatMap(itemLines).map((line) => ' '.repeat(margin) + line);
  if (list.flow) return [{ from: list.range[0], to: list.range[1], text: end + lines.join(end) }];
  const at = nextLine(text, last?.to ?? 0);
  return [{ from: at, to: at, text: `${at > 0 && text[at - 1] !== '\n' ? end : ''}${lines.join(end)}${end}` }];
}

function keyStart(text: string, owner: Node | undefined, path: Path): number {
  if (!isCollection(owner)) return 0;
  return extentsOf(text, owner as YAMLMap)[positionOf(owner as YAMLMap, path.at(-1))]?.from ?? 0;
}

/** The blanks at the beginning of the line of an offset. */
function lineMargin(text: string, offset: number): number {
  const line = text.slice(lineStart(text, offset));
  return line.length - line.trimStart().length;
}

function withKey({ text, end, isJson }: Writing, map: YAMLMap, { path, value, after }: Added): readonly Splice[] {
  const extents = extentsOf(text, map);
  const behind = after === undefined ? -1 : positionOf(map, after);
  const extent = extents[behind] ?? extents.at(-1);
  if (!extent) return [];
  const entry = `${keyText(String(path.at(-1)), isJson)}: ${inline(value, isJson)}`;
  if (map.flow) return [{ from: extent.to, to: extent.to, text: `, ${entry}` }];
  const margin = extents[0] ? extents[0].from - lineStart(text, extents[0].from) : 0;
  const at = nextLine(text, extent.to);
  return [{ from: at, to: at, text: `${text[at - 1] === '\n' ? '' : end}${' '.repeat(margin)}${entry}${end}` }];
}

/** A comment by where it begins. */
interface Comment {
  readonly from: number;
  readonly comment: string;
}

/** The comments of a text that stay: those on lines of their own that follow one another are one block. */
function commentBlocks(text: string, isGone: (offset: number) => boolean): readonly (readonly Comment[])[] {
  const lexemes = lexemesOf(text, { nodes: LIMITS.nodes }, () => undefined) ?? [];
  const blocks: Comment[][] = [];
  let end = -1;
  for (const { text: comment, offset: from, kind } of lexemes) {
    if (kind !== 'other' || !comment.startsWith('#') || isGone(from)) continue;
    const start = lineStart(text, from);
    const isAlone = text.slice(start, from).trim() === '';
    const last = blocks.at(-1);
    if (isAlone && start === end && last) last.push({ from, comment });
    else blocks.push([{ from, comment }]);
    end = isAlone ? nextLine(text, from) : -1;
  }
  return blocks;
}

function remarked(block: readonly Comment[], remark: Remarks['remark']): readonly Splice[] {
  const remarkText = remark(block.map(({ comment }) => comment));
  if (remarkText === '') return [];
  return block
    .filter(({ comment }) => /[\p{L}\p{N}]/u.test(comment))
    .map(({ from, comment }) => {
      const [sign = '#'] = /^#+ ?/.exec(comment) ?? [];
      return { from, to: from + sign.length, text: `${sign.trimEnd()} ${remarkText} ` };
    });
}

function linesAbove({ text, root, end }: Writing, path: Path, lines: readonly string[]): readonly Splice[] {
  const owner = nodeAt(root, path.slice(0, -1));
  if (!isMap(owner) && !isSeq(owner)) return [];
  const extent = extentsOf(text, owner)[positionOf(owner, path.at(-1))];
  if (!extent || owner.flow || lines.length === 0) return [];
  const at = lineStart(text, extent.from);
  const margin = ' '.repeat(lineMargin(text, extent.from));
  return [{ from: at, to: at, text: lines.map((line) => `${margin}# ${line}${end}`).join('') }];
}
