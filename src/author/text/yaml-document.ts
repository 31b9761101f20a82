import { isAlias, isMap, isScalar, type ParsedNode, type Scalar, type YAMLSeq } from 'yaml';
import { isWellFormed, nfc } from '../../kit/unicode.js';
import { shown } from '../../model/decimal-given.js';
import { isForbidden, type Limits, limitPassed } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { SYNTAX_DETAILS } from '../../model/source-details.js';
import type { Place } from './locate.js';
import type { Report, Spots, SpottedIssue } from './source-issues.js';
import { isItem, itemsIn, type LostItem, type MapPart } from './yaml-items.js';
import { plainScalar } from './yaml-scalar.js';
import { hasOuterQuotes, slipOfPair, slipOfValue } from './yaml-slips.js';

/** A value, with the offsets of it and of all values inside it. */
export interface Read {
  readonly value: Json;
  readonly place: Place<number>;
}

/** Keys of an item that lost its dash that are listed; a sentence with all of them would not be read. */
const MOST_LISTED = 8;

/** Up to this many keys that an object has a second time are an issue each; more are one issue, at the first. */
const FEW = 2;

/** The state of a walk through the nodes. */
interface Walk {
  readonly limits: Pick<Limits, 'depth' | 'nodes'>;
  readonly report: Report;
  /** Issues of lexemes without a path yet; each gets that of the first value at its offset or after it. */
  readonly waiting: SpottedIssue[];
  nodes: number;
  /** Whether a limit is exceeded: the walk ends, and there is no document. */
  over: boolean;
}

/** The composed document as plain data in NFC, with its places. Undefined, and reported, where it exceeds a limit. */
export function readDocument(
  root: ParsedNode,
  limits: Pick<Limits, 'depth' | 'nodes'>,
  spots: Spots,
): Read | undefined {
  const waiting = spots.list.filter(({ path }) => path === undefined).toSorted((a, b) => b.offset - a.offset);
  const walk: Walk = { limits, report: spots.report, waiting, nodes: 0, over: false };
  const read = readNode(root, [], 1, walk);
  return walk.over ? undefined : read;
}

function readNode(node: ParsedNode, path: Path, depth: number, walk: Walk): Read {
  const at = node.range[0];
  walk.nodes += 1;
  if (walk.nodes > walk.limits.nodes) exceed(walk, 'source-too-many-nodes', 'nodes', at, path);
  for (let next = walk.waiting.at(-1); next !== undefined && next.offset <= at; next = walk.waiting.at(-1)) {
    next.path = path;
    walk.waiting.pop();
  }
  if (isAlias(node)) {
    walk.report('alias', at, {}, path);
    return { value: null, place: { at } };
  }
  if (isScalar(node)) return { value: readScalar(node, at, path, walk), place: { at } };
  if (depth > walk.limits.depth) exceed(walk, 'depth', 'depth', at, path);
  if (walk.over) return { value: null, place: { at } };
  return isMap(node) ? readMap(node, path, depth, walk) : readList(node, path, depth, walk);
}

function exceed(
  walk: Walk,
  code: 'depth' | 'source-too-many-nodes',
  name: 'depth' | 'nodes',
  at: number,
  path: Path,
): void {
  if (!walk.over) walk.report(code, at, limitPassed(walk.limits, name), path);
  walk.over = true;
}

function readMap(node: MapPart, path: Path, depth: number, walk: Walk): Read {
  const value: Record<string, Json> = {};
  const inside = new Map<string, Place<number>>();
  let before: ParsedNode | null | undefined;
  const again: { readonly key: string; readonly at: number }[] = [];
  for (const pair of node.items) {
    if (walk.over) break;
    const keyAt = pair.key.range[0];
    const key = readKey(pair.key, path, walk);
    const slip = slipOfPair(node, pair, key, before);
    before = pair.value;
    if (slip !== undefined) walk.report('source-syntax', keyAt, { detail: SYNTAX_DETAILS[slip] }, path);
    if (/^\S/.test(pair.value?.comment ?? ' ') && isScalar(pair.value) && text(pair.value) === '') {
      walk.report('source-syntax', pair.value.range[0], { detail: SYNTAX_DETAILS['hash-in-text'] }, path);
    }
    const entry = [...path, key ?? ''];
    const read = pair.value === null ? undefined : readNode(pair.value, entry, depth + 1, walk);
    if (key === undefined) continue;
    if (isForbidden(key)) walk.report('key-forbidden', keyAt, { key }, entry);
    else if (inside.has(key)) again.push({ key, at: keyAt });
    else {
      value[key] = read?.value ?? null;
      inside.set(key, { at: keyAt, ...read?.place, key: keyAt });
    }
  }
  reportAgain(again, path, walk);
  return { value, place: { at: node.range[0], inside } };
}

/** Keys that are there already: each, or of many, as after a text that was pasted twice, the first with the others. */
function reportAgain(again: readonly { readonly key: string; readonly at: number }[], path: Path, walk: Walk): void {
  const [first, ...others] = again;
  if (first === undefined) return;
  if (again.length <= FEW) {
    for (const { key, at } of again) walk.report('duplicate-key', at, { key }, [...path, key]);
    return;
  }
  const more = listed(others.map(({ key }) => key));
  walk.report('duplicate-key', first.at, { key: first.key, more }, [...path, first.key]);
}

/** A list of keys, cut off where it is long. */
function listed(keys: readonly string[]): string {
  return (keys.length > MOST_LISTED ? [...keys.slice(0, MOST_LISTED), '…'] : keys).join(', ');
}

function readList(node: YAMLSeq.Parsed, path: Path, depth: number, walk: Walk): Read {
  const value: Json[] = [];
  const inside = new Map<number, Place<number>>();
  for (const item of node.items) {
    for (const part of isMap(item) ? itemsIn(item) : [item]) {
      if (walk.over) break;
      const index = value.length;
      const read = isItem(part)
        ? readItem(part, [...path, index], depth + 1, walk)
        : readNode(part, [...path, index], depth + 1, walk);
      value.push(read.value);
      inside.set(index, read.place);
    }
  }
  return { value, place: { at: node.range[0], inside } };
}

/** An item whose dash is lost, read as the item that it was meant to be. */
function readItem(item: LostItem, path: Path, depth: number, walk: Walk): Read {
  walk.nodes += 1;
  const [key = '', ...more] = item.again;
  walk.report('duplicate-key', item.range[0], { key, more: listed(more) }, [...path, key]);
  return readMap(item, path, depth, walk);
}

/** The text of a key as it is written, also `10`, `true` and `<<`. */
function readKey(node: ParsedNode, path: Path, walk: Walk): string | undefined {
  const at = node.range[0];
  if (isAlias(node)) walk.report('alias', at, {}, path);
  else if (!isScalar(node)) walk.report('source-syntax', at, { detail: SYNTAX_DETAILS['key-not-text'] }, path);
  else if (text(node) === '') walk.report('source-syntax', at, { detail: SYNTAX_DETAILS['key-empty'] }, path);
  else return wellFormed(text(node), at, path, walk);
  return undefined;
}

function readScalar(node: Scalar.Parsed, at: number, path: Path, walk: Walk): Json {
  if (node.type?.startsWith('BLOCK') && text(node) === '') {
    walk.report('source-syntax', at, { detail: SYNTAX_DETAILS['block-empty'] }, path);
  }
  if (node.type !== 'PLAIN') return wellFormed(text(node), at, path, walk);
  const slip = slipOfValue(text(node));
  if (slip !== undefined) walk.report('source-syntax', at, { detail: SYNTAX_DETAILS[slip] }, path);
  else if (hasOuterQuotes(text(node))) walk.report('quotes-curly', at, { text: shown(text(node)) }, path);
  const { value, code, params } = plainScalar(text(node));
  if (code !== undefined) walk.report(code, at, params, path);
  return typeof value === 'string' ? wellFormed(value, at, path, walk) : value;
}

/** The text in NFC; reports half a character, as the escape `"\ud800"` writes, which no canonical text can hold. */
function wellFormed(written: string, at: number, path: Path, walk: Walk): string {
  if (!isWellFormed(written)) walk.report('source-encoding', at, {}, path);
  return nfc(written);
}

/** The failsafe schema leaves every scalar a text. */
function text({ value }: Scalar.Parsed): string {
  return String(value ?? '');
}
