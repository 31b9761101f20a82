import { canonicalJson } from './canonical-json.js';

/** The keys of objects that were written, in their order, and the same keys in canonical order. */
interface Shape {
  readonly keys: readonly string[];
  /** Each key in canonical order, with the text `"key":`. */
  readonly sorted: readonly (readonly [key: string, quoted: string])[];
}

/** A string that JSON writes as it is, between quotes. */
const PLAIN = /^[ !#-[\]-~]*$/;
const SURROGATE = /[\ud800-\udfff]/;

const SHORT = 16;

/** Whether JSON writes the text as it is; a short text is faster to walk than to match. */
function isPlain(text: string): boolean {
  if (text.length > SHORT) return PLAIN.test(text);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false;
  }
  return true;
}

/** A string as JSON; a lone surrogate is a BugError, as in `canonicalJson`. */
export function stringText(text: string): string {
  if (isPlain(text)) return `"${text}"`;
  return SURROGATE.test(text) ? canonicalJson(text) : JSON.stringify(text);
}

/**
 * Writes the text that `canonicalJson` gives, several times faster where many objects have the same keys in the same
 * order: their canonical order is found once. The values are plain JSON data without circles.
 */
export function canonicalWriter(): (value: unknown) => string {
  const shapes: Shapes = new Map();
  return (value) => valueText(shapes, value);
}

/** Shapes that were met, each by how many keys it has and the first of them. */
type Shapes = Map<string, Shape>;

function shapeOf(shapes: Shapes, keys: readonly string[]): Shape {
  const place = `${keys.length} ${keys[0]}`;
  const known = shapes.get(place);
  if (known && isSame(known.keys, keys)) return known;
  const shape = { keys, sorted: keys.toSorted().map((key) => [key, `${stringText(key)}:`] as const) };
  shapes.set(place, shape);
  return shape;
}

function objectText(shapes: Shapes, object: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const [key, quoted] of shapeOf(shapes, Object.keys(object)).sorted) {
    const value = object[key];
    if (value === undefined) continue;
    text += (text === '' ? '{' : ',') + quoted + valueText(shapes, value);
  }
  return text === '' ? '{}' : `${text}}`;
}

function listText(shapes: Shapes, list: readonly unknown[]): string {
  if (list.length === 0) return '[]';
  let text = '[';
  for (let index = 0; index < list.length; index += 1)
    text += (index === 0 ? '' : ',') + valueText(shapes, list[index] ?? null);
  return `${text}]`;
}

function valueText(shapes: Shapes, value: unknown): string {
  if (typeof value === 'string') return stringText(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return canonicalJson(value);
  if (value === null) return 'null';
  return Array.isArray(value)
    ? listText(shapes, value)
    : objectText(shapes, value as Readonly<Record<string, unknown>>);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return a.length === b.length;
}
