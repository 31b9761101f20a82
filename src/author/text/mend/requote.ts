import { SYNTAX_DETAILS, type SyntaxDetail } from '../../../model/source-details.js';

/** Dashes of list items, then a key and its colon, if there is one. */
const HEAD = /^(\s*(?:-\s+)*)((?:"[^"]*"|'[^']*'|[\p{L}\p{N}_@.][\p{L}\p{N}_@./-]*)\s*:\s+)?/u;
const NEXT_KEY = /^,\s*(?:"[^"]*"|'[^']*'|[A-Za-z_@][\w.@-]*)\s*:(?:\s|$)/;
const FLOW_KEY = /^(?:"[^"]*"|'[^']*'|[^\s:,{}[\]"'#]+)\s*:\s+/;
const COMMENT = /\s+#(?:\s.*)?$/;

/** A key of a text and a place in it with a blank between them, where a citation has none: `qd-15 #1`. */
const SPACED_PLACE = /("[a-z][a-z0-9-]*)\s+(#[^\s"]+")/g;

/** A map, or a list of maps, that lacks a bracket: in quotation marks its keys would be lost. */
const KEYS_INSIDE = /^[[{]\s*(?:\{\s*)?[a-z][\w-]*:\s/;

/** A text in double quotes with an escape that YAML does not know. */
const BAD_ESCAPE = /^"(?:[^\\]|\\[0abtnvfre "/\\N_LPxuU\t])*\\[^0abtnvfre "/\\N_LPxuU\t]/;

/** The first text that was quoted: its column, and the reason. */
interface First {
  readonly column: number;
  readonly detail: SyntaxDetail;
}

/** A part of a line, mended. */
interface Part {
  /** The offset in the line at which it ends. */
  readonly end: number;
  readonly text: string;
  readonly first?: First | undefined;
}

/**
 * The line with quotation marks around each text that YAML would misread. A text ends at the end of the line, or in braces
 * before the next key or the closing brace. The likeliest result is first.
 */
export function requoted(line: string): readonly LineMend[] {
  const [head = '', , key] = HEAD.exec(line) ?? [];
  const withComment = line.slice(head.length).trimEnd();
  const comment = COMMENT.exec(withComment)?.[0] ?? '';
  const values = comment === '' ? [withComment] : [withComment.slice(0, -comment.length), withComment];
  return values.flatMap((value, index) => {
    const rest = index === 0 ? comment : '';
    const part = value === '' ? undefined : partOf(value, key !== undefined);
    if (part?.first === undefined || nestsKeys(value, key)) return [];
    const { column, detail } = part.first;
    const text = /^(?:cite|clause):/.test(key ?? '') ? part.text.replaceAll(SPACED_PLACE, '$1$2') : part.text;
    return [{ line: `${head}${text}${rest}`, column: head.length + column, detail: SYNTAX_DETAILS[detail] }];
  });
}

/** A value that is a number, a boolean or an id. */
const BARE = '(?:-?\\d[\\d.,]*|true|false|[a-z][a-z0-9-]*)';
const TWO_KEYS = new RegExp(
  `^${BARE}[\\s,;]+[A-Za-z][\\w-]*:(?:\\s|$)|\\s[a-z][A-Za-z-]*:\\s+(?:(?:-?\\d[\\d.]*|true|false)$|[{[])`,
);

/**
 * Whether a value may have keys inside, so that no text in it is certain: `rule: flag: done`, `max: 6 combine: sum`.
 */
function nestsKeys(value: string, key: string | undefined): boolean {
  return key !== undefined && (/^[a-z][\w-]*:\s/.test(value) || TWO_KEYS.test(value));
}

function partOf(value: string, hasKey: boolean): Part | undefined {
  if (/^[{[]/.test(value)) {
    const flow = flowAt(value, 0);
    if (flow !== undefined && flow.end === value.length) return flow;
    // a list or map that is not closed, or is closed at the end, is no text
    if (!/[\]}]\s*[^\s\]},]/.test(value)) return undefined;
  }
  return textPart(value, 0, value.length, 'block', hasKey);
}

/** A text in quotation marks: the whole text, or the part inside its broken quotation marks. */
function textPart(from: string, start: number, end: number, around: PlainTextContext, mayQuote = true): Part {
  const text = from.slice(start, end).trim();
  const trailing = from.slice(start, end).length - from.slice(start, end).trimEnd().length;
  const blank = trailing === 0 ? '' : ' ';
  if (isWholeQuoted(text) && BAD_ESCAPE.test(text)) {
    return { end, text: `${quoted(text.slice(1, -1))}${blank}`, first: { column: start, detail: 'escape' } };
  }
  if (isWholeQuoted(text) || !mayQuote || !isProse(text) || KEYS_INSIDE.test(text) || !needsQuotes(text, around))
    return { end, text: `${text}${blank}` };
  const mark = text[0] ?? '';
  if (!`"'`.includes(mark)) {
    return { end, text: `${quoted(text)}${blank}`, first: { column: start, detail: causeOf(text, around) } };
  }
  const closes = text.length > 1 && text.endsWith(mark);
  const opensOnce = text.indexOf(mark, 1) === -1;
  const inner = closes ? text.slice(1, -1) : opensOnce ? text.slice(1) : text;
  const detail: SyntaxDetail = opensOnce ? 'quote-open' : 'quote-inside';
  return { end, text: `${quoted(inner)}${blank}`, first: { column: start, detail } };
}

/** Whether a value is a text: it has letters, and is no quoted text with a comment or a key directly after it. */
function isProse(text: string): boolean {
  return /\p{L}/u.test(text) && !/^(?:"[^"]*"|'[^']*')(?:#|\s*[;,]?\s*[\w-]+\s*:)/.test(text);
}

function causeOf(text: string, around: PlainTextContext): SyntaxDetail {
  if (/^[[{]/.test(text)) return 'bracket-in-text';
  if (text.startsWith('#')) return 'hash-in-text';
  if (/^(?:[\]},&*!|>%@`]|[-?:](?:\s|$))/.test(text)) return 'first-character';
  if (/:(?:\s|$)/.test(text)) return 'second-colon';
  if (/\s#/.test(text)) return 'hash-in-text';
  return around === 'flow' && /[[\]{}]/.test(text) ? 'bracket-in-text' : 'comma-in-text';
}

/** A collection in braces or brackets, mended; undefined where it is not closed. */
function flowAt(line: string, start: number): Part | undefined {
  const isMap = line[start] === '{';
  const closer = isMap ? '}' : ']';
  let at = start + 1;
  let text = isMap ? '{' : '[';
  let first: First | undefined;
  while (at < line.length) {
    const blank = /^\s*/.exec(line.slice(at))?.[0] ?? '';
    const key = isMap ? (FLOW_KEY.exec(line.slice(at + blank.length))?.[0] ?? '') : '';
    at += blank.length + key.length;
    text += blank + key;
    if (line[at] === closer) return { end: at + 1, text: text + closer, first };
    if (isMap && key === '') return undefined;
    const value = flowValueAt(line, at, closer);
    if (value === undefined) return undefined;
    text += value.text;
    first ??= value.first;
    at = value.end;
    if (line[at] === closer) return { end: at + 1, text: text + closer, first };
    text += ',';
    at += 1;
  }
  return undefined;
}

function flowValueAt(line: string, at: number, closer: string): Part | undefined {
  if (/[{[]/.test(line[at] ?? '')) {
    const flow = flowAt(line, at);
    const after = flow === undefined ? '' : line.slice(flow.end).trimStart();
    if (flow !== undefined && (after.startsWith(closer) || after.startsWith(','))) {
      const blank = /^\s*/.exec(line.slice(flow.end))?.[0] ?? '';
      return { ...flow, end: flow.end + blank.length, text: flow.text + blank };
    }
  }
  const marked = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?=[,}\]])/.exec(line.slice(at))?.[0];
  if (marked !== undefined) return { end: at + marked.length, text: marked };
  const end = endOfText(line, at, closer);
  // keys in brackets that cannot be read are no text: `{ flag, when: done }`
  const isNested = end !== undefined && /^(?:\{.*\}|\[.*\])$/.test(line.slice(at, end).trim());
  if (isNested && /[\w-]:\s/.test(line.slice(at, end))) return undefined;
  return end === undefined ? undefined : textPart(line, at, end, 'flow');
}

/** The end of a text: in braces before the next key or the brace, in brackets before a comma or the bracket. */
function endOfText(line: string, start: number, closer: string): number | undefined {
  let depth = 0;
  for (let at = start; at < line.length; at += 1) {
    const unit = line[at] ?? '';
    if (unit === closer && depth === 0) return at;
    if (unit === ',' && depth === 0 && (closer === ']' || NEXT_KEY.test(line.slice(at)))) return at;
    if (unit === (closer === '}' ? '{' : '[')) depth += 1;
    if (unit === closer) depth -= 1;
  }
  return undefined;
}

/** The text in quotation marks: double ones, or single ones where it has a double one or a backslash. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** The surroundings of a plain text: only in `flow`, inside brackets, a comma or bracket ends it. */
type PlainTextContext = 'block' | 'flow';

const FIRST = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$))/;
const INSIDE = { block: /:\s|:$|\s#/, flow: /[,[\]{}]|:\s|:$|\s#/ } as const satisfies Record<PlainTextContext, RegExp>;

/** Whether YAML would misread a plain text, or end it too early. */
function needsQuotes(text: string, around: PlainTextContext): boolean {
  return FIRST.test(text) || INSIDE[around].test(text);
}

/** Whether the text is exactly one quoted text. */
function isWholeQuoted(text: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/.test(text);
}

/** A mended line, and the slip in it. */
export interface LineMend {
  readonly line: string;
  /** The place of the slip in the written line, from 0. */
  readonly column: number;
  /** The slip, in the words of `source-syntax`. */
  readonly detail: string;
}
