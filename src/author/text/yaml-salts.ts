import { isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { partGiven, textGiven } from '../../model/given-as.js';
import { lineStart } from './yaml-edit/places.js';

/** A salt for each unit by id: 128 bits in hexadecimal digits. */
export type Salts = Readonly<Record<string, string>>;

/**
 * The text of an assessment, YAML or JSON, with the salts added; all other characters stay, comments and layout too.
 * Undefined where the text is no map.
 *
 * @param text The text of the assessment.
 * @param salts A salt for each unit, by its id.
 * @example
 * const salted = withSalts(text, { 'xa-a': salt });
 */
export function withSalts(text: string, salts: Salts): string | undefined {
  textGiven('The text of an assessment', text);
  partGiven('An object with the salt of each unit', salts);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = text.slice(mark.length);
  const { contents } = parseDocument(plain, { schema: 'failsafe' });
  if (!isMap(contents)) return undefined;
  const existing = contents.items.find(({ key }) => isScalar(key) && key.value === 'salts')?.value;
  const writing = { text: plain, end: plain.includes('\r\n') ? '\r\n' : '\n' };
  const entries = Object.entries(salts).map(([unit, salt]): Entry => [unit, `"${salt}"`]);
  const changed =
    existing === undefined
      ? withKey(writing, contents, entries)
      : isMap(existing)
        ? withEntries(writing, existing, entries)
        : undefined;
  return changed === undefined ? undefined : mark + changed;
}

/** A text, and its line end. */
interface Writing {
  readonly text: string;
  readonly end: string;
}

type Entry = readonly [key: string, value: string];

/** The text with a new key `salts` at the end of the document. */
function withKey(writing: Writing, root: YAMLMap, salts: readonly Entry[]): string | undefined {
  const { end } = writing;
  if (root.flow) {
    const indent = indentOf(writing, root);
    const [inner, outer] = indent === undefined ? [' ', ' '] : [`${end}${indent}${indent}`, `${end}${indent}`];
    const rows = salts.map(([unit, salt]) => `${inner}"${unit}": ${salt}`).join(',');
    return withEntries(writing, root, [['salts', `{${rows}${outer}}`]]);
  }
  const margin = columnOf(writing.text, keyStart(root.items[0]));
  const rows = ['salts:', ...salts.map(([unit, salt]) => `  ${unit}: ${salt}`)].map(
    (row) => `${' '.repeat(margin)}${row}`,
  );
  const [body = '', closing = ''] = splitAtEnd(writing.text);
  const before = body === '' || body.endsWith('\n') ? body : body + end;
  return `${before}${rows.join(end)}${end}${closing}`;
}

/** The text before the mark `...` that ends a document, and the rest. */
function splitAtEnd(text: string): readonly string[] {
  const at = text.search(/^\.\.\.(?=\s|$)/m);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/** The text with more entries after the last one of a map, in the same layout. */
function withEntries(writing: Writing, map: YAMLMap, entries: readonly Entry[]): string | undefined {
  const { text, end } = writing;
  const last = map.items.at(-1);
  if (map.flow) {
    const rows = entries.map(([key, value]) => `"${key}": ${value}`);
    const start = map.range?.[0];
    if (last === undefined) return start === undefined ? undefined : inserted(text, start + 1, ` ${rows.join(', ')} `);
    const at = (last.value as Node | null)?.range?.[1];
    const indent = indentOf(writing, map);
    const between = indent === undefined ? ', ' : `,${end}${indent}`;
    return at === undefined ? undefined : inserted(text, at, rows.map((row) => between + row).join(''));
  }
  const at = (last?.value as Node | null | undefined)?.range?.[1];
  if (at === undefined) return undefined;
  const margin = ' '.repeat(columnOf(text, keyStart(last)));
  const line = lineEnd(text, at);
  const rows = entries.map(([key, value]) => `${end}${margin}${key}: ${value}`);
  return inserted(text, line, rows.join(''));
}

/** The blanks before the last key of a flow map of several lines; undefined for a map on one line. */
function indentOf({ text }: Writing, map: YAMLMap): string | undefined {
  const start = keyStart(map.items.at(-1));
  const line = text.slice(lineStart(text, start), start);
  return text.slice(map.range?.[0] ?? start, start).includes('\n') && line.trim() === '' ? line : undefined;
}

function keyStart(pair: Pair | undefined): number {
  return (pair?.key as Node | undefined)?.range?.[0] ?? 0;
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The end of the line of an offset, before its line break. */
function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return text[at - 1] === '\r' ? at - 1 : at;
}

function inserted(text: string, at: number, more: string): string {
  return text.slice(0, at) + more + text.slice(at);
}
