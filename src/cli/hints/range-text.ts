import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { rangeOf } from '../../sheet/readings/range.js';

/** The ends of a band or a level, as numbers. */
type Ends = Readonly<Record<string, number>>;

/** Signs that programs write for an end; with words beside the number they are read as a label is. */
const SIGNS: Readonly<Record<string, string>> = { gte: '>=', gt: '>', lte: '<=', lt: '<' };

/** A number with nothing that says which end it is. */
const BARE = /^[\d.,\s%]+$/;

/** A number before a percent sign or the word for points. */
const POINTS = /^(\d+(?:\.\d+)?)(?: ?(?:điểm|đ))?$/u;

/**
 * The ends that a text says: `>=80`, `từ 80% đến dưới 95%`; undefined where it does not say of each whether it is included, as in
 * `80-95`, which includes both or one of them.
 */
export function endsIn(text: string): Ends | undefined {
  const label = text.normalize('NFC').toLowerCase().replaceAll('=>', '>=').replaceAll('=<', '<=').trim();
  if (BARE.test(label)) return undefined;
  const range = rangeOf(label);
  if (range === undefined || range === 'unclear' || range.is !== 'range' || range.isLoose || range.isEnough)
    return undefined;
  const isExact = Object.keys(range.ends).length === 2 && range.ends.atLeast === range.ends.atMost;
  return isExact
    ? undefined
    : Object.fromEntries(Object.entries(range.ends).map(([end, value]) => [end, Number(value)]));
}

/** Whether a key is a label of values, certain or not: `80-95`, `>80`, `từ 80`. */
export function isLabel(key: string): boolean {
  return (
    /\d/.test(key) &&
    !/^[\p{L}]+-?\d+$/u.test(key) &&
    (endsIn(key) !== undefined || /^[^\p{L}]*\d[^\p{L}]*$/u.test(key) || rangeOf(key.toLowerCase()) !== undefined)
  );
}

/**
 * The band that an entry means whose keys are labels or signs, `{ ">=80": 20 }` or `{ ">=": 80, "<": 95, points: 20 }`; its
 * other keys stay as they are. Undefined where it is not certain.
 */
export function bandMeant(entry: Json | undefined, known: readonly string[]): Json | undefined {
  if (!isObject(entry)) return undefined;
  const band: Record<string, Json> = {};
  const rest: Record<string, Json> = {};
  for (const [key, value] of Object.entries(entry) as [string, Json][]) {
    const sign = SIGNS[key] ?? (/^[<>=≤≥]+$/u.test(key) ? key : undefined);
    const ends = sign === undefined ? endsIn(key) : typeof value === 'number' ? endsIn(`${sign} ${value}`) : undefined;
    if (known.includes(key)) rest[key] = value;
    else if (ends === undefined) return undefined;
    else {
      Object.assign(band, ends);
      const points = POINTS.exec(String(value))?.[1];
      if (sign === undefined && points !== undefined && known.includes('points')) rest.points = Number(points);
      else if (sign === undefined) return undefined;
    }
  }
  const meant = { ...(rest.id === undefined ? {} : { id: rest.id }), ...band, ...rest };
  return Object.keys(band).length === 0 ? undefined : meant;
}
