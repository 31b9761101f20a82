import { readSource, type Source } from '../author/index.js';
import { isObject, valueAt } from '../kit/plain-data.js';
import type { Json } from '../model/expression.js';
import { type Issue, issue, paramsOf } from '../model/issue.js';
import { readJson } from '../model/read-json.js';

/** What a document of ours says that it is. */
const OURS = /^tieuchi\/(?:pack|core|amendment|assessment|cases|record|excerpt|plan)@1$/;

/** The issues; of a document of ours that is another than is needed only that, since no key of it is a mistake by itself. */
export function ofRightDocument(issues: readonly Issue[]): readonly Issue[] {
  const wrong = issues.find(({ code, path }) => code === 'format-unknown' && path.join() === 'format');
  return wrong !== undefined && OURS.test(paramsOf(wrong).found ?? '') ? [wrong] : issues;
}

/** What is said besides of a document of ours that stands in place of a pack. */
const INSTEAD_OF_PACK = { 'tieuchi/amendment@1': 'resolve-first', 'tieuchi/core@1': 'extend-it' } as const;

/** What to do with a document that an issue calls another than the pack that is needed; undefined for any other issue. */
export function whatToDo(mismatch: Issue): 'resolve-first' | 'extend-it' | undefined {
  const { found: format = '', expected } = paramsOf(mismatch);
  if (mismatch.code !== 'format-unknown' || expected !== 'tieuchi/pack@1') return undefined;
  return valueAt<(typeof INSTEAD_OF_PACK)[keyof typeof INSTEAD_OF_PACK]>(INSTEAD_OF_PACK, format);
}

/** What a file is that begins so: an annex that was printed from a record is none. */
const PRINTED: readonly (readonly [begins: string, is: string])[] = [
  ['PK\u{3}\u{4}', '.docx, .xlsx'],
  ['<!doctype html', '.html'],
  ['%pdf-', '.pdf'],
];

/**
 * The issues of a text that is no record; of a pack or another document of ours, also in YAML, and of an annex only that it
 * is one.
 */
export function ofRecord(text: string, issues: readonly Issue[]): readonly Issue[] {
  if (!issues.some(({ code }) => code === 'source-syntax')) return ofRightDocument(issues);
  const printed = PRINTED.find(([begins]) => text.slice(0, begins.length).toLowerCase() === begins.toLowerCase());
  if (printed) return [issue('format-unknown', [], { found: printed[1], expected: 'tieuchi/record@1' })];
  return otherDocument(readSource(text).document, 'tieuchi/record@1') ?? issues;
}

/** A text that was read as a pack; one that was too long for that, and is another document of ours in JSON, is told as that alone. */
export function packSource(source: Source, text: string): Source {
  const tooLarge = source.issues.find(({ code }) => code === 'source-too-large');
  const other = tooLarge && otherDocument(readJson(text).document, 'tieuchi/pack@1');
  return other ? { ...source, issues: other.map((issue) => ({ ...issue, position: tooLarge.position })) } : source;
}

/** That a document of ours is another than is expected; undefined where it is none of ours, or the expected one. */
function otherDocument(document: Json | undefined, expected: string): readonly Issue[] | undefined {
  const format = isObject(document) && typeof document.format === 'string' ? document.format : '';
  return OURS.test(format) && format !== expected
    ? [issue('format-unknown', ['format'], { found: format, expected })]
    : undefined;
}
