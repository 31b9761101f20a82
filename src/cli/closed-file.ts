import { isObject } from '../kit/plain-data.js';
import type { Assessment } from '../model/assessment.js';
import { readJson } from '../model/read-json.js';
import { wrongUsage } from './usage-error.js';

/** Refuses to write another text over a round that is closed, or the record of one: whoever corrects it keeps both. */
export function refuseClosed(file: string, text: string, by: FileContent): void {
  const state = closedState(text);
  if (state !== undefined && !isText(by, text)) wrongUsage('file-closed', { file, state });
}

/** What is written to a file: a text, bytes, a text in parts, or one whose parts are made each time that they are asked for. */
export type FileContent = string | Uint8Array | readonly string[] | (() => Iterable<string>);

/** The parts of a content, one after the other. */
export function partsOf(content: FileContent): Iterable<string | Uint8Array> {
  if (typeof content === 'function') return content();
  return typeof content === 'string' || 'byteLength' in content ? [content] : content;
}

function isText(content: FileContent, text: string): boolean {
  let length = 0;
  for (const part of partsOf(content)) {
    if (typeof part !== 'string' || !text.startsWith(part, length)) return false;
    length += part.length;
  }
  return length === text.length;
}

/** How far a round has come whose file is not written over. */
type ClosedState = Exclude<Assessment['state'], 'draft'>;

/**
 * The state that a file states where it is an assessment, or the record of one, that is final or approved; undefined for
 * any other file. YAML is searched, not parsed, so that a command that reads no YAML need not load the parser: where the
 * text leaves a doubt, it counts as closed.
 */
function closedState(text: string): ClosedState | undefined {
  if (MODULE.test(text)) return undefined;
  const document = jsonIn(text);
  return document === undefined ? yamlState(text) : jsonState(document);
}

/** How a module that `tieuchi build` wrote begins, which holds the words of an assessment; no YAML of one begins so. */
const MODULE = /^\/\/ /;

function jsonState({ format, state, assessment }: Readonly<Record<string, unknown>>): ClosedState | undefined {
  if (typeof format !== 'string') return undefined;
  if (format.startsWith('tieuchi/assessment@')) return isClosed(state) ? state : undefined;
  if (!format.startsWith('tieuchi/record@') || !isObject(assessment)) return undefined;
  return isClosed(assessment.state) ? assessment.state : undefined;
}

/** The key `format` of an assessment and the key `state` beside it, in a block or within braces. */
function yamlState(text: string): ClosedState | undefined {
  const [, indent] = /^(?<indent>[ ]*)["']?format["']?\s*:\s*["']?tieuchi\/assessment@/m.exec(text) ?? [];
  if (indent === undefined) return /tieuchi\/assessment@/.test(text) ? stateAt(text, /[{,\s]["']?state/) : undefined;
  return stateAt(text, new RegExp(`^${indent}(?:\\?[ ]+)?["']?state`, 'm'));
}

/**
 * The state behind the key. Only `draft` is open: behind a tag, an anchor or a block the word may stand further on, and an
 * alias repeats a word from anywhere.
 */
function stateAt(text: string, key: RegExp): ClosedState | undefined {
  const keys = text.matchAll(new RegExp(`${key.source}["']?\\s*:`, `g${key.flags}`));
  const values = [...keys].map(({ index, 0: { length } }) => text.slice(index + length));
  const value = values.find((behind) => !/^\s*["']?draft\b/.test(behind));
  if (value === undefined) return undefined;
  const [state] = CLOSED.exec(value) ?? CLOSED.exec(text) ?? [];
  return isClosed(state) ? state : undefined;
}

const CLOSED = /\b(?:final|approved)\b/;

function isClosed(state: unknown): state is ClosedState {
  return state === 'final' || state === 'approved';
}

/** The object that a text of JSON holds, or that its first line does, as in a record of lines. */
function jsonIn(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!/^\uFEFF?\s*\{/.test(text)) return undefined;
  const firstLine = text.slice(0, Math.max(text.indexOf('\n'), 0));
  return [text, firstLine].map((part): unknown => readJson(part).document).find(isObject);
}
