import { readSource, type Source } from '../author/index.js';
import { programOf } from '../author/text/encoding-of.js';
import { isObject, valueAt } from '../kit/plain-data.js';
import type { Json } from '../model/expression.js';
import { type Issue, issue, paramsOf } from '../model/issue.js';
import { readJson } from '../model/read-json.js';
import { SYNTAX_DETAILS } from '../model/source-details.js';

/** What a document of ours says that it is. */
const OURS = /^tieuchi\/(?:pack|core|amendment|assessment|cases|record|excerpt|plan)@1$/;

/** The issues; of a document of ours that is another than is needed only that, since no key of it is a mistake by itself. */
export function ofRightDocument(issues: readonly Issue[]): readonly Issue[] {
  const wrong = issues.find(({ code, path }) => code === 'format-unknown' && path.join() === 'format');
  return wrong !== undefined && OURS.test(paramsOf(wrong).found ?? '') ? [wrong] : issues;
}

/** What is said besides of a document of ours that stands in place of a pack. */
const INSTEAD_OF_PACK = {
  'tieuchi/amendment@1': 'resolve-first',
  'tieuchi/core@1': 'extend-it',
  'tieuchi/record@1': 'verify-it',
} as const;

/** What to do with a document that an issue calls another than the pack that is needed; undefined for any other issue. */
export function whatToDo(mismatch: Issue): (typeof INSTEAD_OF_PACK)[keyof typeof INSTEAD_OF_PACK] | undefined {
  const { found: format = '', expected } = paramsOf(mismatch);
  if (mismatch.code !== 'format-unknown' || expected !== 'tieuchi/pack@1') return undefined;
  return valueAt<(typeof INSTEAD_OF_PACK)[keyof typeof INSTEAD_OF_PACK]>(INSTEAD_OF_PACK, format);
}

/** A record says its format once. */
const SAYS_RECORD = /"format"\s*:\s*"tieuchi\/(?:record|excerpt)@1"/g;

/** A record that is broken or cut off begins as JSON does, though most of it may be read as YAML. */
const BEGINS_AS_JSON = /^\s*[{[]/;

/** So many bytes of a text show in which encoding it is. */
const HEAD = 65_536;

/**
 * The issues of a text that is no record. Only one issue where the file is something else as a whole: an annex, a packed
 * file, text that is not UTF-8, several records one after another, a pack or another document of ours, also in YAML, or
 * other JSON.
 */
export function ofRecord(text: string, issues: readonly Issue[], isUtf8: boolean): readonly Issue[] {
  const isOneCause = isUtf8 && issues.some(({ code }) => code === 'duplicate-key' || code === 'source-empty');
  return isOneCause ? issues : (asAWhole(text, issues, isUtf8) ?? ofRightDocument(issues));
}

function asAWhole(text: string, issues: readonly Issue[], isUtf8: boolean): readonly Issue[] | undefined {
  const instead = (found: string) => [issue('format-unknown', [], { found, expected: 'tieuchi/record@1' })];
  const program = programOf(text);
  if (program !== undefined) return instead(program);
  const isNoJson = issues.some(({ code }) => code === 'source-syntax');
  const encoding = readSource(text.slice(0, HEAD)).issues.find(({ code }) => code === 'source-encoding');
  if (!isUtf8 || (isNoJson && encoding)) return [encoding ?? issue('source-encoding', [], { encoding: '' })];
  if (text.trimEnd().endsWith('\0')) return [issue('source-syntax', [], { detail: SYNTAX_DETAILS['nul-end'] })];
  if ([...text.matchAll(SAYS_RECORD)].length > 1) return [issue('source-several-documents', [])];
  const first = readJson(text.slice(0, text.indexOf('\n') + 1)).document;
  // behind a whole record nothing that is no JSON is an entry of it
  if (isNoJson && isObject(first) && Object.hasOwn(first, 'digests'))
    return issues.map((fault) => ({ ...fault, path: [] }));
  if (isNoJson) {
    const { document } = readSource(text);
    const isYaml = formatOf(document) !== '' && !BEGINS_AS_JSON.test(text);
    return otherDocument(document, 'tieuchi/record@1') ?? (isYaml ? instead('YAML') : undefined);
  }
  // the first line of a record in lines says what it is
  const document = first ?? readJson(text).document;
  return document === undefined || (isObject(document) && Object.hasOwn(document, 'format'))
    ? undefined
    : instead('JSON');
}

/** A text that was read as a pack; one that was too long for that, and is another document of ours in JSON, is told as that alone. */
export function packSource(source: Source, text: string): Source {
  const tooLarge = source.issues.find(({ code }) => code === 'source-too-large');
  const other = tooLarge && otherDocument(readJson(text).document, 'tieuchi/pack@1');
  return other ? { ...source, issues: other.map((issue) => ({ ...issue, position: tooLarge.position })) } : source;
}

/** The issue that another document of ours stands where `expected` should; undefined where it is that, or none of ours. */
function otherDocument(document: Json | undefined, expected: string): readonly Issue[] | undefined {
  const format = formatOf(document);
  return OURS.test(format) && format !== expected
    ? [issue('format-unknown', ['format'], { found: format, expected })]
    : undefined;
}

/** The format that a document states; '' for none. */
function formatOf(document: Json | undefined): string {
  return isObject(document) && typeof document.format === 'string' ? document.format : '';
}
